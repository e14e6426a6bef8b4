//go:build !windows

package native

import "fyne.io/fyne/v2"

// LetComeToFront is needed on Windows alone.
func LetComeToFront() {}

// ToFront brings a window before all others, also one that was made small.
func ToFront(w fyne.Window) { w.RequestFocus() }
