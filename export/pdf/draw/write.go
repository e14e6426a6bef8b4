package draw

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"github.com/jung-kurt/gofpdf"

	"toprunner/assets"
	"toprunner/export/pdf/layout"
)

// family is the name of the bundled typeface inside the file.
const family = "bizudpgothic"

// Write writes the document. The same document gives the same bytes. An error
// is one of w or of gofpdf, whose panics are errors here.
func Write(w io.Writer, d *layout.Document) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("gofpdf: %v", p)
		}
	}()
	p := &pen{pdf: begin(d)}
	marks := d.Bookmarks
	for i := range d.Pages {
		p.pdf.AddPage()
		p.style, p.spacing = nil, 0 // gofpdf begins each page anew
		p.page(&d.Pages[i])
		for len(marks) > 0 && marks[0].Page == i+1 {
			p.pdf.Bookmark(marks[0].Title, marks[0].Level, marks[0].Y)
			marks = marks[1:]
		}
	}
	return p.pdf.Output(w)
}

// begin returns an empty file whose bytes depend on nothing but the document.
func begin(d *layout.Document) *gofpdf.Fpdf {
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCompression(false) // package finish packs everything once
	pdf.SetCatalogSort(true)
	// For no date gofpdf would read the clock. The true one, and all else that
	// is said about the document, is written by package finish.
	pdf.SetCreationDate(time.Unix(0, 0).UTC())
	pdf.SetModificationDate(time.Unix(0, 0).UTC())
	// gofpdf writes into the bytes it is given, so each file gets its own.
	pdf.AddUTF8FontFromBytes(family, "", bytes.Clone(assets.Regular))
	pdf.AddUTF8FontFromBytes(family, "B", bytes.Clone(assets.Bold))
	pdf.SetFont(family, "", 10)
	return pdf
}

// pen draws marks; style and spacing are those set last.
type pen struct {
	pdf     *gofpdf.Fpdf
	style   *layout.Style
	spacing float64
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
	p.pdf.Text(t.X, t.Y, t.Text)
}

func rgb(c layout.Colour) (r, g, b int) { return int(c.R), int(c.G), int(c.B) }
