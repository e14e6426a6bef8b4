// Package native asks the system below the toolkit for what the toolkit does not
// give: it tells the input method where the caret is and takes back what was
// being composed when a field is left, opens the system's dialogs for files, shows
// a message when there is no window to show it in, brings the window to the front,
// shows a saved file or its folder, and finds the console the app was started from.
//
// Start with ComposerFor, AskOpen, AskSave, Tell, ToFront, OpenFile, ShowInFolder
// and Console. Nearly all of it is Windows' (called without cgo); on other systems
// there is little to ask, which each function says in its own way.
//
// What is handed to Windows in memory is built in files of no system, so that its
// layout is tested everywhere. What a field or a dialog means is not known here.
package native
