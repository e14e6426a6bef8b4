package glyph

import (
	"fmt"
	"sync"

	"toprunner/assets"
)

// File is one font file. It is never changed, so it may be used from any
// goroutine. Lengths are in units, UnitsPerEm of them to the size of the type.
type File struct {
	tables     map[string]table
	cmap       *cmap
	advances   []uint16 // of each glyph
	UnitsPerEm int
}

// The bundled files, each parsed when it is first asked for.
var (
	regularFile  = sync.OnceValue(func() *File { return mustParse(assets.Regular) })
	boldFile     = sync.OnceValue(func() *File { return mustParse(assets.Bold) })
	fallbackFile = sync.OnceValue(func() *File { return mustParse(assets.Fallback) })
)

// mustParse parses a bundled file. One that cannot be read is a fault of the
// build.
func mustParse(data []byte) *File {
	f, err := Parse(data)
	if err != nil {
		panic(fmt.Errorf("bundled font: %w", err))
	}
	return f
}

// Parse reads a TrueType font. The data are kept and must not be changed.
func Parse(data []byte) (*File, error) {
	found, err := tables(data)
	if err != nil {
		return nil, err
	}
	f := &File{tables: found, UnitsPerEm: found["head"].u16(18)}
	glyphs := found["maxp"].u16(4)
	measured := found["hhea"].u16(34)
	if f.UnitsPerEm == 0 || glyphs == 0 || measured == 0 || measured > glyphs {
		return nil, errFont
	}
	f.cmap = parseCmap(found["cmap"])
	f.advances = make([]uint16, glyphs)
	for i := range f.advances {
		// All glyphs behind the last one measured are as wide as that.
		f.advances[i] = uint16(found["hmtx"].u16(4 * min(i, measured-1)))
	}
	return f, nil
}

// Table returns a table of the file, nil when it has none of that name. It must
// not be changed.
func (f *File) Table(tag string) []byte { return f.tables[tag] }

// Glyphs returns how many glyphs the file has.
func (f *File) Glyphs() int { return len(f.advances) }

// Advance returns how far a glyph moves the pen, in units.
func (f *File) Advance(glyph uint16) int {
	if int(glyph) >= len(f.advances) {
		return 0
	}
	return int(f.advances[glyph])
}

// glyph returns the glyph of a character in the form a selector chooses, or of
// the character alone for the selector 0; 0 when the file has none.
func (f *File) glyph(r, selector rune) uint16 {
	var g uint16
	if selector == 0 {
		g = f.cmap.glyph(r)
	} else {
		g = f.cmap.form(r, selector)
	}
	if int(g) >= len(f.advances) {
		return 0
	}
	return g
}

// em returns how far a glyph moves the pen, in em.
func (f *File) em(glyph uint16) float64 {
	return float64(f.Advance(glyph)) / float64(f.UnitsPerEm)
}
