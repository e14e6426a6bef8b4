package main

import (
	"os"

	"fyne.io/fyne/v2"

	"toprunner/cmd/internal/setup"
	"toprunner/gui"
	"toprunner/gui/kit"
	"toprunner/model"
)

var _ gui.Settings = settings{}

// settings keeps how a person wants the app to be in the toolkit's preferences,
// a file of the user's own beside the data folder.
type settings struct{ app fyne.App }

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
func (s settings) show() { s.app.Settings().SetTheme(kit.NewTheme(s.Look())) }
