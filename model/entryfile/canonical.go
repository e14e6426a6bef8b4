package entryfile

import (
	"encoding/json"
	"maps"
	"slices"

	"toprunner/model"
)

// answer writes one answer, nil for one that holds nothing. A nil question is
// one that the edition does not have: its answer is written as typed.
func answer(q *model.Question, a model.Answer) []byte {
	if a.Empty() {
		return nil
	}
	v := q.Read(a)
	switch {
	case len(a.Rows) > 0:
		return table(q, a.Rows, v)
	case len(a.List) > 0:
		if v.Readable() && len(v.Choices) > 0 {
			return list(v.Choices)
		}
		return list(a.List)
	case !v.Readable():
		return str(a.Text)
	case q.Type == model.TypeMulti:
		return list(v.Choices)
	}
	return scalar(q.Type, v, a.Text)
}

// scalar writes a single value: its canonical form when it has one, as a
// number or boolean where the type is one.
func scalar(t model.Type, v model.Value, typed string) []byte {
	if !v.Readable() || v.Canonical == "" {
		return str(typed)
	}
	switch t {
	case model.TypeInteger, model.TypeDecimal, model.TypeYes:
		if json.Valid([]byte(v.Canonical)) {
			return []byte(v.Canonical)
		}
	}
	return str(v.Canonical)
}

func list(choices []string) []byte {
	items := make([][]byte, len(choices))
	for i, c := range choices {
		items[i] = str(c)
	}
	return array(items)
}

// table writes the rows that hold anything, each cell by itself: one that
// cannot be read does not keep its neighbours from their canonical form.
func table(q *model.Question, rows []model.Row, v model.Value) []byte {
	var items [][]byte
	for _, row := range rows {
		if row.Blank() {
			continue
		}
		var values map[string]model.Value // blank rows are left out there too
		if len(items) < len(v.Rows) {
			values = v.Rows[len(items)]
		}
		items = append(items, tableRow(q, row, values))
	}
	return array(items)
}

func tableRow(q *model.Question, row model.Row, values map[string]model.Value) []byte {
	o := &object{}
	left := model.Row{}
	for id, cell := range row {
		if cell != "" {
			left[id] = cell
		}
	}
	for _, c := range columnsOf(q) {
		if cell, ok := left[c.ID]; ok {
			o.put(c.ID, scalar(c.Type, values[c.ID], cell))
			delete(left, c.ID)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(left)) { // of a column the edition does not have
		o.put(id, str(left[id]))
	}
	return o.bytes()
}

func columnsOf(q *model.Question) []model.Column {
	if q == nil {
		return nil
	}
	return q.Columns
}
