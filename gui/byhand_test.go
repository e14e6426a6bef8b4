package gui

import (
	"math/big"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/assets"
	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/record"
)

// reckoned opens the calculator, whose first row holds the people and weeks of the
// entry, and gives the days a week.
func reckoned(d *desk, days string) {
	d.press("人数と頻度から計算する")
	d.win.Canvas().FocusNext()
	for _, r := range days {
		d.win.Canvas().Focused().TypedRune(r)
	}
}

// openByHand opens the calculator of the section that is shown.
func (d *desk) openByHand() {
	for _, b := range d.entry().shown.(*form).beside {
		if reckoner, ok := b.(*byHand); ok {
			reckoner.open()
			return
		}
	}
	d.t.Fatal("the section has no calculator")
}

func TestDaysReckonedByHand(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", map[string]model.Answer{
		"track_record.participants": model.TextAnswer("２０"), "track_record.counting": model.TextAnswer("名簿による。"),
		"track_record.period_start": model.TextAnswer("2024-04-01"), "track_record.period_end": model.TextAnswer("2025-03-31"),
	})
	answer := func(id string) string { return d.entry().session.Answer("track_record." + id).Text }
	reckoned(d, "1.5")
	d.sees("20人 × 週1.5日 × 52週 = 1,560日")
	d.press("この日数を入れる")
	if d.win.Canvas().Overlays().Top() != nil {
		t.Fatal("the sheet is still open")
	}
	const sentence = "延べ日数は、20人 × 週1.5日 × 52週 = 1,560日として計算した。"
	if answer("telework_days") != "1560" || answer("counting") != "名簿による。\n"+sentence {
		t.Fatalf("days %q, counting %q", answer("telework_days"), answer("counting"))
	}
	if d.library.entries["a"].Answers["track_record.telework_days"].Text != "1560" {
		t.Error("it is not saved")
	}
	d.sees("20人 × 週1.5日 × 52週 = 1,560日を入れました。計算の式を「数え方」に書きました。")
	d.press("元に戻す")
	if answer("telework_days") != "" || answer("counting") != "名簿による。" {
		t.Fatalf("taken back: days %q, counting %q", answer("telework_days"), answer("counting"))
	}
	reckoned(d, "2")
	d.press("この日数を入れる")
	d.typeInto("track_record.telework_days", "1")
	d.seesNot("元に戻す") // what was typed since is not taken back with it
	reckoned(d, "3")
	d.press("この日数を入れる")
	if answer("counting") != "名簿による。\n延べ日数は、20人 × 週3日 × 52週 = 3,120日として計算した。" {
		t.Errorf("reckoned again, the sentence before it stays: %q", answer("counting"))
	}
}

// What cannot be is told when its field is left, and taken back with it.
func TestImpossibleCountIsToldOnLeaving(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", map[string]model.Answer{
		"track_record.participants": model.TextAnswer("20")})
	const said = "1週間の日数は7日まで、週の数は53週までです。"
	reckoned(d, "40")
	d.seesNot(said)
	d.win.Canvas().FocusNext()
	d.sees(said)
	d.typeHere("252")
	d.sees("ここに計算結果が出ます。")
	d.win.Canvas().FocusPrevious()
	d.sees(said)
	d.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	d.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	d.win.Canvas().FocusNext()
	d.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	d.sees("20人 × 週4日 × 25週 = 2,000日")
}

// The calculator opens with the number of people selected, to be replaced.
func TestFirstNumberOfACountIsReplaced(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", map[string]model.Answer{
		"track_record.participants": model.TextAnswer("20"),
		"track_record.period_start": model.TextAnswer("2024-04-01"), "track_record.period_end": model.TextAnswer("2025-03-31"),
	})
	d.press("人数と頻度から計算する")
	d.typeHere("5")
	d.win.Canvas().FocusNext()
	d.typeHere("2")
	d.sees("5人 × 週2日 × 52週 = 520日")
}

// A sentence that was written before the program was last started gives way too,
// in either language, and what stands around it stays.
func TestReckonedAgainAnotherDay(t *testing.T) {
	for lang, want := range map[model.Lang]string{
		model.Japanese: "名簿による。延べ日数は、20人 × 週2日 × 52週 = 2,080日として計算した。以上",
		model.English:  "By the list. Days of telework were calculated as 20 people × 2 days a week × 52 weeks = 2,080 days. That is all.",
	} {
		noted := map[model.Lang]string{
			model.Japanese: "名簿による。延べ日数は、5人 × 週1.5日 × 4週 + 2人 × 週1日 × 4週 = 38日として計算した。以上",
			model.English:  "By the list. Days of telework were calculated as 5 people × 1.5 days a week × 4 weeks = 30.5 days. That is all.",
		}
		entry := entryOf("a", "株式会社青空")
		entry.Language = lang
		entry.Answers["track_record.counting"] = model.TextAnswer(noted[lang])
		d := newDesk(t, model.Japanese, builtin(), entry)
		d.app.openEntry("a", july)
		e := d.entry()
		counting := e.session.Edition().ByRole(model.RoleCounting)
		e.show(place{counting.Section})
		b := newByHand(e, e.rowOf(e.session.Edition().ByRole(model.RoleTeleworkDays)))
		b.takeOver([]record.Group{{People: big.NewRat(20, 1), DaysPerWeek: big.NewRat(2, 1), Weeks: big.NewRat(52, 1)}})
		if got := e.session.Answer(counting.ID).Text; got != want {
			t.Errorf("%s: %q", lang, got)
		}
	}
}

func TestReckoningSaysWhatIsMissing(t *testing.T) {
	d := openAt(t, model.Japanese, "track_record", nil)
	reckoned(d, "2")
	d.sees("ここに計算結果が出ます")
	d.press("この日数を入れる")
	d.sees("＊どの行にも、人数")
	d.press("やめる")
	if d.win.Canvas().Overlays().Top() != nil || d.entry().session.Answer("track_record.telework_days").Text != "" {
		t.Error("the sheet did not leave everything as it was")
	}
}

func TestWithSentence(t *testing.T) {
	for _, c := range []struct{ text, old, want string }{
		{"", "", "new"}, {" \n", "", "new"}, {"a", "", "a\nnew"}, {"a\n\n", "", "a\nnew"},
		{"a old b", "old", "a new b"}, {"a", "old", "a\nnew"}, {"a new", "", "a new"},
	} {
		if got := withSentence(c.text, c.old, "new"); got != c.want {
			t.Errorf("%q with %q: %q", c.text, c.old, got)
		}
	}
}

// Sum, reckoning and charts go by roles: they work on an edition whose questions
// have other ids, and one without a question on counting.
func TestRecordOfAnEditionWithOtherIDs(t *testing.T) {
	data, err := assets.Editions.ReadFile("editions/toprunner-2025.yaml")
	if err != nil {
		t.Fatal(err)
	}
	other := strings.ReplaceAll(string(data), "track_record.", "log.")
	other = strings.Replace(other, "role: counting", "status: assumed", 1)
	other = strings.Replace(other, "status: assumed\n            source: {ja: このアプリの想定, en: Our assumption}\n            status: assumed", "status: assumed\n            source: {ja: このアプリの想定, en: Our assumption}", 1)
	ed, err := edition.Parse("other.yaml", []byte(other))
	if err != nil {
		t.Fatal(err)
	}
	entry := model.NewEntry("a", ed.ID, model.English)
	ed.FillDefaults(entry)
	entry.Answers["log.monthly"] = months("4", "5")
	entry.Answers["log.participants"] = model.TextAnswer("20")
	d := newDesk(t, model.English, only{ed}, entry)
	d.app.openEntry("a", july)
	d.entry().show(place{ed.ByRole(model.RoleMonthly).Section})
	d.press("Take the sum of the months")
	if got := d.entry().session.Answer("log.telework_days").Text; got != "9" {
		t.Errorf("the days are %q", got)
	}
	d.press("Calculate from people and frequency")
	d.win.Canvas().FocusNext()
	d.win.Canvas().Focused().TypedRune('2')
	d.press("Take these days")
	if got := d.entry().session.Answer("log.telework_days").Text; got != "2080" {
		t.Errorf("the days are %q", got)
	}
	d.sees("Taken over: 20 people × 2 days a week × 52 weeks = 2,080 days.")
	d.seesNot("How they were calculated is written")
}
