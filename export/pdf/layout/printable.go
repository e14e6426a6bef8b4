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

// Printable returns the text as it can be drawn: normalised, spaces of other
// widths as plain ones, invisible signs dropped, undrawable characters as 〓. Drawing
// a printable text again gives the same. losses holds what was lost, once for
// each occurrence and in order.
func Printable(s string) (printed string, losses []Loss) {
	var b strings.Builder
	var last rune // as printed
	for _, r := range text.Normalize(s) {
		switch {
		case r == '\n' || glyph.Drawable(r):
			last = r
		case unicode.Is(unicode.Zs, r):
			last = ' '
		case variationSelector(r):
			if last != 0 && last != '\n' {
				losses = append(losses, Loss{string(last) + string(r), string(last)})
			}
			continue
		case unicode.Is(unicode.C, r) && !unicode.Is(unicode.Co, r):
			continue
		default:
			losses = append(losses, Loss{string(r), string(glyph.Missing)})
			last = glyph.Missing
		}
		b.WriteRune(last)
	}
	return b.String(), losses
}

// variationSelector reports VS17 to VS256, which choose a form of the ideograph
// before them. The others are dropped by text.Normalize.
func variationSelector(r rune) bool { return 0xE0100 <= r && r <= 0xE01EF }
