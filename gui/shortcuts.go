package gui

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// unseen is the shortcut of a menu item that the toolkit hears but does not draw:
// it would draw it in a fifth of the strength of the text, which cannot be read.
// The keys stand in the item's label instead.
type unseen struct{ fyne.Shortcut }

// keysGap stands between the name of a command and its keys; no name holds it.
const keysGap = "\u3000"

// showKeys writes behind each command of a menu the keys that run it, in a
// column of their own. The menu of a Mac shows them by itself.
func showKeys(menu *fyne.Menu) {
	if runtime.GOOS == "darwin" {
		return
	}
	var widest float32
	for _, item := range menu.Items {
		widest = max(widest, menuWidth(item.Label))
	}
	for _, item := range menu.Items {
		if keys := keysOf(item); keys != nil {
			item.Label = padded(item.Label+keysGap, widest+2*theme.TextSize()) + keysName(keys)
			item.Shortcut = unseen{keys}
		}
	}
}

// padded fills a text up with spaces to a width, or as near as spaces come to it.
func padded(s string, width float32) string {
	for _, space := range []string{keysGap, " "} {
		missing := width - menuWidth(s)
		s += strings.Repeat(space, max(0, int(missing/menuWidth(space))))
	}
	return s
}

func menuWidth(s string) float32 {
	return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width
}

// commandName returns the name of a menu item without its keys.
func commandName(item *fyne.MenuItem) string {
	name, _, _ := strings.Cut(item.Label, keysGap)
	return name
}

// keysOf returns the keys that run a menu item, nil when there are none.
func keysOf(item *fyne.MenuItem) *desktop.CustomShortcut {
	shortcut := item.Shortcut
	if hidden, ok := shortcut.(unseen); ok {
		shortcut = hidden.Shortcut
	}
	keys, _ := shortcut.(*desktop.CustomShortcut)
	return keys
}

// keysName names keys as they are written on them.
func keysName(keys *desktop.CustomShortcut) string {
	name := ""
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{
		{fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierAlt, "Alt+"},
		{fyne.KeyModifierShift, "Shift+"}, {fyne.KeyModifierSuper, "Cmd+"},
	} {
		if keys.Modifier&m.modifier != 0 {
			name += m.name
		}
	}
	switch keys.KeyName {
	case fyne.KeyPageUp:
		return name + "PageUp"
	case fyne.KeyPageDown:
		return name + "PageDown"
	default:
		return name + string(keys.KeyName)
	}
}

// showShortcuts lists the keys of the menu as it stands, and those that work
// everywhere.
func (w *Window) showShortcuts() {
	c := w.words
	s := w.newSheet(c.Text("gui.shortcuts.title"))
	var groups []fyne.CanvasObject
	for _, menu := range w.win.MainMenu().Items {
		group := kit.NewColumn(kit.GapTight, kit.NewWrapText(menu.Label, kit.Heading))
		for _, item := range menu.Items {
			if keys := keysOf(item); keys != nil {
				group.Add(keyLine(commandName(item), keysName(keys)))
			}
		}
		if len(group.Objects()) > 1 {
			groups = append(groups, group)
		}
	}
	if _, ok := w.shown.(*overview); ok {
		groups = append(groups, keyGroup(c, "list", "open", "actions", "delete", "far"))
	}
	groups = append(groups, keyGroup(c, "everywhere", "tab", "back", "space", "enter", "arrows", "escape", "undo", "redo"))
	s.show(groups, s.closing("gui.shut"))
}

// keyGroup lists keys that are in no menu under what they belong to.
func keyGroup(c *words.Catalogue, title string, ids ...string) fyne.CanvasObject {
	group := kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.shortcuts."+title), kit.Heading))
	for _, id := range ids {
		group.Add(keyLine(c.Text("gui.shortcuts."+id), c.Text("gui.shortcuts."+id+".keys")))
	}
	return group
}

// keyLine says what keys do.
func keyLine(does, keys string) fyne.CanvasObject {
	return kit.NewSidesCentred(kit.GapMedium, nil, kit.NewWrapText(does, kit.Body), kit.NewBadge(keys, kit.BadgeQuiet))
}
