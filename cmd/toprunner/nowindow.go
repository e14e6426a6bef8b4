package main

import (
	"io"
	"log/slog"
	"strings"

	"fyne.io/fyne/v2"

	"toprunner/gui/native"
	"toprunner/model"
	"toprunner/model/words"
)

// showAndRun shows the window and returns when it is closed. started is called
// once it stands. It reports whether it ever did: without OpenGL the toolkit
// would run on with no window and no word.
func showAndRun(a fyne.App, w fyne.Window, started func()) (shown bool) {
	a.Lifecycle().SetOnStarted(func() {
		if shown = native.HandleOf(w) != 0; !shown {
			a.Driver().Quit() // App.Quit panics when settings cannot be watched
			return
		}
		started()
	})
	w.ShowAndRun()
	return shown
}

// tellNoWindow says in both languages that there is no window.
func tellNoWindow(c *words.Catalogue, messages io.Writer) {
	slog.Error("no window could be opened")
	tell(c, strings.Join(c.ProblemInEach(&model.Problem{ID: "toprunner.no_window"}), "\n\n"), messages)
}

// tell says why there is no window, or no longer one, in a box of the system's where
// it has one: started by its icon the app has nobody to read its messages.
func tell(c *words.Catalogue, text string, messages io.Writer) {
	if !native.Tell(c.Text("app.name"), text) {
		say(messages, text)
	}
}
