package gui

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/words"
)

// Dropped takes files that were dragged onto the window, as OpenFiles does. Under a
// sheet nothing is taken: what is asked there comes first.
func (w *Window) Dropped(files []fyne.URI) {
	if w.win.Canvas().Overlays().Top() != nil {
		return
	}
	paths := make([]string, len(files))
	for i, file := range files {
		paths[i] = file.Path()
	}
	w.OpenFiles(paths)
}

// OpenFiles takes files one after the other: entry files into the list, edition
// files to the editions, and anything that can be evidence to the file question of
// the section shown. They wait for those that came before, and for what is asked on
// a sheet.
func (w *Window) OpenFiles(paths []string) {
	waiting := len(w.arriving) > 0
	w.arriving = append(w.arriving, paths...)
	if !waiting && len(paths) > 0 {
		w.takeFirst()
	}
}

// sheetGone is how often it is looked whether a sheet is gone.
const sheetGone = 300 * time.Millisecond

// takeFirst takes the first of the files that wait, and then the others.
func (w *Window) takeFirst() {
	if w.win.Canvas().Overlays().Top() != nil {
		w.deps.Runner.After(sheetGone, w.takeFirst)
		return
	}
	w.take(w.arriving[0], func() {
		w.arriving = w.arriving[1:]
		if len(w.arriving) == 0 {
			w.filesTaken()
			return
		}
		w.takeFirst()
	})
}

// take takes one file; next is called when that is over.
func (w *Window) take(path string, next func()) {
	ending := strings.ToLower(filepath.Ext(path))
	is := func(kind FileKind) bool { return slices.Contains(kind.Endings(), ending) }
	switch target := w.evidenceRow(); {
	case is(EntryFile):
		w.takeIn(path, next)
	case is(EditionFile):
		w.addEditionFile(path, next)
	case is(EvidenceFile) && target != nil:
		target.editor.Focus(w.win.Canvas()) // the file is seen to have come
		target.attach(path)
		next()
	default:
		w.problemThen(&model.Problem{ID: "gui.drop.unknown", Args: map[string]string{"Name": filepath.Base(path)}}, next)
	}
}

// filesTaken is told that all files are taken in, and goes on with what a person
// chose to do on the way: done at once, the next file would have ended it.
func (w *Window) filesTaken() {
	if do := w.afterFiles; do != nil {
		w.afterFiles = nil
		do()
	}
}

// thenDoing is a button of a sheet that does something once the files that are
// still to be taken in are; next goes on with them.
func (s *sheet) thenDoing(w *Window, id string, do, next func()) *kit.Button {
	return kit.NewButton(s.words.Text(id), kit.Primary, func() {
		s.onClose = nil
		s.close()
		w.afterFiles = do
		next()
	})
}

// evidenceRow returns the file question of the section shown, nil when there is
// none or when it would have to be guessed.
func (w *Window) evidenceRow() *row {
	e, ok := w.shown.(*entryScreen)
	if !ok {
		return nil
	}
	f, ok := e.shown.(*form)
	if !ok {
		return nil
	}
	var found []*row
	for q, r := range f.rows {
		if q.Type == model.TypeFile && e.session.Edition().Shown(q, e.session.Entry()) {
			found = append(found, r)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

// problemThen tells what went wrong and goes on when that was read.
func (w *Window) problemThen(err error, next func()) {
	s := w.problem(err)
	s.onClose = next
}

// entryFolderName is the name of the folder that an entry is written into.
func entryFolderName(c *words.Catalogue, organization string, today calendar.Date) string {
	name := inFileName(organization)
	if name == "" {
		name = c.Text("gui.unnamed")
	}
	return c.Text("gui.file.entry", words.Args{"Organization": name, "Day": compactDay(today)})
}
