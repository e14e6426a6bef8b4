package gui

import (
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// walkable are the sections of an entry in which every kind of question is asked.
func walkable(t *testing.T, ed *model.Edition) *model.Entry {
	t.Helper()
	entry := model.NewEntry("a", ed.ID, model.Japanese)
	ed.FillDefaults(entry)
	if q := ed.ByRole(model.RoleCategories); q != nil {
		entry.Answers[q.ID] = model.ListAnswer(q.Choices[0].ID, q.Choices[1].ID)
	}
	if q := ed.ByRole(model.RoleUnit); q != nil {
		entry.Answers[q.ID] = model.TextAnswer("group")
	}
	return entry
}

// Tab goes through a section from field to field in the order of the form, misses
// none, and each field it reaches is in view.
func TestTabWalksThroughEverySection(t *testing.T) {
	builtinEdition, _ := builtin().Get("toprunner-2025")
	for _, ed := range []*model.Edition{builtinEdition, editiontest.Harbour(t)} {
		d := newDesk(t, model.Japanese, only{ed}, walkable(t, ed))
		d.win.Resize(fyne.NewSize(1280, 800))
		d.app.openEntry("a", july)
		e := d.entry()
		for _, s := range ed.Sections {
			t.Run(ed.ID+"/"+s.ID, func(t *testing.T) { d.walk(t, e, s) })
		}
	}
}

func (d *desk) walk(t *testing.T, e *entryScreen, s *model.Section) {
	e.show(place{s})
	e.focusFirst()
	canvas, f := d.win.Canvas(), e.shown.(*form)
	var want, got []*model.Question
	for _, q := range e.session.Edition().Questions() {
		if q.Section == s && e.session.Edition().Shown(q, e.session.Entry()) {
			want = append(want, q)
		}
	}
	for range 40 * len(want) {
		if q := e.entered.q; len(got) == 0 || got[len(got)-1] != q {
			got = append(got, q)
		}
		seen(t, d, f, canvas.Focused())
		canvas.FocusNext()
		if _, in := focusedIn(d, f); !in {
			break
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d fields were reached, %d are asked", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("field %d is %s, want %s", i, got[i].ID, want[i].ID)
		}
	}
}

// focusedIn returns the place of what has the focus on the page of a form; in is
// false when it stands elsewhere.
func focusedIn(d *desk, f *form) (top float32, in bool) {
	focused, ok := d.win.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return 0, false
	}
	driver := fyne.CurrentApp().Driver()
	at, page := driver.AbsolutePositionForObject(focused), driver.AbsolutePositionForObject(f.page)
	inside := at.X >= page.X && at.X < page.X+f.page.Size().Width
	return at.Y - page.Y, inside && !isFoot(d, at)
}

// isFoot reports that a place is below the page, where the buttons are that lead
// to the next section.
func isFoot(d *desk, at fyne.Position) bool {
	foot := d.entry().foot.object
	return at.Y >= fyne.CurrentApp().Driver().AbsolutePositionForObject(foot).Y
}

func seen(t *testing.T, d *desk, f *form, focused fyne.Focusable) {
	t.Helper()
	top, in := focusedIn(d, f)
	o := focused.(fyne.CanvasObject)
	height := f.page.Size().Height
	if _, area := focused.(*kit.Button); !in || top < -1 || !area && top > height-40 || area && top+o.Size().Height > height+1 {
		t.Errorf("%T at %v of %v is out of view", focused, top, height)
	}
}
