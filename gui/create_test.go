package gui

import (
	"testing"

	"toprunner/model"
)

// An application that a person only looked at leaves no row in the list, however they
// went away from it.
func TestUntouchedEntryLeavesNothing(t *testing.T) {
	for name, away := range map[string]func(*desk){
		"back from the start": func(d *desk) { d.press("応募の一覧へ") },
		"back from the entry": func(d *desk) { d.start().begin(); d.press("応募の一覧へ") },
		"there and back": func(d *desk) {
			d.start().begin()
			d.choose("始める前に確かめること")
			d.press("応募の一覧へ")
		},
		"through its pages": func(d *desk) {
			d.start().begin()
			d.entry().step(+1)
			d.entry().step(+1)
			d.press("応募の一覧へ")
		},
		"closed at the start":   func(d *desk) { d.app.close() },
		"closed in the entry":   func(d *desk) { d.start().begin(); d.app.close() },
		"in the background":     func(d *desk) { d.start().begin(); d.app.Pause(); d.app.Stop() },
		"after another was new": func(d *desk) { d.choose("新しい応募"); d.app.ShowOverview() },
	} {
		d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
		d.choose("新しい応募")
		away(d)
		if len(d.library.order) != 1 {
			t.Errorf("%s: the library holds %v", name, d.library.order)
		}
	}
}

// Whatever a person did to it keeps an application, also what they took back.
func TestTouchedEntryIsKept(t *testing.T) {
	for name, touch := range map[string]func(*desk){
		"an answer at the start": func(d *desk) { d.answerFirst("eligibility.practised", 1) },
		"a word":                 func(d *desk) { d.start().begin(); d.typeInto("organization.street", "湖") },
		"a word taken back": func(d *desk) {
			d.start().begin()
			d.typeInto("organization.street", "湖")
			d.entry().session.Set("organization.street", model.Answer{})
		},
		"a memo": func(d *desk) { d.start().begin(); d.entry().session.SetNote("organization.street", "確認中") },
		"a mark": func(d *desk) { d.start().begin(); d.entry().session.SetNotAsked("organization.street", true) },
		"a file": func(d *desk) {
			d.start().begin()
			d.entry().session.Attach("eligibility.rule_document", "rules.pdf", holding("%PDF"), d.app.tell)
		},
		"saved on purpose": func(d *desk) { d.start().begin(); d.choose("今すぐ保存") },
		"submitted":        func(d *desk) { d.start().begin(); d.choose("提出の記録…"); d.press("提出済みにする") },
	} {
		d := newDesk(t, model.Japanese, builtin())
		d.choose("新しい応募")
		touch(d)
		d.app.ShowOverview()
		if d.listed() != "new-1" {
			t.Errorf("%s: the list holds %q", name, d.listed())
		}
	}
}

func TestPracticeAndCopiesStayUntouched(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", ""))
	d.choose("練習用の応募を開く")
	d.app.ShowOverview()
	d.act("複製")
	if len(d.library.order) != 3 {
		t.Errorf("the library holds %v", d.library.order)
	}
}

// Until there is something to save the head does not speak of a save.
func TestHeadOfAnEntryThatBegins(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	e := d.beginEmpty()
	d.sees("入力すると自動で保存します")
	e.showHistory(e.session.Edition().Question("organization.street"))
	d.sees("この質問には、保存された内容がまだありません。")
	d.closeSheet()
	d.typeInto("organization.street", "湖")
	d.entry().session.Leave()
	d.sees("保存しました 14:32:05")
}

// On a full disk an application can be begun and filled in.
func TestBeginOnAFullDisk(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	d.library.fail = full
	d.beginEmpty()
	d.typeInto("organization.street", "湖")
	d.entry().session.Leave()
	d.sees("まだ保存できていません")
	d.library.fail = nil
	d.runner.wait()
	if got := d.library.entries["new-1"].Answers["organization.street"].Text; got != "湖" {
		t.Errorf("the library holds %q", got)
	}
}
