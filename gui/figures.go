package gui

import (
	"slices"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// figureCards shows the computed figures while their numbers are typed.
type figureCards struct {
	screen *entryScreen
	after  *model.Question // they stand below this question
	column *kit.Column
	cards  map[model.FigureID]*kit.StatCard
	past   *kit.Column // marks of earlier years and statistics, while wanted
	ask    *kit.Button // shows and hides them
}

var _ companion = (*figureCards)(nil)

// lastOperand returns the last question of the form that a figure is computed
// from besides the head-counts, nil when the edition has none.
func lastOperand(ed *model.Edition) *model.Question {
	roles := []model.Role{model.RoleEligible, model.RoleParticipants, model.RoleTeleworkDays}
	var last *model.Question
	for _, q := range ed.Questions() {
		if slices.Contains(roles, q.Role) {
			last = q
		}
	}
	return last
}

// newFigureCards returns the cards of the figures the edition has the questions
// for, nil when there are none.
func newFigureCards(e *entryScreen, after *model.Question) *figureCards {
	f := &figureCards{screen: e, after: after, cards: map[model.FigureID]*kit.StatCard{}, past: kit.NewColumn(kit.GapMedium)}
	var tiles []fyne.CanvasObject
	for _, figure := range e.session.Figures() {
		f.cards[figure.ID] = kit.NewStatCard(f.stat(figure))
		tiles = append(tiles, f.cards[figure.ID])
	}
	if len(tiles) == 0 {
		return nil
	}
	c := e.win.words
	f.column = kit.NewColumn(kit.GapSmall,
		kit.NewWrapText(c.Text("gui.section.figures"), kit.Heading),
		kit.NewTiles(kit.Scaled(figureWidth), kit.GapMedium, tiles...))
	if len(f.background()) > 0 {
		f.ask = kit.NewButton(c.Text("gui.record.past"), kit.Quiet, f.togglePast)
		f.column.Add(kit.NewRow(0, f.ask))
		f.column.Add(f.past)
	}
	return f
}

// background is what earlier years looked for and what surveys found, each with
// its source. None of it is a rule of today, and it says so.
func (f *figureCards) background() []fyne.CanvasObject {
	c := f.screen.win.words
	h := &help{words: c, lang: c.Lang(), ed: f.screen.session.Edition()}
	var shares, days []model.FigureID
	for _, figure := range f.screen.session.Figures() {
		if figure.ID.Share() {
			shares = append(shares, figure.ID)
		} else {
			days = append(days, figure.ID)
		}
	}
	h.marks(append(shares, days...))
	h.benchmarks(shares)
	h.benchmarks(days)
	return h.objects
}

func (f *figureCards) togglePast() {
	c := f.screen.win.words
	if len(f.past.Objects()) > 0 {
		f.past.SetObjects()
		f.ask.SetText(c.Text("gui.record.past"))
		return
	}
	f.past.SetObjects(kit.NewPanel(kit.PanelStyle{Ground: kit.ColorPanel, Radius: 8, Sides: kit.GapMedium, Ends: 12},
		kit.NewColumn(kit.GapMedium, f.background()...)))
	f.ask.SetText(c.Text("gui.record.past_hide"))
}

func (f *figureCards) at() *model.Question       { return f.after }
func (f *figureCards) object() fyne.CanvasObject { return f.column }

// figureWidth is the least width of a card, in Fyne's pixels at a text size of 100 %.
const figureWidth float32 = 288

func (f *figureCards) stat(figure model.Figure) kit.Stat {
	c, ed := f.screen.win.words, f.screen.session.Edition()
	s := kit.Stat{Name: lettered(ed.Programme.ItemOf(figure.ID), c.FigureName(figure.ID))}
	if figure.Value == nil {
		s.WhyNot = c.FigureWhy(ed, figure)
		return s
	}
	if figure.Impossible() {
		s.WhyNot = c.Text("figure.why.impossible", words.Args{"Value": c.Figure(figure)})
	} else {
		s.Value = c.Figure(figure)
	}
	s.Formula = c.FigureFormula(ed, figure)
	if period := c.FigurePeriod(figure); period != "" {
		s.Formula += "\n" + period
	}
	return s
}

func (f *figureCards) refresh([]string) {
	for _, figure := range f.screen.session.Figures() {
		if card := f.cards[figure.ID]; card != nil {
			card.Set(f.stat(figure))
		}
	}
}
