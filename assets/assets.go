// Package assets embeds what the programs carry with them: fonts, editions,
// translations, icons and samples. It holds no logic.
package assets

import "embed"

// Editions holds the built-in editions, editions/*.yaml.
//
//go:embed editions
var Editions embed.FS

// Translations holds the catalogue of words, translations/<language>/*.yaml.
//
//go:embed translations
var Translations embed.FS

// Samples holds the practice entry and its evidence, samples/*.
//
//go:embed samples
var Samples embed.FS

// Regular and Bold are BIZ UDPGothic (SIL Open Font License 1.1, text in
// fonts/BIZUDPGothic-OFL.txt). Callers must not write to them.
var (
	//go:embed fonts/BIZUDPGothic-Regular.ttf
	Regular []byte
	//go:embed fonts/BIZUDPGothic-Bold.ttf
	Bold []byte
)

// FontLicence is the licence text of Regular and Bold.
//
//go:embed fonts/BIZUDPGothic-OFL.txt
var FontLicence string

// Fallback is Noto Sans JP, for the characters that BIZ UDPGothic has not (SIL
// Open Font License 1.1). Its makers reserve the font name "Source": the file
// is as they made it, and what documents carry of it bears no name of theirs.
// Callers must not write to it.
//
//go:embed fonts/NotoSansJP-Regular.ttf
var Fallback []byte

// FallbackLicence is the licence text of Fallback.
//
//go:embed fonts/NotoSansJP-OFL.txt
var FallbackLicence string

// Licences holds the licence texts of all that the programs carry, a folder for
// each module below licences; make licences fills it.
//
//go:embed licences
var Licences embed.FS

// Icon is the program's icon, a 256 × 256 PNG.
//
//go:embed icons/toprunner.png
var Icon []byte
