package glyph

import "sort"

// cmap finds the glyph of a character in a font file (OpenType 1.9, "cmap").
type cmap struct {
	basic  [1 << 16]uint16 // of the Basic Multilingual Plane, 0 for none
	beyond table           // format 12, for the planes above
	forms  table           // format 14, for variation selectors
}

// parseCmap reads the subtables for Unicode.
func parseCmap(t table) *cmap {
	c := &cmap{}
	for i := range t.u16(2) {
		platform, encoding := t.u16(4+8*i), t.u16(6+8*i)
		sub := t.from(t.u32(8 + 8*i))
		switch format := sub.u16(0); {
		case platform == 0 && encoding == 5 && format == 14:
			c.forms = sub
		case platform != 0 && platform != 3:
		case format == 12:
			c.beyond = sub
		case format == 4:
			c.readBasic(sub)
		}
	}
	return c
}

// readBasic reads a subtable of format 4. Segments must come in order.
func (c *cmap) readBasic(t table) {
	double := t.u16(6) // twice the number of segments
	ends, starts := t.from(14), t.from(16+double)
	deltas, offsets := t.from(16+2*double), t.from(16+3*double)
	next := 0
	for i := 0; i < double; i += 2 {
		start, end := starts.u16(i), ends.u16(i)
		if start < next || end < start {
			return
		}
		for code := start; code <= end; code++ {
			glyph := code
			if offset := offsets.u16(i); offset != 0 {
				if glyph = offsets.u16(i + offset + 2*(code-start)); glyph == 0 {
					continue
				}
			}
			c.basic[code] = uint16(glyph + deltas.u16(i))
		}
		next = end + 1
	}
}

// glyph returns the glyph of a character, 0 for none.
func (c *cmap) glyph(r rune) uint16 {
	if r >= 0 && int(r) < len(c.basic) {
		return c.basic[r]
	}
	const head, size = 16, 12
	groups := c.beyond.from(head)
	n := min(c.beyond.u32(12), len(groups)/size)
	i := sort.Search(n, func(i int) bool { return groups.u32(i*size+4) >= int(r) })
	if start := groups.u32(i * size); r < 0 || i == n || start > int(r) {
		return 0
	} else {
		return uint16(groups.u32(i*size+8) + int(r) - start)
	}
}

// form returns the glyph of a character in the form a variation selector
// chooses, 0 when the font does not know that form.
func (c *cmap) form(r, selector rune) uint16 {
	const head, size = 10, 11
	records := c.forms.from(head)
	n := min(c.forms.u32(6), len(records)/size)
	i := sort.Search(n, func(i int) bool { return records.u24(i*size) >= int(selector) })
	if i == n || records.u24(i*size) != int(selector) {
		return 0
	}
	if at := records.u32(i*size + 3); at != 0 && inRanges(c.forms.from(at), r) {
		return c.glyph(r) // the form that is drawn anyway
	}
	at := records.u32(i*size + 7)
	if at == 0 {
		return 0
	}
	return mapped(c.forms.from(at), r)
}

// inRanges looks r up in a table of ranges, each of a first character and how
// many follow it.
func inRanges(t table, r rune) bool {
	ranges := t.from(4)
	n := min(t.u32(0), len(ranges)/4)
	i := sort.Search(n, func(i int) bool { return ranges.u24(4*i)+ranges.u8(4*i+3) >= int(r) })
	return i < n && ranges.u24(4*i) <= int(r)
}

// mapped looks r up in a table of characters and their glyphs.
func mapped(t table, r rune) uint16 {
	pairs := t.from(4)
	n := min(t.u32(0), len(pairs)/5)
	i := sort.Search(n, func(i int) bool { return pairs.u24(5*i) >= int(r) })
	if i == n || pairs.u24(5*i) != int(r) {
		return 0
	}
	return uint16(pairs.u16(5*i + 3))
}
