package gui

import (
	"slices"

	"toprunner/gui/kit"
	"toprunner/model/coverage"
	"toprunner/model/words"
)

// coverageList says of the effort in one category what readers look for, whether
// it is there, and why.
type coverageList struct {
	screen *entryScreen
	choice string
	lines  *kit.Column
	shown  []coverage.Point
	object *kit.Panel
}

// newCoverageList returns the list of a category, nil when the edition asks for
// nothing of it.
func newCoverageList(e *entryScreen, choice string) *coverageList {
	l := &coverageList{screen: e, choice: choice, lines: kit.NewColumn(kit.GapSmall)}
	if len(l.points()) == 0 {
		return nil
	}
	l.object = kit.NewPanel(kit.PanelStyle{Ground: kit.ColorPanel, Radius: 8, Sides: kit.GapMedium, Ends: 12},
		kit.NewColumn(kit.GapSmall, kit.NewWrapText(e.win.words.Text("gui.coverage.title"), kit.Strong), l.lines))
	l.refresh()
	return l
}

func (l *coverageList) points() []coverage.Point {
	return coverage.Of(l.screen.session.Edition(), l.screen.session.Entry(), l.choice)
}

// refresh shows the points as they stand.
func (l *coverageList) refresh() {
	points := l.points()
	if slices.Equal(points, l.shown) {
		return
	}
	l.shown = points
	l.lines.SetObjects()
	c := l.screen.win.words
	for _, p := range points {
		state, kind := "gui.coverage.open", kit.BadgeQuiet
		if p.Met() {
			state, kind = "gui.coverage.met", kit.BadgeSuccess
		}
		why := c.Text("gui.coverage.why."+string(p.Reason), words.Args{"Question": p.Question.Label.In(c.Lang())})
		l.lines.Add(kit.NewSides(kit.GapSmall, kit.NewBadge(c.Text(state), kind),
			kit.NewColumn(0, kit.NewWrapText(c.Text("gui.coverage."+string(p.Subject)), kit.Body), kit.NewWrapText(why, kit.Hint)), nil))
	}
}
