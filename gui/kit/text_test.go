package kit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"toprunner/model"
)

func TestTabLeavesEveryTextEditor(t *testing.T) {
	themed(t)
	area, field := NewTextArea(), NewTextField(wideField)
	c := show(t, NewPage(area, field), 500, 400)
	area.Focus(c)
	if tab, ok := c.Focused().(fyne.Tabbable); ok && tab.AcceptsTab() {
		t.Error("the area keeps Tab for itself")
	}
	c.FocusNext()
	if c.Focused() != fyne.Focusable(field.entry) {
		t.Errorf("Tab leads to %T", c.Focused())
	}
}

func TestEnterIsANewLineOrNothing(t *testing.T) {
	themed(t)
	area, field := NewTextArea(), NewTextField(wideField)
	c := show(t, NewPage(area, field), 500, 400)
	left := 0
	for _, e := range []Editor{area, field} {
		e.OnLeave(func() { left++ })
		e.Focus(c)
		left = 0
		typeInto(c, "一")
		pressKey(c, fyne.KeyReturn)
		typeInto(c, "二")
		if left != 0 {
			t.Errorf("Enter left %T", e)
		}
	}
	if got := area.Value().Text; got != "一\n二" {
		t.Errorf("the area holds %q", got)
	}
	if got := field.Text(); got != "一二" {
		t.Errorf("the field holds %q", got)
	}
}

func TestPasteIsCleaned(t *testing.T) {
	themed(t)
	area, field := NewTextArea(), NewTextField(wideField)
	c := show(t, NewPage(area, field), 500, 400)
	const fromWord = "一行目\r\n\r\n二行目\u200bの\tか\u3099"
	area.Focus(c)
	paste(c, fromWord)
	if got := area.Value().Text; got != "一行目\n\n二行目の が" {
		t.Errorf("the area holds %q", got)
	}
	field.Focus(c)
	paste(c, "  "+fromWord+"\r\n")
	if got := field.Text(); got != "一行目 二行目の が" {
		t.Errorf("the field holds %q", got)
	}
}

func TestTextEditorsTellWhatAPersonDoesAndOnlyThat(t *testing.T) {
	themed(t)
	for _, e := range []Editor{NewTextField(wideField), NewTextArea()} {
		c := show(t, NewPage(e.Object()), 500, 400)
		var changes []string
		left, focused := 0, 0
		e.OnChanged(func(a model.Answer) { changes = append(changes, a.Text) })
		e.OnLeave(func() { left++ })
		e.OnFocus(func(fyne.CanvasObject) { focused++ })
		e.SetValue(model.TextAnswer("前"))
		e.Focus(c)
		pressKey(c, fyne.KeyEnd)
		typeInto(c, "後")
		c.Unfocus()
		if strings.Join(changes, "|") != "前後" || left != 1 || focused != 1 {
			t.Errorf("%T told changes %q, left %d, focused %d", e, changes, left, focused)
		}
	}
}

func TestFocusIsSeen(t *testing.T) {
	themed(t)
	field := NewTextField(wideField)
	c := show(t, NewPage(field), 500, 400)
	if field.ring.Visible() {
		t.Error("a ring without focus")
	}
	field.Focus(c)
	if !field.ring.Visible() || field.ring.dark.Size().Width <= field.Size().Width {
		t.Error("no ring around the focused field")
	}
	c.Unfocus()
	if field.ring.Visible() {
		t.Error("the ring stayed")
	}
}

// Who is led to a field that holds something goes on writing at its end; who is there
// already stays where the caret is.
func TestFocusByProgramPutsTheCaretAtTheEnd(t *testing.T) {
	cells := []model.Column{{ID: "name", Type: model.TypeText}}
	for name, tc := range map[string]struct {
		q     *model.Question
		given model.Answer
		held  string
	}{
		"one line":            {&model.Question{Type: model.TypeText}, model.TextAnswer("湖岸通り"), "湖岸通り"},
		"a number":            {&model.Question{Type: model.TypeInteger}, model.TextAnswer("1234"), "1234"},
		"several lines":       {&model.Question{Type: model.TypeLong}, model.TextAnswer("一行目\n二行目"), "一行目\n二行目"},
		"the cell of a table": {&model.Question{Type: model.TypeTable, Columns: cells}, model.RowsAnswer(model.Row{"name": "残業"}), "残業"},
	} {
		themed(t)
		editor := NewEditor(tc.q, model.Japanese)
		editor.SetValue(tc.given)
		c := show(t, NewPage(editor.Object()), 500, 300)
		editor.Focus(c)
		e := c.Focused().(*entry)
		typeInto(c, "5")
		if e.Text != tc.held+"5" {
			t.Errorf("%s: typed on, it holds %q", name, e.Text)
		}
		pressKey(c, fyne.KeyLeft)
		editor.Focus(c)
		if e.CursorTextOffset() != utf8.RuneCountInString(tc.held) {
			t.Errorf("%s: with the focus already there the caret moves to %d", name, e.CursorTextOffset())
		}
	}
}

func TestAreaGrowsWithItsTextAndThePageWithIt(t *testing.T) {
	themed(t)
	area := NewTextArea()
	page := NewPage(area)
	c := show(t, page, 500, 300)
	empty := area.Size().Height
	area.Focus(c)
	for range 20 {
		typeInto(c, "行")
		pressKey(c, fyne.KeyReturn)
	}
	if want := empty + 17*rowHeight(); area.Size().Height != want {
		t.Errorf("21 rows are %v high, want %v", area.Size().Height, want)
	}
	caret := fyne.CurrentApp().Driver().AbsolutePositionForObject(area.entry).Y + area.entry.CursorPosition().Y
	if caret < 0 || caret+rowHeight() > 300 {
		t.Errorf("the caret is at %v of a window of 300", caret)
	}
	area.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	pressKey(c, fyne.KeyBackspace)
	if area.Size().Height != empty {
		t.Errorf("emptied it is %v high, was %v", area.Size().Height, empty)
	}
}

func TestAreaOfAWideTextIsTallEnoughAtEveryWidth(t *testing.T) {
	themed(t)
	area := NewTextArea()
	area.SetValue(model.TextAnswer(strings.Repeat(paragraph, 6)))
	for width := float32(300); width <= 900; width += 100 {
		area.Resize(fyne.NewSize(width, area.HeightFor(width)))
		if area.textHeight() > area.Size().Height {
			t.Errorf("at %v the text is %v high, the area %v", width, area.textHeight(), area.Size().Height)
		}
	}
}

func TestWheelMovesAVeryLongTextInsideUntilItsEnd(t *testing.T) {
	themed(t)
	area := NewTextArea()
	area.SetValue(model.TextAnswer(strings.Repeat("行\n", 60)))
	h := &host{}
	c := show(t, area, 500, 1200)
	area.SetHost(h)
	down := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -200)}
	area.pass.Scrolled(down)
	if h.wheels != 1 || area.entry.inner.Offset.Y != 0 {
		t.Error("without focus the wheel is not the page's")
	}
	area.Focus(c)
	pressKey(c, fyne.KeyPageUp) // from the end of the text to its beginning
	area.pass.Scrolled(down)
	if h.wheels != 1 || area.entry.inner.Offset.Y == 0 {
		t.Error("with focus the wheel does not move the text")
	}
	for range 20 {
		area.pass.Scrolled(down)
	}
	if h.wheels < 2 {
		t.Error("at its end the text keeps the wheel")
	}
}

func TestFieldIsAsWideAsWhatIsExpected(t *testing.T) {
	themed(t)
	number := NewEditor(&model.Question{Type: model.TypeInteger}, model.Japanese).(*TextField)
	name := NewEditor(&model.Question{Type: model.TypeText}, model.Japanese).(*TextField)
	for _, f := range []*TextField{number, name} {
		f.Resize(fyne.NewSize(700, f.HeightFor(700)))
	}
	if w := number.entry.Size().Width; w < 100 || w > 300 {
		t.Errorf("a number's field is %v wide", w)
	}
	if w := name.entry.Size().Width; w != 700 {
		t.Errorf("a name's field is %v wide", w)
	}
}

// A field is as tall as the text that is expected, so that it does not grow at
// each row.
func TestTextAreaHasRoomForWhatIsExpected(t *testing.T) {
	themed(t)
	for characters, rows := range map[int]int{0: leastRows, 100: leastRows, 300: 7, 800: roomyRows} {
		area := newTextAreaFor(characters)
		show(t, NewPage(area), 860, 600)
		if got := area.Size().Height; got != area.heightOf(rows) {
			t.Errorf("%d characters: %v px, want those of %d rows", characters, got, rows)
		}
	}
}
