// Package gui holds the screens of the desktop app, one file each: the overview
// of entries, what comes before a new one, the entry with its sections, the
// findings, and what stands around them (menu, dialogs, files that are read in,
// saving of documents).
//
// Start with New, which puts the app into a window, and Deps, which says what a
// screen is handed. A screen asks the store, the documents and the clock only
// through Deps, and works in the background only through the Runner, so every
// screen is tested without a display, a disk or a goroutine. Package fyne/app is
// never imported here: only the command starts the app.
//
// A new screen or sheet is added to goldens in golden_test.go, one line, and
// looked at: go test ./gui -run TestScreens -update keeps its markup in both
// languages, and with TOPRUNNER_PICTURES=DIR TestScreenPictures draws it at both
// window sizes, in every appearance and with large text. A length that has to do
// with text goes through kit.Scaled.
//
// What does not live here: widgets (package kit below), what an answer means and
// what is wrong with it (model), and any wording (model/words; the texts of this
// package have ids beginning with "gui." in the catalogue).
package gui
