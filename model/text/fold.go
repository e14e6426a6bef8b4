package text

import (
	"strings"

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

// isHalfWidthKana reports a half-width katakana or its punctuation.
func isHalfWidthKana(r rune) bool { return r >= '｡' && r <= 'ﾟ' }
