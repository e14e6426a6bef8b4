package layout

import (
	"strings"
	"unicode"

	"toprunner/model/glyph"
	"toprunner/model/text"
)

// Loss is a character printed otherwise than typed: Printed is 〓, or the base
// character when only its variation selector could not be drawn.
type Loss struct {
	Typed   string
	Printed string
}

// Printable returns the text as it is set: normalised, spaces of other widths
// as plain ones, invisible signs dropped. A character that cannot be drawn
// stays, so that it is found in the document; 〓 is drawn for it. Setting a
// printable text again gives the same. losses holds what is drawn otherwise
// than typed, once for each occurrence and in order.
func Printable(s string) (printed string, losses []Loss) {
	var b strings.Builder
	var last rune // as printed, 0 where no selector can follow
	for _, r := range text.Normalize(s) {
		switch {
		case r == '\n' || glyph.Drawable(r):
			last = r
		case unicode.Is(unicode.Zs, r):
			last, r = ' ', ' '
		case glyph.IsSelector(r):
			if last == 0 || last == '\n' {
				continue
			}
			if !hasForm(last, r) {
				losses = append(losses, Loss{string(last) + string(r), string(last)})
				continue
			}
			last = 0
		case unicode.Is(unicode.C, r) && !unicode.Is(unicode.Co, r):
			continue
		default:
			losses = append(losses, Loss{string(r), string(glyph.Missing)})
			last = 0
		}
		b.WriteRune(r)
	}
	return b.String(), losses
}

// hasForm reports that both faces can draw the form of r.
func hasForm(r, selector rune) bool {
	return glyph.Regular().HasForm(r, selector) && glyph.Bold().HasForm(r, selector)
}
