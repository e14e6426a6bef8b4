package gui

import (
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// In a low window, as with large text on a laptop, head and foot leave out what the
// menu has too, and the questions get the room.
func TestLowWindow(t *testing.T) {
	for _, lang := range model.Langs() {
		d := newDesk(t, lang, builtin(), editiontest.Practice(t))
		d.app.setLook(kit.Look{TextSize: 200}.Known())
		for _, showing := range []struct {
			size fyne.Size
			// least is the least part of the height for the questions.
			least float32
			spare bool
		}{
			{laptop, 0.75, false},
			{tower, 0.6, true},
			{laptop, 0.75, false},
		} {
			d.win.Resize(showing.size)
			e := d.openSample()
			for _, at := range e.places() {
				e.show(at)
				if part := e.frame.body.Size().Height / showing.size.Height; part < showing.least {
					t.Errorf("%s %v %s: the page has %.2f of the height", lang, showing.size, at.name(), part)
				}
			}
			for i, o := range e.frame.spare {
				if o.Visible() != showing.spare {
					t.Errorf("%s %v: what can be spared, %d, is shown: %t", lang, showing.size, i, o.Visible())
				}
			}
			d.app.ShowOverview()
		}
	}
}
