package gui

import (
	"log/slog"

	"toprunner/model"
	"toprunner/model/words"
)

// Notice tells, in both languages, of something that happened to what is kept:
// whoever comes to the desk next may read only the other one.
func (w *Window) Notice(about error) {
	slog.Warn("told of the store", "about", about)
	said := []string{w.words.Problem(about)}
	for _, lang := range model.Langs() {
		if lang != w.words.Lang() {
			said = append(said, words.For(lang).Problem(about))
		}
	}
	s := w.newSheet(w.words.Text("store.notice.title"))
	s.unasked = true
	s.show(texts(said...), s.closing("gui.shut"))
}
