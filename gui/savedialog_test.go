package gui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toprunner/model"
)

func TestSaveDialog(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "応募.pdf"), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, model.Japanese, builtin())
	dialogs := &FileDialogs{folder: folder}
	var path string
	ask := func(name string) {
		path = ""
		dialogs.SaveFile(d.win, model.Japanese, name, func(p string) { path = p })
		d.press("保存")
	}

	ask("新しい.pdf")
	if want := filepath.Join(folder, "新しい.pdf"); path != want {
		t.Errorf("a new file goes to %q, want %q", path, want)
	}

	long := "Application_" + strings.Repeat("Aozora Systems ", 3) + "Co., Ltd._draft_20250701.pdf"
	ask(long) // its end says what it is
	if want := filepath.Join(folder, long); path != want {
		t.Errorf("a file with a long name goes to %q, want %q", path, want)
	}

	for _, none := range []string{"", "..", ".pdf", "　.pdf", "..pdf"} {
		ask(none)
		d.sees("ファイル名を入力してください。")
		if path != "" {
			t.Errorf("%q, which is no name, goes to %q", none, path)
		}
		d.press("やめる")
	}

	ask("応募.pdf")
	d.sees("「応募.pdf」は既にあります。置き換えますか。")
	if path != "" {
		t.Errorf("an existing file is replaced unasked: %q", path)
	}
	d.press("やめる")
	d.sees("ファイル名") // back at the form
	d.press("保存")
	d.press("置き換える")
	if want := filepath.Join(folder, "応募.pdf"); path != want {
		t.Errorf("the file to replace is %q, want %q", path, want)
	}
}

func TestToolkitDialogsSpeakTheLanguage(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"rules.PDF", "entry.json", "next.yml"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("%PDF"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := newDesk(t, model.Japanese, builtin())
	dialogs := &FileDialogs{folder: folder}
	for kind, words := range map[FileKind][]string{
		EvidenceFile: {"添付するファイルを選ぶ", "このファイルを添付", "やめる", "rules"},
		EntryFile:    {"応募ファイルを選ぶ", "このファイルを読み込む", "やめる", "entry"},
		EditionFile:  {"募集回ファイルを選ぶ", "この募集回を追加", "やめる", "next"},
	} {
		dialogs.OpenFile(d.win, model.Japanese, kind, func(string) {})
		for _, said := range words {
			d.sees(said)
		}
		d.closeSheet()
	}

	dialogs.SaveFile(d.win, model.Japanese, "応募.pdf", func(string) {})
	d.press("フォルダーを選ぶ…")
	for _, said := range []string{"保存するフォルダー", "このフォルダーにする", "やめる"} {
		d.sees(said)
	}
}

func TestSaveDialogOffersTheLastFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	dialogs := &FileDialogs{}
	if got := dialogs.start(); got != home {
		t.Errorf("without documents: %q", got)
	}
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got := dialogs.start(); got != filepath.Join(home, "Documents") {
		t.Errorf("with documents: %q", got)
	}
	dialogs.folder = "/last"
	if got := dialogs.start(); got != "/last" {
		t.Errorf("after a save: %q", got)
	}
}
