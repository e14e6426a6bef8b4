package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/words"
)

// choosing is what the editors have in common that set out the choices of a question.
type choosing struct {
	Column
	hooks
	question *model.Question
	options  *options
	answer   model.Answer
}

// serve makes the editor that this is a part of follow its options.
func (c *choosing) serve(take func(id string)) {
	c.options.onTake = func(i int) { take(c.question.Choices[i].ID) }
	c.options.onFocus = func() { c.focused(c.options) }
	c.options.onLeave = c.left
}

// Value implements Editor.
func (c *choosing) Value() model.Answer { return c.answer.Clone() }

// Focus implements Editor.
func (c *choosing) Focus(canvas fyne.Canvas) { focus(canvas, c.options, c.options) }

// SetWrong implements Editor.
func (c *choosing) SetWrong(mistakes []Message) { c.options.setWrong(len(mistakes) > 0) }

func (c *choosing) chosen() []string { return choicesIn(c.question, c.answer) }

// showChosen marks the options that are chosen.
func (c *choosing) showChosen() {
	chosen := c.chosen()
	c.options.show(func(i int) bool { return slices.Contains(chosen, c.question.Choices[i].ID) })
}

// Choice is the editor of a question with a few choices of which one is taken.
type Choice struct {
	choosing
	clear *Button
}

// NewChoice returns the editor of a choice question.
func NewChoice(q *model.Question, lang model.Lang) *Choice {
	return newChoice(q, optionsOf(q, lang), lang)
}

// NewYesNo returns the editor of a declaration: yes or no, with "no" as easy to
// say as "yes".
func NewYesNo(q *model.Question, lang model.Lang) *Choice {
	say := words.For(lang)
	yesNo := *q
	yesNo.Choices = []model.Choice{{ID: "true"}, {ID: "false"}}
	return newChoice(&yesNo, []option{{label: say.Text("kit.yes")}, {label: say.Text("kit.no")}}, lang)
}

func newChoice(q *model.Question, list []option, lang model.Lang) *Choice {
	c := &Choice{choosing: choosing{question: q, options: newOptions(roundMark, list)}}
	c.clear = NewButton(words.For(lang).Text("kit.clear_choice"), Quiet, func() { c.take("") })
	c.serve(c.take)
	c.fill(c, stacked{GapTight}, c.options, NewRow(GapSmall, c.clear))
	c.show()
	return c
}

func optionsOf(q *model.Question, lang model.Lang) []option {
	list := make([]option, len(q.Choices))
	for i, choice := range q.Choices {
		list[i] = option{choice.Label.In(lang), choice.Help.In(lang)}
	}
	return list
}

// Object implements Editor.
func (c *Choice) Object() fyne.CanvasObject { return c }

// SetValue implements Editor.
func (c *Choice) SetValue(a model.Answer) {
	c.answer = a.Clone()
	c.show()
}

func (c *Choice) take(id string) {
	if chosen := c.chosen(); len(chosen) == 1 && chosen[0] == id {
		return
	}
	c.answer = model.TextAnswer(id)
	c.show()
	c.changed(c.Value())
	c.left()
}

func (c *Choice) show() {
	c.showChosen()
	chosen := c.chosen()
	for i, choice := range c.question.Choices {
		if slices.Contains(chosen, choice.ID) {
			c.options.moveTo(i)
		}
	}
	if c.answer.Empty() || c.question.Need == model.Required {
		c.clear.Hide()
	} else {
		c.clear.Show()
	}
}

// choicesIn returns the ids of the choices that an answer names.
func choicesIn(q *model.Question, a model.Answer) []string {
	value := q.Read(a)
	if q.Type == model.TypeYes && value.Readable() {
		return []string{value.Canonical}
	}
	return value.Choices
}

// MultiChoice is the editor of a question of which several choices may be
// taken.
type MultiChoice struct{ choosing }

// NewMultiChoice returns the editor of a multi question.
func NewMultiChoice(q *model.Question, lang model.Lang) *MultiChoice {
	return newMultiChoice(q, newOptions(squareMark, optionsOf(q, lang)))
}

// NewChoiceCards returns the editor of a multi question whose choices bring up
// questions of their own: each choice is a card.
func NewChoiceCards(q *model.Question, lang model.Lang) *MultiChoice {
	return newMultiChoice(q, newOptionCards(squareMark, optionsOf(q, lang)))
}

func newMultiChoice(q *model.Question, list *options) *MultiChoice {
	m := &MultiChoice{choosing{question: q, options: list}}
	m.serve(m.toggle)
	m.fill(m, stacked{GapTight}, m.options)
	m.showChosen()
	return m
}

// Object implements Editor.
func (m *MultiChoice) Object() fyne.CanvasObject { return m }

// SetValue implements Editor.
func (m *MultiChoice) SetValue(a model.Answer) {
	m.answer = a.Clone()
	m.showChosen()
}

// toggle takes or leaves a choice; the answer keeps the order of the form.
func (m *MultiChoice) toggle(id string) {
	chosen := m.chosen()
	var list []string
	for _, choice := range m.question.Choices {
		if slices.Contains(chosen, choice.ID) != (choice.ID == id) {
			list = append(list, choice.ID)
		}
	}
	m.answer = model.ListAnswer(list...)
	m.showChosen()
	m.changed(m.Value())
	m.left()
}
