package glyph

import (
	"encoding/binary"
	"errors"
)

// table is a part of a font file. What lies outside of it reads as 0, so that
// no file can make a reader panic.
type table []byte

func (t table) u8(at int) int {
	if at < 0 || at >= len(t) {
		return 0
	}
	return int(t[at])
}

func (t table) u16(at int) int {
	if at < 0 || at+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[at:]))
}

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u24(at int) int { return t.u8(at)<<16 | t.u16(at+1) }

func (t table) u32(at int) int { return t.u16(at)<<16 | t.u16(at+2) }

// from returns what begins there, nothing when it is outside.
func (t table) from(at int) table {
	if at < 0 || at > len(t) {
		return nil
	}
	return t[at:]
}

// errFont says that bytes are no TrueType font with outlines.
var errFont = errors.New("glyph: not a TrueType font")

// tables finds the tables of a font file (OpenType 1.9, "Table directory").
func tables(data []byte) (map[string]table, error) {
	file := table(data)
	if file.u32(0) != 0x00010000 {
		return nil, errFont
	}
	found := map[string]table{}
	for i := range file.u16(4) {
		at := 12 + 16*i
		if at+16 > len(file) {
			return nil, errFont
		}
		begin, length := file.u32(at+8), file.u32(at+12)
		if begin > len(file) || length > len(file)-begin {
			return nil, errFont
		}
		found[string(file[at:at+4])] = file[begin : begin+length : begin+length]
	}
	for _, tag := range []string{"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"} {
		if found[tag] == nil {
			return nil, errFont
		}
	}
	return found, nil
}
