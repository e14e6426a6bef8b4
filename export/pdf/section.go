package pdf

import (
	"fmt"

	"toprunner/export/pdf/layout"
	"toprunner/model"
)

// section prints a section of the form, and the computed figures after the one
// that holds what they are computed from.
func (c *composer) section(number int, s *model.Section) {
	first := len(c.strips)
	c.heading(fmt.Sprintf("%d　%s", number, s.Title.In(c.lang)))
	if number == 1 {
		c.strips[first].Break = true // the cover is a page of its own
	}
	for _, b := range s.Blocks {
		if b.RepeatFor != "" {
			c.efforts(b)
			continue
		}
		c.block(b)
	}
	if q := c.edition.ByRole(model.RoleEligible); q != nil && q.Section == s {
		c.figures()
	}
}

// block prints a run of questions under its heading, unless none is shown.
func (c *composer) block(b *model.Block) {
	shown := c.shown(b.Questions)
	if len(shown) == 0 {
		return
	}
	if !b.Title.Empty() {
		c.subheading(b.Title.In(c.lang))
	}
	c.questions(shown)
}

// questions prints questions one below the other.
func (c *composer) questions(questions []*model.Question) {
	rows := make([][]layout.Strip, len(questions))
	for i, q := range questions {
		rows[i] = c.question(q)
	}
	c.add(layout.Rows(rows...)...)
}

// shown returns those of the questions that are printed.
func (c *composer) shown(questions []*model.Question) []*model.Question {
	var shown []*model.Question
	for _, q := range questions {
		if c.edition.Shown(q, c.entry) {
			shown = append(shown, q)
		}
	}
	return shown
}

// efforts prints a repeated block once for each choice that was taken.
func (c *composer) efforts(b *model.Block) {
	by := c.edition.Question(b.RepeatFor)
	for _, choice := range by.Read(c.entry.Answers[by.ID]).Choices {
		var asked []*model.Question
		for _, q := range c.edition.Questions() {
			if q.Block == b && q.Choice == choice {
				asked = append(asked, q)
			}
		}
		c.effort(by.ChoiceLabel(choice, c.lang), c.shown(asked))
	}
}

// effort prints one effort: its category, its title large, then its questions.
func (c *composer) effort(category string, questions []*model.Question) {
	head := layout.After(20, layout.Title(effortMark, category))
	entry := category
	var rest []*model.Question
	for _, q := range questions {
		if title := c.effortTitle(q); title != "" {
			head = append(head, layout.Title(effortHead, title)...)
			entry = title
			continue
		}
		rest = append(rest, q)
	}
	head[0].Bookmark = entered(entry, 1)
	c.add(head...)
	c.questions(rest)
}

// effortTitle returns the answer that is printed as the effort's heading, ""
// when the question is another or was not answered.
func (c *composer) effortTitle(q *model.Question) string {
	a := c.entry.Answers[q.ID]
	if q.Role != model.RoleEffortTitle || c.entry.NotAsked[q.ID] || a.Empty() {
		return ""
	}
	return c.typed(c.place(q), a.Text)
}
