package draw

import (
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"toprunner/export/pdf/tag"
)

// What belongs to no part of the document, by the words that say so: what stands
// around the column, and rules and grounds (ISO 32000-1, 14.8.2.2).
const (
	pagination = "/Artifact <</Type /Pagination>> BDC"
	ornament   = "/Artifact <</Type /Layout>> BDC"
)

// marker marks what is drawn with the part of the document it belongs to. Of a
// document that is not tagged it marks nothing.
type marker struct {
	pdf    *gofpdf.Fpdf
	tagged bool
	marks  []tag.Mark

	page, next int          // the page, from 1, and the next number on it
	open       bool         // something is marked and not ended
	of         *tag.Element // what is open, nil for decoration
	called     string       // what decoration that is open is called
}

// turn begins a page.
func (m *marker) turn() { m.page, m.next = m.page+1, 0 }

// begin marks what is drawn next, unless that goes on with what was drawn last.
func (m *marker) begin(of *tag.Element, other string) {
	if !m.tagged || m.open && m.of == of && (of != nil || m.called == other) {
		return
	}
	m.end()
	m.open, m.of, m.called = true, of, other
	if of == nil {
		m.pdf.RawWriteStr(other)
		return
	}
	m.pdf.RawWriteStr("/" + string(of.Kind) + " <</MCID " + strconv.Itoa(m.next) + ">> BDC")
	m.marks = append(m.marks, tag.Mark{Of: of, Page: m.page, ID: m.next})
	m.next++
}

// extend notes where something of a picture is drawn.
func (m *marker) extend(left, top, right, bottom float64) {
	if m.open && m.of != nil && m.of.Kind == tag.Figure {
		box := &m.marks[len(m.marks)-1].Box
		*box = box.With(tag.Box{Left: left, Top: top, Right: right, Bottom: bottom})
	}
}

// end ends what is marked.
func (m *marker) end() {
	if m.open {
		m.pdf.RawWriteStr("EMC")
		m.open = false
	}
}
