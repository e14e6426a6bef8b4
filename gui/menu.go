package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"toprunner/model"
)

// mainMenu is the menu of the screen that is shown. Shortcuts stand here because
// only those of the menu work while a field has the focus.
func (w *Window) mainMenu() *fyne.MainMenu {
	menus := []*fyne.Menu{fyne.NewMenu(w.words.Text("gui.menu.entry"), w.entryMenu()...)}
	if e, ok := w.shown.(*entryScreen); ok {
		menus = append(menus, fyne.NewMenu(w.words.Text("gui.menu.go"), e.goMenu()...))
	}
	view := append(w.textSizeItems(), fyne.NewMenuItemSeparator(), w.languageItem(model.Japanese), w.languageItem(model.English))
	menus = append(menus,
		fyne.NewMenu(w.words.Text("gui.menu.view"), view...),
		fyne.NewMenu(w.words.Text("gui.menu.help"), w.helpMenu()...))
	for _, m := range menus {
		showKeys(m)
	}
	return fyne.NewMainMenu(menus...)
}

func (w *Window) entryMenu() []*fyne.MenuItem {
	items := append([]*fyne.MenuItem{w.command("gui.menu.new", fyne.KeyN, w.newEntry)}, w.shown.menu()...)
	quit := w.command("gui.menu.quit", fyne.KeyQ, w.close)
	quit.IsQuit = true // or the toolkit adds one of its own
	return append(items, fyne.NewMenuItemSeparator(), w.command("gui.menu.backups", "", w.showBackups),
		w.command("gui.menu.settings", fyne.KeyComma, w.showSettings), quit)
}

func (w *Window) helpMenu() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	if w.edition() != nil {
		items = append(items, w.command("gui.menu.programme", "", w.showProgramme))
	}
	if e, ok := w.shown.(*entryScreen); ok && startsWithQuestions(e.session.Edition()) {
		items = append(items, w.command("gui.menu.start", "", w.backToStart))
	}
	items = append(items, w.command("gui.first.practice", "", w.openPractice))
	return append(items, w.keyed("gui.menu.shortcuts", fyne.KeyF1, 0, w.showShortcuts), w.command("gui.menu.about", "", w.showAbout))
}

// languageItem names a language in itself, so that it is found by a person who
// reads only that one.
func (w *Window) languageItem(lang model.Lang) *fyne.MenuItem {
	item := w.command("gui.menu.language_"+string(lang), "", func() { w.setLang(lang) })
	item.Checked = w.words.Lang() == lang
	return item
}

// command is a menu item with a Ctrl shortcut, unless key is "".
func (w *Window) command(id string, key fyne.KeyName, do func()) *fyne.MenuItem {
	return w.keyed(id, key, fyne.KeyModifierShortcutDefault, do)
}

// keyed is a menu item with a shortcut, unless key is "". Shortcuts also fire
// under a dialog, where they are let go.
func (w *Window) keyed(id string, key fyne.KeyName, modifier fyne.KeyModifier, do func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(w.words.Text(id), func() {
		if w.win.Canvas().Overlays().Top() == nil {
			do()
		}
	})
	if key != "" {
		item.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	}
	return item
}

// typedKey is told the keys that mean nothing to what has the focus: the toolkit
// looks into the menu only for those with Ctrl or Alt.
func (w *Window) typedKey(key *fyne.KeyEvent) {
	if isOtherPlus(key.Name) {
		w.textSizeItems()[0].Action()
		return
	}
	pressed := desktop.CustomShortcut{KeyName: key.Name, Modifier: modifiers()}
	for _, menu := range w.win.MainMenu().Items {
		for _, item := range menu.Items {
			if keys := keysOf(item); keys != nil && *keys == pressed {
				item.Action()
				return
			}
		}
	}
}

// modifiers are the keys held down beside the one that was typed; none where the
// driver does not know.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// edition is that of the open entry, else the newest one.
func (w *Window) edition() *model.Edition {
	switch s := w.shown.(type) {
	case *entryScreen:
		return s.session.Edition()
	case *startScreen:
		return s.session.Edition()
	}
	if all := w.deps.Editions.List(); len(all) > 0 {
		return newest(all)
	}
	return nil
}

// newest returns the edition that closes last.
func newest(all []*model.Edition) *model.Edition {
	latest := all[0]
	for _, ed := range all[1:] {
		if latest.Programme.Period.Closes.Before(ed.Programme.Period.Closes) {
			latest = ed
		}
	}
	return latest
}
