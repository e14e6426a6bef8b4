package gui

import (
	"strings"
	"testing"
	"time"

	"toprunner/model"
)

// A window that stays open overnight counts the days that are left from today, on
// every screen, whether it stays in the foreground or comes back to it.
func TestDaysLeftOfAWindowOpenOvernight(t *testing.T) {
	for name, show := range map[string]func(*desk){
		"the list":       func(*desk) {},
		"an entry":       func(d *desk) { d.app.openEntry("a", july) },
		"its findings":   func(d *desk) { d.app.openEntry("a", july); d.entry().show(place{}) },
		"the first page": func(d *desk) { d.app.openEntry("a", july); d.app.backToStart() },
	} {
		for how, resume := range map[string]func(*desk){
			"stays":      func(d *desk) { d.runner.wait() },
			"comes back": func(d *desk) { d.app.Resume() },
		} {
			t.Run(name+", "+how, func(t *testing.T) {
				d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
				show(d)
				d.sees("あと9日")
				for nights, left := range []string{"あと8日", "あと7日"} {
					d.app.deps.Now = func() time.Time { return july.AddDate(0, 0, 1+nights) }
					resume(d)
					d.sees(left)
				}
			})
		}
	}
}

// Whoever leaves a window open overnight is told in the morning that applications are
// not taken any more, wherever it is told at all.
func TestCallThatClosesOvernight(t *testing.T) {
	const closed = "応募の受付は2025年7月31日で終わりました。"
	for name, c := range map[string]struct {
		entries []*model.Entry
		show    func(*desk)
	}{
		"the first start":               {nil, func(*desk) {}},
		"the questions before an entry": {nil, func(d *desk) { d.choose("新しい応募") }},
		"the findings": {[]*model.Entry{entryOf("a", "株式会社青空")}, func(d *desk) {
			d.app.openEntry("a", july)
			d.entry().show(place{})
		}},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, model.Japanese, builtin(), c.entries...)
			c.show(d)
			d.seesNot(closed)
			for nights := range 2 {
				d.app.deps.Now = func() time.Time { return july.AddDate(0, 0, 10+nights) }
				d.app.Resume()
				if said := strings.Count(strings.ReplaceAll(d.texts(), "\n", ""), closed); said != 1 {
					t.Errorf("after %d nights it is said %d times", 10+nights, said)
				}
			}
		})
	}
}

// The words that are being typed at midnight are left alone.
func TestNewDayKeepsTheFocus(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.name", "青")
	field := d.win.Canvas().Focused()
	d.app.deps.Now = func() time.Time { return july.AddDate(0, 0, 1) }
	d.app.Resume()
	if d.win.Canvas().Focused() != field {
		t.Error("the field was left")
	}
}
