package gui

import (
	"slices"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
)

// figureCards shows the computed figures while their numbers are typed.
type figureCards struct {
	screen *entryScreen
	after  *model.Question // they stand below this question
	object fyne.CanvasObject
	cards  map[model.FigureID]*kit.StatCard
}

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
	f := &figureCards{screen: e, after: after, cards: map[model.FigureID]*kit.StatCard{}}
	var tiles []fyne.CanvasObject
	for _, figure := range e.session.Figures() {
		f.cards[figure.ID] = kit.NewStatCard(f.stat(figure))
		tiles = append(tiles, f.cards[figure.ID])
	}
	if len(tiles) == 0 {
		return nil
	}
	c := e.win.words
	f.object = kit.NewColumn(kit.GapSmall,
		kit.NewWrapText(c.Text("gui.section.figures"), kit.Heading),
		kit.NewTiles(kit.Scaled(figureWidth), kit.GapMedium, tiles...))
	return f
}

// figureWidth is the least width of a card, in Fyne's pixels at a text size of 100 %.
const figureWidth float32 = 288

func (f *figureCards) stat(figure model.Figure) kit.Stat {
	c, ed := f.screen.win.words, f.screen.session.Edition()
	s := kit.Stat{Name: c.FigureName(figure.ID)}
	if figure.Value == nil {
		s.WhyNot = c.FigureWhy(ed, figure)
		return s
	}
	s.Value, s.Formula = c.Figure(figure), c.FigureFormula(ed, figure)
	if period := c.FigurePeriod(figure); period != "" {
		s.Formula += "\n" + period
	}
	return s
}

func (f *figureCards) refresh() {
	for _, figure := range f.screen.session.Figures() {
		if card := f.cards[figure.ID]; card != nil {
			card.Set(f.stat(figure))
		}
	}
}
