package kit

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/native"
)

// composing keeps the word that an input method composes at the caret of the
// entry that has the focus, and in that entry when it is left in mid-word.
type composing struct {
	// find returns the method of the window, nil while there is none; find itself
	// is nil where no system's method can be told anything.
	find   func() native.Composer
	method native.Composer // nil while the entry has no focus
	origin fyne.Position   // of the entry on the canvas; dear to ask at every key
}

// windowMethod finds the method of the window the entry is in. Before the entry
// was first drawn there is none.
func (e *entry) windowMethod() native.Composer {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
		return native.ComposerFor(c)
	}
	return nil
}

// locate looks where the entry is on the screen; for when it got the focus or
// may have been moved.
func (e *entry) locate() {
	c := &e.compose
	if c.find == nil {
		return
	}
	if c.method = c.find(); c.method == nil {
		return
	}
	c.origin = fyne.CurrentApp().Driver().AbsolutePositionForObject(e)
	e.placeMethod()
}

// caretMoved tells the method so, if it is this entry that is written into.
func (e *entry) caretMoved() {
	if e.compose.find == nil || !e.focused {
		return
	}
	if e.compose.method == nil {
		e.locate()
		return
	}
	e.placeMethod()
}

func (e *entry) placeMethod() {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
		scale = c.Scale()
	}
	at := e.compose.origin.Add(e.CursorPosition())
	if e.inner != nil {
		at = at.Subtract(e.inner.Offset)
	}
	e.compose.method.Place(native.CaretAt(at, rowHeight(), scale))
}

// takeComposed writes what is still being composed into the entry.
func (e *entry) takeComposed() {
	method := e.compose.method
	e.compose.method = nil
	if method == nil {
		return
	}
	for _, r := range method.Take() {
		e.TypedRune(r)
	}
}

// followFocus tells the method where the focused entry is now that something on
// its canvas was moved.
func followFocus(c fyne.Canvas) {
	if c == nil {
		return
	}
	if e, ok := c.Focused().(*entry); ok {
		e.locate()
	}
}
