package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// showAbout says what this program is and is not, where it keeps what is typed,
// and under which licences it and its parts stand.
func (w *Window) showAbout() {
	c, about := w.words, w.deps.About
	s := w.newSheet(c.Text("app.name"))
	s.show([]fyne.CanvasObject{
		kit.NewWrapText(c.Text("gui.about.version", words.Args{"Version": about.Version}), kit.Hint),
		kit.NewBanner(kit.BannerNotice, c.Text("gui.not_ministry"), "", nil),
		kit.NewWrapText(c.Text("gui.about.data"), kit.Strong),
		kit.NewWrapText(about.DataFolder, kit.Body),
		kit.NewWrapText(c.Text("gui.about.offline"), kit.Body),
		kit.NewWrapText(c.Text("gui.about.licence"), kit.Strong),
		kit.NewWrapText(c.Text("gui.about.mit"), kit.Body),
		kit.NewWrapText(c.Text("gui.about.font"), kit.Strong),
		kit.NewWrapText(about.FontLicence, kit.Small),
	}, s.closing("gui.shut"))
}
