package model

// Lang is a language of screens, findings and documents.
type Lang string

// The languages the product speaks.
const (
	Japanese Lang = "ja"
	English  Lang = "en"
)

// Langs lists every language, Japanese first.
func Langs() []Lang { return []Lang{Japanese, English} }

// Bilingual is one text in both languages. An edition file that gives one
// language and not the other is refused.
type Bilingual struct {
	JA string `yaml:"ja"`
	EN string `yaml:"en"`
}

// In returns the text in lang; any language but English reads as Japanese.
func (b Bilingual) In(lang Lang) string {
	if lang == English {
		return b.EN
	}
	return b.JA
}

// Empty reports that no text was given in either language.
func (b Bilingual) Empty() bool { return b.JA == "" && b.EN == "" }
