package gui

import (
	"path/filepath"
	"slices"
	"testing"

	"toprunner/gui/native"
	"toprunner/model"
)

// systemDialogs are those of a system that answers every question with a path.
func systemDialogs(d *desk, answer func(native.FileQuestion) (string, error)) *SystemDialogs {
	s := NewSystemDialogs(d.runner)
	s.open, s.save = answer, answer
	return s
}

func TestSystemDialogs(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	folder := t.TempDir()
	var asked native.FileQuestion
	answer := ""
	dialogs := systemDialogs(d, func(q native.FileQuestion) (string, error) {
		asked = q
		return answer, nil
	})
	var got []string
	take := func(path string) { got = append(got, path) }

	dialogs.SaveFile(d.win, model.Japanese, "応募内容.pdf", take)
	if len(got) != 0 {
		t.Errorf("who thinks better of it saves to %q", got)
	}
	if asked.Title != "保存する場所" || asked.Name != "応募内容.pdf" ||
		len(asked.Kinds) != 1 || asked.Kinds[0].Label != "PDF" || !slices.Equal(asked.Kinds[0].Extensions, []string{".pdf"}) {
		t.Errorf("asked where to save by %+v", asked)
	}

	answer = filepath.Join(folder, "rules.pdf")
	dialogs.OpenFile(d.win, model.English, EvidenceFile, take)
	if !slices.Equal(got, []string{answer}) {
		t.Errorf("chosen %q, want %q", got, answer)
	}
	if asked.Title != "Choose a file to attach" || len(asked.Kinds) != 1 || !slices.Contains(asked.Kinds[0].Extensions, ".jpeg") {
		t.Errorf("asked what to attach by %+v", asked)
	}
	dialogs.SaveFile(d.win, model.English, "sheet.html", take)
	if asked.Folder != folder || asked.Kinds[0].Label != "HTML" {
		t.Errorf("the folder last used is not offered: %+v", asked)
	}
}

func TestWithoutSystemDialogs(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	dialogs := systemDialogs(d, func(native.FileQuestion) (string, error) { return "", native.ErrNone })
	dialogs.ours.folder = t.TempDir()
	path := ""
	dialogs.SaveFile(d.win, model.Japanese, "応募.pdf", func(p string) { path = p })
	d.press("保存")
	if want := filepath.Join(dialogs.ours.folder, "応募.pdf"); path != want {
		t.Errorf("saved to %q, want %q", path, want)
	}
}
