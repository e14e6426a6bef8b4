package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"toprunner/export/pdf/tag"
)

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
// column. They belong to the element Of, or to parts of it.
type Cell struct {
	Of       *tag.Element
	X, Width float64
	Align    Align
	// Balanced breaks the runs so that the lines of each are about equally long.
	Balanced bool
	// AtFoot sets the lines at the foot of the row, beside the last of the others.
	AtFoot bool
	Runs   []Run
}

// lines returns the cell's runs, broken.
func (c Cell) lines() []line {
	var lines []line
	for _, r := range c.Runs {
		of := r.broken(c.Width)
		if c.Balanced && len(of) > 1 {
			of = r.balanced(c.Width, len(of))
		}
		element := c.element(r)
		for i := range of {
			of[i].of = element
		}
		lines = append(lines, of...)
	}
	return lines
}

// element returns what a run belongs to: the cell's element itself, unless the
// run is more than plain text, or follows what is.
func (c Cell) element(r Run) *tag.Element {
	switch {
	case c.Of == nil:
		return nil
	case r.Picture != nil:
		return c.Of.AddFigure(r.Picture.Alt)
	case r.Hang != "":
		item := c.Of.AddItem()
		item.Lang = r.Lang
		return item
	case r.Lang != "" || len(c.Of.Parts) > 0:
		return c.Of.AddPhrase(r.Lang)
	}
	return c.Of
}

// balanced breaks the run to the narrowest lines that are no more than count,
// among those that tear the fewest words of katakana and dates apart: there the
// rules of line breaking allow a break, but a heading should not have it.
func (r Run) balanced(width float64, count int) []line {
	step := r.Style.Size / 2
	best := r.broken(width)
	least := torn(best)
	for width -= step; width > 0; width -= step {
		lines := r.broken(width)
		if len(lines) > count {
			break
		}
		if n := torn(lines); n <= least {
			best, least = lines, n
		}
	}
	return best
}

// torn counts the breaks inside a word of katakana or a date, and before a dash.
func torn(lines []line) int {
	n := 0
	for i := 1; i < len(lines); i++ {
		before, _ := utf8.DecodeLastRuneInString(lines[i-1].text)
		after, _ := utf8.DecodeRuneInString(lines[i].text)
		if katakana(before) && katakana(after) || dated(before, after) || after == '–' {
			n++
		}
	}
	return n
}

// dated reports that two characters belong to one date, as in 2024年4月1日.
func dated(before, after rune) bool {
	return strings.ContainsRune("年月", before) && unicode.IsDigit(after) ||
		unicode.IsDigit(before) && strings.ContainsRune("年月日", after)
}

func katakana(r rune) bool { return r == 'ー' || unicode.Is(unicode.Katakana, r) }

// put places a line of the cell in a row of that height that begins at y.
func (c Cell) put(s *Strip, cell int, l line, y, height float64) {
	if l.picture != nil {
		s.addAt(c.X, y+(height-l.picture.Height)/2, l.picture.With(l.of))
		return
	}
	if l.text == "" {
		return
	}
	t := Text{Of: l.of, X: c.X + l.indent, Y: y + l.style.baseline(height), Style: l.style, Text: l.text, Space: l.space, Cell: cell}
	switch free := c.Width - l.indent - t.Width(); c.Align {
	case AlignRight:
		t.X += free - l.behind
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
