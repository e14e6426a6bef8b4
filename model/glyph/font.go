package glyph

import (
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"toprunner/assets"
)

// Missing stands for a character that no bundled font can draw. Both faces
// have it.
const Missing = '〓'

// Font is one face with its widths. It is never changed, so it may be used from
// any goroutine. All lengths are in em, the size of the type.
type Font struct {
	face *sfnt.Font
	// advances holds the width of each character of the Basic Multilingual
	// Plane in units of the face, noGlyph where the face has none.
	advances        [1 << 16]uint16
	unitsPerEm      float64
	ascent, descent float64
}

// noGlyph marks a character that a face does not have. No glyph is that wide.
const noGlyph = 0xFFFF

var (
	regular = sync.OnceValue(func() *Font { return mustParse(assets.Regular) })
	bold    = sync.OnceValue(func() *Font { return mustParse(assets.Bold) })
)

// Regular returns the regular face. It is parsed at the first call.
func Regular() *Font { return regular() }

// Bold returns the bold face. It is parsed at the first call.
func Bold() *Font { return bold() }

// Drawable reports that this version can print r: it lies in the Basic
// Multilingual Plane and both faces have it. Everything else is printed as
// Missing.
func Drawable(r rune) bool {
	return r <= 0xFFFF && Regular().Has(r) && Bold().Has(r)
}

// Has reports that the face has a glyph for r.
func (f *Font) Has(r rune) bool {
	_, ok := f.units(r)
	return ok
}

// Advance returns how far r moves the pen, or Missing in its place when the
// face does not have it.
func (f *Font) Advance(r rune) float64 {
	units, ok := f.units(r)
	if !ok {
		units = f.advances[Missing]
	}
	return float64(units) / f.unitsPerEm
}

// Width returns the width of s on one line.
func (f *Font) Width(s string) float64 {
	width := 0.0
	for _, r := range s {
		width += f.Advance(r)
	}
	return width
}

// Ascent returns how far the face reaches above the baseline.
func (f *Font) Ascent() float64 { return f.ascent }

// Descent returns how far the face reaches below the baseline, as a positive
// number.
func (f *Font) Descent() float64 { return f.descent }

// units returns the width of r in units of the face.
func (f *Font) units(r rune) (uint16, bool) {
	if r >= 0 && int(r) < len(f.advances) {
		return f.advances[r], f.advances[r] != noGlyph
	}
	return advance(f.face, &sfnt.Buffer{}, r)
}

// mustParse parses a bundled face. One that cannot be read is a fault of the
// build.
func mustParse(data []byte) *Font {
	f, err := parse(data)
	if err != nil {
		panic(fmt.Errorf("glyph: bundled font: %w", err))
	}
	return f
}

func parse(data []byte) (*Font, error) {
	face, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	var buffer sfnt.Buffer
	perEm := float64(face.UnitsPerEm())
	metrics, err := face.Metrics(&buffer, fixed.Int26_6(face.UnitsPerEm()), font.HintingNone)
	if err != nil {
		return nil, err
	}
	f := &Font{
		face: face, unitsPerEm: perEm,
		ascent: float64(metrics.Ascent) / perEm, descent: float64(metrics.Descent) / perEm,
	}
	for r := range f.advances {
		f.advances[r] = noGlyph
		if units, ok := advance(face, &buffer, rune(r)); ok {
			f.advances[r] = units
		}
	}
	return f, nil
}

// advance looks the width of r up in the face, in its units.
func advance(face *sfnt.Font, buffer *sfnt.Buffer, r rune) (units uint16, ok bool) {
	glyph, err := face.GlyphIndex(buffer, r)
	if err != nil || glyph == 0 {
		return 0, false
	}
	// At as many pixels as there are units to the em, lengths come in units.
	width, err := face.GlyphAdvance(buffer, glyph, fixed.Int26_6(face.UnitsPerEm()), font.HintingNone)
	return uint16(width), err == nil
}
