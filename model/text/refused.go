package text

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/encoding/japanese"
)

// Refusal is a character that official portals are known to refuse.
type Refusal struct {
	Text string // the character, with the marks that belong to it
	At   int    // byte offset in the text
	// Suggestion is what may stand in its place, "" when nothing is known.
	Suggestion string
}

// Refused returns the characters of s outside ASCII and JIS X 0208, in their
// order. The twins that systems tell apart from a character of JIS X 0208
// (～ － ∥ ￠ ￡ ￢ and 〜 − ‖ ¢ £ ¬) all count as inside.
func Refused(s string) []Refusal {
	if !strings.ContainsFunc(s, refused) {
		return nil
	}
	var found []Refusal
	for rest, state, at := s, -1, 0; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if strings.ContainsFunc(cluster, refused) {
			found = append(found, Refusal{Text: cluster, At: at, Suggestion: suggestion(cluster)})
		}
		at += len(cluster)
	}
	return found
}

// RefusedInName is Refused for the name of an organisation as it is registered, in
// which the sign of a company type stands for its words: ㈱ for 株式会社, which (株)
// would only abbreviate again.
func RefusedInName(s string) []Refusal {
	found := Refused(s)
	for i, r := range found {
		if written, known := companyTypes[r.Text]; known {
			found[i].Suggestion = written
		}
	}
	return found
}

// companyTypes are the words of the signs that stand for one company type alone. Those
// of 社 and 財 do not tell a general from a public-interest corporation.
var companyTypes = map[string]string{
	"㈱": "株式会社", "㊑": "株式会社", "㈲": "有限会社", "㊒": "有限会社",
	"㈴": "合名会社", "㊔": "合名会社", "㈾": "合資会社", "㊮": "合資会社", "㈻": "学校法人", "㊫": "学校法人",
}

// Replace returns s with every character found in it that has a suggestion replaced
// by it.
func Replace(s string, found []Refusal) string {
	var out strings.Builder
	from := 0
	for _, r := range found {
		if r.Suggestion == "" {
			continue
		}
		out.WriteString(s[from:r.At])
		out.WriteString(r.Suggestion)
		from = r.At + len(r.Text)
	}
	return out.String() + s[from:]
}

func refused(r rune) bool {
	return r >= utf8.RuneSelf && !jisX0208()[r]
}

// The rows of JIS X 0208: signs, letters and kana in 1–8, kanji in 16–84. The
// encodings in use fill others with the makers' own characters (① ㈱ 髙).
const (
	lastSignRow   = 8
	firstKanjiRow = 16
	lastKanjiRow  = 84
	rowLength     = 94
)

// jisX0208 returns the 6,879 characters of JIS X 0208 and their twins.
var jisX0208 = sync.OnceValue(func() map[rune]bool {
	set := make(map[rune]bool, 7000)
	for _, twin := range "〜−‖¢£¬～－∥￠￡￢" {
		set[twin] = true
	}
	decoder := japanese.EUCJP.NewDecoder()
	for row := 1; row <= lastKanjiRow; row++ {
		if row > lastSignRow && row < firstKanjiRow {
			continue
		}
		for cell := 1; cell <= rowLength; cell++ {
			// In EUC-JP a character is its row and its cell, each plus 0xA0.
			b, err := decoder.Bytes([]byte{byte(0xA0 + row), byte(0xA0 + cell)})
			if r, _ := utf8.DecodeRune(b); err == nil && r != utf8.RuneError {
				set[r] = true
			}
		}
	}
	return set
})
