package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// firstStart is what stands in place of the list while there is no entry: what
// the app does, and the ways to begin.
func (o *overview) firstStart(c *words.Catalogue) fyne.CanvasObject {
	return kit.NewPage(
		kit.NewWrapText(c.Text("gui.first.title"), kit.Title),
		kit.NewWrapText(c.Text("gui.first.lead"), kit.Body),
		kit.NewWrapText(c.Text("gui.first.steps"), kit.Body),
		kit.NewColumn(kit.GapSmall,
			kit.NewRow(0, kit.NewButton(c.Text("gui.first.new"), kit.Primary, o.win.newEntry)),
			kit.NewRow(kit.GapSmall,
				kit.NewButton(c.Text("gui.first.practice"), kit.Secondary, o.win.openPractice),
				kit.NewWrapText(c.Text("gui.first.practice_hint"), kit.Hint))),
		kit.NewRow(kit.GapSmall,
			kit.NewButton(c.Text("gui.programme.link"), kit.Quiet, o.win.showProgramme),
			kit.NewButton(c.Text("gui.menu.take_in"), kit.Quiet, o.win.takeInEntry)),
	)
}
