package gui

import (
	"testing"

	"toprunner/model"
)

func TestRefusedCharactersAreReplacedAndBack(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "髙輪①丁目")
	d.seesNot("使える文字に置き換える")
	d.win.Canvas().Unfocus()
	d.runner.wait()
	answer := func() string { return d.entry().session.Answer("organization.street").Text }
	row := d.entry().forms[d.entry().at.section].rows[d.entry().session.Edition().Question("organization.street")]
	d.press("使える文字に置き換える")
	if answer() != "高輪(1)丁目" || row.editor.Value().Text != answer() {
		t.Fatalf("the session holds %q, the field %q", answer(), row.editor.Value().Text)
	}
	if d.library.entries["a"].Answers["organization.street"].Text != answer() {
		t.Error("what was replaced is not saved")
	}
	if d.win.Canvas().Focused() == nil || d.at() != "organization.street" {
		t.Error("the focus is lost")
	}
	d.press("元に戻す")
	if answer() != "髙輪①丁目" || row.editor.Value().Text != answer() {
		t.Fatalf("taken back, the session holds %q, the field %q", answer(), row.editor.Value().Text)
	}
	d.press("使える文字に置き換える")
	d.win.Canvas().Focused().TypedRune('1')
	d.seesNot("元に戻す") // what was typed since is not taken back with it
}

// The name is written as it is registered, as the help beside it asks.
func TestTheSignOfACompanyTypeIsWrittenOutInTheName(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", map[string]model.Answer{
		"organization.name": model.TextAnswer("㈱髙野精機"), "organization.building": model.TextAnswer("㈱青空ビル"),
	})
	d.sees("「㈱」→「株式会社」")
	d.press("使える文字に置き換える")
	if got := d.entry().session.Answer("organization.name").Text; got != "株式会社高野精機" {
		t.Errorf("the name becomes %q", got)
	}
	d.runner.wait()
	d.press("使える文字に置き換える")
	if got := d.entry().session.Answer("organization.building").Text; got != "(株)青空ビル" {
		t.Errorf("the building becomes %q", got)
	}
}

// A number reckoned or summed since is not taken back with a replacement.
func TestReplacementIsForgottenWhenTheAppPutsAnAnswer(t *testing.T) {
	for name, put := range map[string]func(e *entryScreen, r *row){
		"reckoned": func(e *entryScreen, r *row) {
			newByHand(e, r).put(map[*model.Question]model.Answer{r.q: model.TextAnswer("1560")})
		},
		"summed": func(e *entryScreen, _ *row) {
			newMonthly(e, e.session.Edition().ByRole(model.RoleMonthly)).put(model.TextAnswer("1560"))
		},
	} {
		d := openAt(t, model.Japanese, "track_record", nil)
		r := d.entry().rowOf(d.entry().session.Edition().ByRole(model.RoleTeleworkDays))
		before := model.TextAnswer("①")
		r.replaced, r.done = &before, "置きかえた"
		r.offerRemedy()
		d.sees("置きかえた")
		put(d.entry(), r)
		if d.seesNot("置きかえた"); r.replaced != nil {
			t.Errorf("%s: it can still be taken back", name)
		}
	}
}

func TestRefusedCharactersInATable(t *testing.T) {
	d := openAt(t, model.English, "efforts", map[string]model.Answer{
		"efforts.categories":   model.ListAnswer("1"),
		"efforts.1.indicators": model.RowsAnswer(model.Row{"name": "㈱の離職率", "before": "1"}),
	})
	d.press("Replace with accepted characters")
	got := d.entry().session.Answer("efforts.1.indicators").Rows[0]
	if got["name"] != "(株)の離職率" || got["before"] != "1" {
		t.Errorf("replaced: %v", got)
	}
}
