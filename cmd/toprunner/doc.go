// Command toprunner is the desktop app: flags, wiring, nothing else. What a
// person sees is in package gui, what is kept in model/store.
//
//	toprunner [--data DIR] [--log-level LEVEL] [--print-paths] [--version]
//
// It logs to the folder log of the data folder and to standard error, and writes
// "window ready" there once its window is drawn.
package main
