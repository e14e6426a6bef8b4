package gui

import (
	"bytes"
	"errors"
	"io"

	"toprunner/model"
	"toprunner/model/wholefile"
)

// document is one of the files that can be made of an entry.
type document struct {
	draw func(io.Writer, *model.Snapshot) error
	name string // offered
	done string // id of what is said when it is saved
}

func (e *entryScreen) saveTransferSheet() {
	snapshot := e.snapshot()
	done := "gui.files.saved_transfer"
	if !snapshot.Report.Complete() {
		done = "gui.files.saved_transfer_open"
	}
	e.save(snapshot, document{e.win.deps.Documents.TransferSheet, transferName(e.win.words, snapshot), done})
}

// snapshot is the entry as it stands, what was typed a moment ago included.
func (e *entryScreen) snapshot() *model.Snapshot {
	e.session.Leave()
	return e.session.Snapshot(e.win.today(), e.win.deps.Library)
}

// save draws the document first and asks for its place only then, so that no
// place is chosen for one that cannot be made.
func (e *entryScreen) save(snapshot *model.Snapshot, d document) {
	var drawn bytes.Buffer
	var err error
	e.win.deps.Runner.Go(
		func() { err = d.draw(&drawn, snapshot) },
		func() {
			if err != nil {
				e.win.problem(&model.Problem{ID: "gui.problem.document", Cause: err})
				return
			}
			e.win.deps.Dialogs.SaveFile(e.win.win, e.win.words.Lang(), d.name, func(path string) {
				e.win.write(path, drawn.Bytes(), d.done)
			})
		})
}

// write puts a document into its file and says so.
func (w *Window) write(path string, data []byte, done string) {
	var err error
	w.deps.Runner.Go(
		func() {
			err = w.deps.WriteFile(path, func(to io.Writer) error {
				_, err := to.Write(data)
				return err
			})
		},
		func() {
			if err != nil {
				w.problem(&model.Problem{ID: writeObstacle(err), Args: map[string]string{"Path": path}, Cause: err})
				return
			}
			w.written(path, done)
		})
}

// writeObstacle returns the message for the kinds of failure that differ in what a
// person can do.
func writeObstacle(err error) string {
	if errors.Is(err, wholefile.ErrNotReplaced) {
		return "gui.problem.not_replaced"
	}
	return "gui.problem.write"
}

// showInFolder opens the folder of a saved file.
func (w *Window) showInFolder(path string) {
	w.openBy(w.deps.ShowInFolder, path, "gui.problem.open_folder")
}

// open shows a saved document in the program the system has for it.
func (w *Window) open(path string) { w.openBy(w.deps.OpenFile, path, "gui.problem.open_file") }

// openBy shows a file or folder by a program that the system has for it; problem
// is what to say when there is none.
func (w *Window) openBy(show func(path string) error, path, problem string) {
	var err error
	w.deps.Runner.Go(
		func() { err = show(path) },
		func() {
			if err != nil {
				w.problem(&model.Problem{
					ID: problem, Args: map[string]string{"Path": path}, Cause: err})
			}
		})
}
