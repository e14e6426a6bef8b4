package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"toprunner/gui/kit"
)

// textSizeItems are the commands for the size of the text, which steps through those
// that the settings offer.
func (w *Window) textSizeItems() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		w.command("gui.menu.larger", fyne.KeyPlus, func() { w.stepTextSize(+1) }),
		w.command("gui.menu.smaller", fyne.KeyMinus, func() { w.stepTextSize(-1) }),
		w.command("gui.menu.standard_size", fyne.Key0, func() { w.setTextSize(kit.TextSizes()[0]) }),
	}
}

// otherPlus are the keys that people press for Ctrl++ beside the plus of the block of
// digits: it stands above = on many keyboards and above ; on Japanese ones.
var otherPlus = []desktop.CustomShortcut{
	{KeyName: fyne.KeyEqual, Modifier: fyne.KeyModifierShortcutDefault},
	{KeyName: fyne.KeyEqual, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift},
	{KeyName: fyne.KeySemicolon, Modifier: fyne.KeyModifierShortcutDefault},
	{KeyName: fyne.KeySemicolon, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift},
}

// hearOtherPlus hears those keys where no field has the focus; a field passes them on. A
// command of the menu has one shortcut only.
func (w *Window) hearOtherPlus() {
	for i := range otherPlus {
		w.win.Canvas().AddShortcut(&otherPlus[i], func(s fyne.Shortcut) {
			w.typedKey(&fyne.KeyEvent{Name: fyne.KeyName(s.ShortcutName())})
		})
	}
}

// isOtherPlus reports the name of such a shortcut.
func isOtherPlus(name fyne.KeyName) bool {
	return slices.ContainsFunc(otherPlus, func(s desktop.CustomShortcut) bool { return s.ShortcutName() == string(name) })
}

// stepTextSize takes a larger or a smaller text, and none beyond those on offer.
func (w *Window) stepTextSize(by int) {
	sizes := kit.TextSizes()
	at := slices.Index(sizes, w.deps.Settings.Look().TextSize) + by
	if at >= 0 && at < len(sizes) {
		w.setTextSize(sizes[at])
	}
}

func (w *Window) setTextSize(percent int) {
	look := w.deps.Settings.Look()
	if look.TextSize != percent {
		look.TextSize = percent
		w.setLook(look)
	}
}
