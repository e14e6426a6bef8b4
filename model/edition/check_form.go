package edition

import (
	"slices"
	"strings"

	"toprunner/model"
)

// maxQuestions bounds a form, far above any real one, so that a small file with
// a repeated block cannot become a huge edition.
const maxQuestions = 2000

// gather finds every question as written, so that references can be followed
// forward and back.
func (c *checker) gather() {
	c.eachQuestion(func(b *model.Block, q *model.Question) {
		if _, twice := c.patterns[q.ID]; q.ID != "" && !twice {
			c.patterns[q.ID] = pattern{q, b}
		}
	})
}

func (c *checker) eachQuestion(do func(*model.Block, *model.Question)) {
	for _, s := range c.edition.Sections {
		for _, b := range s.Blocks {
			for _, q := range b.Questions {
				do(b, q)
			}
		}
	}
}

// form judges the sections and what is asked in them.
func (c *checker) form() {
	for _, s := range c.edition.Sections {
		c.part("section", &s.ID)
		for _, b := range s.Blocks {
			c.part("block of "+s.ID, &b.ID)
			c.repeated(b)
		}
	}
	c.eachQuestion(func(b *model.Block, q *model.Question) {
		c.questionID(b, q)
		c.choices(q)
		c.columns(q)
		c.limits(q)
		c.condition(b, q, q.When)
		c.defaults(b, q)
		c.role(b, q)
	})
}

// repeated judges what a block is repeated for.
func (c *checker) repeated(b *model.Block) {
	if b.RepeatFor == "" {
		return
	}
	by, ok := c.patterns[b.RepeatFor]
	switch {
	case !ok || by.block.RepeatFor != "":
		c.add(c.at(&b.RepeatFor), "unknown_question", args{"Typed": b.RepeatFor})
	case !choosing(by.Type):
		c.add(c.at(&b.RepeatFor), "choiceless_question", args{"Typed": b.RepeatFor})
	}
}

// choosing reports that a question of this type has choices; so may one whose
// type was not understood.
func choosing(t model.Type) bool {
	return t == model.TypeChoice || t == model.TypeMulti || t == ""
}

// questionID judges an id as it will be once the blocks are written out.
func (c *checker) questionID(b *model.Block, q *model.Question) {
	c.wellFormed(&q.ID, questionID, "question")
	marked := strings.Contains(q.ID, model.ChoiceMark)
	switch {
	case q.ID == "":
		return
	case b.RepeatFor == "" && marked:
		c.add(c.at(&q.ID), "mark_outside", args{"Typed": q.ID})
		return
	case b.RepeatFor != "" && !marked:
		c.add(c.at(&q.ID), "mark_missing", args{"Typed": q.ID})
		return
	}
	for _, id := range c.writtenOut(b, q) {
		if c.asked++; c.asked > maxQuestions {
			if c.asked == maxQuestions+1 {
				c.add(c.at(&q.ID), "too_many_questions", nil)
			}
			return
		}
		c.unique("question", id, c.at(&q.ID))
	}
}

// writtenOut returns the ids that a question has in the form. A choice given
// twice counts once: that was reported where it stands.
func (c *checker) writtenOut(b *model.Block, q *model.Question) []string {
	by, ok := c.patterns[b.RepeatFor]
	if !ok {
		return []string{q.ID}
	}
	choices := choiceIDs(by.Question)
	slices.Sort(choices)
	choices = slices.Compact(choices)
	return ids(choices, func(choice string) string { return strings.ReplaceAll(q.ID, model.ChoiceMark, choice) })
}

// choices judges the choices of a question: there where its type wants them,
// each told apart by its id and by its label in either language.
func (c *checker) choices(q *model.Question) {
	c.belongs(q, &q.Choices, "choices", model.TypeChoice, model.TypeMulti)
	if choosing(q.Type) && q.Type != "" && !c.has(&q.Choices) {
		c.add(c.at(q), "missing_key", args{"Key": "choices"})
	}
	kind := "choice of " + q.ID
	for i := range q.Choices {
		choice := &q.Choices[i]
		c.part(kind, &choice.ID)
		c.unique(kind+" in Japanese", choice.Label.JA, c.at(&choice.Label))
		c.unique(kind+" in English", choice.Label.EN, c.at(&choice.Label))
	}
}

// columnTypes are what a cell of a table can be.
var columnTypes = []model.Type{model.TypeText, model.TypeInteger, model.TypeDecimal, model.TypeDate, model.TypeMonth}

// columns judges the columns of a table.
func (c *checker) columns(q *model.Question) {
	c.belongs(q, &q.Columns, "columns", model.TypeTable)
	if q.Type == model.TypeTable && !c.has(&q.Columns) {
		c.add(c.at(q), "missing_key", args{"Key": "columns"})
	}
	for i := range q.Columns {
		column := &q.Columns[i]
		c.part("column of "+q.ID, &column.ID)
		if column.Type != "" && !slices.Contains(columnTypes, column.Type) {
			c.add(c.at(&column.Type), "unknown_word", args{"Typed": string(column.Type), "Allowed": joined(columnTypes)})
		}
		within(c, &column.Max, 1, maxLength, lengthRange)
		if column.Max > 0 && column.Type != model.TypeText && column.Type != "" {
			c.notFor(&column.Max, "max", column.Type, model.TypeText)
		}
		if column.Min != nil && column.Type != model.TypeInteger && column.Type != model.TypeDecimal && column.Type != "" {
			c.notFor(&column.Min, "min", column.Type, model.TypeInteger, model.TypeDecimal)
		}
	}
}

// maxLength is the longest text a limit may allow, in characters.
const (
	maxLength   = 20000
	lengthRange = "1–20000"
)

// limits judges what narrows an answer, and what belongs to one type of it.
func (c *checker) limits(q *model.Question) {
	c.belongs(q, &q.Format, "format", model.TypeText)
	c.belongs(q, &q.Max, "max", model.TypeText, model.TypeLong)
	c.belongs(q, &q.Min, "min", model.TypeInteger, model.TypeDecimal)
	c.belongs(q, &q.IfNo, "if_no", model.TypeYes)
	if c.has(&q.IfEmpty) && q.Need != model.Soft && q.Need != "" {
		c.add(c.at(&q.IfEmpty), "key_not_for_need", args{"Key": "if_empty", "Need": string(q.Need), "Allowed": string(model.Soft)})
	}
	within(c, &q.Max, 1, maxLength, lengthRange)
	if c.has(&q.LimitStatus) && !c.has(&q.Max) {
		c.add(c.at(&q.LimitStatus), "limit_status_alone", nil)
	}
}

// belongs reports a key, given by its field's address, that a question of this
// type does not take.
func (c *checker) belongs(q *model.Question, field any, key string, types ...model.Type) {
	if c.has(field) && q.Type != "" && !slices.Contains(types, q.Type) {
		c.notFor(field, key, q.Type, types...)
	}
}

func (c *checker) notFor(field any, key string, typed model.Type, types ...model.Type) {
	c.add(c.at(field), "key_not_for_type", args{"Key": key, "Type": string(typed), "Allowed": joined(types)})
}

func joined[T ~string](list []T) string { return strings.Join(wordsOf(list...), ", ") }
