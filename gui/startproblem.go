package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// ShowStartProblem fills the window with why the app cannot start and what to do
// about it, in both languages, lang first: a person who meets this has not been
// able to choose one yet.
func ShowStartProblem(win fyne.Window, lang model.Lang, err error) {
	other := model.English
	if lang == model.English {
		other = model.Japanese
	}
	var objects []fyne.CanvasObject
	for _, l := range []model.Lang{lang, other} {
		c := words.For(l)
		objects = append(objects,
			kit.NewWrapText(c.Text("gui.problem.start"), kit.Title),
			kit.NewBanner(kit.BannerError, c.Problem(err), "", nil))
	}
	objects = append(objects,
		kit.NewRow(kit.GapSmall, kit.NewButton(words.For(lang).Text("gui.menu.quit"), kit.Primary, win.Close)))
	win.SetContent(kit.NewPage(objects...))
}
