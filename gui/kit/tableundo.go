package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/words"
)

// tableUndo tells what was done to the rows of a table just now, at the place
// where it was done, and takes it back.
type tableUndo struct {
	table *Table
	line  *Row
	said  *WrapText
	do    *Button
	at    int    // the row that it stands above
	take  func() // takes it back; nil when there is nothing to take back
	// once: what is typed after it could not be kept, so the offer ends with the
	// next edit.
	once bool
}

func newTableUndo(t *Table) *tableUndo {
	u := &tableUndo{table: t, said: NewWrapText("", Small)}
	u.do = NewButton(t.say.Text("kit.undo"), Quiet, u.press)
	u.line = NewRow(GapSmall, u.said, u.do)
	return u
}

// among puts the line among those of the rows.
func (u *tableUndo) among(rows []fyne.CanvasObject) []fyne.CanvasObject {
	if u.take == nil {
		return rows
	}
	return slices.Insert(rows, min(u.at, len(rows)), fyne.CanvasObject(u.line))
}

// offer shows the line above a row.
func (u *tableUndo) offer(at int, said string, once bool, take func()) {
	u.at, u.once, u.take = at, once, take
	u.said.SetText(said)
	u.table.show()
}

func (u *tableUndo) forget() { u.take, u.once = nil, false }

func (u *tableUndo) press() {
	take, t := u.take, u.table
	u.forget()
	take()
	t.show()
	t.focusOn(t.rows[min(u.at, len(t.rows)-1)].cells[0].entry)
	t.changed(t.Value())
	t.left()
}

// remove takes a row away; the line that puts it back stands in its place.
func (t *Table) remove(row *tableRow) {
	at := slices.Index(t.rows, row)
	if at < 0 {
		return
	}
	kept := row.value()
	t.rows = slices.Delete(t.rows, at, at+1)
	if len(t.rows) == 0 {
		t.rows = append(t.rows, newTableRow(t, nil))
	}
	if kept.Blank() {
		t.undo.forget()
		t.show()
		t.focusOn(t.rows[min(at, len(t.rows)-1)].cells[0].entry)
	} else {
		t.undo.offer(at, t.say.Text("kit.row_removed", words.Args{"Row": at + 1}), false, func() { t.putBack(at, kept) })
		t.focusOn(t.undo.do) // the button that had the focus is gone
	}
	t.changed(t.Value())
	t.left()
}

func (t *Table) putBack(at int, row model.Row) {
	if len(t.rows) == 1 && t.rows[0].value().Blank() {
		t.rows = nil // it stood in for no row at all
	}
	t.rows = slices.Insert(t.rows, min(at, len(t.rows)), newTableRow(t, row))
}
