package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"toprunner/model"
)

// Ctrl+End and Ctrl+Home go to the end and the beginning of the whole text.
func TestEdgesOfAText(t *testing.T) {
	themed(t)
	area, field := NewTextArea(), NewTextField(wideField)
	area.SetValue(model.TextAnswer("初め\n中\n終わり"))
	field.SetText("一行")
	c := show(t, NewPage(area, field), 500, 400)
	for editor, want := range map[Editor]string{area: "＜初め\n中\n終わり＞", field: "＜一行＞"} {
		editor.Focus(c)
		for key, sign := range map[fyne.KeyName]string{fyne.KeyEnd: "＞", fyne.KeyHome: "＜"} {
			entryOf(t, editor).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
			typeInto(c, sign)
		}
		if got := editor.Value().Text; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
