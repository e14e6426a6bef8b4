package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// full is what the store says of a full disk.
var full = &model.Problem{ID: "store.full", Args: map[string]string{"Folder": "/data"}}

func TestFailedSaveSaysWhatToDo(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.library.fail = full
	d.typeInto("organization.street", "湖岸")
	d.runner.wait()
	d.sees("まだ保存できていません")
	d.sees("ディスクに空きがないため、保存できません（/data）。")
	d.sees("約3秒ごとに自動で保存し直します。")

	d.typeInto("organization.street", "通り") // typing goes on
	d.library.fail = &model.Problem{ID: "store.busy", Args: map[string]string{"Folder": "/data"}}
	d.runner.wait() // the next try fails for another reason
	d.seesNot("ディスクに空きがない")
	d.sees("別のプログラムが使い続けているため")
	d.choose("English")
	d.sees("You can go on typing.")

	d.library.fail = nil
	d.runner.wait() // the app tries again by itself
	d.seesNot("You can go on typing.")
	d.sees("Saved 14:32:05")
	if got := d.library.entries["a"].Answers["organization.street"].Text; got != "湖岸通り" {
		t.Errorf("the library holds %q", got)
	}
}

func TestFailedSaveIsTriedOnRequest(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.library.fail = full
	d.typeInto("organization.street", "湖岸通り")
	d.runner.wait()
	d.library.fail = nil
	d.press("今すぐ保存してみる")
	d.sees("保存しました")
	d.seesNot("今すぐ保存してみる")
}

// What stands at the foot never moves the field that is being typed into.
func TestTroubleMovesNoField(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "湖")
	e := d.entry()
	row := e.forms[e.at.section].row(e.session.Edition().Question("organization.street"))
	before := row.field.Position()
	top := e.frame.body.Position()
	d.library.fail = full
	d.typeInto("organization.street", "岸")
	d.runner.wait()
	d.sees("ディスクに空きがない")
	if row.field.Position() != before || e.frame.body.Position() != top {
		t.Errorf("the field went from %v to %v, the page from %v to %v", before, row.field.Position(), top, e.frame.body.Position())
	}
}

// With large text the notice leaves the field that is typed into in view.
func TestTroubleLeavesTheFieldInView(t *testing.T) {
	for _, lang := range model.Langs() {
		d := newDesk(t, lang, builtin(), editiontest.Practice(t))
		d.app.setLook(kit.Look{TextSize: 200}.Known())
		d.win.Resize(fyne.NewSize(1280, 800))
		e := d.openSample()
		e.show(d.placeOf("organization"))
		for _, id := range []string{"organization.name", "organization.street", "organization.website"} {
			d.library.fail = nil
			d.runner.wait()
			d.typeInto(id, "x")
			d.library.fail = &model.Problem{ID: "store.read_only", Args: map[string]string{"Folder": "/home/hanako/.local/share/toprunner"}}
			d.runner.wait()
			q := e.session.Edition().Question(id)
			editor := e.forms[q.Section].rows[q].editor.Object()
			top, foot := absolute(e.frame.body), absolute(e.trouble.object)
			if e.trouble.object.Size().Height == 0 || absolute(editor) < top || absolute(editor)+editor.Size().Height > foot {
				t.Errorf("%s %s: the field stands at %v to %v, the page at %v to %v", lang, id,
					absolute(editor), absolute(editor)+editor.Size().Height, top, foot)
			}
		}
	}
}

// A long notice can be read to its end without a pointer.
func TestLongTroubleIsReadByKeys(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), editiontest.Practice(t))
	d.app.setLook(kit.Look{TextSize: 200}.Known())
	d.failToSave()
	d.press("今すぐ保存してみる")
	text := func() float32 {
		for _, o := range d.objects() {
			if w, ok := o.(*kit.WrapText); ok && strings.HasPrefix(w.Text(), "ディスクに空きがない") {
				return absolute(w)
			}
		}
		t.Fatal("no notice")
		return 0
	}
	before := text()
	for range 60 {
		if d.win.Canvas().FocusNext(); d.win.Canvas().Focused() == nil {
			continue
		}
		d.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		if text() < before {
			return
		}
	}
	t.Error("no key scrolls the notice")
}
