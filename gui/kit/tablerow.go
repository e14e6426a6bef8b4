package kit

import (
	"fyne.io/fyne/v2"

	"toprunner/model"
)

// tableRow is a row of cells that can be edited. What the file held under ids
// that are no columns is kept.
type tableRow struct {
	table *Table
	kept  model.Row
	cells []*TextField
	line  *tableLine
}

func newTableRow(t *Table, row model.Row) *tableRow {
	r := &tableRow{table: t, kept: model.Row{}}
	objects := make([]fyne.CanvasObject, len(t.question.Columns))
	for i := range t.question.Columns {
		cell := NewTextField(wideField)
		cell.OnChanged(func(model.Answer) { t.edited() })
		cell.OnLeave(t.left)
		cell.OnFocus(t.focused)
		cell.entry.onPaste = func(raw string) bool { return t.paste(r, i, raw) }
		r.cells = append(r.cells, cell)
		objects[i] = cell
	}
	remove := NewButton(t.say.Text("kit.remove_row"), Quiet, func() { t.remove(r) })
	r.line = newTableLine(t.question.Columns, objects, remove)
	for id, value := range row {
		r.kept[id] = value
	}
	r.set(row)
	return r
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
			r.cells[i].SetText(value)
		}
	}
}

// tableLine sets the cells of a row, or the labels above them, side by side,
// with room for the button that removes the row.
type tableLine struct{ box }

func newTableLine(columns []model.Column, cells []fyne.CanvasObject, remove *Button) *tableLine {
	l := &tableLine{}
	how := gridded{weights: make([]float32, len(columns))}
	for i, c := range columns {
		how.weights[i] = weightOf(c.Type)
	}
	if remove != nil {
		cells = append(cells, remove)
	}
	l.fill(l, how, cells...)
	return l
}

// weightOf is a column's share of the width beside the others.
func weightOf(t model.Type) float32 {
	switch t {
	case model.TypeText:
		return 2
	case model.TypeDate, model.TypeMonth:
		return 1.3
	default:
		return 1
	}
}

// gridded shares the width among cells by weight; what stands after them keeps
// its own width in a last column of fixed width.
type gridded struct{ weights []float32 }

const removeWidth float32 = 76

func (g gridded) minWidth([]fyne.CanvasObject) float32 {
	return removeWidth + float32(len(g.weights))*60
}

func (g gridded) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	var sum float32
	for _, weight := range g.weights {
		sum += weight
	}
	room := width - removeWidth - GapSmall*float32(len(g.weights))
	widths := make([]float32, len(objects))
	var tallest float32
	for i, o := range objects {
		widths[i] = removeWidth
		if i < len(g.weights) {
			widths[i] = room * g.weights[i] / sum
		}
		tallest = max(tallest, heightFor(o, widths[i]))
	}
	var x float32
	for i, o := range objects {
		height := heightFor(o, widths[i])
		place(o, x, tallest-height, widths[i], height)
		x += widths[i] + GapSmall
	}
	return tallest
}
