package gui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/edition/editiontest"
	"toprunner/model/words"
)

// chip presses the view with that name.
func (d *desk) chip(name string) {
	d.t.Helper()
	for _, o := range d.objects() {
		if c, ok := o.(*kit.Chip); ok && strings.HasPrefix(c.Text(), name) {
			c.Tapped(nil)
			return
		}
	}
	d.t.Fatalf("no view %q", name)
}

// listed returns the ids of the entries in the list.
func (d *desk) listed() string {
	var ids []string
	for _, s := range d.overview().found {
		ids = append(ids, s.ID)
	}
	return strings.Join(ids, " ")
}

func three() []*model.Entry {
	return []*model.Entry{entryOf("a", "株式会社青空"), entryOf("b", "株式会社若葉"), entryOf("c", "合同会社みどり")}
}

func TestArchiveAndBack(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.act("アーカイブに移す")
	d.sees("「合同会社みどり」の応募をアーカイブに移しました。")
	d.sees("アーカイブ　1")
	if d.listed() != "b a" {
		t.Errorf("at hand: %s", d.listed())
	}
	d.chip("アーカイブ")
	if d.listed() != "c" {
		t.Errorf("in the archive: %s", d.listed())
	}
	d.act("アーカイブから戻す")
	d.sees("アーカイブに応募はありません。")
	d.chip("すべて")
	if d.listed() != "c b a" {
		t.Errorf("at hand: %s", d.listed())
	}
}

func TestTrashKeepsForThirtyDays(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.act("削除")
	d.chip("ゴミ箱")
	d.sees("あと30日で消えます")
	d.overview().list.Select(0) // not opened, but told how to
	d.sees("ゴミ箱から戻すと開けます。")
	d.press("ゴミ箱から戻す")
	d.sees("ゴミ箱は空です。")
	if d.library.deleted["c"] {
		t.Error("it still lies in the trash")
	}
}

func TestPurgeAsksFirst(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.act("削除")
	d.chip("ゴミ箱")
	d.act("完全に消す…")
	d.press("やめる")
	if len(d.library.order) != 3 {
		t.Fatal("gone although the person thought better of it")
	}
	d.act("完全に消す…")
	d.press("完全に消す")
	d.sees("「合同会社みどり」の応募を完全に消しました。")
	if len(d.library.order) != 2 {
		t.Errorf("%d entries are kept", len(d.library.order))
	}
}

func TestViewStaysWhileTheAppRuns(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.overview().change(func(v *listView) { v.order = byOrganization })
	d.chip("入力中")
	d.search("株式会社")
	want := d.listed()
	d.overview().list.Select(1)
	d.entry()
	d.app.ShowOverview()
	if d.listed() != want || d.overview().view().order != byOrganization || d.overview().view().state != model.StateEditing {
		t.Errorf("shown %s of %+v, want %s", d.listed(), *d.overview().view(), want)
	}
	if at := d.overview().list.At; at != 1 {
		t.Errorf("the keys are at row %d, want that of the entry opened", at)
	}
}

func TestListStaysWhereThePersonIs(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.overview().list.Select(2)
	d.app.ShowOverview()
	list := d.overview().list
	if list.At != 2 {
		t.Fatalf("back at row %d", list.At)
	}
	list.moveTo(0)
	d.act("提出済みにする…")
	d.press("提出済みにする")
	d.app.Reload()
	if list.At != 0 {
		t.Errorf("moved to row %d", list.At)
	}
}

func TestListByKeyboard(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	list := d.overview().list
	if d.win.Canvas().Focused() != fyne.Focusable(list) {
		t.Fatalf("%T has the focus", d.win.Canvas().Focused())
	}
	press := func(names ...fyne.KeyName) {
		for _, name := range names {
			list.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	press(fyne.KeyEnd, fyne.KeyUp)
	press(fyne.KeyDelete)
	d.sees("「株式会社若葉」の応募を削除しました。")
	press(desktop.KeyMenu)
	d.sees("アーカイブに移す")
	d.closeSheet()
	press(fyne.KeyHome, fyne.KeyPageDown, fyne.KeyUp, fyne.KeyDown)
	press(fyne.KeyReturn)
	if got := d.entry().session.Entry().ID; got != "a" {
		t.Errorf("Enter opens %s", got)
	}
}

func TestCopyIsSeenWhateverTheViewWas(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.act("アーカイブに移す")
	d.search("みどり")
	d.chip("アーカイブ")
	d.act("複製")
	if d.listed() != "new-1 b a" || d.overview().list.At != 0 {
		t.Errorf("shown %s, the keys at %d", d.listed(), d.overview().list.At)
	}
}

func TestPracticeAndCopiesAreMarked(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
	d.act("複製")
	d.sees("コピー")
	d.choose("練習用の応募を開く")
	d.sees("練習用テレワークトップランナー2025") // in the head of the entry
	d.app.ShowOverview()
	d.sees("練習用")
	d.act("「練習用」の印を外す")
	d.seesNot("練習用")
	d.sees("「株式会社れんしゅう」の応募から印を外しました。")
	if d.library.entries["a"].Origin != "" || d.library.entries["new-1"].Origin != model.OriginCopy {
		t.Errorf("marks: %q, %q", d.library.entries["a"].Origin, d.library.entries["new-1"].Origin)
	}
}

func TestSubmissionIsNotedByHand(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.act("提出済みにする…")
	d.sees("このアプリは応募を送りません。")
	d.sees("確認結果に、未対応の項目があと28件あります。")
	for typed, said := range map[string]string{"いつか": "日付を読み取れません。", "2025-07-23": "明日以降の日付です。"} {
		d.submittedOn(typed)
		d.press("提出済みにする")
		d.sees(said)
	}
	d.submittedOn("令和7年7月20日")
	d.press("提出済みにする")
	d.sees("「合同会社みどり」の応募を提出済みにしました。")
	d.sees("2025年7月20日に提出（公式のウェブフォーム）")
	if got := d.library.went["c"]; got.On != (calendar.Date{Year: 2025, Month: 7, Day: 20}) || got.Channel != "web" {
		t.Errorf("noted: %+v", got)
	}
	d.chip("提出済み")
	if d.listed() != "c" {
		t.Errorf("submitted: %s", d.listed())
	}
	d.act("提出の記録を直す…")
	d.press("提出の記録を取り消す")
	d.sees("「提出済み」の応募はありません。")
}

// A day after the deadline is told of as it is typed, and can be noted all the same.
func TestLateSubmissionIsToldOfAndTaken(t *testing.T) {
	const hint = "応募の締切（2025年7月31日）より後の日付です。"
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.app.deps.Now = func() time.Time { return july.AddDate(0, 0, 20) }
	d.act("提出済みにする…")
	d.sees(hint) // today is offered
	d.submittedOn("2025-07-31")
	d.seesNot(hint)
	d.submittedOn("2025年8月1日")
	d.sees(hint)
	d.press("提出済みにする")
	if got := d.library.went["c"].On; got != (calendar.Date{Year: 2025, Month: 8, Day: 1}) {
		t.Errorf("noted: %v", got)
	}
}

// The ways that can be noted are those of the edition.
func TestWaysOfSubmissionAreTheEditions(t *testing.T) {
	e := entryOf("a", "Aozora")
	e.Edition = "harbour-2031"
	d := newDesk(t, model.English, only{editiontest.Harbour(t)}, e)
	d.app.ShowOverview()
	o := d.overview()
	o.askSubmitted(o.found[0])
	d.sees("Harbour counter")
	d.seesNot("E-mail")
	d.press("Mark as submitted")
	if got := d.library.went["a"].Channel; got != "counter" {
		t.Errorf("noted %q", got)
	}
	d.sees("Harbour counter")
}

// A way that was chosen is told in the language of the screen, also one that an
// earlier version noted in words; a person's own words stay.
func TestWayOfSubmissionIsTold(t *testing.T) {
	for noted, told := range map[string]string{
		"web": "Official web form", "公式のウェブフォーム": "Official web form", "E-mail": "E-mail", "郵送": "郵送",
	} {
		d := newDesk(t, model.English, builtin(), entryOf("a", "Aozora"))
		d.library.went["a"] = model.Submission{On: day(20), Channel: noted}
		d.app.ShowOverview()
		d.sees(told)
	}
}

// An open entry is noted as submitted only when all of it is saved: that is what
// went out.
func TestSubmissionIsNotedWhenAllIsSaved(t *testing.T) {
	d := openAt(t, model.Japanese, "eligibility", nil)
	d.runner.hold = true
	d.entry().session.Attach("eligibility.rule_document", "rules.pdf", holding("%PDF"), d.app.tell)
	d.entry().askSubmitted()
	d.press("提出済みにする")
	if !d.library.went["a"].IsZero() {
		t.Error("it is noted before the file is saved")
	}
	d.runner.goOn()
	d.runner.wait()
	if d.library.went["a"].IsZero() || len(d.library.entries["a"].Attachments) != 1 {
		t.Errorf("noted %+v, saved %+v", d.library.went["a"], d.library.entries["a"].Attachments)
	}
}

// submittedOn types the day into the open form.
func (d *desk) submittedOn(typed string) {
	d.t.Helper()
	for _, o := range d.objects() {
		if f, ok := o.(*kit.TextField); ok {
			f.Focus(d.win.Canvas())
			d.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
			d.typeHere(typed)
			return
		}
	}
	d.t.Fatal("no field for the day")
}

func TestHurryNearTheDeadline(t *testing.T) {
	m := lineMaker{editions: several{closingOn("x", day(29))}, words: words.For(model.Japanese), today: day(22), zone: july.Location()}
	for _, tc := range []struct {
		today calendar.Date
		state model.EntryState
		want  bool
	}{
		{day(21), model.StateEditing, false}, {day(22), model.StateEditing, true}, {day(29), model.StateMending, true},
		{day(30), model.StateEditing, false}, {day(22), model.StateSubmitted, false},
	} {
		m.today = tc.today
		if got := m.line(model.Summary{Edition: "x", State: tc.state}).hurry; got != tc.want {
			t.Errorf("%v, %s: %v", tc.today, tc.state, got)
		}
	}
}
