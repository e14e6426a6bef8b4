package glyph

import (
	"iter"
	"sync"
	"unicode/utf8"
)

// Missing stands for a character that no bundled font can draw. Both faces
// have it.
const Missing = '〓'

// Face is a typeface in one weight. It is never changed, so it may be used from
// any goroutine. All lengths are in em, the size of the type.
type Face struct {
	main     *File
	fallback func() *File
}

var (
	regular = sync.OnceValue(func() *Face { return &Face{regularFile(), fallbackFile} })
	bold    = sync.OnceValue(func() *Face { return &Face{boldFile(), fallbackFile} })
)

// Regular returns the regular face. Its file is parsed at the first call.
func Regular() *Face { return regular() }

// Bold returns the bold face. Its file is parsed at the first call. What only
// the second file has, it has in the regular weight.
func Bold() *Face { return bold() }

// Main returns the file whose measures are those of the face.
func (f *Face) Main() *File { return f.main }

// Drawable reports that both faces have a glyph of r. Everything else is printed
// as Missing, but for what has no look of its own.
func Drawable(r rune) bool { return Regular().Has(r) && Bold().Has(r) }

// Prints reports that r is not printed as Missing: it is drawn, or it only
// chooses the form of the character before it. Where no font has that form, the
// character is drawn in its own.
func Prints(r rune) bool { return IsSelector(r) || Drawable(r) }

// Drawn is what is drawn for one character.
type Drawn struct {
	Typed string // the character, with its variation selector if it has one
	Text  string // what a reader finds and copies: the character alone
	File  *File
	Glyph uint16
	// Scale and Raise are for a superior or inferior digit, drawn as a small
	// digit: Scale is 1 and Raise (em) 0 for all others.
	Scale, Raise float64
	Missing      bool // Missing is drawn in its place
}

// Advance returns how far it moves the pen.
func (d Drawn) Advance() float64 { return d.File.em(d.Glyph) * d.Scale }

// All returns what is drawn for s, character by character. A variation selector
// that chooses no form of the character before it is passed over.
func (f *Face) All(s string) iter.Seq[Drawn] {
	return func(yield func(Drawn) bool) {
		for len(s) > 0 {
			n := Next(s)
			if !yield(f.Draw(s[:n])) {
				return
			}
			s = s[n:]
		}
	}
}

// Next returns how many bytes the first character of s has, with its variation
// selector.
func Next(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	if r, more := utf8.DecodeRuneInString(s[n:]); IsSelector(r) {
		n += more
	}
	return n
}

// IsSelector reports a variation selector 17 to 256, which chooses a form of
// the ideograph before it.
func IsSelector(r rune) bool { return 0xE0100 <= r && r <= 0xE01EF }

// Draw returns what is drawn for one character, with or without a selector.
func (f *Face) Draw(typed string) Drawn {
	r, n := utf8.DecodeRuneInString(typed)
	d := Drawn{Typed: typed, Text: typed[:n], Scale: 1}
	if selector, _ := utf8.DecodeRuneInString(typed[n:]); IsSelector(selector) {
		if d.File, d.Glyph = f.find(r, selector); d.Glyph != 0 {
			return d
		}
	}
	if d.File, d.Glyph = f.find(r, 0); d.Glyph != 0 {
		return d
	}
	if digit, raise := small(r); digit != 0 {
		d.File, d.Glyph = f.find(digit, 0)
		d.Scale, d.Raise = smallScale, raise
		return d
	}
	d.Missing = true
	d.File, d.Glyph = f.find(Missing, 0)
	return d
}

// find looks a character up in one file after the other. The glyph is 0 when
// none has it.
func (f *Face) find(r, selector rune) (*File, uint16) {
	if g := f.main.glyph(r, selector); g != 0 {
		return f.main, g
	}
	if r < ' ' {
		return f.main, 0 // the second file need not be read for a line break
	}
	other := f.fallback()
	return other, other.glyph(r, selector)
}

// Superior and inferior digits are drawn as digits of this size, their foot
// that far from the baseline, in em. Both fonts have only a few of their own.
const (
	smallScale    = 0.6
	superiorRaise = 0.32
	inferiorRaise = -0.12
)

// small returns the digit that is drawn for a superior or inferior one, and how
// far it is raised; 0 for all others.
func small(r rune) (digit rune, raise float64) {
	switch {
	case r == '⁰' || '⁴' <= r && r <= '⁹':
		return r - '⁰' + '0', superiorRaise
	case '₀' <= r && r <= '₉':
		return r - '₀' + '0', inferiorRaise
	}
	return 0, 0
}

// Has reports that the face can draw r.
func (f *Face) Has(r rune) bool {
	if f.main.glyph(r, 0) != 0 {
		return true
	}
	return !f.Draw(string(r)).Missing
}

// HasForm reports that the face can draw r in the form the selector chooses.
func (f *Face) HasForm(r, selector rune) bool {
	_, g := f.find(r, selector)
	return g != 0
}

// Advance returns how far r moves the pen, or Missing in its place when the
// face does not have it. A variation selector moves it not at all.
func (f *Face) Advance(r rune) float64 {
	if g := f.main.glyph(r, 0); g != 0 {
		return f.main.em(g)
	}
	if IsSelector(r) {
		return 0
	}
	return f.Draw(string(r)).Advance()
}

// Width returns the width of s on one line.
func (f *Face) Width(s string) float64 {
	width := 0.0
	for _, r := range s {
		width += f.Advance(r)
	}
	return width
}

// Ascent returns how far the face reaches above the baseline.
func (f *Face) Ascent() float64 {
	return float64(f.main.tables["hhea"].i16(4)) / float64(f.main.UnitsPerEm)
}

// Descent returns how far the face reaches below the baseline, as a positive
// number.
func (f *Face) Descent() float64 {
	return -float64(f.main.tables["hhea"].i16(6)) / float64(f.main.UnitsPerEm)
}
