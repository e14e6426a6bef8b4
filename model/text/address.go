package text

import "strings"

// addressSigns are what may begin a line inside an address. One that ended a line
// would be taken for the hyphen or the full stop of a sentence.
const addressSigns = ".@?&=-_#"

// span is a part of the runes of a paragraph, from begin to end.
type span struct{ begin, end int }

// addresses appends the web and e-mail addresses of a paragraph, in order.
func addresses(spans []span, runes []rune) []span {
	for begin := 0; begin < len(runes); begin++ {
		end := begin
		for end < len(runes) && inAddress(runes[end]) {
			end++
		}
		if isAddress(string(runes[begin:end])) {
			spans = append(spans, span{begin, end})
		}
		begin = end
	}
	return spans
}

// mayHoldAddress reports that it is worth looking for addresses.
func mayHoldAddress(s string) bool {
	return strings.Contains(s, "://") || strings.Contains(s, "@") || strings.Contains(s, "www.")
}

// isAddress reports that a run of the characters of addresses is one.
func isAddress(s string) bool {
	at := strings.IndexByte(s, '@')
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || at > 0 && strings.Contains(s[at:], ".")
}

// inAddress reports a character of addresses. Brackets, commas and the like are
// taken for those of the sentence around.
func inAddress(r rune) bool {
	return isPlain(r) || r < 0x80 && strings.ContainsRune(addressSigns+"/:~%+$!*", r)
}

func isPlain(r rune) bool {
	return '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}

// placeInAddress says how good a place for a line's end is that stands before the
// rune at i, inside an address: behind a slash, or before a sign that goes on.
func placeInAddress(runes []rune, i int, address span) place {
	before, after := runes[i-1], runes[i]
	switch {
	case before == '/' && after != '/':
		return allowed
	case strings.ContainsRune(addressSigns, after) && i+1 < address.end && isPlain(runes[i+1]):
		return allowed
	case notAtStart[after]:
		return forbidden
	}
	return forced
}
