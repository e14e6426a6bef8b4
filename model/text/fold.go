package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FoldWidth turns full-width letters, digits, signs and the full-width space
// into their ASCII forms.
func FoldWidth(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '　':
			return ' '
		}
		return r
	}, s)
}

// FoldKana turns hiragana and half-width katakana into full-width katakana, a
// sound mark joined with its kana. Other characters stay.
func FoldKana(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range s {
		switch {
		case r >= 'ぁ' && r <= 'ゖ', r == 'ゝ', r == 'ゞ':
			out.WriteRune(r - 'ぁ' + 'ァ')
		case isHalfWidthKana(r):
			out.WriteString(norm.NFKC.String(string(r)))
		default:
			out.WriteRune(r)
		}
	}
	return soundMarks.Replace(compose(out.String()))
}

// soundMarks shows a combining sound mark that joined with no kana as a
// character of its own.
var soundMarks = strings.NewReplacer("\u3099", "゛", "\u309A", "゜")

// FoldForms turns characters that are a form of another one into it: those that Unicode
// gives (NFKC: Ａ, ㈱, 神) and the forms of kanji in names (髙, 﨑, 邊). It is for finding
// and never for writing, since 斎藤 and 斉藤 are two names.
func FoldForms(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range norm.NFKC.String(s) {
		if twin, known := standIns[r]; known && unicode.Is(unicode.Han, r) {
			out.WriteString(twin)
		} else if usual, known := nameForms[r]; known {
			out.WriteString(usual)
		} else if !isVariation(r) {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// isHalfWidthKana reports a half-width katakana or its punctuation.
func isHalfWidthKana(r rune) bool { return r >= '｡' && r <= 'ﾟ' }
