package draw

import (
	"fmt"
	"io"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"

	"toprunner/export/pdf/finish"
	"toprunner/export/pdf/font"
	"toprunner/export/pdf/layout"
	"toprunner/model/glyph"
)

// Write writes the document as gofpdf does, not packed, to be finished by
// package finish with the fonts that are returned. The same document gives the
// same bytes. An error is one of w or of gofpdf, whose panics are errors here.
func Write(w io.Writer, d *layout.Document) (fonts []finish.Font, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("gofpdf: %v", p)
		}
	}()
	p := &pen{pdf: begin(), regular: font.New(glyph.Regular()), bold: font.New(glyph.Bold())}
	marks := d.Bookmarks
	for i := range d.Pages {
		p.pdf.AddPage()
		p.style, p.spacing = nil, 0 // gofpdf begins each page anew
		p.page(&d.Pages[i])
		for len(marks) > 0 && marks[0].Page == i+1 {
			p.pdf.Bookmark(halves(marks[0].Title), marks[0].Level, marks[0].Y)
			marks = marks[1:]
		}
	}
	if err := p.pdf.Output(w); err != nil {
		return nil, err
	}
	return []finish.Font{
		finished(p.regular, family, "BIZUDPGothic-Regular"),
		finished(p.bold, family+"B", "BIZUDPGothic-Bold"),
	}, nil
}

// finished returns a font with the glyphs that were used.
func finished(s *font.Subset, key, name string) finish.Font {
	m := s.Measures()
	return finish.Font{
		Key: key, Name: name, TrueType: s.TrueType(), Widths: s.Widths(), Texts: s.Texts(),
		Ascent: m.Ascent, Descent: m.Descent, Box: m.Box, Bold: m.Bold,
	}
}

// halves returns a text with each character beyond the Basic Multilingual Plane
// as the two halves that UTF-16 makes of it, each written as if it was a
// character, which gofpdf needs to write UTF-16.
func halves(s string) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		if utf16.IsSurrogate(rune(unit)) {
			b = append(b, 0xE0|byte(unit>>12), 0x80|byte(unit>>6)&0x3F, 0x80|byte(unit)&0x3F)
		} else {
			b = utf8.AppendRune(b, rune(unit))
		}
	}
	return string(b)
}

// family is the name gofpdf knows the typeface by.
const family = "face"

// begin returns an empty file.
func begin() *gofpdf.Fpdf {
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCompression(false) // package finish packs everything once
	pdf.SetCatalogSort(true)
	// For no date gofpdf would read the clock. The true one, and all else that
	// is said about the document, is written by package finish.
	pdf.SetCreationDate(time.Unix(0, 0).UTC())
	pdf.SetModificationDate(time.Unix(0, 0).UTC())
	pdf.AddUTF8FontFromBytes(family, "", font.Placeholder())
	pdf.AddUTF8FontFromBytes(family, "B", font.Placeholder())
	pdf.SetFont(family, "", 10)
	return pdf
}

// pen draws marks; style and spacing are those set last.
type pen struct {
	pdf           *gofpdf.Fpdf
	regular, bold *font.Subset
	style         *layout.Style
	spacing       float64
}

func (p *pen) page(page *layout.Page) {
	for _, m := range []*layout.Marks{&page.Behind, &page.Body, &page.Furniture} {
		for _, b := range m.Boxes {
			p.pdf.SetFillColor(rgb(b.Colour))
			p.pdf.Rect(b.X, b.Y, b.Width, b.Height, "F")
		}
		for _, l := range m.Lines {
			p.pdf.SetDrawColor(rgb(l.Colour))
			p.pdf.SetLineWidth(l.Width)
			p.pdf.Line(l.X1, l.Y1, l.X2, l.Y2)
		}
		for _, t := range m.Texts {
			p.text(t)
		}
	}
}

func (p *pen) text(t layout.Text) {
	if p.style == nil || *p.style != t.Style {
		face := ""
		if t.Style.Face == layout.Bold {
			face = "B"
		}
		p.pdf.SetFont(family, face, t.Style.Size)
		p.pdf.SetTextColor(rgb(t.Style.Colour))
		p.style = &t.Style
	}
	if p.spacing != t.Spacing {
		// Character spacing: gofpdf has no call for it, and word spacing does
		// nothing with fonts of two-byte codes.
		p.pdf.RawWriteStr(fmt.Sprintf("%.4f Tc", t.Spacing))
		p.spacing = t.Spacing
	}
	p.pdf.Text(t.X, t.Y, p.subset(t.Style.Face).Encode(t.Text))
}

func (p *pen) subset(face layout.Face) *font.Subset {
	if face == layout.Bold {
		return p.bold
	}
	return p.regular
}

func rgb(c layout.Colour) (r, g, b int) { return int(c.R), int(c.G), int(c.B) }
