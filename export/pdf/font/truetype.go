package font

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"

	"toprunner/model/glyph"
)

// TrueType returns the subset as a font file with the tables that a PDF needs.
// The number of a glyph is its code; parts of glyphs follow the last code.
func (s *Subset) TrueType() []byte {
	main := s.face.Main()
	w := &writer{unitsPerEm: main.UnitsPerEm, codes: len(s.drawn), parts: map[part]uint16{}}
	for _, d := range s.drawn {
		w.advances = append(w.advances, 0)
		w.offsets = append(w.offsets, 0)
		if d.File != nil {
			w.advances[len(w.advances)-1] = int(math.Round(d.Advance() * float64(w.unitsPerEm)))
		}
	}
	w.advances[0] = main.Advance(0)
	const usual = 192 // bytes of an outline
	w.glyf = make([]byte, 0, usual*len(s.drawn))
	for code, d := range s.drawn {
		w.offsets[code] = len(w.glyf)
		switch {
		case code == 0:
			w.add(w.copied(main, 0))
		case d.File != nil:
			w.add(w.drawn(d))
		}
	}
	for i := 0; i < len(w.queue); i++ { // which parts of parts make longer
		w.offsets = append(w.offsets, len(w.glyf))
		w.advances = append(w.advances, w.queue[i].file.Advance(w.queue[i].glyph))
		w.add(w.copied(w.queue[i].file, w.queue[i].glyph))
	}
	return w.font(main)
}

// writer gathers the glyphs of a font.
type writer struct {
	unitsPerEm int
	codes      int // with that of no character
	glyf       []byte
	offsets    []int
	advances   []int
	parts      map[part]uint16 // their numbers
	queue      []part          // in order of their numbers
	points     int             // of the largest outline that was made anew
}

// part is a glyph that others are made of.
type part struct {
	file  *glyph.File
	glyph uint16
}

// add adds a glyph at a place that a short table of places could name.
func (w *writer) add(data []byte) {
	w.glyf = append(w.glyf, data...)
	w.glyf = append(w.glyf, make([]byte, -len(w.glyf)&3)...)
}

// drawn returns the glyph for what is drawn, at the size of the main file.
func (w *writer) drawn(d glyph.Drawn) []byte {
	if d.Scale == 1 && d.File.UnitsPerEm == w.unitsPerEm {
		return w.copied(d.File, d.Glyph)
	}
	o, ok := readOutline(outlinesOf(d.File).glyph(d.Glyph))
	if !ok {
		return nil
	}
	w.points = max(w.points, len(o.points))
	scale := d.Scale * float64(w.unitsPerEm) / float64(d.File.UnitsPerEm)
	return o.scaled(scale, int(math.Round(d.Raise*float64(w.unitsPerEm)))).bytes()
}

// copied returns a glyph of a file as it is there, but for its instructions.
func (w *writer) copied(f *glyph.File, number uint16) []byte {
	data := outlinesOf(f).glyph(number)
	switch {
	case data == nil:
		return nil
	case isMade(data):
		return renumbered(data, func(number uint16) uint16 { return w.part(f, number) })
	}
	return withoutHints(data)
}

// part returns the number of a part in the font, a new one at its first use.
func (w *writer) part(f *glyph.File, number uint16) uint16 {
	p := part{f, number}
	n, known := w.parts[p]
	if !known {
		n = uint16(min(w.codes+len(w.queue), math.MaxUint16))
		w.parts[p] = n
		w.queue = append(w.queue, p)
	}
	return n
}

// font puts the tables together. Heights and the like are those of the main
// file.
func (w *writer) font(main *glyph.File) []byte {
	n := len(w.offsets)
	head := slices.Clone(main.Table("head"))
	binary.BigEndian.PutUint16(head[50:], 1) // four bytes to a place of loca
	hhea := slices.Clone(main.Table("hhea"))
	binary.BigEndian.PutUint16(hhea[34:], uint16(n))
	maxp := slices.Clone(main.Table("maxp"))
	binary.BigEndian.PutUint16(maxp[4:], uint16(n))
	if len(maxp) >= 10 {
		points := max(int(binary.BigEndian.Uint16(maxp[6:])), w.points)
		binary.BigEndian.PutUint16(maxp[6:], uint16(points))
		binary.BigEndian.PutUint16(maxp[8:], uint16(max(int(binary.BigEndian.Uint16(maxp[8:])), w.points)))
	}
	hmtx, loca := make([]byte, 0, 4*n), make([]byte, 0, 4*n+4)
	for i, at := range w.offsets {
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(w.advances[i]))
		hmtx = binary.BigEndian.AppendUint16(hmtx, w.leftSide(i))
		loca = binary.BigEndian.AppendUint32(loca, uint32(at))
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(w.glyf)))
	return assembled(map[string][]byte{
		"glyf": w.glyf, "head": head, "hhea": hhea, "hmtx": hmtx, "loca": loca, "maxp": maxp,
	})
}

// leftSide returns the white on the left of a glyph, 0 for one without outline.
func (w *writer) leftSide(i int) uint16 {
	end := len(w.glyf)
	if i+1 < len(w.offsets) {
		end = w.offsets[i+1]
	}
	if w.offsets[i]+4 > end {
		return 0
	}
	return binary.BigEndian.Uint16(w.glyf[w.offsets[i]+2:])
}

// assembled puts tables behind the list of them, each at a multiple of 4.
func assembled(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	power, log := 1, 0
	for 2*power <= len(names) {
		power, log = 2*power, log+1
	}
	b := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{len(names), 16 * power, log, 16 * (len(names) - power)} {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	at := len(b) + 16*len(names)
	for _, name := range names {
		b = append(b, name...)
		for _, v := range []uint32{checksum(tables[name]), uint32(at), uint32(len(tables[name]))} {
			b = binary.BigEndian.AppendUint32(b, v)
		}
		at += (len(tables[name]) + 3) &^ 3
	}
	for _, name := range names {
		b = append(b, tables[name]...)
		b = append(b, make([]byte, -len(b)&3)...)
	}
	return b
}

// checksum adds the data up, four bytes at a time.
func checksum(data []byte) uint32 {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	var rest [4]byte
	copy(rest[:], data)
	return sum + binary.BigEndian.Uint32(rest[:])
}
