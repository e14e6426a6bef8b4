package native

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// Handle names a window to the system. The zero handle is no window.
type Handle uintptr

// HandleOf returns the handle of a window. It is zero before the window is shown,
// and stays so when it cannot be: on a computer without OpenGL the toolkit runs
// on with no window and says nothing. Called on the UI goroutine.
func HandleOf(w fyne.Window) Handle {
	var handle uintptr
	if w, ok := w.(driver.NativeWindow); ok {
		w.RunNative(func(context any) {
			switch context := context.(type) {
			case driver.WindowsWindowContext:
				handle = context.HWND
			case driver.X11WindowContext:
				handle = context.WindowHandle
			case driver.MacWindowContext:
				handle = context.NSWindow
			case driver.WaylandWindowContext:
				handle = context.WaylandSurface
			}
		})
	}
	return Handle(handle)
}
