package native

import (
	"fyne.io/fyne/v2"
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

// LetComeToFront allows the app that is open already to come to the front.
func LetComeToFront() { _, _, _ = allowSetForegroundWindow.Call(anyProcess) }

// ToFront brings a window before all others, also one that was made small.
func ToFront(w fyne.Window) {
	handle := uintptr(HandleOf(w))
	if small, _, _ := isIconic.Call(handle); small != 0 {
		_, _, _ = showWindow.Call(handle, restore)
	}
	_, _, _ = setForegroundWindow.Call(handle)
}
