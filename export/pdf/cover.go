package pdf

import (
	"slices"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/words"
)

// cover is the first page: what is applied for, by whom, when, whether it is a
// draft, and what this document is not.
func (c *composer) cover() {
	c.part()
	c.add(layout.Strip{Height: 120, Bookmark: entered(c.text("document.title").line(slash), 0)})
	c.add(c.of(c.edition.Programme.Name.Words).title(c.element(tag.Paragraph), coverAward)...)
	c.add(c.text("document.title").title(c.element(tag.Head1), coverTitle)...)
	c.add(layout.After(18, layout.Row{
		Above: 12, Below: 12, Over: frame, Under: hairline,
		Cells: []layout.Cell{{
			Of: c.element(tag.Paragraph), Width: layout.ColumnWidth, Balanced: true, Runs: c.applicant().runs(coverName),
		}},
	}.Strips())...)
	c.coverFacts()

	notes := c.paragraphs(note, c.text("document.notice"))
	if c.assumes() {
		notes = append(notes, layout.After(5, c.paragraphs(note, c.text("document.assumed")))...)
	}
	c.add(layout.AtFoot(c.strips, notes)...)
}

// assumes reports that the sign of what is assumed stands in the document.
func (c *composer) assumes() bool {
	return slices.ContainsFunc(c.shown(c.edition.Questions()), func(q *model.Question) bool {
		return c.mark(q) != "" && c.effortTitle(q) == ""
	})
}

// applicant is the name on the cover, or what stands for it.
func (c *composer) applicant() said {
	switch name := c.organization(); {
	case name != "":
		return said{first: name}
	case c.redacted && !c.named():
		return c.text("document.redacted")
	}
	return c.text("document.no_name")
}

// coverFacts are the rows of the cover.
func (c *composer) coverFacts() {
	c.fact("document.authority", c.of(c.edition.Programme.Authority.Words))
	if p := c.edition.Programme.Period; !p.Opens.IsZero() && !p.Closes.IsZero() {
		c.fact("document.period", c.each(func(w *words.Catalogue) string {
			return w.Text("document.span", words.Args{"From": w.Date(p.Opens), "To": w.Date(p.Closes)})
		}))
	}
	if c.today.first != "" {
		c.fact("document.made", c.today)
	}
	if state := c.state(); state.first != "" {
		c.fact("document.state", state)
	}
	if c.redacted {
		c.fact("document.scope", c.text("document.redacted_says"))
	}
}

// state says whether the document is a draft or for practice. A redacted copy says nothing of
// what the check found but the one word that is on every page of a draft.
func (c *composer) state() said {
	switch {
	case c.practice():
		return c.text("document.practice_says")
	case c.draft() && c.redacted:
		return c.text("document.draft")
	case c.redacted:
		return said{}
	case c.draft():
		return c.text("document.draft_says")
	}
	return c.text("document.final_says")
}

// fact is one row of the cover.
func (c *composer) fact(label string, value said) {
	c.add(c.row(c.text(label), "", layout.Cell{X: answerAt, Width: answerWidth, Runs: value.runs(answer)})...)
}
