package words

import (
	"strings"

	"toprunner/model"
)

// Answer returns an answer as it is read: the labels of choices, numbers with
// commas, dates in words. What could not be read is returned as typed. It is ""
// for no answer and for tables and files, whose parts are shown each by itself
// (see Cell).
func (c *Catalogue) Answer(q *model.Question, a model.Answer) string {
	v := q.Read(a)
	switch {
	case v.Empty, q.Type == model.TypeTable && v.Rows != nil:
		return ""
	case len(v.Bad) > 0:
		return v.Canonical
	case q.Type == model.TypeChoice, q.Type == model.TypeMulti:
		return c.choices(q, v.Choices)
	}
	return c.value(q.Type, v)
}

// Cell returns what was typed into the cell of a column in a row as it is read.
func (c *Catalogue) Cell(column *model.Column, row model.Row) string {
	v := column.Read(row)
	if !v.Readable() {
		return v.Canonical
	}
	return c.value(column.Type, v)
}

// value words a readable value of one part.
func (c *Catalogue) value(kind model.Type, v model.Value) string {
	switch kind {
	case model.TypeInteger, model.TypeDecimal:
		return c.Number(v.Number)
	case model.TypeDate:
		return c.Date(v.Date)
	case model.TypeMonth:
		return c.Month(v.Month)
	case model.TypeYes:
		if v.Yes {
			return c.Text("core.yes")
		}
		return c.Text("core.no")
	}
	return v.Canonical
}

func (c *Catalogue) choices(q *model.Question, ids []string) string {
	labels := make([]string, len(ids))
	for i, id := range ids {
		labels[i] = q.ChoiceLabel(id, c.lang)
	}
	return strings.Join(labels, c.Text("core.and"))
}
