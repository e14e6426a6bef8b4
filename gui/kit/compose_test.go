package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"toprunner/gui/native"
	"toprunner/model"
)

// fakeMethod is an input method that remembers where it was put.
type fakeMethod struct {
	at       native.Caret
	composed string
}

func (m *fakeMethod) Place(at native.Caret) { m.at = at }

func (m *fakeMethod) Take() string {
	word := m.composed
	m.composed = ""
	return word
}

// composeIn lets the entries of rows be written into with one method.
func composeIn(rows ...*FieldRow) *fakeMethod {
	m := &fakeMethod{}
	for _, r := range rows {
		find := func() native.Composer { return m }
		switch e := r.Editor().(type) {
		case *TextField:
			e.entry.compose.find = find
		case *TextArea:
			e.entry.compose.find = find
		}
	}
	return m
}

// A word is composed where the caret stands on the screen, in the screen's
// pixels, and moves with it.
func TestComposedAtTheCaret(t *testing.T) {
	SetLook(test.NewTempApp(t), Look{})
	page, rows := form(8)
	w := test.NewTempWindow(t, page)
	w.Resize(fyne.NewSize(900, 400))
	canvas := w.Canvas().(software.WindowlessCanvas)
	method := composeIn(rows...)

	field := rows[0].Editor().(*TextField)
	field.Focus(canvas)
	first := method.at
	inside := fyne.CurrentApp().Driver().AbsolutePositionForObject(field)
	if dx, dy := float32(first.X)-inside.X, float32(first.Y)-inside.Y; dx < 0 || dx > 20 || dy < 0 || dy > 20 {
		t.Errorf("composed %v,%v off the field", dx, dy)
	}
	typeInto(canvas, "あお")
	if moved := method.at.X - first.X; moved < 20 || moved > 60 || method.at.Y != first.Y {
		t.Errorf("two characters on, composed at %v, before at %v", method.at, first)
	}
	canvas.SetScale(2)
	pressKey(canvas, fyne.KeyHome)
	if d := method.at.X - 2*first.X; d < -1 || d > 1 || method.at.Height < 2*first.Height-1 {
		t.Errorf("at twice the scale composed at %v, before at %v", method.at, first)
	}
	canvas.SetScale(1)

	area := rows[1].Editor().(*TextArea)
	area.Focus(canvas)
	row := method.at
	typeInto(canvas, "あ")
	pressKey(canvas, fyne.KeyReturn)
	if method.at.X != row.X || method.at.Y <= row.Y {
		t.Errorf("on a new row composed at %v, before at %v", method.at, row)
	}
	row = method.at
	page.ScrollTo(page.Offset() + 40)
	if method.at.Y != row.Y-40 {
		t.Errorf("scrolled by 40, composed at %v, before at %v", method.at, row)
	}

	area.SetValue(model.TextAnswer(strings.Repeat("行\n", 3*mostRows)))
	pressKey(canvas, fyne.KeyPageDown)
	bottom := float32(method.at.Y)
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(area).Y
	if bottom < top || bottom > top+area.Size().Height {
		t.Errorf("in a text that scrolls inside, composed at %v, the area is from %v on %v high", bottom, top, area.Size().Height)
	}
}

// Who leaves a field in the middle of a word finds the word in that field.
func TestLeftInMidWord(t *testing.T) {
	SetLook(test.NewTempApp(t), Look{})
	page, rows := form(4)
	w := test.NewTempWindow(t, page)
	w.Resize(fyne.NewSize(900, 700))
	method := composeIn(rows...)
	for i, next := range []int{1, 2, 0} {
		editor := rows[i].Editor()
		editor.Focus(w.Canvas())
		typeInto(w.Canvas(), "青")
		var told string
		editor.OnChanged(func(a model.Answer) { told = a.Text })
		method.composed = "ぞら"
		rows[next].Editor().Focus(w.Canvas())
		if got := editor.Value().Text; got != "青ぞら" || told != got {
			t.Errorf("field %d holds %q and told %q", i, got, told)
		}
		if got := rows[next].Editor().Value().Text; strings.Contains(got, "ぞら") && next != 0 {
			t.Errorf("the word went to the field that was clicked on: %q", got)
		}
	}
	w.Canvas().Unfocus()
	method.composed = "外"
	typeInto(w.Canvas(), "")
	if method.Take() != "外" {
		t.Error("a word was taken with no field to put it into")
	}
}
