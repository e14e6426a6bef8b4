package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// firstStart is what stands in place of the list while there is no entry: what
// the app does, and the ways to begin.
func (o *overview) firstStart(c *words.Catalogue) fyne.CanvasObject {
	ed := o.win.edition()
	head := kit.NewColumn(kit.GapSmall,
		kit.NewWrapText(c.Text("gui.first.title"), kit.Title),
		kit.NewWrapText(o.win.programmeAndDeadline(ed), kit.Strong))
	blank := o.win.deps.Check(ed, model.NewEntry("", ed.ID, c.Lang()), o.win.today())
	for _, banner := range o.win.periodBanner(ed, blank) {
		head.Add(banner)
	}
	return kit.NewPage(
		head,
		kit.NewWrapText(c.Text("gui.first.lead"), kit.Body),
		kit.NewColumn(kit.GapSmall,
			kit.NewRow(0, kit.NewButton(c.Text("gui.first.new"), kit.Primary, o.win.newEntry)),
			kit.NewRow(kit.GapSmall,
				kit.NewButton(c.Text("gui.first.practice"), kit.Secondary, o.win.openPractice),
				kit.NewWrapText(c.Text("gui.first.practice_hint"), kit.Hint))),
		kit.NewRow(kit.GapSmall,
			kit.NewButton(c.Text("gui.programme.link"), kit.Quiet, o.win.showProgramme),
			kit.NewButton(c.Text("gui.menu.take_in"), kit.Quiet, o.win.takeInEntry)),
		firstSteps(c),
	)
}

// firstSteps tells how an application comes about.
func firstSteps(c *words.Catalogue) fyne.CanvasObject {
	tiles := kit.NewTiles(kit.Scaled(220), kit.GapMedium)
	for _, step := range []string{"gui.first.answer", "gui.first.check", "gui.first.make"} {
		tiles.Add(kit.NewPanel(kit.PanelStyle{Ground: kit.ColorPanel, Radius: 8, Sides: kit.GapMedium, Ends: kit.GapMedium},
			kit.NewColumn(kit.GapSmall,
				kit.NewWrapText(c.Text(step), kit.Strong), kit.NewWrapText(c.Text(step+"_says"), kit.Small))))
	}
	return kit.NewColumn(kit.GapMedium, kit.NewWrapText(c.Text("gui.first.steps"), kit.Heading), tiles)
}
