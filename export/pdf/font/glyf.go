package font

import (
	"encoding/binary"

	"toprunner/model/glyph"
)

// Flags of a part of a glyph that is made of others (OpenType 1.9, "glyf").
const (
	wideArguments   = 0x0001
	oneScale        = 0x0008
	morePartsFollow = 0x0020
	twoScales       = 0x0040
	fourScales      = 0x0080
	instructed      = 0x0100
)

// outlines gives the glyphs of a font file.
type outlines struct {
	glyf, loca []byte
	long       bool // loca has four bytes for a glyph, else two
}

func outlinesOf(f *glyph.File) outlines {
	head := f.Table("head")
	return outlines{f.Table("glyf"), f.Table("loca"), len(head) >= 52 && head[51] == 1}
}

// glyph returns the bytes of a glyph, nothing for one that has no outline or
// lies outside of the file.
func (o outlines) glyph(number uint16) []byte {
	begin, end := o.offset(int(number)), o.offset(int(number)+1)
	if begin >= end || end > len(o.glyf) || end-begin < 10 {
		return nil
	}
	return o.glyf[begin:end]
}

func (o outlines) offset(i int) int {
	if o.long {
		if i = 4 * i; i+4 > len(o.loca) {
			return 0
		}
		return int(binary.BigEndian.Uint32(o.loca[i:]))
	}
	if i = 2 * i; i+2 > len(o.loca) {
		return 0
	}
	return 2 * int(binary.BigEndian.Uint16(o.loca[i:]))
}

// isMade reports a glyph made of others.
func isMade(data []byte) bool { return len(data) > 1 && data[0]&0x80 != 0 }

// withoutHints returns a glyph drawn by itself without its instructions.
func withoutHints(data []byte) []byte {
	at := 10 + 2*int(binary.BigEndian.Uint16(data))
	if at+2 > len(data) {
		return nil
	}
	n := int(binary.BigEndian.Uint16(data[at:]))
	if at+2+n > len(data) {
		return nil
	}
	b := make([]byte, 0, len(data)-n)
	b = append(b, data[:at]...)
	b = append(b, 0, 0)
	return append(b, data[at+2+n:]...)
}

// renumbered returns a glyph made of others, without instructions, each part
// under the number that renumber gives it. It is nothing when the data end too
// early.
func renumbered(data []byte, renumber func(uint16) uint16) []byte {
	b := append([]byte(nil), data...)
	for at := 10; ; {
		if at+4 > len(b) {
			return nil
		}
		flags := binary.BigEndian.Uint16(b[at:])
		binary.BigEndian.PutUint16(b[at:], flags&^instructed)
		binary.BigEndian.PutUint16(b[at+2:], renumber(binary.BigEndian.Uint16(b[at+2:])))
		at += 4 + argumentsSize(flags)
		if flags&morePartsFollow == 0 {
			return b[:min(at, len(b))]
		}
	}
}

// argumentsSize returns how many bytes place and size a part.
func argumentsSize(flags uint16) int {
	n := 2
	if flags&wideArguments != 0 {
		n = 4
	}
	switch {
	case flags&oneScale != 0:
		n += 2
	case flags&twoScales != 0:
		n += 4
	case flags&fourScales != 0:
		n += 8
	}
	return n
}
