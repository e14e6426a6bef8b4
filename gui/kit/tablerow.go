package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

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
	remove := t.removeButton(func() { t.remove(r) })
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

// newSpace returns nothing to be seen, as wide as o would like to be.
func newSpace(o fyne.CanvasObject) fyne.CanvasObject {
	space := canvas.NewRectangle(nil)
	space.SetMinSize(fyne.NewSize(widthFor(o), 0))
	return space
}

// tableLine sets the cells of a row, or the labels above them, side by side,
// and last the button that removes the row, or what keeps its room free.
type tableLine struct{ box }

func newTableLine(columns []model.Column, cells []fyne.CanvasObject, last fyne.CanvasObject) *tableLine {
	l := &tableLine{}
	how := gridded{weights: make([]float32, len(columns))}
	for i, c := range columns {
		how.weights[i] = weightOf(c)
	}
	l.fill(l, how, append(cells, last)...)
	return l
}

// weightOf is a column's share of the width beside the others, by what is
// expected in it.
func weightOf(c model.Column) float32 {
	const short = 20 // characters, as of a unit
	switch {
	case c.Type == model.TypeText && (c.Max == 0 || c.Max > short):
		return 2.2
	case c.Type == model.TypeDate, c.Type == model.TypeMonth:
		return 1.5
	default:
		return 1
	}
}

// gridded shares the width among cells by weight; the one after them keeps its
// own width.
type gridded struct{ weights []float32 }

// leastCell is the width of a cell in which a number can still be read.
const leastCell float32 = 60

func (g gridded) minWidth(objects []fyne.CanvasObject) float32 {
	return widthFor(objects[len(objects)-1]) + float32(len(g.weights))*(leastCell+GapSmall)
}

func (g gridded) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	var sum float32
	for _, weight := range g.weights {
		sum += weight
	}
	last := widthFor(objects[len(objects)-1])
	room := width - last - GapSmall*float32(len(g.weights))
	widths := make([]float32, len(objects))
	var tallest float32
	for i, o := range objects {
		widths[i] = last
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
