package gui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/filename"
	"toprunner/model/text"
	"toprunner/model/words"
)

var _ Dialogs = (*FileDialogs)(nil)

// FileDialogs asks for places with dialogs of our own around the toolkit's
// folder dialog. The toolkit's dialog for saving is not used: it empties an
// existing file before anything is there to put into it, and saves on Enter,
// which commits a Japanese word too. The folder last used is offered again.
type FileDialogs struct {
	folder string
}

// dialogSize is enough for a folder's contents; the window may be smaller.
var dialogSize = fyne.NewSize(820, 560)

// OpenFile asks for a file of a kind.
func (d *FileDialogs) OpenFile(parent fyne.Window, lang model.Lang, kind FileKind, done func(path string)) {
	c := words.For(lang)
	ask := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			return
		}
		path := file.URI().Path()
		_ = file.Close() // only its path is wanted; who reads it opens it again
		d.folder = filepath.Dir(path)
		done(path)
	}, parent)
	ask.SetTitleText(c.Text("gui.files." + string(kind)))
	ask.SetConfirmText(c.Text("gui.files." + string(kind) + "_open"))
	ask.SetFilter(endings(kind.Endings()))
	d.startIn(ask.SetLocation)
	ask.SetView(dialog.ListView) // the other view cuts names off
	ask.Show()
	ask.Resize(dialogSize) // only now has it anything to size
}

// endings lets the files through whose names end with one of them.
type endings []string

func (e endings) Matches(file fyne.URI) bool {
	return slices.Contains(e, strings.ToLower(file.Extension()))
}

// ChooseFolder asks for a folder to write into.
func (d *FileDialogs) ChooseFolder(parent fyne.Window, lang model.Lang, done func(path string)) {
	c := words.For(lang)
	ask := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			d.folder = folder.Path()
			done(d.folder)
		}
	}, parent)
	ask.SetTitleText(c.Text("gui.files.folder"))
	ask.SetConfirmText(c.Text("gui.files.this_folder"))
	d.startIn(ask.SetLocation)
	ask.SetView(dialog.ListView) // the other view cuts names off
	ask.Show()
	ask.Resize(dialogSize) // only now has it anything to size
}

// SaveFile asks for a folder and a name, and once more before a file is
// replaced.
func (d *FileDialogs) SaveFile(parent fyne.Window, lang model.Lang, name string, done func(path string)) {
	form := &saveForm{dialogs: d, words: words.For(lang), parent: parent, done: done, folder: d.start()}
	form.show(name)
}

// start is the folder that is offered: the last one, else the documents, else
// the home folder.
func (d *FileDialogs) start() string {
	if d.folder != "" {
		return d.folder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	documents := filepath.Join(home, "Documents")
	if info, err := os.Stat(documents); err == nil && info.IsDir() {
		return documents
	}
	return home
}

func (d *FileDialogs) startIn(set func(fyne.ListableURI)) {
	if folder, err := storage.ListerForURI(storage.NewFileURI(d.start())); err == nil {
		set(folder)
	}
}

// saveForm is the dialog that asks where to save.
type saveForm struct {
	dialogs *FileDialogs
	words   *words.Catalogue
	parent  fyne.Window
	done    func(path string)

	folder string
	where  *kit.WrapText
	name   *kit.TextField
	wrong  *kit.MessageList
	sheet  *sheet
}

func (f *saveForm) show(name string) {
	c := f.words
	f.name = kit.NewTextField(0)
	f.name.SetText(name)
	f.where = kit.NewWrapText(f.folder, kit.Body)
	f.wrong = kit.NewMessageList(c.Lang())
	f.sheet = newSheet(f.parent, c, c.Text("gui.files.save_where"))
	f.sheet.show([]fyne.CanvasObject{
		kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.files.name"), kit.Strong), f.name, f.wrong),
		kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.files.folder"), kit.Strong), f.where,
			kit.NewRow(kit.GapSmall, kit.NewButton(c.Text("gui.files.choose_folder"), kit.Secondary, f.chooseFolder))),
	}, f.sheet.closing("gui.cancel"), kit.NewButton(c.Text("gui.files.save"), kit.Primary, f.save))
}

func (f *saveForm) chooseFolder() {
	f.dialogs.ChooseFolder(f.parent, f.words.Lang(), func(folder string) {
		f.folder = folder
		f.where.SetText(folder)
	})
}

// save hands the path on, after asking when a file stands there already.
func (f *saveForm) save() {
	stem, extension := filename.Split(filename.Portable(text.Line(f.name.Text())))
	name := filename.Shortened(stem, filename.Longest, filename.Longest) + extension
	if nameless(name) {
		f.wrong.Set([]kit.Message{{Severity: model.Error, Text: f.words.Text("gui.files.name_missing")}})
		return
	}
	path := filepath.Join(f.folder, name)
	f.sheet.close()
	if _, err := os.Stat(path); err != nil {
		f.take(path)
		return
	}
	f.askToReplace(name, path)
}

// nameless reports that a name is none, or an ending alone: many systems hide such a file.
func nameless(name string) bool {
	return strings.Trim(strings.TrimSuffix(name, filepath.Ext(name)), ".") == ""
}

// askToReplace gives the focus to the way back, which leads to the form.
func (f *saveForm) askToReplace(name, path string) {
	c := f.words
	ask := newSheet(f.parent, c, c.Text("gui.files.replace_title"))
	back := kit.NewButton(c.Text("gui.cancel"), kit.Secondary, func() {
		ask.close()
		f.show(name)
	})
	ask.show(texts(c.Text("gui.files.replace", words.Args{"Name": name})),
		back, kit.NewButton(c.Text("gui.files.replace_yes"), kit.Secondary, func() {
			ask.close()
			f.take(path)
		}))
}

func (f *saveForm) take(path string) {
	f.dialogs.folder = f.folder
	f.done(path)
}
