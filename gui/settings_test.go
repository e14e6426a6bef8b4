package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"toprunner/gui/kit"
	"toprunner/model"
)

func TestSettingsApplyAtOnceAndAreKept(t *testing.T) {
	d := openAt(t, model.Japanese, "contact", nil)
	d.typeInto("contact.name", "青空花子")
	d.choose("設定…")
	d.pick("暗い")
	if got := d.settings.look.Appearance; got != kit.Dark {
		t.Errorf("kept: %q", got)
	}
	if theme.Color(kit.ColorGround) == kit.NewTheme(kit.Look{Appearance: kit.Light}).Color(kit.ColorGround, theme.VariantLight) {
		t.Error("the ground is still light")
	}
	d.sees("画面の色") // the sheet is still there
	d.pick("200％")
	if got := d.settings.look; got != (kit.Look{Appearance: kit.Dark, TextSize: 200}) {
		t.Errorf("kept: %+v", got)
	}
	if theme.TextSize() != 32 {
		t.Errorf("text is %v px tall", theme.TextSize())
	}
	d.pick("English")
	d.sees("Text size")
	if d.settings.lang != model.English {
		t.Errorf("kept: %q", d.settings.lang)
	}
	d.press("Close")
	d.sees("青空花子") // what was typed stays, in the section it was typed in
	if d.entry().session.Answer("contact.name").Text != "青空花子" {
		t.Error("what was typed is lost")
	}
}

// After a choice the keyboard is where it was, so that another can be tried.
func TestSettingsKeepTheFocus(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), entryOf("a", "青空"))
	d.app.showSettings()
	d.pick("125％")
	focused := d.win.Canvas().Focused()
	if focused == nil {
		t.Fatal("nothing has the focus")
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	focused.TypedRune(' ')
	if d.settings.look.TextSize != 150 {
		t.Errorf("the text size is %d, want the next one", d.settings.look.TextSize)
	}
}

func TestSettingsShowTheFolders(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	d.choose("設定…")
	d.sees("/data")
	d.sees("/data/log")
	d.press("フォルダーを開く")
	if len(d.opened) != 1 || d.opened[0] != "/data" {
		t.Errorf("opened %v", d.opened)
	}
}

// The list is made of the menu itself: every command with keys is on it.
func TestShortcutsList(t *testing.T) {
	d := openAt(t, model.Japanese, "contact", nil)
	var commands []string
	for _, menu := range d.win.MainMenu().Items {
		for _, item := range menu.Items {
			if keys := keysOf(item); keys != nil {
				if !strings.HasSuffix(item.Label, keysName(keys)) {
					t.Errorf("the menu shows no keys: %q", item.Label)
				}
				commands = append(commands, commandName(item), keysName(keys))
			}
		}
	}
	if len(commands) < 20 {
		t.Fatalf("only %d commands have keys", len(commands)/2)
	}
	d.choose("キー操作の一覧")
	for _, shown := range append(commands, "Ctrl+S", "F8", "Shift+F8", "Ctrl+PageDown", "Shift+Tab") {
		d.sees(shown)
	}
}

// The keys stand below each other, as near as spaces come to it.
func TestKeysStandInAColumn(t *testing.T) {
	d := openAt(t, model.Japanese, "contact", nil)
	for _, menu := range d.win.MainMenu().Items {
		var column float32
		for _, item := range menu.Items {
			keys := keysOf(item)
			if keys == nil {
				continue
			}
			at := menuWidth(strings.TrimSuffix(item.Label, keysName(keys)))
			if column == 0 {
				column = at
			}
			if d := at - column; d > menuWidth(" ") || d < -menuWidth(" ") {
				t.Errorf("%q: its keys stand %v px from the others", item.Label, d)
			}
		}
	}
}

// Fyne's menu scrolls when it is taller than the window: what is below is not
// found. Its rows are as tall as the text and the inner padding.
func TestMenusFitTheWindow(t *testing.T) {
	d := openAt(t, model.Japanese, "contact", nil)
	for _, percent := range kit.TextSizes() {
		d.app.setLook(kit.Look{TextSize: percent})
		row := fyne.MeasureText("あ", theme.TextSize(), fyne.TextStyle{}).Height + 2*theme.InnerPadding()
		for _, menu := range d.win.MainMenu().Items {
			tall := row // the bar
			for _, item := range menu.Items {
				if !item.IsSeparator {
					tall += row
				}
			}
			if tall > 800 {
				t.Errorf("at %d %% the menu %q is %v px tall", percent, menu.Label, tall)
			}
		}
	}
}

func TestAboutLeadsToTheLicences(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	d.choose("このアプリについて")
	d.sees("総務省のものではありません")
	d.press("使っている部品とライセンス")
	d.sees("kumo")
	d.sees("BSD")
	d.pick("toprunnerMIT")
	d.sees("Permission is hereby granted.")
}

// pick taps the smallest part that can be tapped and shows that text alone, such
// as an option.
func (d *desk) pick(label string) {
	d.t.Helper()
	var found fyne.Tappable
	for _, o := range d.objects() {
		if tappable, ok := o.(fyne.Tappable); ok && strings.Join(textsIn(o), "") == label {
			found = tappable
		}
	}
	if found == nil {
		d.t.Fatalf("nothing to tap says %q:\n%s", label, d.texts())
	}
	found.Tapped(&fyne.PointEvent{})
}
