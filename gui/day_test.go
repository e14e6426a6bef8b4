package gui

import (
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

func TestCallThatClosesOvernight(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
	d.app.openEntry("a", july)
	d.entry().show(place{})
	d.seesNot("応募の受付は2025年7月31日で終わりました。")
	d.app.deps.Now = func() time.Time { return july.AddDate(0, 0, 10) }
	d.app.Resume()
	d.sees("応募の受付は2025年7月31日で終わりました。")
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
