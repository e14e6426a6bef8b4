package gui

import (
	"path/filepath"
	"strings"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// takeFiles lets files be attached to a file question, taken off and put back.
func (r *row) takeFiles(files *kit.FileList) {
	w := r.screen.win
	files.OnAdd(func() {
		w.deps.Dialogs.OpenFile(w.win, w.words.Lang(), EvidenceFile, r.attach)
	})
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

// files returns the question's files as they are shown.
func (r *row) files() []kit.FileItem {
	c := r.screen.win.words
	var items []kit.FileItem
	for _, f := range r.screen.session.Files(r.q.ID) {
		items = append(items, kit.FileItem{
			Key: f.SHA256, Name: f.Name, Detail: fileDetail(c, f.Attachment), Taken: f.Taken,
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
