package gui

import (
	"slices"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/chart"
	"toprunner/model/record"
	"toprunner/model/words"
)

// monthly stands below the monthly record: it offers to take the sum of the months
// over as the days of the period, and draws the record.
type monthly struct {
	screen *entryScreen
	q      *model.Question // the record
	days   *model.Question // what its sum is an answer to; nil when it is not asked
	column *kit.Column
	sum    *kit.Column
	charts *kit.Column
	views  []*kit.ChartView
	said   string      // what is offered
	button *kit.Button // of the offer, nil when it has none
	// replaced is the answer before the sum was taken over, nil when there is
	// nothing to take back.
	replaced *model.Answer
	putting  bool // the change that is told of is our own
}

var _ companion = (*monthly)(nil)

func newMonthly(e *entryScreen, q *model.Question) *monthly {
	m := &monthly{
		screen: e, q: q, days: e.session.Edition().ByRole(model.RoleTeleworkDays),
		sum: kit.NewColumn(kit.GapTight), charts: kit.NewColumn(kit.GapMedium),
	}
	m.column = kit.NewColumn(kit.GapMedium, m.sum, m.charts)
	m.refresh([]string{q.ID})
	return m
}

func (m *monthly) at() *model.Question       { return m.q }
func (m *monthly) object() fyne.CanvasObject { return m.column }

// refresh implements companion.
func (m *monthly) refresh(questions []string) {
	ours := slices.Contains(questions, m.q.ID)
	if !ours && (m.days == nil || !slices.Contains(questions, m.days.ID)) {
		return
	}
	if !m.putting {
		m.replaced = nil
	}
	r := record.Read(m.q, m.screen.session.Answer(m.q.ID))
	m.showOffer(r)
	if ours {
		m.draw(r.Charts(m.screen.win.words.Monthly()))
	}
}

// showOffer brings the offer up to date, and leaves one that says the same.
func (m *monthly) showOffer(r record.Monthly) {
	id, sum := m.offered(r), ""
	if id != "" {
		total, _ := r.Sum()
		sum = m.screen.win.words.Number(total)
	}
	if m.said != id+sum {
		m.said = id + sum
		m.sum.SetObjects(m.offer(id, sum)...)
	}
}

// draw shows the charts, in the views there are as long as their number is the
// same: it is called at every key.
func (m *monthly) draw(charts []chart.Chart) {
	if len(charts) == len(m.views) {
		for i, c := range charts {
			m.views[i].Set(c)
		}
		return
	}
	m.views = nil
	var objects []fyne.CanvasObject
	for _, c := range charts {
		v := kit.NewChartView(c)
		m.views = append(m.views, v)
		objects = append(objects, v)
	}
	m.charts.SetObjects(objects...)
}

// offered returns the id of what is said of the sum of the months, "" for nothing.
func (m *monthly) offered(r record.Monthly) string {
	if m.days == nil || !r.Counted() {
		return ""
	}
	sum, whole := r.Sum()
	now := m.days.Read(m.screen.session.Answer(m.days.ID)).Number
	switch {
	case m.replaced != nil:
		return "gui.record.sum_taken"
	case !whole:
		return "gui.record.sum_open"
	case now != nil && now.Cmp(sum) == 0:
		return "gui.record.sum_same"
	}
	return "gui.record.sum"
}

// offer is what is said of the sum, and the button that does something with it.
func (m *monthly) offer(id, sum string) []fyne.CanvasObject {
	m.button = nil
	if id == "" {
		return nil
	}
	c := m.screen.win.words
	said := c.Text(id, words.Args{"Sum": sum, "Question": m.days.Label.In(c.Lang())})
	switch id {
	case "gui.record.sum_taken":
		m.button = kit.NewButton(c.Text("gui.replace.undo"), kit.Quiet, m.takeBack)
		return []fyne.CanvasObject{kit.NewRow(kit.GapSmall, kit.NewWrapText(said, kit.Small), m.button)}
	case "gui.record.sum":
		m.button = kit.NewButton(c.Text("gui.record.sum_take"), kit.Secondary, m.take)
		return []fyne.CanvasObject{
			kit.NewRow(kit.GapMedium, m.button, kit.NewWrapText(said, kit.Small)),
			kit.NewWrapText(c.Text("gui.record.sum_people"), kit.Hint),
		}
	}
	return []fyne.CanvasObject{kit.NewWrapText(said, kit.Hint)}
}

// take makes the sum the answer to the days of the period.
func (m *monthly) take() {
	sum, _ := record.Read(m.q, m.screen.session.Answer(m.q.ID)).Sum()
	places, _ := sum.FloatPrec()
	before := m.screen.session.Answer(m.days.ID)
	m.replaced = &before
	m.put(model.TextAnswer(sum.FloatString(places)))
}

func (m *monthly) takeBack() {
	before := *m.replaced
	m.replaced = nil
	m.put(before)
}

func (m *monthly) put(a model.Answer) {
	m.putting = true
	r := m.screen.rowOf(m.days)
	r.forgetReplaced() // what it would bring back is older than this answer
	r.put(a)
	m.putting = false
	if m.button != nil { // the one that was pressed is gone
		m.screen.win.win.Canvas().Focus(m.button)
	}
}

// rowOf returns the row of a question, in whichever section it stands.
func (e *entryScreen) rowOf(q *model.Question) *row {
	return e.bodyAt(place{q.Section}).(*form).row(q)
}
