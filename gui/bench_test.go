package gui

import (
	"slices"
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

// times are what something took, time after time. Their middle says more than
// their mean where the machine is busy with other things too.
type times []time.Duration

func (t *times) of(do func()) {
	start := time.Now()
	do()
	*t = append(*t, time.Since(start))
}

func (t times) middle() time.Duration {
	slices.Sort(t)
	return t[len(t)/2]
}

func (t times) report(b *testing.B) {
	ms := func(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
	b.ReportMetric(ms(t.middle()), "middle-ms")
	b.ReportMetric(ms(slices.Max(t)), "worst-ms")
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
	var section, single times
	for b.Loop() {
		single.of(key(w.Canvas()))
		back(w.Canvas())
		section.of(key(d.win.Canvas()))
		back(d.win.Canvas())
	}
	b.ReportMetric(float64(section.middle())/float64(single.middle()), "x-alone")
	section.report(b)
}

// BenchmarkOpenEntry opens a full entry from the overview.
func BenchmarkOpenEntry(b *testing.B) {
	d := fullDesk(b)
	var spent times
	for b.Loop() {
		spent.of(func() { d.app.openEntry("a", july) })
		b.StopTimer()
		d.app.ShowOverview()
		b.StartTimer()
	}
	spent.report(b)
}

// BenchmarkSection shows each section of a full entry for the first time, when
// its form has to be built.
func BenchmarkSection(b *testing.B) {
	d := fullDesk(b)
	d.app.openEntry("a", july)
	for i, section := range d.entry().session.Edition().Sections {
		b.Run(section.ID, func(b *testing.B) {
			var spent times
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
				spent.of(func() { e.show(place{section}) })
			}
			spent.report(b)
		})
	}
}
