package pdf

import (
	"slices"
	"strings"

	"toprunner/export/pdf/layout"
	"toprunner/model/words"
)

// Where the furniture stands on the paper, in points from its top.
const (
	headerBaseline = 50
	headerRule     = 58
	footerBaseline = layout.PageHeight - 40
)

// furnish puts the running header, the page number and, on what is not to be handed
// in, its marks around a page. The cover has no running header.
func (c *composer) furnish(page *layout.Page, number, pages int) {
	right := layout.Right
	if stamp := c.stamp(); stamp.first != "" {
		right = stampOn(page, stamp)
	}
	m := &page.Furniture
	args := words.Args{"Page": number, "Pages": pages}
	put(m, folio, c.words.Text("document.page", args), layout.PageWidth/2, footerBaseline, 0.5)
	if number == 1 {
		return
	}
	name, award := halves(c.organization(), line(c.edition.Programme.Name.Words.In(c.lang)), right-layout.Left)
	put(m, running, award, right, headerBaseline, 1)
	put(m, running, name, layout.Left, headerBaseline, 0)
	m.Lines = append(m.Lines, layout.Line{
		X1: layout.Left, Y1: headerRule, X2: layout.Right, Y2: headerRule,
		Width: hairline.Width, Colour: hairline.Colour,
	})
	if hasAssumed(page) {
		put(m, legend, c.text("document.assumed_short").line(slash), layout.Left, footerBaseline, 0)
	}
	put(m, running, c.today.line(slash), layout.Right, footerBaseline, 1)
}

// hasAssumed reports that a label on the page has the sign of what is assumed.
func hasAssumed(page *layout.Page) bool {
	return slices.ContainsFunc(page.Body.Texts, func(t layout.Text) bool {
		return (t.Style == label || t.Style == labelOver) && strings.HasSuffix(t.Text, assumedMark)
	})
}

// halves shortens the two texts of the running header so that both fit a width:
// the right one only where the left one needs more than is left, and never to
// less than a third.
func halves(left, right string, width float64) (string, string) {
	width -= gutter
	right = layout.Shortened(running, right, max(width-running.Width(left), width/3))
	return layout.Shortened(running, left, width-running.Width(right)), right
}

// stampOn says on a page that it is not to be handed in: a label at the top right and
// large pale letters behind the text. It returns how far the header may reach.
func stampOn(page *layout.Page, stamp said) (right float64) {
	short := stamp.line(" ")
	width := draftLabel.Width(short) + 14
	left := layout.Right - width
	top := headerBaseline - layout.MiddleToBaseline*draftLabel.Size - draftLabel.Leading/2
	page.Furniture.Boxes = append(page.Furniture.Boxes, layout.Box{
		X: left, Y: top, Width: width, Height: draftLabel.Leading, Colour: alert,
	})
	put(&page.Furniture, draftLabel, short, left+width/2, headerBaseline, 0.5)

	const span = 400 // of the pale letters
	word := stamp.first
	large := layout.Style{Face: layout.Bold, Size: 1, Colour: ghost}
	large.Size = span / large.Width(word)
	put(&page.Behind, large, word, layout.PageWidth/2, layout.PageHeight/2+layout.MiddleToBaseline*large.Size, 0.5)
	page.Behind.Texts[0].Outlined = true // so that it is found in the label, and not among the answers
	return left - gutter
}

// put sets a line of type at x: with 0 it begins there, with 1 it ends there,
// with 0.5 its middle is there.
func put(m *layout.Marks, style layout.Style, s string, x, baseline, part float64) {
	if s == "" {
		return
	}
	x -= style.Width(s) * part
	m.Texts = append(m.Texts, layout.Text{X: x, Y: baseline, Style: style, Text: s})
}
