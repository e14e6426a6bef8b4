package gui

import (
	"testing"

	"toprunner/model"
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
