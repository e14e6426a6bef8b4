package setup

import (
	"strings"

	"toprunner/model"
)

// LanguageVariable names the environment variable that chooses the language of
// messages.
const LanguageVariable = "TOPRUNNER_LANG"

// MessageLanguage returns the language of messages when no flag chose one:
// that of TOPRUNNER_LANG, else of the system's locale, else English. A value
// that names neither of our languages is passed over.
func MessageLanguage(getenv func(string) string) model.Lang {
	return messageLanguage(getenv, systemLocale)
}

func messageLanguage(getenv func(string) string, system func() string) model.Lang {
	if lang, ok := ParseLanguage(getenv(LanguageVariable)); ok {
		return lang
	}
	locale := posixLocale(getenv)
	if locale == "" {
		locale = system()
	}
	if lang, ok := ParseLanguage(locale); ok {
		return lang
	}
	return model.English
}

// posixLocale returns the locale of messages: the first of the three variables
// that is set decides, as POSIX has it.
func posixLocale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			return v
		}
	}
	return ""
}

// ParseLanguage reads "ja" and "en", also as the beginning of a locale
// ("ja_JP.UTF-8", "en-GB").
func ParseLanguage(s string) (model.Lang, bool) {
	s, _, _ = strings.Cut(strings.ToLower(s), ".")
	s, _, _ = strings.Cut(strings.ReplaceAll(s, "-", "_"), "_")
	for _, lang := range model.Langs() {
		if s == string(lang) {
			return lang, true
		}
	}
	return "", false
}
