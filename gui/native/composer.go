package native

import (
	"math"

	"fyne.io/fyne/v2"
)

// Composer is the input method of one window. Its methods are called on the UI
// goroutine.
type Composer interface {
	// Place puts what is being composed, and the list of candidates, at the caret.
	Place(Caret)
	// Take ends what is being composed and returns it as it stands, "" when
	// nothing is.
	Take() string
}

// Caret is where typing goes on, in pixels from the upper left of the window's
// content.
type Caret struct {
	X, Y   int32 // of its upper end
	Height int32 // of the row
}

// CaretAt is the caret of that height at a point of a canvas, both in Fyne's
// pixels, of which one is scale pixels wide.
func CaretAt(at fyne.Position, height, scale float32) Caret {
	pixels := func(v float32) int32 { return int32(math.Round(float64(v * scale))) }
	return Caret{X: pixels(at.X), Y: pixels(at.Y), Height: max(1, pixels(height))}
}

// ComposerFor returns the input method of the window with that canvas, nil where
// the system places it by itself or cannot be told.
func ComposerFor(c fyne.Canvas) Composer {
	if !Composes {
		return nil // not worth looking for the window
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if w.Canvas() == c {
			return composerOf(HandleOf(w))
		}
	}
	return nil
}
