//go:build !windows

package main

import "fyne.io/fyne/v2"

// letComeToFront is needed on Windows alone.
func letComeToFront() {}

// toFront brings a window before all others, also one that was made small.
func toFront(w fyne.Window) { w.RequestFocus() }
