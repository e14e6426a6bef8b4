package pdf

import (
	"fmt"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
)

// front sets the cover and the contents before the body, whose outline it is
// given, and returns their pages and the outline of the whole.
func (c *composer) front(cover []layout.Strip, body []layout.Bookmark) ([]layout.Page, []layout.Bookmark) {
	before := 2 // the cover and a page of contents, unless they need more
	for {
		pages, bookmarks := layout.Fill(append(cover[:len(cover):len(cover)], c.contents(body, before)...))
		if len(pages) == before {
			for _, b := range body {
				b.Page += before
				bookmarks = append(bookmarks, b)
			}
			return pages, bookmarks
		}
		before = len(pages) // no number takes another line, so this is final
	}
}

// contents lists what is where; before is how many pages stand before the body.
func (c *composer) contents(body []layout.Bookmark, before int) []layout.Strip {
	c.in.Parts = nil // what an earlier try made
	title := c.text("document.contents")
	strips := layout.Row{
		Below: 8, Under: frame,
		Cells: []layout.Cell{{Of: c.element(tag.Head1), Width: layout.ColumnWidth, Runs: title.runs(sectionHead)}},
	}.Strips()
	strips[0].Break, strips[0].Bookmark = true, entered(title.line(slash), 0)
	strips = layout.Keep(strips)
	list := c.element(tag.Contents)
	for _, b := range body {
		of := list.Add(tag.ContentsEntry).Add(tag.Reference).Add(tag.Link)
		row := contentsRow(of, b, before+c.number(b.Page))
		b.Page += before
		strips = append(strips, layout.Leads(of, row, b)...)
	}
	return strips
}

// contentsRow is an entry of the contents, its number beside the last line of its
// title.
func contentsRow(of *tag.Element, b layout.Bookmark, page int) []layout.Strip {
	const indent, numbers = 18, 34
	row := layout.Row{Above: 3, Below: 3, Under: hairline}
	style, x := contentsSection, 0.0
	if b.Level > 0 {
		style, x = contentsPart, indent*float64(b.Level)
	} else {
		row.Above = 9
	}
	row.Cells = []layout.Cell{
		{Of: of, X: x, Width: layout.ColumnWidth - x - numbers, Runs: []layout.Run{{Style: style, Text: b.Title}}},
		{
			Of: of, X: layout.ColumnWidth - numbers, Width: numbers, Align: layout.AlignRight, AtFoot: true,
			Runs: []layout.Run{{Style: style, Text: fmt.Sprint(page)}},
		},
	}
	return layout.Short(row.Strips())
}
