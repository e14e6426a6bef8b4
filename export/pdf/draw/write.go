package draw

import (
	"fmt"
	"io"
	"time"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"toprunner/export/pdf/finish"
	"toprunner/export/pdf/font"
	"toprunner/export/pdf/layout"
	"toprunner/model/glyph"
)

// Write writes the document as gofpdf does, not packed, to be finished by
// package finish with what is returned: its fonts and its structure. The same
// document gives the same bytes. An error is one of w or of gofpdf, whose panics
// are errors here.
func Write(w io.Writer, d *layout.Document) (drawn finish.Drawn, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("gofpdf: %v", p)
		}
	}()
	p := &pen{pdf: begin(), regular: font.New(glyph.Regular()), bold: font.New(glyph.Bold())}
	p.marker = marker{pdf: p.pdf, tagged: d.Structure != nil}
	marks := d.Bookmarks
	for i := range d.Pages {
		p.pdf.AddPage()
		p.style, p.spacing = nil, 0 // gofpdf begins each page anew
		p.marker.turn()
		p.page(&d.Pages[i])
		for len(marks) > 0 && marks[0].Page == i+1 {
			p.pdf.Bookmark(textString(marks[0].Title), marks[0].Level, marks[0].Y)
			marks = marks[1:]
		}
	}
	if err := p.pdf.Output(w); err != nil {
		return finish.Drawn{}, err
	}
	return finish.Drawn{
		Fonts: []finish.Font{
			finished(p.regular, "Helvetica", "BIZUDPGothic-Regular"),
			finished(p.bold, "Helvetica-Bold", "BIZUDPGothic-Bold"),
		},
		Structure: d.Structure, Marks: p.marker.marks, Jumps: p.jumps,
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

// textString returns a text as a string of PDF that can hold any character,
// which gofpdf only puts between brackets.
func textString(s string) string {
	b := []byte{0xFE, 0xFF}
	for _, unit := range utf16.Encode([]rune(s)) {
		b = append(b, byte(unit>>8), byte(unit))
	}
	return string(b)
}

// family is a typeface that gofpdf has without a font file. Its strings are
// bytes to gofpdf, so that ours, of two bytes to a character, are written as they
// are; the true fonts are put in its place when the file is finished. A font
// that gofpdf knows to be of Unicode costs it tables of every character there
// is, and it panics at those beyond the first 65,536.
const family = "Helvetica"

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
	pdf.SetFont(family, "B", 10)
	pdf.SetFont(family, "", 10)
	return pdf
}
