package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

func TestLanguageSwitch(t *testing.T) {
	d := openAt(t, model.Japanese, "contact", nil)
	d.sees("ご担当者")
	d.typeInto("contact.name", "青空花子")
	d.choose("English")
	d.sees("青空花子") // what was typed stays, in the section it was typed in
	d.sees("All applications")
	d.seesNot("応募の一覧へ")
	if d.settings.lang != model.English || lang.L("Cancel") != "Cancel" {
		t.Errorf("kept: %q; the toolkit says %q", d.settings.lang, lang.L("Cancel"))
	}
	d.choose("日本語")
	d.sees("応募の一覧へ")
	if got := lang.L("Cut"); got != "切り取り" {
		t.Errorf("the toolkit says %q", got)
	}
}

// In another language, and in other colours and sizes, a person is where they were.
func TestDrawnAnewAtTheSamePlace(t *testing.T) {
	for _, name := range []string{"language", "look"} {
		change := func(d *desk) {
			if name == "look" {
				d.app.setLook(kit.Look{TextSize: 120})
			} else {
				d.app.setLang(model.English)
			}
		}
		d := openAt(t, model.Japanese, "organization", nil)
		d.win.Resize(fyne.NewSize(1280, 800))
		street := d.entry().session.Edition().Question("organization.street")
		top := func() float32 {
			f := d.entry().shown.(*form)
			top, seen := f.page.InView(f.rows[street].field)
			if !seen {
				t.Errorf("%s: the question is out of view at %v", name, top)
			}
			return top
		}
		d.typeInto(street.ID, "湖")
		before := top()
		change(d)
		if got := top(); got != before || d.entry().entered == nil || d.entry().entered.q != street {
			t.Errorf("%s: the field stands at %v, stood at %v; entered is %v", name, got, before, d.entry().entered)
		}
		d.win.Canvas().Focused().TypedRune('畔')
		if got := d.entry().session.Answer(street.ID).Text; !strings.Contains(got, "畔") {
			t.Errorf("%s: typed on, the answer is %q", name, got)
		}

		d = openAt(t, model.Japanese, "organization", nil)
		d.win.Resize(fyne.NewSize(1280, 800))
		f := d.entry().shown.(*form)
		y, _ := f.page.InView(f.rows[street].field)
		f.page.ScrollTo(y)
		before = top()
		change(d)
		if got := top(); got != before || d.win.Canvas().Focused() != nil {
			t.Errorf("%s: without the focus it stands at %v, stood at %v", name, got, before)
		}
		d.entry().show(place{})
		change(d) // the findings have no fields
	}
}

// In a table a person is in the cell they were in, also in a row that is still empty.
func TestDrawnAnewInTheSameCell(t *testing.T) {
	const id = "efforts.1.indicators"
	for name, at := range map[string]kit.Cell{"second row": {Row: 1, Column: 2}, "added row": {Row: 2, Column: 1}} {
		d := openAt(t, model.Japanese, "efforts", map[string]model.Answer{
			"efforts.categories": model.ListAnswer("1"),
			id:                   model.RowsAnswer(model.Row{"name": "離職率", "unit": "%", "before": "12"}, model.Row{"name": "残業", "before": "34"}),
		})
		e := d.entry()
		q := e.session.Edition().Question(id)
		e.goTo(q)
		e.forms[q.Section].rows[q].editor.(*kit.Table).FocusCell(d.win.Canvas(), at)
		d.win.Canvas().Unfocus() // as when a menu is opened by pointer
		d.app.setLang(model.English)
		if got := d.entry().forms[q.Section].rows[q].editor.(*kit.Table).LastCell(); got != at {
			t.Errorf("%s: the focus is in %+v, was in %+v", name, got, at)
		}
		d.win.Canvas().Focused().TypedRune('5')
		if name == "second row" && d.entry().session.Answer(id).Rows[1]["before"] != "345" {
			t.Errorf("typed on, the row holds %v", d.entry().session.Answer(id).Rows[1])
		}
	}
}

// TestEveryWordIsInTheCatalogue walks every screen in both languages: a text
// that the catalogue lacks is drawn as its id in brackets.
func TestEveryWordIsInTheCatalogue(t *testing.T) {
	for _, l := range model.Langs() {
		t.Run(string(l), func(t *testing.T) {
			d := newDesk(t, l, builtin(), entryOf("a", "青空"))
			complete := func(screen string) {
				t.Helper()
				if s := d.texts(); strings.Contains(s, "[gui.") || strings.Contains(s, "[kit.") ||
					strings.Contains(s, "<no value>") || strings.Contains(s, "{{") {
					t.Errorf("%s:\n%s", screen, s)
				}
			}
			complete("overview")
			for _, menu := range d.win.MainMenu().Items {
				for _, item := range menu.Items {
					if strings.Contains(menu.Label+item.Label, "[") {
						t.Errorf("menu: %s, %s", menu.Label, item.Label)
					}
				}
			}
			d.app.openEntry("a", july)
			d.app.backToStart()
			complete("start")
			d.start().begin()
			e := d.entry()
			e.session.Set("efforts.categories", model.ListAnswer("1", "2", "3", "4"))
			for _, at := range e.places() {
				e.show(at)
				complete(e.titleOf(at))
			}
			e.find()
			complete("find")
			d.closeSheet()
			d.app.showProgramme()
			complete("programme")
			d.closeSheet()
			d.app.showAbout()
			complete("about")
			d.closeSheet()
			d.app.problem(editionMissing("x"))
			complete("problem")
			d.closeSheet()
			ShowStartProblem(d.win, l, editionMissing("x"))
			complete("start problem")
		})
	}
}

func (d *desk) closeSheet() {
	overlays := d.win.Canvas().Overlays()
	for overlays.Top() != nil {
		overlays.Remove(overlays.Top())
	}
}

// TestMadeUpEdition fills the window with an edition that the code has never
// seen.
func TestMadeUpEdition(t *testing.T) {
	ed := editiontest.Harbour(t)
	d := newDesk(t, model.Japanese, only{ed})
	d.choose("新しい応募")
	d.start().begin()
	e := d.entry()
	for _, s := range ed.Sections {
		e.show(place{s})
		d.sees(s.Title.JA)
		for _, q := range ed.Questions() {
			if q.Section == s && ed.Applies(q, e.session.Entry()) {
				d.sees(q.Label.JA)
			}
		}
	}
	d.sees(ed.Programme.Name.Words.JA)
}

func TestShortcutsWaitUnderASheet(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.app.showAbout()
	d.choose("応募の一覧")
	if _, ok := d.app.shown.(*entryScreen); !ok {
		t.Error("a menu command ran under a sheet")
	}
}

func TestShortcutsDoNotCollide(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	seen := map[string]string{}
	for _, menu := range d.win.MainMenu().Items {
		for _, item := range menu.Items {
			shortcut := keysOf(item)
			if shortcut == nil {
				continue
			}
			name, keys := shortcut.KeyName, shortcut.ShortcutName()
			if other := seen[keys]; other != "" {
				t.Errorf("%s is both %s and %s", keys, other, item.Label)
			}
			seen[keys] = item.Label
			for _, editing := range []fyne.KeyName{fyne.KeyC, fyne.KeyV, fyne.KeyX, fyne.KeyZ, fyne.KeyY, fyne.KeyA} {
				if name == editing {
					t.Errorf("Ctrl+%s belongs to editing", name)
				}
			}
		}
	}
}
