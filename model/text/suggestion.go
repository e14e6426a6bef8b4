package text

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// suggestion returns what may stand in the place of a refused character, made
// of characters that are not refused; "" when nothing is known.
func suggestion(cluster string) string {
	folded := cluster
	if strings.ContainsFunc(cluster, isHalfWidthKana) {
		folded = FoldKana(cluster)
	}
	var out strings.Builder
	for i, r := range norm.NFC.String(folded) {
		if !refused(r) {
			out.WriteRune(r)
			continue
		}
		twin, known := standIn(r)
		if i > 0 && (isMark(r) || isVariation(r)) {
			twin, known = "", true
		}
		if !known || strings.ContainsFunc(twin, refused) {
			return ""
		}
		out.WriteString(twin)
	}
	return out.String()
}

// standIn returns the usual replacement of one character.
func standIn(r rune) (twin string, known bool) {
	if twin, known = standIns[r]; known {
		return twin, true
	}
	if n := circledNumber(r); n > 0 {
		return "(" + strconv.Itoa(n) + ")", true
	}
	twin = norm.NFKC.String(string(r))
	switch {
	case twin == string(r):
		return withoutAccents(r)
	case isCircled(r):
		return "(" + twin + ")", true
	}
	return strings.ReplaceAll(twin, "⁄", "/"), true
}

// circledNumber returns the number in a circle that Unicode has no compatible
// digits for (❶ ⓫ ➀ ➊), else 0.
func circledNumber(r rune) int {
	switch {
	case r >= '❶' && r <= '❿':
		return int(r-'❶') + 1
	case r >= '➀' && r <= '➉':
		return int(r-'➀') + 1
	case r >= '➊' && r <= '➓':
		return int(r-'➊') + 1
	case r >= '⓫' && r <= '⓴':
		return int(r-'⓫') + 11
	}
	return 0
}

// isCircled reports a number, letter or word in a circle or square whose
// compatible form has lost it.
func isCircled(r rune) bool {
	switch {
	case r >= '①' && r <= '⑳', r >= 'Ⓐ' && r <= '⓪',
		r >= '㉑' && r <= '㉟', r >= '㊱' && r <= '㊿',
		r >= '㊀' && r <= '㊰', r >= '㋐' && r <= '㋾':
		return true
	}
	return false
}

// withoutAccents returns a letter without its accents.
func withoutAccents(r rune) (string, bool) {
	var out strings.Builder
	for _, part := range norm.NFD.String(string(r)) {
		if !isLatinMark(part) {
			out.WriteRune(part)
		}
	}
	bare := out.String()
	return bare, bare != "" && bare != string(r)
}

// isVariation reports a selector of a character's form.
func isVariation(r rune) bool {
	return r >= '\uFE00' && r <= '\uFE0F' || r >= 0xE0100 && r <= 0xE01EF
}
