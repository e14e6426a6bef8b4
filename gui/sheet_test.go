package gui

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
	"toprunner/model"
)

// field is an entry that counts how often it was left.
type field struct {
	widget.Entry
	left int
}

func newField() *field {
	f := &field{}
	f.ExtendBaseWidget(f)
	return f
}

func (f *field) FocusLost() {
	f.left++
	f.Entry.FocusLost()
}

// A sheet that appears while a person types finds the field left, so that the word
// being composed is kept, presses nothing when they type on, and gives the field
// back.
func TestSheetNobodyAskedFor(t *testing.T) {
	for name, appears := range map[string]func(*desk){
		"notice":  func(d *desk) { d.app.Notice(errors.New("told")) },
		"problem": func(d *desk) { d.app.problem(errors.New("failed")) },
		"written": func(d *desk) { d.app.written("/out/a.pdf", "gui.files.saved_transfer") },
	} {
		d := openAt(t, model.Japanese, "organization", nil)
		d.typeInto("organization.street", "湖")
		typing := d.win.Canvas().Focused()
		appears(d)
		if d.entry().entered.focused {
			t.Errorf("%s: the field was not told that it is left", name)
		}
		if got := d.library.entries["a"].Answers["organization.street"].Text; got != "湖" {
			t.Errorf("%s: the library holds %q", name, got)
		}
		if d.win.Canvas().Focused() != nil {
			t.Errorf("%s: the keys go to %T", name, d.win.Canvas().Focused())
		}
		if len(d.opened)+len(d.shown) > 0 || d.win.Canvas().Overlays().Top() == nil {
			t.Errorf("%s: something was pressed", name)
		}
		d.key(fyne.KeyEscape)
		if d.win.Canvas().Focused() != typing {
			t.Errorf("%s: the keys do not go to the field again", name)
		}
	}
}

// What is typed in a sheet is left before the sheet goes, and a sheet that was
// asked for begins at its last button.
func TestSheetLeavesItsField(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	s, f := d.app.newSheet("題"), newField()
	s.show([]fyne.CanvasObject{f}, s.closing("gui.shut"))
	if _, ok := d.win.Canvas().Focused().(*kit.Button); !ok {
		t.Errorf("the keys go to %T", d.win.Canvas().Focused())
	}
	d.win.Canvas().Focus(f)
	s.close()
	if f.left != 1 || d.win.Canvas().Overlays().Top() != nil {
		t.Errorf("the field was left %d times", f.left)
	}
}

// Whoever was not typing while the file was written goes on by key from its sheet.
func TestWrittenHasTheKeysOfWhoDoesNotType(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.win.Canvas().Unfocus()
	d.app.written("/out/a.pdf", "gui.files.saved_transfer")
	if b, ok := d.win.Canvas().Focused().(*kit.Button); !ok || b.Text() != "閉じる" {
		t.Errorf("the keys go to %T", d.win.Canvas().Focused())
	}
}

// Going to another screen, closing the window and changing the language leave the
// field that is typed into.
func TestScreenLeavesItsField(t *testing.T) {
	for name, goes := range map[string]func(*desk){
		"overview": func(d *desk) { d.app.ShowOverview() },
		"close":    func(d *desk) { d.app.close() },
		"stop":     func(d *desk) { d.app.Stop() },
		"language": func(d *desk) { d.app.setLang(model.English) },
	} {
		d := openAt(t, model.Japanese, "organization", nil)
		d.typeInto("organization.street", "湖")
		at := d.entry().entered
		goes(d)
		if at.focused {
			t.Errorf("%s: the field was not told that it is left", name)
		}
	}
}

// On every sheet the way back stands before what can be done.
func TestWayBackComesFirst(t *testing.T) {
	seen := 0
	for _, g := range goldens {
		d := g.desk(t, model.Japanese)
		if g.show(d); d.win.Canvas().Overlays().Top() == nil {
			continue
		}
		place := fyne.CurrentApp().Driver().AbsolutePositionForObject
		var back, other []*kit.Button
		for _, o := range d.objects() {
			b, ok := o.(*kit.Button)
			switch {
			case !ok:
			case slices.Contains([]string{"やめる", "閉じる", "閉じずに続ける"}, b.Text()):
				back = append(back, b)
			default:
				other = append(other, b)
			}
		}
		for _, b := range other {
			if len(back) > 0 && place(b).Y == place(back[0]).Y {
				if seen++; place(b).X < place(back[0]).X {
					t.Errorf("%s: 「%s」 stands before 「%s」", g.name, b.Text(), back[0].Text())
				}
			}
		}
	}
	if seen < 8 {
		t.Errorf("only %d buttons were compared", seen)
	}
}

// What is not to be done in haste has not the focus.
func TestFocusOfASheet(t *testing.T) {
	for name, want := range map[string]string{"purge": "やめる", "replace": "やめる", "restore-ask": "やめる", "discard": "閉じずに続ける", "pdf": "保存する場所を選ぶ…"} {
		g := goldens[slices.IndexFunc(goldens, func(g golden) bool { return g.name == name })]
		d := g.desk(t, model.Japanese)
		g.show(d)
		if b, ok := d.win.Canvas().Focused().(*kit.Button); !ok || b.Text() != want {
			t.Errorf("%s: the focus is on %v, want 「%s」", name, d.win.Canvas().Focused(), want)
		}
	}
}
