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
// # Speed
//
// Measured on 2026-11-27 on two cores of a shared Intel Xeon, Linux, Go 1.26,
// while little else ran; the middle of many times, headless (make bench):
//
//	a key press in a full section of the efforts   0.1 ms, 1.4 times that in a text alone, at most 1.2 ms
//	opening a full entry                           6 ms
//	showing a section for the first time           1 to 15 ms
//	the overview of 5,000 entries                  36 ms
//
// and of the real program in a virtual display, drawn by software: with 1,000
// entries the first frame after 0.9 to 1.3 s, 1.15 to 1.18 times what a window of
// the toolkit takes with one word in each of our typefaces, 217 MB resident then,
// and 241 MB after all sections of an entry were seen twice.
//
// What does not live here: widgets (package kit below), what an answer means and
// what is wrong with it (model), and any wording (model/words; the texts of this
// package have ids beginning with "gui." in the catalogue).
package gui
