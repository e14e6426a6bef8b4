package layout

import (
	"strings"
	"unicode/utf8"

	"toprunner/export/pdf/tag"
	"toprunner/model/text"
)

// Run is a text in one style, before it is broken into lines, or a picture.
type Run struct {
	Style Style
	Text  string
	// Hang is the beginning of Text that its later lines are indented by, such
	// as the dot of a list.
	Hang string
	// Lang is the language of Text where it is not that of the document.
	Lang string
	// Whole keeps the text of a table's cell in one line, as long as its column
	// can be made wide enough for it: a number, a date.
	Whole bool
	// Behind is white after a text that ends at the right, in em, for decimal points
	// to stand below each other. Without room for it there is none.
	Behind float64
	// Picture, if given, stands in place of a text.
	Picture *Picture
}

// Picture is a drawing of that size, measured from its top left corner. It is
// never split. Alt says in words what it shows.
type Picture struct {
	Width, Height float64
	Alt           string
	Marks
}

// line is one line of a run: a text, printable, or a picture. Ends marks the
// last line of a paragraph.
type line struct {
	of      *tag.Element
	style   Style
	text    string
	indent  float64
	behind  float64
	space   bool // follows and is not seen
	ends    bool
	picture *Picture
}

// height returns how high the line stands in its row.
func (l line) height() float64 {
	if l.picture != nil {
		return l.picture.Height
	}
	return l.style.Leading
}

// broken returns the run's lines within a width. White space at the end of a
// line has no look and is left out. An empty run is one empty line.
func (r Run) broken(width float64) []line {
	if r.Picture != nil {
		return []line{{style: r.Style, picture: r.Picture, ends: true}}
	}
	printed, _ := Printable(r.Text)
	hang, rest := "", printed
	if after, ok := strings.CutPrefix(printed, r.Hang); ok {
		hang, rest = r.Hang, after
	}
	indent := r.Style.Width(hang)
	font := r.Style.Font()
	advance := func(c rune) float64 { return font.Advance(c) * r.Style.Size }
	behind := 0.0
	if r.Behind > 0 && r.natural() <= width {
		behind = r.Behind * r.Style.Size
	}
	var lines []line
	for paragraph := range strings.SplitSeq(rest, "\n") {
		texts := wrapped(paragraph, width-indent, r.Style.Size, advance)
		for i, s := range texts {
			seen, ends := strings.TrimRight(s, " \u3000"), i == len(texts)-1
			lines = append(lines, line{
				style: r.Style, text: seen, indent: indent, behind: behind, space: len(seen) < len(s) && !ends, ends: ends,
			})
		}
	}
	lines[0].text, lines[0].indent = hang+lines[0].text, 0
	return lines
}

// wrapped breaks a paragraph. Where its last line would be stranded, the lines before
// are set up to two characters narrower, as far as that brings more into it.
func wrapped(paragraph string, width, em float64, advance func(rune) float64) []string {
	lines := text.Wrap(paragraph, width, advance)
	const narrowest = 10 // em, for which two characters less would be seen
	for less := em; stranded(lines) && less <= 2*em && width >= narrowest*em; less += em {
		if other := text.Wrap(paragraph, width-less, advance); len(other) == len(lines) {
			lines = other
		}
	}
	return lines
}

// stranded reports that the last of several lines is a character or two, or an ending
// with its full stop, such as ます。.
func stranded(lines []string) bool {
	last := lines[len(lines)-1]
	n := utf8.RuneCountInString(last)
	return len(lines) > 1 && (n <= 2 || n == 3 && strings.HasSuffix(last, "。"))
}

// Paragraph returns a text over the whole width of the column, spread to both
// sides, as a part of the document.
func Paragraph(of *tag.Element, style Style, s string) []Strip {
	return Row{Cells: []Cell{
		{Of: of, Width: ColumnWidth, Align: AlignBoth, Runs: []Run{{Style: style, Text: s}}},
	}}.Strips()
}

// Title returns a heading over the whole width of the column: its lines are
// about equally long, and they stay together and with what follows.
func Title(of *tag.Element, style Style, s string) []Strip {
	return Keep(Row{Cells: []Cell{
		{Of: of, Width: ColumnWidth, Balanced: true, Runs: []Run{{Style: style, Text: s}}},
	}}.Strips())
}

// Shortened returns a printable line that fits a width, the rest given as "…".
// It is for what stands in full elsewhere, such as a running header.
func Shortened(style Style, s string, width float64) string {
	if style.Width(s) <= width {
		return s
	}
	const rest = "…"
	font := style.Font()
	advance := func(c rune) float64 { return font.Advance(c) * style.Size }
	lines := text.Wrap(s, width-style.Width(rest), advance)
	return strings.TrimRight(lines[0], " \u3000") + rest
}
