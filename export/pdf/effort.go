package pdf

import (
	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
)

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
		if shown := c.shown(asked); len(shown) > 0 {
			c.effort(c.category(by, choice), shown)
		}
	}
}

// category names the category of an effort; it is empty in a redacted copy
// when the categories chosen are not published.
func (c *composer) category(by *model.Question, choice string) said {
	if !c.prints(by) {
		return said{}
	}
	return c.choice(by, choice)
}

// choice is the label of a choice.
func (c *composer) choice(q *model.Question, id string) said {
	for _, choice := range q.Choices {
		if choice.ID == id {
			return c.of(choice.Label)
		}
	}
	return said{first: id}
}

// effort prints one effort: its category, its title large, then its questions.
func (c *composer) effort(category said, questions []*model.Question) {
	var head []layout.Strip
	if category.first != "" {
		head = category.title(c.element(tag.Paragraph), effortMark)
	}
	entry := category.line(slash)
	var rest []*model.Question
	for _, q := range questions {
		if title := c.effortTitle(q); title != "" {
			if c.mark(q) != "" { // the heading itself is only what was typed
				head = append(head, c.marked(q).title(c.element(tag.Paragraph), label)...)
			}
			of := c.element(tag.Head2)
			of.Lang = c.typedIn(q.Type)
			head = append(head, layout.Title(of, effortHead, title)...)
			entry = title
			continue
		}
		rest = append(rest, q)
	}
	if len(head) == 0 { // a redacted effort that has no title yet
		title := c.of(rest[0].Block.Title)
		head, entry = title.title(c.element(tag.Head2), effortHead), title.line(slash)
	}
	head[0].Bookmark = entered(entry, 1)
	c.add(layout.After(24, head)...)
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
