package kit

import (
	"fyne.io/fyne/v2"
)

// isCommandKey reports the keys that mean nothing to an editor but may be a
// command of the window: Esc and the function keys.
func isCommandKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}

// passOn hands a command key that was typed at o to the window, and reports
// whether it was one. Fyne tells a key without Ctrl to the focused object alone,
// so that the shortcuts of the menu would be dead while a person types.
func passOn(o fyne.CanvasObject, key *fyne.KeyEvent) bool {
	if !isCommandKey(key.Name) {
		return false
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(key)
	}
	return true
}

// passOnShortcut hands a shortcut that was typed at o to the window, as a key of its
// name. Fyne tells it to the menu and to the focused object alone.
func passOnShortcut(o fyne.CanvasObject, s fyne.Shortcut) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyName(s.ShortcutName())})
	}
}
