package layout

import (
	"strings"
	"unicode/utf8"

	"toprunner/model/text"
)

// Run is a text in one style, before it is broken into lines.
type Run struct {
	Style Style
	Text  string
}

// broken returns the run's lines within a width, each printable. White space
// at the end of a line is left out; it has no look. An empty run is one empty line.
func (r Run) broken(width float64) []Run {
	printed, _ := Printable(r.Text)
	font := r.Style.font()
	advance := func(c rune) float64 { return font.Advance(c) * r.Style.Size }
	var runs []Run
	for paragraph := range strings.SplitSeq(printed, "\n") {
		for _, line := range wrapped(paragraph, width, r.Style.Size, advance) {
			runs = append(runs, Run{r.Style, strings.TrimRight(line, " \u3000")})
		}
	}
	return runs
}

// wrapped breaks a paragraph. Where its last line would be a character or two, the
// lines before are set up to two characters narrower, if that brings more into
// the last one.
func wrapped(paragraph string, width, em float64, advance func(rune) float64) []string {
	lines := text.Wrap(paragraph, width, advance)
	const narrowest = 10 // em, for which two characters less would be seen
	for less := em; stranded(lines) && less <= 2*em && width >= narrowest*em; less += em {
		other := text.Wrap(paragraph, width-less, advance)
		if len(other) == len(lines) && !stranded(other) {
			return other
		}
	}
	return lines
}

// stranded reports that the last of several lines is a character or two, a full
// stop counted.
func stranded(lines []string) bool {
	return len(lines) > 1 && utf8.RuneCountInString(lines[len(lines)-1]) <= 2
}

// Paragraph returns a text over the whole width of the column.
func Paragraph(style Style, s string) []Strip {
	return Row{Cells: []Cell{{Width: ColumnWidth, Runs: []Run{{style, s}}}}}.Strips()
}

// Align is where a line stands between the sides of its cell.
type Align uint8

// The alignments.
const (
	AlignLeft Align = iota
	AlignRight
	AlignCentre
)

// Cell is a part of a row: runs one below the other, from X to X + Width of the
// column.
type Cell struct {
	X, Width float64
	Align    Align
	Runs     []Run
}

// lines returns the cell's runs, broken.
func (c Cell) lines() []Run {
	var lines []Run
	for _, r := range c.Runs {
		lines = append(lines, r.broken(c.Width)...)
	}
	return lines
}

// text places a line of the cell in a row of that height that begins at y.
func (c Cell) text(line Run, y, height float64) Text {
	x := c.X
	switch free := c.Width - line.Style.Width(line.Text); c.Align {
	case AlignRight:
		x += free
	case AlignCentre:
		x += free / 2
	}
	return Text{X: x, Y: y + line.Style.baseline(height), Style: line.Style, Text: line.Text}
}

// Shortened returns a printable line that fits a width, the rest given as "…".
// It is for what stands in full elsewhere, such as a running header.
func Shortened(style Style, s string, width float64) string {
	if style.Width(s) <= width {
		return s
	}
	const rest = "…"
	font := style.font()
	advance := func(c rune) float64 { return font.Advance(c) * style.Size }
	lines := text.Wrap(s, width-style.Width(rest), advance)
	return strings.TrimRight(lines[0], " \u3000") + rest
}
