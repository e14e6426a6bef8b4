package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/calendar"
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
	lang     model.Lang
	say      *words.Catalogue
	rows     []*tableRow
	beyond   []model.Row // rows that are not shown
	loose    string      // a bare text given instead of rows; kept until a row is typed

	// month reads a month without its year.
	month func(typed string) (calendar.Month, bool)

	head *tableLine
	body *Column
	note *WrapText
	undo *tableUndo
	last *entry // that got the focus, nil while none did
}

// NewTable returns the editor of a table question, with one empty row.
func NewTable(q *model.Question, lang model.Lang) *Table {
	t := &Table{question: q, lang: lang, say: words.For(lang), body: NewColumn(GapSmall), note: NewWrapText("", Hint)}
	t.head = newTableHead(q.Columns, lang, newSpace(t.removeButton(nil)))
	t.undo = newTableUndo(t)
	t.month = func(string) (calendar.Month, bool) { return calendar.Month{}, false }
	add := NewButton(t.say.Text("kit.add_row"), Secondary, t.addByHand)
	t.fill(t, stacked{GapSmall}, t.head, t.body, t.note,
		NewSidesCentred(GapMedium, add, NewWrapText(t.say.Text("kit.paste_hint"), Hint), nil))
	t.SetValue(model.Answer{})
	return t
}

func (t *Table) removeButton(tapped func()) *Button {
	return NewButton(t.say.Text("kit.remove_row"), Quiet, tapped)
}

// HeightFor implements Flowing. Rows that are cards have labels of their own.
func (t *Table) HeightFor(width float32) float32 {
	t.showHead(width)
	return t.Column.HeightFor(width)
}

// Resize implements fyne.CanvasObject.
func (t *Table) Resize(size fyne.Size) {
	t.showHead(size.Width)
	t.Column.Resize(size)
}

func (t *Table) showHead(width float32) {
	if on := t.head.fits(width); on == t.head.Hidden {
		t.head.Hidden = !on
		t.measured.heightKnown, t.measured.leastKnown = false, false
	}
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
	t.setRows(a.Rows)
	t.undo.forget()
	t.show()
}

// setRows takes rows over, as many as are shown and those beyond.
func (t *Table) setRows(rows []model.Row) {
	shown := min(len(rows), mostTableRows)
	t.beyond, t.rows = rows[shown:], nil
	for _, row := range rows[:shown] {
		t.rows = append(t.rows, newTableRow(t, row))
	}
	if len(t.rows) == 0 {
		t.rows = append(t.rows, newTableRow(t, nil))
	}
}

// Focus implements Editor.
func (t *Table) Focus(c fyne.Canvas) { t.rows[0].cells[0].Focus(c) }

// Cell is a place in a table; its row and column count from 0.
type Cell struct{ Row, Column int }

// LastCell returns the cell that had the focus last, the first one when none had.
func (t *Table) LastCell() Cell {
	for i, r := range t.rows {
		for j, cell := range r.cells {
			if cell.entry == t.last {
				return Cell{i, j}
			}
		}
	}
	return Cell{}
}

// FocusCell gives a cell the focus. A row that was added and is empty is no part of an
// answer: when it is missing it is added again.
func (t *Table) FocusCell(c fyne.Canvas, at Cell) {
	for len(t.rows) <= at.Row && len(t.rows) < mostTableRows {
		t.rows = append(t.rows, newTableRow(t, nil))
		t.show()
	}
	t.rows[min(at.Row, len(t.rows)-1)].cells[at.Column].Focus(c)
}

// SetWrong implements Editor: the edge is that of the cells that the mistakes are in,
// and of the first row for one in the whole answer.
func (t *Table) SetWrong(mistakes []Message) {
	for i, r := range t.rows {
		for j, column := range t.question.Columns {
			elsewhere := func(m Message) bool { return !m.touches(i+1, column.ID) }
			r.cells[j].SetWrong(slices.DeleteFunc(slices.Clone(mistakes), elsewhere))
		}
	}
}

func (t *Table) show() {
	objects := make([]fyne.CanvasObject, 0, len(t.rows)+1)
	for _, r := range t.rows {
		objects = append(objects, r.line)
	}
	t.body.SetObjects(t.undo.among(objects)...)
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
	if t.loose != "" || t.undo.once {
		t.loose = ""
		t.undo.forget()
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
		focus(c, t, o)
	}
}
