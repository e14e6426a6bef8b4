package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// KeyedList is Fyne's list that knows the row that the keys are at, so that a ring can
// be drawn there. It chooses by the character that Space types; see press for why. A
// widget embeds it and calls Extend.
type KeyedList struct {
	widget.List
	self fyne.Widget

	At     widget.ListItemID // the row that the keys are at
	keyed  bool              // it has the focus
	moving bool              // what the list tells comes from the keys, not from the pointer
}

// Extend makes self the widget that the list is.
func (l *KeyedList) Extend(self fyne.Widget) {
	l.OnHighlighted = func(i widget.ListItemID) {
		if l.moving { // Fyne tells of a row under the pointer, too
			l.At = i
		}
	}
	l.self = self
	l.ExtendBaseWidget(self)
}

// moved does something that may bring the keys to another row.
func (l *KeyedList) moved(do func()) {
	l.moving = true
	do()
	l.moving = false
	l.Refresh() // the ring goes along
}

// MoveTo brings a row into view and the keys to it.
func (l *KeyedList) MoveTo(i widget.ListItemID) { l.moved(func() { l.Highlight(i) }) }

// TypedKey implements fyne.Focusable. Of Space the character counts.
func (l *KeyedList) TypedKey(key *fyne.KeyEvent) {
	if !passOn(l.self, key) && key.Name != fyne.KeySpace {
		l.moved(func() { l.List.TypedKey(key) })
	}
}

// Ringed reports that the list has the focus and the keys are at a row.
func (l *KeyedList) Ringed(i widget.ListItemID) bool { return l.keyed && i == l.At }

// FocusGained implements fyne.Focusable.
func (l *KeyedList) FocusGained() {
	l.keyed = true
	l.moved(l.List.FocusGained)
}

// FocusLost implements fyne.Focusable.
func (l *KeyedList) FocusLost() {
	l.keyed = false
	l.List.FocusLost()
	l.Refresh()
}

// TypedRune implements fyne.Focusable.
func (l *KeyedList) TypedRune(r rune) {
	if isSpace(r) {
		l.Select(l.At)
	}
}
