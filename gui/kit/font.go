package kit

import "encoding/binary"

// lead is what is added to a face's ascender and to its descender, in em. BIZ
// UDPGothic fills its em square, and Fyne takes the height of a line from the
// face alone: without this, lines of Japanese touch (14 px text on 14 px lines).
const lead = 0.25

// airy returns a copy of a TrueType font with taller lines: ascender and
// descender of its hhea table are each enlarged by lead. The glyphs and every
// other byte stay the same. A font whose tables cannot be found is returned
// as it is, to be refused by whoever parses it.
func airy(font []byte) []byte {
	hhea := tableOffset(font, "hhea")
	head := tableOffset(font, "head")
	const ascender, descender, unitsPerEm = 4, 6, 18
	if hhea < 0 || head < 0 || hhea+descender+2 > len(font) || head+unitsPerEm+2 > len(font) {
		return font
	}
	wide := append([]byte(nil), font...)
	extra := int16(lead * float64(binary.BigEndian.Uint16(font[head+unitsPerEm:])))
	shift := func(at int, by int16) {
		value := int16(binary.BigEndian.Uint16(wide[at:])) + by
		binary.BigEndian.PutUint16(wide[at:], uint16(value))
	}
	shift(hhea+ascender, extra)
	shift(hhea+descender, -extra) // counted downwards from the base line
	return wide
}

// tableOffset returns where a table of a TrueType font begins, -1 if nowhere.
func tableOffset(font []byte, tag string) int {
	const header, record = 12, 16
	if len(font) < header {
		return -1
	}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		at := header + i*record
		if at+record > len(font) {
			return -1
		}
		if string(font[at:at+4]) == tag {
			return int(binary.BigEndian.Uint32(font[at+8:]))
		}
	}
	return -1
}
