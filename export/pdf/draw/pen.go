package draw

import (
	"fmt"
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"toprunner/export/pdf/font"
	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
)

// pen draws marks; what was set last is not set again.
type pen struct {
	pdf           *gofpdf.Fpdf
	marker        marker
	jumps         []tag.Jump
	regular, bold *font.Subset

	style        *layout.Style
	spacing      float64
	fill, stroke layout.Colour // black to begin with, as gofpdf is
	width        float64
}

func (p *pen) page(page *layout.Page) {
	var grounds []layout.Box
	body := page.Body
	body.Boxes = nil
	for _, b := range page.Body.Boxes {
		if b.Of == nil {
			grounds = append(grounds, b)
		} else {
			body.Boxes = append(body.Boxes, b)
		}
	}
	p.marks(&layout.Marks{Boxes: grounds}, ornament)
	p.marks(&page.Behind, pagination)
	p.marks(&body, ornament)
	p.marks(&page.Furniture, pagination)
}

// marks draws marks; those that belong to no part of the document are called by
// the other name.
func (p *pen) marks(m *layout.Marks, other string) {
	for i := range m.Boxes {
		b := &m.Boxes[i]
		p.filling(b.Colour)
		p.marker.begin(b.Of, other)
		p.marker.extend(b.X, b.Y, b.X+b.Width, b.Y+b.Height)
		p.pdf.Rect(b.X, b.Y, b.Width, b.Height, "F")
	}
	for i := range m.Lines {
		l := &m.Lines[i]
		p.stroking(l.Colour, l.Width)
		p.marker.begin(l.Of, other)
		p.marker.extend(l.X1, l.Y1, l.X2, l.Y2)
		p.pdf.Line(l.X1, l.Y1, l.X2, l.Y2)
	}
	for i := range m.Texts {
		p.text(&m.Texts[i], other)
	}
	for _, l := range m.Links {
		p.jumps = append(p.jumps, tag.Jump{
			Of: l.Of, Page: p.marker.page, Title: l.To.Title, ToPage: l.To.Page, ToY: l.To.Y,
			Box: tag.Box{Left: l.X, Top: l.Y, Right: l.X + l.Width, Bottom: l.Y + l.Height},
		})
	}
	p.marker.end()
}

func (p *pen) text(t *layout.Text, other string) {
	if t.Outlined {
		p.marker.begin(t.Of, other)
		p.outlined(t)
		return
	}
	if p.style == nil || *p.style != t.Style {
		face := ""
		if t.Style.Face == layout.Bold {
			face = "B"
		}
		p.pdf.SetFont(family, face, t.Style.Size)
		p.style = &t.Style
	}
	p.filling(t.Style.Colour)
	p.marker.begin(t.Of, other)
	p.marker.extend(t.X, t.Y-t.Style.Size, t.X+t.Width(), t.Y)
	if p.spacing != t.Spacing {
		// Character spacing: gofpdf has no call for it, and word spacing does
		// nothing with fonts of two-byte codes.
		p.pdf.RawWriteStr(strconv.FormatFloat(t.Spacing, 'f', 4, 64) + " Tc")
		p.spacing = t.Spacing
	}
	said := t.Text
	if t.Space {
		said += " "
	}
	x := t.X
	for _, part := range p.subset(t.Style.Face).Encode(said) {
		if part.Thin {
			p.thickened(x, t, part.Codes)
		} else {
			p.pdf.Text(x, t.Y, part.Codes)
		}
		x += t.Style.Width(part.Text) + t.Spacing*float64(len(part.Codes)/2)
	}
}

// outlined fills the outlines of a text.
func (p *pen) outlined(t *layout.Text) {
	p.filling(t.Style.Colour)
	place := func(at font.Point) (x, y float64) { return t.X + at.X*t.Style.Size, t.Y - at.Y*t.Style.Size }
	for _, c := range font.Contours(t.Style.Font(), t.Text) {
		x0, y0 := place(c.Start)
		p.pdf.MoveTo(x0, y0)
		for _, curve := range c.Curves {
			cx, cy := place(curve.Control)
			x, y := place(curve.End)
			if curve.Control == curve.End {
				p.pdf.LineTo(x, y)
			} else { // the same curve with two controls, which is what a PDF has
				p.pdf.CurveBezierCubicTo((x0+2*cx)/3, (y0+2*cy)/3, (x+2*cx)/3, (y+2*cy)/3, x, y)
			}
			x0, y0 = x, y
		}
		p.pdf.ClosePath()
	}
	p.pdf.DrawPath("F")
}

// thickness is that of the line, in em, which makes a character of the regular
// weight look like a bold one.
const thickness = 0.03

// thickened draws codes with their outlines, and leaves everything as it was set.
func (p *pen) thickened(x float64, t *layout.Text, codes string) {
	const fillAndStroke, round = "2 Tr", "1 j"
	c := t.Style.Colour
	p.pdf.RawWriteStr(fmt.Sprintf("q %s %s %.3f w %.3f %.3f %.3f RG", fillAndStroke, round,
		thickness*t.Style.Size, float64(c.R)/255, float64(c.G)/255, float64(c.B)/255))
	p.pdf.Text(x, t.Y, codes)
	p.pdf.RawWriteStr("Q")
}

// filling sets the colour of boxes and of type. Were they two colours, gofpdf
// would set that of type anew for every line.
func (p *pen) filling(c layout.Colour) {
	if p.fill != c {
		p.pdf.SetFillColor(int(c.R), int(c.G), int(c.B))
		p.pdf.SetTextColor(int(c.R), int(c.G), int(c.B))
		p.fill = c
	}
}

func (p *pen) stroking(c layout.Colour, width float64) {
	if p.stroke != c {
		p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
		p.stroke = c
	}
	if p.width != width {
		p.pdf.SetLineWidth(width)
		p.width = width
	}
}

func (p *pen) subset(face layout.Face) *font.Subset {
	if face == layout.Bold {
		return p.bold
	}
	return p.regular
}
