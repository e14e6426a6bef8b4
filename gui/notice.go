package gui

import "log/slog"

// Notice tells, in both languages, of something that happened to what is kept:
// whoever comes to the desk next may read only the other one.
func (w *Window) Notice(about error) {
	slog.Warn("told of the store", "about", about)
	s := w.newSheet(w.words.Text("store.notice.title"))
	s.unasked = true
	s.show(texts(w.words.ProblemInEach(about)...), s.closing("gui.shut"))
}
