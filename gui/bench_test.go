package gui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
)

// fullDesk has an entry to every category, each with a text of some length: the
// section of the efforts then has far more than 40 fields.
func fullDesk(b *testing.B) *desk {
	entry := entryOf("a", "株式会社青空")
	ed, _ := builtin().Get(entry.Edition)
	var all []string
	for _, c := range ed.Question("efforts.categories").Choices {
		all = append(all, c.ID)
	}
	entry.Answers["efforts.categories"] = model.ListAnswer(all...)
	for _, q := range ed.Questions() {
		if q.Type == model.TypeLong {
			entry.Answers[q.ID] = model.TextAnswer(strings.Repeat("在宅勤務を全社に広げ、通勤の時間を減らした。", 8))
		}
	}
	return newDesk(b, model.Japanese, builtin(), entry)
}

// slowest keeps the longest of many times.
type slowest time.Duration

func (s *slowest) of(do func()) time.Duration {
	start := time.Now()
	do()
	spent := time.Since(start)
	*s = max(*s, slowest(spent))
	return spent
}

func (s slowest) report(b *testing.B) {
	b.ReportMetric(float64(s)/float64(time.Millisecond), "worst-ms")
}

// BenchmarkKeyPress types into a text in the largest section of a full entry, and
// in turn into a text that stands alone in a window. What a key costs in the
// section is reported as a multiple of what it costs alone.
func BenchmarkKeyPress(b *testing.B) {
	d := fullDesk(b)
	d.app.openEntry("a", july)
	e := d.entry()
	q := e.session.Edition().Question("efforts.1.action")
	e.goTo(q)
	b.Logf("%d fields", len(e.forms[q.Section].rows))

	alone := kit.NewTextArea()
	alone.SetValue(e.session.Answer(q.ID))
	w := fyne.CurrentApp().NewWindow("")
	w.SetContent(kit.NewPage(alone))
	w.Resize(d.win.Canvas().Size())
	alone.Focus(w.Canvas())

	key := func(canvas fyne.Canvas) func() {
		return func() { canvas.Focused().TypedRune('あ') }
	}
	back := func(canvas fyne.Canvas) { canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace}) }
	var section, single time.Duration
	var worst, ignored slowest
	for b.Loop() {
		single += ignored.of(key(w.Canvas()))
		back(w.Canvas())
		section += worst.of(key(d.win.Canvas()))
		back(d.win.Canvas())
	}
	b.ReportMetric(float64(section)/float64(single), "x-alone")
	worst.report(b)
}

// BenchmarkOpenEntry opens a full entry from the overview.
func BenchmarkOpenEntry(b *testing.B) {
	d := fullDesk(b)
	var worst slowest
	for b.Loop() {
		worst.of(func() { d.app.openEntry("a", july) })
		b.StopTimer()
		d.app.ShowOverview()
		b.StartTimer()
	}
	worst.report(b)
}

// BenchmarkSection shows each section of a full entry for the first time, when
// its form has to be built.
func BenchmarkSection(b *testing.B) {
	d := fullDesk(b)
	d.app.openEntry("a", july)
	for i, section := range d.entry().session.Edition().Sections {
		b.Run(section.ID, func(b *testing.B) {
			var worst slowest
			for b.Loop() {
				b.StopTimer()
				d.app.ShowOverview()
				d.app.openEntry("a", july)
				e := d.entry()
				if i == 0 {
					e.show(place{})
					delete(e.forms, section)
				}
				b.StartTimer()
				worst.of(func() { e.show(place{section}) })
			}
			worst.report(b)
		})
	}
}
