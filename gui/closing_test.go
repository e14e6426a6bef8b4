package gui

import (
	"errors"
	"testing"

	"toprunner/model"
)

func TestClosingSaves(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "湖岸通り")
	d.app.close()
	if d.library.entries["a"].Answers["organization.street"].Text != "湖岸通り" {
		t.Error("closed without saving")
	}
	if !d.closed {
		t.Error("the window is still open")
	}
}

func TestClosingAsksBeforeLosing(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.library.fail = errors.New("no room")
	d.typeInto("organization.street", "湖岸通り")
	d.app.close()
	d.sees("閉じると、最後の保存のあとに入力した内容が失われます。")
	d.sees("別の場所に書き出してください。")
	d.press("閉じずに続ける")
	if d.closed {
		t.Fatal("closed although the person stayed")
	}
	d.dialogs.path = "/out" // where there is room, as the question has advised
	d.choose("ファイルに書き出す…")
	kept := d.entries.saved["/out/応募データ_株式会社青空_20250722/entry.toprunner"]
	if kept == nil || kept.Answers["organization.street"].Text != "湖岸通り" {
		t.Errorf("written: %v", d.entries.saved)
	}
	d.app.close()
	d.press("保存せずに閉じる")
	if !d.closed {
		t.Error("not closed although the person chose to")
	}
}

// A file that is refused only when the window is closed is told of, in a window that is
// still there; what else was dropped is attached.
func TestClosingTellsOfAFileThatIsRefused(t *testing.T) {
	for name, show := range map[string]func(*desk){
		"an entry":       func(*desk) {},
		"the first page": func(d *desk) { d.app.backToStart() },
	} {
		t.Run(name, func(t *testing.T) {
			d := openAt(t, model.Japanese, "eligibility", nil)
			show(d)
			d.runner.hold = true
			const question = "eligibility.rule_document"
			d.app.opened().Attach(question, "大.pdf", func() ([]byte, error) {
				return nil, &model.Problem{ID: "gui.problem.too_large", Args: map[string]string{"Path": "大.pdf", "Limit": "50"}}
			}, d.app.tell)
			d.app.opened().Attach(question, "rules.pdf", holding("%PDF"), d.app.tell)
			d.app.close()
			if d.closed {
				t.Fatal("the window took along what it had to say")
			}
			d.sees("「大.pdf」は50MBを超えているため、添付できません。")
			d.press("閉じる")
			d.app.close()
			if !d.closed {
				t.Error("the window cannot be closed any more")
			}
			if got := d.library.entries["a"].AttachmentsOf(question); len(got) != 1 || got[0].Name != "rules.pdf" {
				t.Errorf("the library holds %+v", got)
			}
		})
	}
}
