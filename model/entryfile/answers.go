package entryfile

import "toprunner/model"

func (r *reader) answers(n *node) error {
	if n.kind != kindObject {
		return r.problem(probWantObject, n.at, "Key", keyAnswers)
	}
	for _, m := range n.members {
		q, err := r.question(m.key, m.at)
		if err != nil {
			return err
		}
		if m.value.kind == kindNull {
			continue
		}
		a, err := r.answer(q, m.value)
		if err != nil {
			return err
		}
		if a.Text != "" || len(a.List) > 0 || len(a.Rows) > 0 {
			r.entry.Answers[q.ID] = a
		}
	}
	return nil
}

// answer takes a value over as it was typed, a number by its value. A bare string or number is kept
// for every type of question, for the check to say what was expected.
func (r *reader) answer(q *model.Question, n *node) (model.Answer, error) {
	if q.Type == model.TypeFile {
		return model.Answer{}, r.problem(probFileQuestion, n.at, "ID", q.ID)
	}
	if n.kind == kindString || n.kind == kindNumber {
		return model.TextAnswer(n.text), nil
	}
	switch {
	case q.Type == model.TypeYes && n.kind == kindBool:
		return model.TextAnswer(n.text), nil
	case q.Type == model.TypeMulti && n.kind == kindArray:
		return r.list(q, n)
	case q.Type == model.TypeTable && n.kind == kindArray:
		return r.table(q, n)
	}
	return model.Answer{}, r.problem(wanted(q.Type), n.at, "ID", q.ID)
}

// wanted names the problem of a value of the wrong kind.
func wanted(t model.Type) string {
	switch t {
	case model.TypeYes:
		return probWantYes
	case model.TypeMulti:
		return probWantList
	case model.TypeTable:
		return probWantTable
	}
	return probWantText
}

func (r *reader) list(q *model.Question, n *node) (model.Answer, error) {
	var a model.Answer
	for _, item := range n.items {
		if item.kind != kindString && item.kind != kindNumber {
			return a, r.problem(probWantList, item.at, "ID", q.ID)
		}
		a.List = append(a.List, item.text)
	}
	return a, nil
}

func (r *reader) table(q *model.Question, n *node) (model.Answer, error) {
	var a model.Answer
	for _, item := range n.items {
		if item.kind != kindObject {
			return a, r.problem(probWantTable, item.at, "ID", q.ID)
		}
		row, err := r.row(q, item)
		if err != nil {
			return a, err
		}
		a.Rows = append(a.Rows, row)
	}
	return a, nil
}

func (r *reader) row(q *model.Question, n *node) (model.Row, error) {
	row := model.Row{}
	for _, m := range n.members {
		if !hasColumn(q, m.key) {
			return nil, r.problem(probUnknownColumn, m.at, "ID", q.ID, "Key", m.key)
		}
		switch m.value.kind {
		case kindNull:
		case kindString, kindNumber:
			if m.value.text != "" {
				row[m.key] = m.value.text
			}
		default:
			return nil, r.problem(probWantText, m.value.at, "ID", q.ID+"."+m.key)
		}
	}
	return row, nil
}

func hasColumn(q *model.Question, id string) bool {
	for _, c := range q.Columns {
		if c.ID == id {
			return true
		}
	}
	return false
}
