package main

import (
	"fyne.io/fyne/v2"
)

// The size of the window at the first start, in Fyne's pixels.
const (
	firstWidth  float32 = 1280
	firstHeight float32 = 800
)

// Where the size of the window is kept.
const (
	widthPreference  = "window.width"
	heightPreference = "window.height"
)

// rememberSize gives the window the size it had when it was last closed, and
// keeps the one it has when it is closed.
func rememberSize(w fyne.Window, p fyne.Preferences) {
	size := fyne.NewSize(
		float32(p.FloatWithFallback(widthPreference, float64(firstWidth))),
		float32(p.FloatWithFallback(heightPreference, float64(firstHeight))))
	if !(size.Width > 0 && size.Height > 0) { // also what is no number
		size = fyne.NewSize(firstWidth, firstHeight)
	}
	w.Resize(size)
	if size.Width <= firstWidth && size.Height <= firstHeight {
		// Centred, a window larger than the screen would have its title out of reach.
		w.CenterOnScreen()
	}
	w.SetOnClosed(func() {
		now := w.Canvas().Size()
		p.SetFloat(widthPreference, float64(now.Width))
		p.SetFloat(heightPreference, float64(now.Height))
	})
}
