package gui

import (
	"path/filepath"
	"slices"
	"strings"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/session"
	"toprunner/model/words"
)

// takeFiles lets files be attached to a file question, taken off and put back.
func (r *row) takeFiles(files *kit.FileList) {
	w := r.screen.win
	files.OnAdd(func() {
		w.deps.Dialogs.OpenFile(w.win, w.words.Lang(), EvidenceFile, r.attach)
	})
	files.OnOpen(r.open)
	files.OnRemove(func(sha string) {
		r.screen.session.Detach(r.q.ID, sha)
		r.left()
	})
	files.OnPutBack(func(sha string) {
		r.screen.session.PutBack(r.q.ID, sha)
		r.left()
	})
}

// attach hands a file to the session, which reads it in the background and does not
// end before it is kept.
func (r *row) attach(path string) {
	w := r.screen.win
	r.visited = true
	r.screen.session.Attach(r.q.ID, filepath.Base(path),
		func() ([]byte, error) { return w.deps.ReadFile(path) }, w.tell)
}

// open shows a copy of a file in the program the system has for it.
func (r *row) open(sha string) {
	w := r.screen.win
	files := r.screen.session.Files(r.q.ID)
	at := slices.IndexFunc(files, func(f session.File) bool { return f.SHA256 == sha })
	contents, name := r.screen.session.Contents(w.deps.Library), files[at].Name
	var err error
	w.deps.Runner.Go(
		func() { err = w.openCopy(name, func() ([]byte, error) { return contents.Content(sha) }) },
		func() {
			if err != nil {
				w.problem(&model.Problem{ID: "gui.problem.open_attached", Args: map[string]string{"Name": name}, Cause: err})
			}
		})
}

// openCopy is called in the background.
func (w *Window) openCopy(name string, read func() ([]byte, error)) error {
	data, err := read()
	if err != nil {
		return err
	}
	path, err := w.deps.CopyOf(name, data)
	if err != nil {
		return err
	}
	return w.deps.OpenFile(path)
}

// opens reports that a file can be opened. By what an entry file calls an attachment the
// system may take it for a program, and run it.
func opens(name string) bool {
	return slices.Contains(EvidenceFile.Endings(), strings.ToLower(filepath.Ext(name)))
}

// files returns the question's files as they are shown.
func (r *row) files() []kit.FileItem {
	c := r.screen.win.words
	var items []kit.FileItem
	for _, f := range r.screen.session.Files(r.q.ID) {
		items = append(items, kit.FileItem{
			Key: f.SHA256, Name: f.Name, Detail: fileDetail(c, f.Attachment), Opens: opens(f.Name), Taken: f.Taken,
		})
	}
	return items
}

// fileDetail words what is known of a file: kind, pages and size.
func fileDetail(c *words.Catalogue, a model.Attachment) string {
	var known []string
	if a.Kind != "" {
		known = append(known, strings.ToUpper(a.Kind))
	}
	if a.Pages > 0 {
		known = append(known, c.Text("gui.file.pages", words.Args{"Count": a.Pages}))
	}
	known = append(known, c.Size(a.Size))
	return strings.Join(known, c.Text("gui.question.between"))
}
