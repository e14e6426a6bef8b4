package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"toprunner/gui/kit"
	"toprunner/model"
)

// shortcut presses keys together with Ctrl, as the driver tells of them: the menu first,
// then what has the focus.
func (d *desk) shortcut(keys *desktop.CustomShortcut) {
	d.t.Helper()
	for _, menu := range d.win.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == keys.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	d.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(keys)
}

func ctrl(key fyne.KeyName) *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

// The text is made larger and smaller in the middle of a word, by any plus of any
// keyboard, and stays within what is on offer.
func TestTextSizeByKeys(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.street", "湖")
	page, field := d.entry().shown.(*form).page, d.entry().entered.editor.Object()
	top, _ := page.InView(field)
	page.ScrollTo(page.Offset() + top + field.Size().Height - page.Size().Height) // to the lower edge
	wanted := func(percent int) {
		t.Helper()
		if got := d.settings.look.TextSize; got != percent {
			t.Fatalf("kept: %d %%, want %d %%", got, percent)
		}
	}
	d.shortcut(ctrl(fyne.KeyMinus))
	wanted(100)
	for i, keys := range append(otherPlus, *ctrl(fyne.KeyPlus), *ctrl(fyne.KeyPlus)) {
		d.shortcut(&keys)
		wanted(min(200, 125+25*i))
		d.win.Canvas().Focused().TypedRune('畔')
		page, field := d.entry().shown.(*form).page, d.entry().entered.editor.Object()
		if top, seen := page.InView(field); !seen || top+field.Size().Height > page.Size().Height {
			t.Errorf("at %d %% the field is out of view", min(200, 125+25*i))
		}
	}
	d.shortcut(ctrl(fyne.KeyMinus))
	wanted(175)
	if got := d.entry().session.Answer("organization.street").Text; got != "湖"+strings.Repeat("畔", 6) {
		t.Errorf("typed on, the answer is %q", got)
	}
	d.app.showSettings()
	d.shortcut(ctrl(fyne.Key0))
	wanted(175) // what is asked on a sheet comes first
	d.press("閉じる")
	d.choose("標準の大きさ")
	wanted(100)
	d.app.showShortcuts()
	for _, line := range []string{"文字を大きくCtrl++", "文字を小さくCtrl+-", "標準の大きさCtrl+0"} {
		d.sees(line)
	}
}

// In the list a person goes on searching, or at the same row.
func TestTextSizeInTheList(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), three()...)
	d.overview().list.moveTo(2)
	d.shortcut(ctrl(fyne.KeyPlus))
	if o := d.overview(); o.list.At != 2 || d.win.Canvas().Focused() != fyne.Focusable(o.list) {
		t.Errorf("the keys are at row %d of %T", o.list.At, d.win.Canvas().Focused())
	}
	d.search("若")
	d.shortcut(ctrl(fyne.KeyPlus))
	d.win.Canvas().Focused().TypedRune('葉')
	if o := d.overview(); o.view().query != "若葉" || d.settings.look != (kit.Look{Appearance: kit.Automatic, TextSize: 150}) {
		t.Errorf("searched: %q; kept: %+v", o.view().query, d.settings.look)
	}
}
