package text

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Normalize gives text that was typed, pasted or read from a file the form the
// product keeps and draws. It changes nothing that a reader would see:
//
//   - bytes that are no UTF-8 become U+FFFD;
//   - every kind of line break becomes LF, a tab or no-break space a space;
//   - what cannot be seen is dropped: control characters, zero-width spaces,
//     byte order marks, soft hyphens, marks of writing direction, variation
//     selectors 1–16 (17 and up choose the form of a kanji and are kept);
//   - U+2011 becomes U+2010 and U+2126 becomes Ω, which fonts have;
//   - kana and Latin letters are joined with the combining marks after them.
//
// Nothing else is composed and nothing is replaced by a compatible character:
// whole-text NFC would turn 神 (U+FA19) into another character than was typed.
// Normalize is idempotent.
func Normalize(s string) string {
	if plain(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return compose(strings.Map(normalized, s))
}

// Line is Normalize for a text of one line: line breaks become a space, and
// white space at both ends is dropped.
func Line(s string) string {
	return strings.Join(lines(Normalize(s)), " ")
}

// lines returns the lines of a normalised text, without the white space at its ends
// and without empty ones.
func lines(s string) []string {
	return strings.FieldsFunc(strings.TrimSpace(s), func(r rune) bool { return r == '\n' })
}

// plain reports that s is ASCII without controls but LF, as numbers, dates and
// ids are, and needs no work.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' && c != '\n') || c > '~' {
			return false
		}
	}
	return true
}

// normalized returns what stands for r after Normalize, -1 for nothing.
func normalized(r rune) rune {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return '\n'
	case '\t', '\u00A0':
		return ' '
	case '\u2011':
		return '\u2010'
	case '\u2126':
		return 'Ω'
	}
	if unicode.IsControl(r) || invisible(r) {
		return -1
	}
	return r
}

// Dropped returns the characters that Normalize would drop from s, each once, in
// the order in which they stand.
func Dropped(s string) []rune {
	if plain(s) {
		return nil
	}
	var dropped []rune
	for _, r := range s {
		if normalized(r) < 0 && !slices.Contains(dropped, r) {
			dropped = append(dropped, r)
		}
	}
	return dropped
}

// invisible reports a character that is never drawn and that pasted text
// carries along.
func invisible(r rune) bool {
	switch {
	case r == '\u00AD', r == '\u200B', r == '\uFEFF', // soft hyphen, zero-width space, byte order mark
		r == '\u200E', r == '\u200F', // marks of writing direction
		r >= '\u202A' && r <= '\u202E',
		r >= '\u2060' && r <= '\u206F', // word joiner, isolates
		r >= '\uFE00' && r <= '\uFE0F': // variation selectors 1–16
		return true
	}
	return false
}

// compose joins each kana with the sound mark after it and each Latin letter
// with the combining marks after it, where one character for both exists.
func compose(s string) string {
	if !strings.ContainsFunc(s, isMark) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	runes := []rune(s)
	for i := 0; i < len(runes); {
		end := i + 1
		for end < len(runes) && joins(runes[i], runes[end]) {
			end++
		}
		if run := string(runes[i:end]); end > i+1 {
			out.WriteString(norm.NFC.String(run))
		} else {
			out.WriteString(run)
		}
		i = end
	}
	return out.String()
}

// joins reports that mark belongs to base in one of the two scripts that are
// composed.
func joins(base, mark rune) bool {
	if isSoundMark(mark) {
		return unicode.In(base, unicode.Hiragana, unicode.Katakana)
	}
	return isLatinMark(mark) && unicode.Is(unicode.Latin, base)
}

func isMark(r rune) bool      { return isSoundMark(r) || isLatinMark(r) }
func isSoundMark(r rune) bool { return r == '\u3099' || r == '\u309A' }
func isLatinMark(r rune) bool { return r >= '\u0300' && r <= '\u036F' }
