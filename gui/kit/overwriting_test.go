package kit

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"toprunner/model"
)

func selectAll(c fyne.Canvas) {
	c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
}

// selectBefore goes so many steps to the left with Shift held; where a line is broken
// its end and the beginning of the next are two.
func selectBefore(c fyne.Canvas, steps int) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	c.Focused().(desktop.Keyable).KeyDown(shift)
	for range steps {
		pressKey(c, fyne.KeyLeft)
	}
	c.Focused().(desktop.Keyable).KeyUp(shift)
}

// What was typed over comes back by one undo, and goes again by one redo.
func TestOverwritingIsOneStep(t *testing.T) {
	long := strings.Repeat("長い文章を折り返す。", 20)
	for name, tc := range map[string]struct {
		held string
		do   func(fyne.Canvas)
		want string
	}{
		"all of it":         {"以前の名前", func(c fyne.Canvas) { selectAll(c); typeInto(c, "新") }, "新"},
		"a word for it":     {"以前の名前", func(c fyne.Canvas) { selectAll(c); typeInto(c, "新しい") }, "新しい"},
		"its end":           {"以前の名前", func(c fyne.Canvas) { selectBefore(c, 2); typeInto(c, "町") }, "以前の町"},
		"after a sign":      {"以前の名前", func(c fyne.Canvas) { typeInto(c, "。"); undo(c); selectAll(c); typeInto(c, "新") }, "新"},
		"a paste":           {"以前の名前", func(c fyne.Canvas) { selectAll(c); paste(c, "貼った文") }, "貼った文"},
		"a new line":        {"以前の名前", func(c fyne.Canvas) { selectBefore(c, 2); pressKey(c, fyne.KeyReturn) }, "以前の\n"},
		"within long lines": {long, func(c fyne.Canvas) { selectBefore(c, 72); typeInto(c, "短") }, strings.Repeat("長い文章を折り返す。", 13) + "短"},
	} {
		area, c := newTyping(t)
		c.Unfocus()
		area.SetValue(model.TextAnswer(tc.held))
		area.Focus(c)
		tc.do(c)
		if got := area.Value().Text; got != tc.want {
			t.Fatalf("%s: it holds %q", name, got)
		}
		told := listen(area)
		undo(c)
		if got := area.Value().Text; got != tc.held {
			t.Errorf("%s: taken back, it holds %q", name, got)
		}
		redo(c)
		if got := area.Value().Text; got != tc.want {
			t.Errorf("%s: done again, it holds %q", name, got)
		}
		if !slices.EqualFunc(told.answers, []string{tc.held, tc.want}, func(a model.Answer, s string) bool { return a.Text == s }) {
			t.Errorf("%s: told %v", name, told.answers)
		}
	}
}

// A picture on the clipboard, or text that nobody can see, takes nothing away.
func TestPasteOfNothingKeepsWhatIsSelected(t *testing.T) {
	for _, board := range []string{"", "\u200b"} {
		area, c := newTyping(t)
		c.Unfocus()
		area.SetValue(model.TextAnswer("以前の名前"))
		area.Focus(c)
		selectAll(c)
		paste(c, board)
		if got := area.Value().Text; got != "以前の名前" {
			t.Errorf("%q pasted leaves %q", board, got)
		}
	}
}

// Tab selects the line, and typing puts something else in its place.
func TestOverwritingAfterTab(t *testing.T) {
	themed(t)
	first, second := NewTextField(wideField), NewTextField(wideField)
	second.SetText("以前の名前")
	c := show(t, NewPage(first, second), 500, 400)
	first.Focus(c)
	c.Focused().(fyne.Tabbable).AcceptsTab()
	c.FocusNext()
	typeInto(c, "新しい名前")
	undo(c)
	if second.Text() != "以前の名前" {
		t.Errorf("taken back, the field holds %q", second.Text())
	}
}

// A text that was emptied first and filled again was seen empty: undo stops there.
func TestDeletedFirstIsAStepOfItsOwn(t *testing.T) {
	area, c := newTyping(t)
	typeInto(c, "一。")
	selectAll(c)
	typeInto(c, "二。")
	selectAll(c)
	pressKey(c, fyne.KeyBackspace)
	typeInto(c, "三")
	want := []string{"三", "", "二。", "一。", ""}
	got := []string{area.Value().Text}
	for range want[1:] {
		undo(c)
		got = append(got, area.Value().Text)
	}
	if !slices.Equal(got, want) {
		t.Errorf("taken back: %q", got)
	}
	for range want {
		redo(c)
	}
	if area.Value().Text != "三" {
		t.Errorf("done again: %q", area.Value().Text)
	}
}

// Undo that looked one step too far leaves the caret where the step was.
func TestCaretAfterLookingTooFar(t *testing.T) {
	area, c := newTyping(t)
	typeInto(c, "甲乙")
	selectBefore(c, 1)
	typeInto(c, "丙") // with 「甲」 unseen between
	pressKey(c, fyne.KeyBackspace)
	pressKey(c, fyne.KeyHome)
	typeInto(c, "前")
	pressKey(c, fyne.KeyBackspace) // 「甲」 again, seen now
	pressKey(c, fyne.KeyEnd)
	typeInto(c, "後")
	undo(c)
	if got, at := area.Value().Text, area.entry.CursorTextOffset(); got != "甲" || at != 1 {
		t.Errorf("taken back, it holds %q with the caret at %d", got, at)
	}
}

// What was typed over in another text is no step of this one.
func TestOverwritingEndsWithTheText(t *testing.T) {
	area, c := newTyping(t)
	typeInto(c, "以前")
	selectAll(c)
	typeInto(c, "今")
	c.Unfocus()
	area.SetValue(model.TextAnswer("別"))
	if n := len(area.entry.steps.overwritings); n != 0 {
		t.Errorf("%d are remembered", n)
	}
}
