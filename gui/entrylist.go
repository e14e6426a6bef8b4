package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
)

// entryList is Fyne's list of rows that are made only as they come into view.
// Up and down move in it, Enter or Space opens: in a list no input method is at
// work that could need Enter for itself.
type entryList struct {
	kit.KeyedList
	length int
	// narrow says that the rows have no room for columns.
	narrow bool
	// onDelete is told that the row the keys are at is to be deleted.
	onDelete func(i int)
	// onMenu is told that the menu key was pressed at a row, and where the row is.
	onMenu func(i int, at fyne.Position)
}

func newEntryList(update func(i int, row *entryRow), create func() *entryRow, open func(i int)) *entryList {
	l := &entryList{}
	l.Length = func() int { return l.length }
	l.CreateItem = func() fyne.CanvasObject { return create() }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		row := o.(*entryRow)
		row.showRing(l.Ringed(i))
		update(i, row)
	}
	l.OnSelected = func(i widget.ListItemID) {
		l.UnselectAll()
		open(i)
	}
	l.Extend(l)
	return l
}

// Resize implements fyne.CanvasObject: it decides on the form of the rows.
func (l *entryList) Resize(size fyne.Size) {
	narrow := size.Width < wideRow()
	changed := narrow != l.narrow
	l.narrow = narrow
	l.List.Resize(size)
	if changed {
		l.Refresh()
	}
}

func (l *entryList) isNarrow() bool { return l.narrow }

// setLength shows so many rows. The keys stay at the same place in the list.
func (l *entryList) setLength(n int) {
	l.length = n
	if l.At >= n && n > 0 {
		l.moveTo(n - 1)
	}
	l.Refresh()
}

// moveTo brings a row into view and the keys to it.
func (l *entryList) moveTo(i int) {
	if i >= 0 && i < l.length {
		l.MoveTo(i)
	}
}

// place returns where a row is in the window, within the list.
func (l *entryList) place(i int) fyne.Position {
	height := l.CreateItem().MinSize().Height + theme.Padding() // rows and the gaps between
	y := float32(i)*height - l.GetScrollOffset()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	return at.AddXY(l.Size().Width/2, min(max(0, y), l.Size().Height))
}

// rowsInView is how far PageUp and PageDown go.
const rowsInView = 6

// TypedKey implements fyne.Focusable.
func (l *entryList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.Select(l.At)
	case fyne.KeyDelete:
		if l.length > 0 && l.onDelete != nil {
			l.onDelete(l.At)
		}
	case desktop.KeyMenu:
		if l.length > 0 && l.onMenu != nil {
			l.onMenu(l.At, l.place(l.At))
		}
	case fyne.KeyHome:
		l.moveTo(0)
	case fyne.KeyEnd:
		l.moveTo(l.length - 1)
	case fyne.KeyPageUp:
		l.moveTo(max(0, l.At-rowsInView))
	case fyne.KeyPageDown:
		l.moveTo(min(l.length-1, l.At+rowsInView))
	default:
		l.KeyedList.TypedKey(key)
	}
}
