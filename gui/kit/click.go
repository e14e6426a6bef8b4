package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// click is how far a click on an entry has got. Pressing the button gives the focus.
// Were the page to scroll then, the button would be let go over something else, which
// the driver takes for a click beside the entry, and the second half of a double click
// would be one on another field. The page waits until all of the click is over.
type click struct {
	pressed bool // and not let go
	owed    bool // the entry is to be brought into view when the click is over
}

// revealSoon brings the entry into view, at once unless it is being clicked.
func (e *entry) revealSoon() {
	if e.click.owed = e.click.pressed; !e.click.owed && e.onReveal != nil {
		e.onReveal()
	}
}

// clicked is told that a click is over.
func (e *entry) clicked() {
	if e.click.owed {
		e.click = click{}
		e.revealSoon()
	}
}

// MouseDown implements desktop.Mouseable.
func (e *entry) MouseDown(ev *desktop.MouseEvent) {
	e.click.pressed = true
	e.Entry.MouseDown(ev)
}

// MouseUp implements desktop.Mouseable.
func (e *entry) MouseUp(ev *desktop.MouseEvent) {
	e.Entry.MouseUp(ev)
	e.click.pressed = false
}

// Tapped implements fyne.Tappable.
func (e *entry) Tapped(ev *fyne.PointEvent) {
	e.Entry.Tapped(ev)
	e.clicked()
}

// DoubleTapped implements fyne.DoubleTappable.
func (e *entry) DoubleTapped(ev *fyne.PointEvent) {
	e.Entry.DoubleTapped(ev)
	e.clicked()
}

// TappedSecondary implements fyne.SecondaryTappable: the menu comes up where the
// click was, so that the page goes on to stay.
func (e *entry) TappedSecondary(ev *fyne.PointEvent) {
	e.click.owed = false
	e.Entry.TappedSecondary(ev)
}

// Dragged implements fyne.Draggable: the page goes along with what is selected.
func (e *entry) Dragged(ev *fyne.DragEvent) {
	e.click.pressed = false
	e.Entry.Dragged(ev)
}

// DragEnd implements fyne.Draggable.
func (e *entry) DragEnd() {
	e.Entry.DragEnd()
	e.clicked()
}
