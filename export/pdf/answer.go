package pdf

import (
	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/words"
)

// assumedMark stands beside the label of a question that published material
// does not settle.
const assumedMark = "※"

// label returns the question's label with its number on the official form.
func (c *composer) label(q *model.Question) said {
	s := c.of(q.Label)
	if q.Ref != "" {
		s.first = q.Ref + "　" + s.first
	}
	return s
}

// place names where a question stands, for the lists at the end.
func (c *composer) place(q *model.Question) string {
	s := q.Label.In(c.lang)
	if q.Choice == "" {
		return s
	}
	by := c.edition.Question(q.Block.RepeatFor)
	return by.ChoiceLabel(q.Choice, c.lang) + " / " + s
}

// question is one question and its answer.
func (c *composer) question(q *model.Question) []layout.Strip {
	a := c.entry.Answers[q.ID]
	switch {
	case !c.edition.Answered(q, c.entry):
		return c.beside(q, c.unanswered(q)...)
	case q.Type == model.TypeFile:
		return c.beside(q, append(c.files(q), c.wrong(q.ID)...)...)
	case len(a.Rows) > 0:
		return append(append(c.over(q), c.monthlyChart(q, a)...), c.table(q, a)...)
	case q.Type == model.TypeLong:
		return append(c.over(q), c.long(q, a)...)
	}
	if number, ok := c.quantity(q, a); ok {
		return c.row(c.label(q), c.mark(q), number...)
	}
	return c.beside(q, c.answer(q, a, answer)...)
}

// mark is the sign of a question that is assumed.
func (c *composer) mark(q *model.Question) string {
	if q.Status == model.Assumed {
		return assumedMark
	}
	return ""
}

// beside is a question with its answer beside the label.
func (c *composer) beside(q *model.Question, runs ...layout.Run) []layout.Strip {
	return c.row(c.label(q), c.mark(q), layout.Cell{X: answerAt, Width: answerWidth, Align: layout.AlignBoth, Runs: runs})
}

// row is a label, a sign after it, and what is said to the label.
func (c *composer) row(text said, sign string, cells ...layout.Cell) []layout.Strip {
	of := c.rowElement()
	head, said := of.AddHead(tag.OfRow), of.Add(tag.Cell)
	for i := range cells {
		cells[i].Of = said
	}
	return layout.Short(layout.Row{
		Above: 3, Below: 3, Under: hairline,
		Cells: append([]layout.Cell{
			{Of: head, Width: labelWidth, Runs: text.runs(label)},
			{Of: head, X: labelWidth + 2, Width: gutter - 2, Runs: []layout.Run{{Style: label, Text: sign}}},
		}, cells...),
	}.Strips())
}

// over sets the label above the answer, for answers as wide as the column.
func (c *composer) over(q *model.Question) []layout.Strip {
	return layout.After(8, c.marked(q).title(c.element(tag.Head3), labelOver))
}

// marked is the label of a question, with the sign of one that is assumed.
func (c *composer) marked(q *model.Question) said {
	text := c.label(q)
	if sign := c.mark(q); sign != "" {
		text.first += " " + sign
	}
	return text
}

// unanswered says that there is no answer, and why, unless the copy is redacted.
func (c *composer) unanswered(q *model.Question) []layout.Run {
	switch {
	case c.redacted:
	case c.entry.NotAsked[q.ID]:
		return c.text("document.not_asked").runs(unanswered)
	case c.edition.NeedOf(q, c.entry) == model.Required && c.edition.Applies(q, c.entry):
		return c.text("document.unanswered_required").runs(missing)
	}
	return c.text("document.unanswered").runs(unanswered)
}

// answer is an answer in words; one that could not be read is as typed, with
// a mark.
func (c *composer) answer(q *model.Question, a model.Answer, style layout.Style) []layout.Run {
	v := q.Read(a)
	runs := []layout.Run{{Style: style, Text: c.typed(c.place(q), c.words.Answer(q, a)), Lang: c.typedIn(q.Type)}}
	switch {
	case len(v.Bad) == 0 && len(v.Choices) > 1 && style.Width(runs[0].Text) > answerWidth:
		runs = c.oneByOne(q, v.Choices, style)
	case len(v.Bad) > 0 && !c.redacted:
		runs = append(runs, c.text("document.unreadable").runs(mark)...)
	}
	runs = append(runs, c.wrong(q.ID)...)
	if c.entry.NotAsked[q.ID] && !c.redacted {
		runs = append(runs, c.text("document.not_asked").runs(unanswered)...)
	}
	return runs
}

// typedIn returns the language of what was typed, "" for that of the document or
// for what has none.
func (c *composer) typedIn(kind model.Type) string {
	if kind != model.TypeText && kind != model.TypeLong || c.entry.Language == c.lang {
		return ""
	}
	return string(c.entry.Language)
}

// oneByOne are choices below each other, for those that fill more than a line.
func (c *composer) oneByOne(q *model.Question, choices []string, style layout.Style) []layout.Run {
	const dot = "・"
	runs := make([]layout.Run, len(choices))
	for i, id := range choices {
		runs[i] = layout.Run{Style: style, Text: dot + q.ChoiceLabel(id, c.lang), Hang: dot}
	}
	return runs
}

// files names the files given for a question.
func (c *composer) files(q *model.Question) []layout.Run {
	var runs []layout.Run
	for _, f := range c.entry.AttachmentsOf(q.ID) {
		id := "document.file"
		if f.Pages > 0 {
			id = "document.file_pages"
		}
		args := words.Args{"Name": c.typed(c.place(q), f.Name), "Count": f.Pages, "Size": c.words.Size(f.Size)}
		runs = append(runs, layout.Run{Style: answer, Text: c.words.Text(id, args)})
	}
	return runs
}
