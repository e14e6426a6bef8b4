package gui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/edition/editiontest"
)

// at is the id of the question that has the focus.
func (d *desk) at() string { return d.entry().entered.q.ID }

// key presses a key without Ctrl: what has the focus is told alone.
func (d *desk) key(name fyne.KeyName) {
	key := &fyne.KeyEvent{Name: name}
	if focused := d.win.Canvas().Focused(); focused != nil {
		focused.TypedKey(key)
		return
	}
	d.win.Canvas().OnTypedKey()(key)
}

func TestNextFindingWhileTyping(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.name_kana", "アオゾラ")
	seen := map[string]bool{}
	for range 3 {
		d.key(fyne.KeyF8)
		if seen[d.at()] || len(d.entry().session.Report().Of(d.at())) == 0 {
			t.Fatalf("F8 led to %s", d.at())
		}
		seen[d.at()] = true
	}
	here := d.at()
	d.choose("前の指摘")
	if d.at() == here {
		t.Error("the finding before is the same")
	}
	d.choose("次の指摘")
	if d.at() != here {
		t.Errorf("there and back leads to %s, not %s", d.at(), here)
	}
}

// What is to be done comes before what is only to be looked at, wherever it stands in
// the form.
func TestNextFindingIsSomethingToDo(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	for range d.entry().session.Edition().Questions() {
		d.key(fyne.KeyF8)
		toDo := func(f model.Finding) bool { return f.Severity == model.Error }
		if !slices.ContainsFunc(d.entry().session.Report().Of(d.at()), toDo) {
			t.Fatalf("F8 led to %s, where nothing is to be done", d.at())
		}
	}

	// When all is done, what the check has to say besides is next.
	whole := newDesk(t, model.Japanese, builtin(), editiontest.Practice(t))
	e := whole.openSample()
	e.show(whole.placeOf("contact"))
	e.session.Set("contact.department", model.TextAnswer(""))
	whole.runner.wait()
	if report := e.session.Report(); !report.Complete() || len(report.Findings) == 0 {
		t.Fatalf("the check says %v", report.Findings)
	}
	whole.key(fyne.KeyF8)
	if whole.at() != "contact.department" {
		t.Errorf("F8 led to %s", whole.at())
	}
}

func TestFindingsComeRound(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	ed := d.entry().session.Edition()
	d.entry().show(place{ed.Sections[len(ed.Sections)-1]})
	d.choose("次の指摘")
	last := d.at()
	for range ed.Questions() {
		d.choose("次の指摘")
		if d.at() == last {
			return
		}
	}
	t.Error("the round of the findings never ends")
}

func TestNoFindingsToGoTo(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	d.app.deps.Check = func(*model.Edition, *model.Entry, calendar.Date) *model.Report { return &model.Report{} }
	d.entry().session.Set("organization.name", model.TextAnswer("株式会社青空テラス"))
	d.choose("次の指摘")
	if d.entry().at.section != nil {
		t.Errorf("without findings F8 leads to %s", d.entry().at.name())
	}
}

func TestFindLeadsToTheField(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", map[string]model.Answer{
		"organization.street":    model.TextAnswer("湖岸通り１－２－３ ﾚｲｸﾋﾞﾙ"),
		"efforts.categories":     model.ListAnswer("2"),
		"efforts.2.action":       model.TextAnswer(strings.Repeat("前置き。", 30) + "れいくびるに集まりました。"),
		"efforts.2.indicators":   model.RowsAnswer(model.Row{"name": "レイクビルの利用者", "before": "1"}),
		"eligibility.rule_scope": model.TextAnswer("第3条"),
	})
	d.choose("回答の中を検索…")
	for _, r := range "レイクビル" {
		d.win.Canvas().Focused().TypedRune(r)
	}
	d.sees("3件")
	d.sees("レイクビルの利用者 | 1")
	d.seesNot("第3条")
	var rows []*kit.PlaceRow
	for _, o := range d.objects() {
		if r, ok := o.(*kit.PlaceRow); ok {
			rows = append(rows, r)
		}
	}
	if len(rows) != 3 {
		t.Fatalf("%d rows", len(rows))
	}
	test.Tap(rows[1])
	if d.at() != "efforts.2.action" || d.win.Canvas().Overlays().Top() != nil {
		t.Errorf("the hit led to %s", d.at())
	}
}

func TestFindNothing(t *testing.T) {
	d := openAt(t, model.English, "organization", nil)
	d.choose("Find in the answers…")
	d.win.Canvas().Focused().TypedRune('q')
	d.sees("“q” is in none of the answers.")
	d.key(fyne.KeyEscape)
	if d.win.Canvas().Overlays().Top() != nil {
		t.Error("Esc left the sheet open")
	}
}

func TestKeysWithoutCtrlAreInTheMenu(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	var keys []string
	for _, item := range d.entry().goMenu() {
		if s := keysOf(item); s != nil && s.KeyName == fyne.KeyF8 {
			keys = append(keys, s.ShortcutName())
		}
	}
	if len(keys) != 2 || keys[0] == keys[1] {
		t.Errorf("F8 stands in the menu as %v", keys)
	}
}
