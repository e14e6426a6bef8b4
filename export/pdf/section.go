package pdf

import (
	"fmt"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/words"
)

// section prints a section of the form, unless nothing of it is printed. The
// computed figures stand first in the one they are computed from.
func (c *composer) section(s *model.Section) {
	before := len(c.strips)
	c.heading(fmt.Sprintf("%d　", c.sections+1), c.of(s.Title))
	head := len(c.strips)
	if q := c.edition.ByRole(model.RoleEligible); q != nil && q.Section == s {
		c.figures()
	}
	for _, b := range s.Blocks {
		if b.RepeatFor != "" {
			c.efforts(b)
			continue
		}
		c.block(b)
	}
	if len(c.strips) == head {
		c.strips = c.strips[:before]
		return
	}
	c.sections++
}

// block prints a run of questions under its heading, unless none is shown.
func (c *composer) block(b *model.Block) {
	shown := c.shown(b.Questions)
	if len(shown) == 0 {
		return
	}
	switch title := c.of(b.Title); {
	case c.tellsThePublic(shown):
		c.publicHeading(title)
	case !b.Title.Empty():
		c.subheading(title)
	}
	c.questions(shown)
}

// tellsThePublic reports that one of the questions asks why the effort should
// be known to the public at large.
func (c *composer) tellsThePublic(questions []*model.Question) bool {
	for _, q := range questions {
		if q.Role == model.RoleOutstanding {
			return true
		}
	}
	return false
}

// publicHeading sets the reasons for the higher award apart from the efforts,
// and says how that award is given.
func (c *composer) publicHeading(title said) {
	head := layout.After(24, title.title(c.element(tag.Head2), effortHead))
	head[0].Bookmark = entered(title.line(slash), 1)
	c.add(head...)
	if higher := c.edition.Programme.HigherTier.Words; !higher.Empty() {
		c.lead(c.each(func(w *words.Catalogue) string {
			return w.Text("document.higher_tier", words.Args{"Award": higher.In(w.Lang())})
		}))
	}
}

// belowTable is the white between a table and the question after it, in points.
const belowTable = 5

// questions prints questions one below the other, few short ones on one page.
func (c *composer) questions(questions []*model.Question) {
	rows := make([][]layout.Strip, len(questions))
	for i, q := range questions {
		rows[i] = c.question(q)
		if i > 0 && len(c.entry.Answers[questions[i-1].ID].Rows) > 0 {
			layout.After(belowTable, rows[i])
		}
	}
	c.add(layout.Whole(layout.Rows(rows...))...)
}

// shown returns those of the questions that are printed.
func (c *composer) shown(questions []*model.Question) []*model.Question {
	var shown []*model.Question
	for _, q := range questions {
		if c.edition.Shown(q, c.entry) && c.prints(q) {
			shown = append(shown, q)
		}
	}
	return shown
}
