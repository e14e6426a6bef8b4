// Command toprunner is the desktop app: flags, wiring, nothing else. What a
// person sees is in package gui, what is kept in model/store.
//
//	toprunner [--data DIR] [--log-level LEVEL] [--print-paths] [--version] [FILE...]
//
// Files are opened as if they were dropped onto the window: an entry file, with the
// ending .toprunner or .json, or an edition file.
//
// It logs to the folder log of the data folder and to standard error, and writes
// "window ready" there once its window is drawn.
package main
