package kit

import (
	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/text"
)

// tableRow is a row of cells that can be edited. What the file held under ids
// that are no columns is kept.
type tableRow struct {
	table *Table
	kept  model.Row
	cells []cell
	line  *tableLine
}

// cell is the editor of one cell.
type cell struct {
	Editor
	entry *entry
}

// Text returns what was typed.
func (c cell) Text() string { return c.entry.Text }

func newCell(c *model.Column, lang model.Lang, row func() model.Row) cell {
	if c.Type == model.TypeText {
		a := newWrappingCell()
		return cell{a, a.entry}
	}
	f := newValueCell(c, lang, row)
	return cell{f, f.entry}
}

func newTableRow(t *Table, row model.Row) *tableRow {
	r := &tableRow{table: t, kept: model.Row{}}
	objects := make([]fyne.CanvasObject, len(t.question.Columns))
	for i := range t.question.Columns {
		cell := newCell(&t.question.Columns[i], t.lang, r.value)
		cell.OnChanged(func(model.Answer) { t.edited() })
		cell.OnLeave(r.left)
		cell.OnFocus(func(o fyne.CanvasObject) {
			t.last = cell.entry
			t.focused(o)
		})
		cell.entry.onPaste = func(raw string) bool { return t.paste(r, i, raw) }
		r.cells = append(r.cells, cell)
		objects[i] = cell.Object()
	}
	remove := t.removeButton(func() { t.remove(r) })
	r.line = newTableLine(t.question.Columns, t.lang, objects, remove)
	for id, value := range row {
		r.kept[id] = value
	}
	r.set(row)
	return r
}

// left is told that a cell was left. What stands in it may be the unit of the others,
// which are read by it.
func (r *tableRow) left() {
	r.completeMonths()
	for _, cell := range r.cells {
		cell.entry.Refresh()
	}
	r.table.left()
}

// completeMonths writes a month that was typed without its year, or as a day in it, as
// it is meant, as a paste of several cells does. It can be taken back in its cell.
func (r *tableRow) completeMonths() {
	row := r.value()
	for i := range r.table.question.Columns {
		c := &r.table.question.Columns[i]
		if c.Type != model.TypeMonth || len(c.Read(row).Bad) == 0 {
			continue
		}
		if meant := r.table.cellOf(c, row[c.ID]); meant != text.Line(row[c.ID]) {
			r.cells[i].entry.rewrite(meant)
		}
	}
}

func (r *tableRow) value() model.Row {
	row := model.Row{}
	for id, value := range r.kept {
		row[id] = value
	}
	for i, column := range r.table.question.Columns {
		row[column.ID] = r.cells[i].Text()
	}
	return row
}

// set writes the given cells and leaves the others.
func (r *tableRow) set(values model.Row) {
	for i, column := range r.table.question.Columns {
		if value, given := values[column.ID]; given {
			r.cells[i].SetValue(model.TextAnswer(value))
		}
	}
}
