package gui

import (
	"testing"

	"toprunner/model"
)

// TestSorting takes an order from the menu of the overview: the list stands in
// it, the field names it, and the menu marks it when it is opened again.
func TestSorting(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "丙"), entryOf("b", "甲"), entryOf("c", "乙"))
	d.sees("最終更新")
	offered := d.overview().orders()
	for i, want := range []string{"最終更新", "締切", "企業・団体名", "状態", "未対応の件数"} {
		if offered[i].Label != want || offered[i].Checked != (i == 0) {
			t.Errorf("order %d: %q, marked %t", i, offered[i].Label, offered[i].Checked)
		}
	}
	offered[2].Action()
	if d.listed() != "a c b" {
		t.Errorf("by name: %s", d.listed())
	}
	d.sees("企業・団体名")
	if again := d.overview().orders(); !again[2].Checked || again[0].Checked {
		t.Error("the order that was taken is not the one that is marked")
	}
}
