package gui

import (
	"log/slog"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"toprunner/gui/native"
	"toprunner/model"
	"toprunner/model/session"
	"toprunner/model/words"
)

var _ Dialogs = (*SystemDialogs)(nil)

// SystemDialogs asks for places with the dialogs of the system, which people
// know, and with ours where it has none.
type SystemDialogs struct {
	runner     session.Runner
	ours       FileDialogs
	open, save func(native.FileQuestion) (path string, err error)
	asking     bool // the system's dialog is open; it would open twice
}

// NewSystemDialogs returns dialogs that wait beside the screens by the runner.
func NewSystemDialogs(r session.Runner) *SystemDialogs {
	return &SystemDialogs{runner: r, open: native.AskOpen, save: native.AskSave}
}

// OpenFile asks for a file of a kind.
func (d *SystemDialogs) OpenFile(parent fyne.Window, lang model.Lang, kind FileKind, done func(path string)) {
	c := words.For(lang)
	d.ask(d.open, native.FileQuestion{
		Owner: native.HandleOf(parent), Title: c.Text("gui.files." + string(kind)), Folder: d.ours.start(),
		Kinds: []native.FileKind{{Label: c.Text("gui.files.kind_" + string(kind)), Extensions: kind.Endings()}},
	}, done, func() { d.ours.OpenFile(parent, lang, kind, done) })
}

// ChooseFolder asks for a folder to write into, with a dialog of our own: that of
// Windows is another library's, and is asked for once a year.
func (d *SystemDialogs) ChooseFolder(parent fyne.Window, lang model.Lang, done func(path string)) {
	d.ours.ChooseFolder(parent, lang, done)
}

// SaveFile asks for a folder and a name, and once more before a file is
// replaced.
func (d *SystemDialogs) SaveFile(parent fyne.Window, lang model.Lang, name string, done func(path string)) {
	ending := filepath.Ext(name)
	d.ask(d.save, native.FileQuestion{
		Owner: native.HandleOf(parent), Title: words.For(lang).Text("gui.files.save_where"),
		Folder: d.ours.start(), Name: name,
		Kinds: []native.FileKind{{Label: strings.ToUpper(strings.TrimPrefix(ending, ".")), Extensions: []string{ending}}},
	}, done, func() { d.ours.SaveFile(parent, lang, name, done) })
}

// ask shows the system's dialog beside the UI goroutine; instead is what to do
// where there is none.
func (d *SystemDialogs) ask(
	show func(native.FileQuestion) (string, error), q native.FileQuestion, done func(path string), instead func(),
) {
	if d.asking {
		return
	}
	d.asking = true
	var path string
	var err error
	d.runner.Go(
		func() { path, err = show(q) },
		func() {
			d.asking = false
			switch {
			case err != nil:
				slog.Debug("asking with a dialog of our own", "because", err)
				instead()
			case path != "":
				d.ours.folder = filepath.Dir(path)
				done(path)
			}
		})
}
