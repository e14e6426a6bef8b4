package gui

import (
	"testing"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

func TestCoverageFollowsTyping(t *testing.T) {
	d := openAt(t, model.Japanese, "efforts", map[string]model.Answer{"efforts.categories": model.ListAnswer("2")})
	d.sees("読み手が見るところ")
	d.sees("「背景と課題」に書くと伝わります。")
	d.typeInto("efforts.2.challenge", "短い")
	d.pause()
	d.sees("「背景と課題」が短く")
	d.typeInto("efforts.2.challenge", "文ですが、ここまで書けば前の状況が伝わります。")
	d.pause()
	d.sees("「背景と課題」に書かれています。")
	d.typeInto("efforts.2.result", "12時間が4時間になりました。")
	d.pause()
	d.sees("「効果」に数字が2つ以上あります。")
}

// pause lets so much time pass that what was typed is saved and judged.
func (d *desk) pause() {
	d.runner.wait() // saved
	d.runner.wait() // and the page may move
}

func TestCoverageOfAMadeUpEdition(t *testing.T) {
	ed := editiontest.Harbour(t)
	d := newDesk(t, model.English, only{ed})
	d.choose("New application")
	d.start().begin()
	e := d.entry()
	chooser := ed.ByRole(model.RoleCategories)
	e.show(place{chooser.Section})
	d.seesNot("What readers look for")
	e.session.Set(chooser.ID, model.ListAnswer("lamp"))
	d.sees("What readers look for")
	d.sees("What was done")
	d.seesNot("Who can copy it")
}
