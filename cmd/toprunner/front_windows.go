package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// Windows lets a program come to the front only when the one that the person is
// using allows it, and leaves a window small that was made so.
var (
	user32                   = windows.NewLazySystemDLL("user32.dll")
	allowSetForegroundWindow = user32.NewProc("AllowSetForegroundWindow")
	isIconic                 = user32.NewProc("IsIconic")
	showWindow               = user32.NewProc("ShowWindow")
	setForegroundWindow      = user32.NewProc("SetForegroundWindow")
)

const (
	anyProcess = ^uintptr(0) // ASFW_ANY
	restore    = 9           // SW_RESTORE
)

// letComeToFront allows the app that is open already to come to the front.
func letComeToFront() { _, _, _ = allowSetForegroundWindow.Call(anyProcess) }

// toFront brings a window before all others, also one that was made small.
func toFront(w fyne.Window) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		w.RequestFocus()
		return
	}
	native.RunNative(func(context any) {
		c, ok := context.(driver.WindowsWindowContext)
		if !ok {
			return
		}
		if small, _, _ := isIconic.Call(c.HWND); small != 0 {
			_, _, _ = showWindow.Call(c.HWND, restore)
		}
		_, _, _ = setForegroundWindow.Call(c.HWND)
	})
}
