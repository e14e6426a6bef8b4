package main

import (
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"toprunner/cmd/internal/setup"
	"toprunner/gui"
	"toprunner/gui/kit"
	"toprunner/model"
)

var _ gui.Settings = settings{}

// settings keeps how a person wants the app to be in the toolkit's preferences,
// a file of the user's own beside the data folder.
type settings struct{ app fyne.App }

// newApp starts the toolkit. On Linux it takes a desktop to be dark until that
// says otherwise, and some never say. Named light for the start alone, it still
// follows one that does.
func newApp() fyne.App {
	const variant = "FYNE_THEME"
	if _, named := os.LookupEnv(variant); runtime.GOOS == "linux" && !named {
		_ = os.Setenv(variant, "light") // a valid name cannot fail
		defer func() { _ = os.Unsetenv(variant) }()
	}
	return app.NewWithID("toprunner")
}

// The names that preferences are kept under.
const (
	languagePreference   = "language"
	appearancePreference = "appearance"
	textSizePreference   = "text_size"
)

// Lang implements gui.Settings.
func (s settings) Lang() model.Lang {
	if lang, ok := setup.ParseLanguage(s.app.Preferences().String(languagePreference)); ok {
		return lang
	}
	return setup.MessageLanguage(os.Getenv)
}

// SetLang implements gui.Settings.
func (s settings) SetLang(lang model.Lang) {
	s.app.Preferences().SetString(languagePreference, string(lang))
}

// Look implements gui.Settings.
func (s settings) Look() kit.Look {
	p := s.app.Preferences()
	return kit.Look{Appearance: kit.Appearance(p.String(appearancePreference)), TextSize: p.Int(textSizePreference)}.Known()
}

// SetLook implements gui.Settings.
func (s settings) SetLook(look kit.Look) {
	s.app.Preferences().SetString(appearancePreference, string(look.Appearance))
	s.app.Preferences().SetInt(textSizePreference, look.TextSize)
	s.show()
}

// show draws the windows in the look that is kept.
func (s settings) show() { kit.SetLook(s.app, s.Look()) }
