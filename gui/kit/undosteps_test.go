package kit

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/model"
)

func undo(c fyne.Canvas) { c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{}) }
func redo(c fyne.Canvas) { c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutRedo{}) }

// undone takes everything back, step by step, and returns what stood there after
// each.
func undone(area *TextArea, c fyne.Canvas) []string {
	all := []string{area.Value().Text}
	for area.Value().Text != "" && len(all) < 200 {
		undo(c)
		all = append(all, area.Value().Text)
	}
	return all
}

func newTyping(t *testing.T) (*TextArea, fyne.Canvas) {
	t.Helper()
	themed(t)
	area := NewTextArea()
	c := show(t, NewPage(area), 600, 400)
	area.Focus(c)
	return area, c
}

func TestUndoStepsOfJapanese(t *testing.T) {
	area, c := newTyping(t)
	typeInto(c, "在宅勤務を始め、残業が減りました。次に")
	got := undone(area, c)
	want := []string{"在宅勤務を始め、残業が減りました。次に", "在宅勤務を始め、残業が減りました。", "在宅勤務を始め、", ""}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("taken back: %q", got)
	}
	for range want[1:] {
		redo(c)
	}
	if area.Value().Text != want[0] {
		t.Errorf("done again: %q", area.Value().Text)
	}
}

func TestUndoStepAfterAPause(t *testing.T) {
	area, c := newTyping(t)
	got := listen(area)
	typeInto(c, "働き方")
	area.EndStep()
	typeInto(c, "改革")
	undo(c)
	if area.Value().Text != "働き方" {
		t.Errorf("the field holds %q", area.Value().Text)
	}
	if last := got.answers[len(got.answers)-1]; last.Text != "働き方" {
		t.Errorf("told %q", last.Text)
	}
}

func TestUndoStepIsNeverLong(t *testing.T) {
	area, c := newTyping(t)
	typeInto(c, strings.Repeat("働", 100))
	for i, steps := 1, undone(area, c); i < len(steps); i++ {
		if lost := len([]rune(steps[i-1])) - len([]rune(steps[i])); lost > longestStep || lost < 1 {
			t.Errorf("one undo takes back %d characters", lost)
		}
	}
}

func TestUndoOfAPaste(t *testing.T) {
	area, c := newTyping(t)
	typeInto(c, "前")
	paste(c, "貼った文。\r\n二行目")
	typeInto(c, "後")
	got := undone(area, c)
	want := []string{"前貼った文。\n二行目後", "前貼った文。\n二行目", "前", ""}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("taken back: %q", got)
	}
}

// Whatever is typed, deleted and pasted: undoing all of it and doing it again loses
// nothing.
func TestUndoLosesNothing(t *testing.T) {
	area, c := newTyping(t)
	random := rand.New(rand.NewPCG(1, 2))
	keys := []rune("働き方、改革。ab c　…\n\b\b<>|PSSW")
	for range 40 {
		area.SetValue(model.Answer{})
		const presses = 40
		for range presses {
			switch r := keys[random.IntN(len(keys))]; r {
			case '\b':
				pressKey(c, fyne.KeyBackspace)
			case '\n':
				pressKey(c, fyne.KeyReturn)
			case '<':
				pressKey(c, fyne.KeyLeft)
			case '>':
				pressKey(c, fyne.KeyRight)
			case '|':
				area.EndStep()
			case 'P':
				paste(c, "貼った\r\n文")
			case 'S':
				selectAll(c)
			case 'W':
				selectBefore(c, 2)
			default:
				c.Focused().TypedRune(r)
			}
		}
		end := area.Value()
		for range 2 * presses {
			undo(c)
		}
		if !area.Value().Equal(model.Answer{}) {
			t.Fatalf("all taken back, the field holds %q", area.Value().Text)
		}
		for range 2 * presses {
			redo(c)
		}
		if !area.Value().Equal(end) {
			t.Fatalf("%q done again is %q", end.Text, area.Value().Text)
		}
	}
}
