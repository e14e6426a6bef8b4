package gui

import (
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/model"
)

func TestMemoIsKeptAndShownAtTheLabel(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "湖")
	d.choose("この質問のメモ…")
	for _, r := range "経理に確認中" {
		d.win.Canvas().Focused().TypedRune(r)
	}
	d.key(fyne.KeyEscape)
	if d.win.Canvas().Overlays().Top() != nil {
		t.Fatal("the sheet is still open")
	}
	d.sees("メモあり")
	d.sees("経理に確認中")
	d.sees("メモを直す")
	d.runner.wait()
	if got := d.library.entries["a"].Notes["organization.street"]; got != "経理に確認中" {
		t.Errorf("the library holds the memo %q", got)
	}
	if got := d.entry().session.Answer("organization.street").Text; got != "湖" {
		t.Errorf("the answer is %q", got)
	}
}

func TestAssumedQuestionIsMarkedAsNotAsked(t *testing.T) {
	d := openAt(t, model.English, "organization", nil)
	e := d.entry()
	d.typeInto("organization.street", "1") // official: cannot be marked
	d.seesNot("Mark as not asked")
	kind := e.session.Edition().Question("organization.kind")
	e.goTo(kind)
	d.press("Mark as not asked")
	if !e.session.Entry().NotAsked[kind.ID] || e.session.Edition().NeedOf(kind, e.session.Entry()) != model.Optional {
		t.Fatal("the question is not marked")
	}
	d.sees("Not on the official form")
	d.sees("It counts as optional")
	d.press("Take back “not asked”")
	d.seesNot("It counts as optional")
}
