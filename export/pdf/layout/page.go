package layout

import (
	"slices"
	"time"

	"toprunner/export/pdf/tag"
	"toprunner/model/glyph"
)

// The paper is A4, and the column leaves 22 mm at the sides, 30 mm above
// for the running header and 25 mm below for the page number.
const (
	PageWidth  = 595.28
	PageHeight = 841.89

	Left   = 62.36
	Right  = PageWidth - 62.36
	Top    = 85.04
	Bottom = PageHeight - 70.87

	ColumnWidth  = Right - Left
	ColumnHeight = Bottom - Top
)

// MiddleToBaseline is how far below the middle of a row the baseline stands, in
// em: the em box of the face reaches from 0.88 above to 0.12 below.
const MiddleToBaseline = 0.38

// Face is one of the faces of the bundled typeface.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
)

// Colour is red, green and blue, 0 (dark) to 255.
type Colour struct{ R, G, B uint8 }

// Style is how a text looks. Leading is the height of one line.
type Style struct {
	Face    Face
	Size    float64
	Leading float64
	Colour  Colour
}

// Width returns how wide the text is in this style.
func (s Style) Width(text string) float64 { return s.Font().Width(text) * s.Size }

// Font returns the face as the glyphs it is drawn with.
func (s Style) Font() *glyph.Face {
	if s.Face == Bold {
		return glyph.Bold()
	}
	return glyph.Regular()
}

// baseline returns where the baseline stands in a row of that height.
func (s Style) baseline(height float64) float64 {
	return height/2 + MiddleToBaseline*s.Size
}

// Text is one line of type; X is its left end, Y its baseline. Spacing is white
// added between its characters. Cell is the place of its cell in a row: the
// lines of a cell are drawn one after the other, so that they are found and
// copied as one text. Of is the part of the document it belongs to. Space says
// that a space follows in the text, which has no look at the end of a line. One
// that is Outlined is only seen, and neither found nor copied.
type Text struct {
	Of       *tag.Element
	X, Y     float64
	Style    Style
	Text     string
	Spacing  float64
	Space    bool
	Outlined bool
	Cell     int
}

// Width returns how wide the line is with its spacing.
func (t Text) Width() float64 {
	return t.Style.Width(t.Text) + t.Spacing*float64(max(glyphs(t.Text)-1, 0))
}

// glyphs returns how many characters are drawn for a text: a variation selector
// is drawn together with the character before it.
func glyphs(s string) int {
	n := 0
	for _, r := range s {
		if !glyph.IsSelector(r) {
			n++
		}
	}
	return n
}

// Line is a straight line of that width. Of is the picture it belongs to, nil for
// a rule.
type Line struct {
	Of             *tag.Element
	X1, Y1, X2, Y2 float64
	Width          float64
	Colour         Colour
}

// Box is a filled rectangle; X and Y are its top left corner. Of is the picture
// it belongs to, nil for a ground.
type Box struct {
	Of                  *tag.Element
	X, Y, Width, Height float64
	Colour              Colour
}

// Link is a part of the paper that leads to another place of the document when it
// is pressed. It is not to be seen.
type Link struct {
	Of                  *tag.Element
	X, Y, Width, Height float64
	To                  Bookmark
}

// Marks are what is put on paper: boxes first, then lines, then texts.
type Marks struct {
	Boxes []Box
	Lines []Line
	Texts []Text
	Links []Link
}

// With returns the marks as parts of an element.
func (m Marks) With(of *tag.Element) Marks {
	m.Boxes, m.Lines, m.Texts = slices.Clone(m.Boxes), slices.Clone(m.Lines), slices.Clone(m.Texts)
	for i := range m.Boxes {
		m.Boxes[i].Of = of
	}
	for i := range m.Lines {
		m.Lines[i].Of = of
	}
	for i := range m.Texts {
		m.Texts[i].Of = of
	}
	return m
}

// addAt adds other marks, moved by x and y.
func (m *Marks) addAt(x, y float64, other Marks) {
	for _, b := range other.Boxes {
		b.X, b.Y = b.X+x, b.Y+y
		m.Boxes = append(m.Boxes, b)
	}
	for _, l := range other.Lines {
		l.X1, l.Y1, l.X2, l.Y2 = l.X1+x, l.Y1+y, l.X2+x, l.Y2+y
		m.Lines = append(m.Lines, l)
	}
	for _, t := range other.Texts {
		t.X, t.Y = t.X+x, t.Y+y
		m.Texts = append(m.Texts, t)
	}
	for _, l := range other.Links {
		l.X, l.Y = l.X+x, l.Y+y
		m.Links = append(m.Links, l)
	}
}

// Page is one side of paper. Behind lies under everything else but the grounds of
// the column, Body is the column, Furniture what stands around it (running header,
// page number).
type Page struct {
	Behind    Marks
	Body      Marks
	Furniture Marks
}

// Bookmark is an entry of the outline. Page counts from 1; Y is the place on
// it; Level is 0 for the outermost and never more than one above the last.
type Bookmark struct {
	Title string
	Level int
	Page  int
	Y     float64
}

// Document is a document ready to be drawn.
type Document struct {
	Title     string
	Author    string
	Made      time.Time    // the moment it is said to be made at
	Structure *tag.Element // nil for a document that is not tagged
	Pages     []Page
	Bookmarks []Bookmark
}
