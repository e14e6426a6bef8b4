package gui

import (
	"testing"
	"time"

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

// late is a runner that works at once, and says so when it is told.
type late struct{ done []func() }

func (l *late) Go(work, done func()) {
	work()
	l.done = append(l.done, done)
}

func (*late) After(time.Duration, func()) func() { return func() {} }

// Two saves come shortly after one another, and the comparison of the first ends after
// that of the second: it says what was.
func TestComparisonThatEndsLateIsDropped(t *testing.T) {
	const mark = "提出後に変更あり"
	d := openAt(t, model.Japanese, "organization", nil)
	d.choose("提出の記録…")
	d.press("提出済みにする")
	slow := &late{}
	d.app.deps.Runner = slow // the saves go on as before
	d.entry().session.Set("organization.street", model.TextAnswer("湖岸通り"))
	d.entry().session.Leave()
	d.entry().session.Set("organization.street", model.Answer{})
	d.entry().session.Leave()
	for i := len(slow.done) - 1; i >= 0; i-- {
		slow.done[i]()
	}
	d.seesNot(mark)

	d.entry().session.Set("organization.street", model.TextAnswer("湖岸通り"))
	d.entry().session.Leave()
	slow.done[len(slow.done)-1]() // the newest counts
	d.sees(mark)
}
