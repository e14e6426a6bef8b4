package kit

import (
	"maps"
	"strings"

	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/text"
	"toprunner/model/words"
)

// mostTableRows is how many rows are shown for editing: each cell is an editor,
// and a page of thousands of editors stands still. Rows beyond are kept and
// told of.
const mostTableRows = 60

// Table is the editor of a table question: rows of cells, and a paste from a
// spreadsheet that fills them.
type Table struct {
	Column
	hooks
	question *model.Question
	say      *words.Catalogue
	rows     []*tableRow
	beyond   []model.Row // rows that are not shown
	loose    string      // a bare text given instead of rows; kept until a row is typed

	head    *tableLine
	body    *Column
	note    *WrapText
	undo    *Row
	undoSay *WrapText
	undoIt  *Button
	removed func() // puts back the row last removed
}

// NewTable returns the editor of a table question, with one empty row.
func NewTable(q *model.Question, lang model.Lang) *Table {
	t := &Table{question: q, say: words.For(lang), body: NewColumn(GapSmall), note: NewWrapText("", Hint)}
	labels := make([]fyne.CanvasObject, len(q.Columns))
	for i, column := range q.Columns {
		labels[i] = NewWrapText(column.Label.In(lang), Style{Size: SizeSmall, Bold: true})
	}
	t.head = newTableLine(q.Columns, labels, newSpace(t.removeButton(nil)))
	t.undoSay = NewWrapText("", Small)
	t.undoIt = NewButton(t.say.Text("kit.undo"), Quiet, t.putBack)
	t.undo = NewRow(GapSmall, t.undoSay, t.undoIt)
	t.undo.Hidden = true
	add := NewButton(t.say.Text("kit.add_row"), Secondary, t.addByHand)
	t.fill(t, stacked{GapSmall}, t.head, t.body, t.undo, t.note,
		NewSidesCentred(GapMedium, add, NewWrapText(t.say.Text("kit.paste_hint"), Hint), nil))
	t.SetValue(model.Answer{})
	return t
}

func (t *Table) removeButton(tapped func()) *Button {
	return NewButton(t.say.Text("kit.remove_row"), Quiet, tapped)
}

// Object implements Editor.
func (t *Table) Object() fyne.CanvasObject { return t }

// Value implements Editor. Rows at the end without a word are left out.
func (t *Table) Value() model.Answer {
	var rows []model.Row
	for _, r := range t.rows {
		rows = append(rows, r.value())
	}
	rows = append(rows, t.beyond...)
	for len(rows) > 0 && rows[len(rows)-1].Blank() {
		rows = rows[:len(rows)-1]
	}
	return model.Answer{Text: t.loose, Rows: rows}
}

// SetValue implements Editor.
func (t *Table) SetValue(a model.Answer) {
	a = a.Clone()
	t.loose = a.Text
	shown := min(len(a.Rows), mostTableRows)
	t.beyond = a.Rows[shown:]
	t.rows = nil
	for _, row := range a.Rows[:shown] {
		t.rows = append(t.rows, newTableRow(t, row))
	}
	if len(t.rows) == 0 {
		t.rows = append(t.rows, newTableRow(t, nil))
	}
	t.undo.Hide()
	t.show()
}

// Focus implements Editor.
func (t *Table) Focus(c fyne.Canvas) { t.rows[0].cells[0].Focus(c) }

func (t *Table) show() {
	objects := make([]fyne.CanvasObject, len(t.rows))
	for i, r := range t.rows {
		objects[i] = r.line
	}
	t.body.SetObjects(objects...)
	switch {
	case t.loose != "":
		t.note.SetText(t.say.Text("kit.table_text", words.Args{"Typed": t.loose}))
		t.note.Show()
	case len(t.beyond) > 0:
		t.note.SetText(t.say.Text("kit.rows_beyond", words.Args{"Count": len(t.beyond)}))
		t.note.Show()
	default:
		t.note.Hide()
	}
}

// edited tells that a person changed something in the rows.
func (t *Table) edited() {
	if t.loose != "" {
		t.loose = ""
		t.show()
	}
	t.changed(t.Value())
}

func (t *Table) addByHand() {
	if len(t.rows) >= mostTableRows {
		return
	}
	row := newTableRow(t, nil)
	t.rows = append(t.rows, row)
	t.show()
	t.focusOn(row.cells[0].entry)
}

// focusOn moves the focus within the table, when it is on a screen.
func (t *Table) focusOn(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(o)
	}
}

func (t *Table) remove(row *tableRow) {
	for i, r := range t.rows {
		if r != row {
			continue
		}
		kept := row.value()
		t.rows = append(t.rows[:i:i], t.rows[i+1:]...)
		if len(t.rows) == 0 {
			t.rows = append(t.rows, newTableRow(t, nil))
		}
		t.show()
		t.offerUndo(i, kept)
		t.edited()
		t.left()
		return
	}
}

func (t *Table) offerUndo(at int, row model.Row) {
	if row.Blank() {
		t.undo.Hide()
		t.focusOn(t.rows[min(at, len(t.rows)-1)].cells[0].entry)
		return
	}
	t.removed = func() {
		at = min(at, len(t.rows))
		rest := append([]*tableRow{newTableRow(t, row)}, t.rows[at:]...)
		t.rows = append(t.rows[:at:at], rest...)
	}
	t.undoSay.SetText(t.say.Text("kit.row_removed", words.Args{"Row": at + 1}))
	t.undo.Show()
	t.focusOn(t.undoIt) // the button that had the focus is gone
}

func (t *Table) putBack() {
	t.removed()
	t.undo.Hide()
	t.show()
	t.focusOn(t.rows[0].cells[0].entry)
	t.edited()
	t.left()
}

// paste fills cells from a spreadsheet's text: lines of cells between tabs,
// from the cell with the focus on. A paste that is one cell is left to the
// cell.
func (t *Table) paste(row *tableRow, column int, raw string) bool {
	grid := cellsOf(raw)
	if len(grid) == 0 || len(grid) == 1 && len(grid[0]) == 1 {
		return false
	}
	first := 0
	for i, r := range t.rows {
		if r == row {
			first = i
		}
	}
	for i, line := range grid {
		t.fillRow(first+i, column, line)
	}
	t.show()
	t.edited()
	return true
}

// fillRow writes a line of cells into a row, beyond what is shown if need be.
func (t *Table) fillRow(at, column int, line []string) {
	for len(t.rows) <= at && len(t.rows) < mostTableRows {
		t.rows = append(t.rows, newTableRow(t, nil))
	}
	values := model.Row{}
	for i, cell := range line {
		if column+i < len(t.question.Columns) {
			values[t.question.Columns[column+i].ID] = cell
		}
	}
	if at < len(t.rows) {
		t.rows[at].set(values)
		return
	}
	for len(t.beyond) <= at-len(t.rows) {
		t.beyond = append(t.beyond, model.Row{})
	}
	maps.Copy(t.beyond[at-len(t.rows)], values)
}

// cellsOf reads what a spreadsheet puts on the clipboard.
func cellsOf(raw string) [][]string {
	raw = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(raw)
	var grid [][]string
	for _, line := range strings.Split(strings.TrimRight(raw, "\n"), "\n") {
		cells := strings.Split(line, "\t")
		for i := range cells {
			cells[i] = text.Line(cells[i])
		}
		grid = append(grid, cells)
	}
	return grid
}
