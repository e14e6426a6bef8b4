package main

import (
	"os"
	"runtime"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"toprunner/gui/kit"
	"toprunner/model"
)

func TestSettingsAreKept(t *testing.T) {
	t.Setenv("TOPRUNNER_LANG", "ja")
	app := test.NewTempApp(t)
	s := settings{app}
	if s.Lang() != model.Japanese || s.Look() != (kit.Look{Appearance: kit.Automatic, TextSize: 100}) {
		t.Errorf("an app begins with %s and %+v", s.Lang(), s.Look())
	}
	look := kit.Look{Appearance: kit.Dark, TextSize: 150}
	s.SetLang(model.English)
	s.SetLook(look)
	if theme.TextSize() != 24 {
		t.Errorf("text is %v px tall at once, want 24", theme.TextSize())
	}
	next := settings{app} // of the next start
	if next.Lang() != model.English || next.Look() != look {
		t.Errorf("the next start has %s and %+v", next.Lang(), next.Look())
	}
	app.Preferences().SetString(appearancePreference, "of a later version")
	app.Preferences().SetInt(textSizePreference, 900)
	if next.Look() != (kit.Look{Appearance: kit.Automatic, TextSize: 100}) {
		t.Errorf("what is not on offer becomes %+v", next.Look())
	}
}

// The toolkit reads the variable once, and would never follow the desktop if it
// stayed.
func TestStartLeavesTheEnvironmentAlone(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux does not say what it is")
	}
	t.Setenv("FYNE_THEME", "") // put back in the end
	if err := os.Unsetenv("FYNE_THEME"); err != nil {
		t.Fatal(err)
	}
	if a := newApp(); a.Settings().ThemeVariant() != theme.VariantLight {
		t.Error("the app begins dark")
	}
	if _, set := os.LookupEnv("FYNE_THEME"); set {
		t.Error("the variant stays named")
	}
}
