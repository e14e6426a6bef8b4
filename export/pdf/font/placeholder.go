package font

import "encoding/binary"

// Placeholder returns a font of one empty glyph, in bytes of the caller's own.
// gofpdf wants a font before it writes text and would take a full one apart
// three times; the true one is put in its place when the file is finished.
func Placeholder() []byte {
	head, hhea, maxp := make([]byte, 54), make([]byte, 36), make([]byte, 32)
	binary.BigEndian.PutUint16(head[18:], 1000) // units to the em
	binary.BigEndian.PutUint16(hhea[34:], 1)    // glyphs measured
	binary.BigEndian.PutUint16(maxp[4:], 1)     // glyphs
	cmap := []byte{
		0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, // one subtable, for Unicode
		0, 4, 0, 24, 0, 0, 0, 2, 0, 2, 0, 0, 0, 0, // format 4 with one segment:
		0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 1, 0, 0, // no character
	}
	return assembled(map[string][]byte{
		"cmap": cmap, "glyf": make([]byte, 4), "head": head, "hhea": hhea, "hmtx": make([]byte, 4),
		"loca": make([]byte, 4), "maxp": maxp, "name": make([]byte, 6), "post": make([]byte, 32),
	})
}
