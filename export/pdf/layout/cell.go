package layout

import "unicode"

// Align is where a line stands between the sides of its cell.
type Align uint8

// The alignments. AlignBoth spreads every line but the last of a paragraph to
// both sides, where that needs little.
const (
	AlignLeft Align = iota
	AlignRight
	AlignCentre
	AlignBoth
)

// Cell is a part of a row: runs one below the other, from X to X + Width of the
// column.
type Cell struct {
	X, Width float64
	Align    Align
	// Balanced breaks the runs so that the lines of each are about equally long.
	Balanced bool
	Runs     []Run
}

// lines returns the cell's runs, broken.
func (c Cell) lines() []line {
	var lines []line
	for _, r := range c.Runs {
		of := r.broken(c.Width)
		if c.Balanced && len(of) > 1 {
			of = r.balanced(c.Width, len(of))
		}
		lines = append(lines, of...)
	}
	return lines
}

// balanced breaks the run to the narrowest lines that are no more than count.
func (r Run) balanced(width float64, count int) []line {
	const exact = 0.5 // points
	narrow, best := 0.0, r.broken(width)
	for width-narrow > exact {
		middle := (narrow + width) / 2
		if lines := r.broken(middle); len(lines) <= count {
			best, width = lines, middle
		} else {
			narrow = middle
		}
	}
	return best
}

// put places a line of the cell in a row of that height that begins at y.
func (c Cell) put(s *Strip, cell int, l line, y, height float64) {
	if l.picture != nil {
		s.addAt(c.X, y+(height-l.picture.Height)/2, l.picture.Marks)
		return
	}
	if l.text == "" {
		return
	}
	t := Text{X: c.X + l.indent, Y: y + l.style.baseline(height), Style: l.style, Text: l.text, Cell: cell}
	switch free := c.Width - l.indent - t.Width(); c.Align {
	case AlignRight:
		t.X += free
	case AlignCentre:
		t.X += free / 2
	case AlignBoth:
		if !l.ends {
			t.Spacing = spread(l.text, free, l.style.Size)
		}
	}
	s.Texts = append(s.Texts, t)
}

// mostSpread is the most white between two characters that spreading a line may
// add, in em. Beyond it the line is better left short.
const mostSpread = 0.08

// spread returns the spacing that makes a line longer by free. A line mostly of
// Latin letters is left as it is: there, spacing makes words fall apart.
func spread(s string, free, em float64) float64 {
	n, latin := glyphs(s), 0
	for _, r := range s {
		if r < unicode.MaxLatin1 && r != ' ' {
			latin++
		}
	}
	if n < 2 || free <= 0 || 2*latin > n {
		return 0
	}
	spacing := free / float64(n-1)
	if spacing > mostSpread*em {
		return 0
	}
	return spacing
}
