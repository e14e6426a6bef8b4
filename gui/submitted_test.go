package gui

import (
	"testing"

	"toprunner/model"
)

// An entry that was changed after it went out says so where it is worked on, as the
// overview does, until it is again what it was.
func TestChangedSinceSubmissionIsSaidInTheEntry(t *testing.T) {
	const mark, hint = "提出後に変更あり", "提出した後に変更があります。"
	d := openAt(t, model.Japanese, "organization", nil)
	d.choose("提出の記録…")
	d.press("提出済みにする")
	d.seesNot(mark)
	d.typeInto("organization.street", "湖")
	d.seesNot(mark) // not saved yet
	d.entry().session.Leave()
	d.sees(mark)
	d.entry().show(place{})
	d.sees(hint)

	d.app.ShowOverview()
	d.overview().list.Select(0)
	d.sees(mark)
	d.choose("始める前に確かめること")
	d.start().begin()
	d.sees(mark)
	d.choose("English")
	d.sees("Changed since submission")
	d.choose("日本語")
	d.entry().show(place{})
	d.entry().session.Set("organization.street", model.Answer{})
	d.entry().session.Leave()
	d.seesNot(mark)
	d.seesNot(hint)
}

// Without a note of its submission an entry is not compared with anything.
func TestNoteTakenBackTakesTheMarkAlong(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.choose("提出の記録…")
	d.press("提出済みにする")
	d.typeInto("organization.street", "湖")
	d.entry().session.Leave()
	d.sees("提出後に変更あり")
	d.choose("提出の記録…")
	d.press("提出の記録を取り消す")
	d.seesNot("提出後に変更あり")
}
