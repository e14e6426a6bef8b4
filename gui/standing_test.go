package gui

import (
	"testing"

	"toprunner/model"
)

// inOneDrive is what is said of a data folder there.
var inOneDrive = &model.Problem{ID: "place.synced", Args: map[string]string{
	"Folder": `C:\Users\hanako\OneDrive\toprunner`, "Service": "OneDrive"}}

func TestStandingNotices(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "株式会社青空"))
	d.app.WarnOfPlace(inOneDrive)
	d.app.Checking()
	d.sees("OneDrive でほかのパソコンと同期されているようです")
	d.sees("データを確かめています…")
	d.choose("English")
	d.sees("kept in step with other computers by OneDrive")
	d.sees("Your data are being checked…")
	d.app.Checked(nil)
	d.seesNot("being checked")
	d.sees("nothing is wrong with them")
	d.press("Close") // the warning, which is the first
	d.seesNot("OneDrive でほかの")
	d.press("Close")
	d.seesNot("not closed properly")
	d.sees("株式会社青空")
}

// What came of the check is there when the person comes back to the overview.
func TestStandingNoticesWait(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.app.Checking()
	d.app.Checked(&model.Problem{ID: "gui.care.unchecked"})
	d.seesNot("前回、正しく終了しなかった")
	d.app.ShowOverview()
	d.sees("データを確かめようとしましたが、できませんでした")
}
