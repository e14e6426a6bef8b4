package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model/session"
	"toprunner/model/words"
)

// saveTrouble says below an entry why what was typed could not be saved, what to
// do about it, and that the app goes on trying by itself. It stands at the foot,
// so that the field a person types into stays where it is.
type saveTrouble struct {
	screen *entryScreen
	object *kit.Panel
	notice *kit.Column
	told   string // what is shown, "" for nothing
}

func newSaveTrouble(e *entryScreen) *saveTrouble {
	t := &saveTrouble{screen: e, notice: kit.NewColumn(0)}
	t.object = kit.NewPanel(kit.PanelStyle{Ground: kit.ColorGround, Sides: pageEdge}, t.notice)
	t.show(e.session.State())
	return t
}

// show follows the state of saving. It is called for every key press, and changes
// something only when there is something else to be said.
func (t *saveTrouble) show(s session.SaveState) {
	told := ""
	if s.Status == session.Failed {
		c := t.screen.win.words
		told = c.Problem(s.Err) + "\n" +
			c.Text("gui.save.goes_on", words.Args{"Seconds": int(session.RetryAfter.Seconds())})
	}
	if told == t.told {
		return
	}
	t.told = told
	var objects []fyne.CanvasObject
	if told != "" {
		objects = append(objects, kit.NewInset(0, kit.GapSmall,
			kit.NewLowBanner(kit.BannerError, told, t.screen.win.words.Text("gui.save.try_now"), t.screen.session.Leave)))
	}
	t.notice.SetObjects(objects...)
}
