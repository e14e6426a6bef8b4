package pdf

import (
	"toprunner/export/pdf/layout"
	"toprunner/model/words"
)

// cover is the first page: what is applied for, by whom, when, whether it is a
// draft, and what this document is not.
func (c *composer) cover() {
	c.add(layout.Strip{Height: 120, Bookmark: entered(c.words.Text("document.title"), 0)})
	c.add(layout.Title(coverAward, c.edition.Programme.Name.Words.In(c.lang))...)
	c.add(layout.Title(coverTitle, c.words.Text("document.title"))...)
	name := c.organization()
	if name == "" {
		name = c.words.Text("document.no_name")
	}
	c.add(layout.After(18, layout.Row{
		Above: 12, Below: 12, Over: frame, Under: hairline,
		Cells: []layout.Cell{{Width: layout.ColumnWidth, Runs: []layout.Run{{Style: coverName, Text: name}}}},
	}.Strips())...)
	c.coverFacts()

	notes := layout.Paragraph(note, c.words.Text("document.notice"))
	notes = append(notes, layout.After(5, layout.Paragraph(note, c.words.Text("document.assumed")))...)
	c.add(layout.AtFoot(c.strips, notes)...)
}

// coverFacts are the rows of the cover.
func (c *composer) coverFacts() {
	c.fact("document.authority", c.edition.Programme.Authority.Words.In(c.lang))
	if p := c.edition.Programme.Period; !p.Opens.IsZero() && !p.Closes.IsZero() {
		c.fact("document.period", c.words.Text("document.span",
			words.Args{"From": c.words.Date(p.Opens), "To": c.words.Date(p.Closes)}))
	}
	if c.today != "" {
		c.fact("document.made", c.today)
	}
	state := "document.final_says"
	if c.draft() {
		state = "document.draft_says"
	}
	c.fact("document.state", c.words.Text(state))
}

// fact is one row of the cover.
func (c *composer) fact(label, value string) {
	c.add(row(c.words.Text(label), "", layout.Run{Style: answer, Text: value})...)
}
