package font

import (
	"encoding/binary"
	"math"
)

// Flags of a point of an outline (OpenType 1.9, "glyf").
const (
	onCurve  = 0x01
	shortX   = 0x02
	shortY   = 0x04
	repeated = 0x08
	sameX    = 0x10 // or, of a short one, that it is positive
	sameY    = 0x20
)

// point is a point of an outline, in units.
type point struct {
	x, y int
	on   bool // the curve, else beside it
}

// outline is a glyph drawn by itself: its points, and the last of each contour.
type outline struct {
	ends   []int
	points []point
}

// readOutline reads a glyph that is not made of others. It is not ok when the
// data end too early.
func readOutline(data []byte) (o outline, ok bool) {
	r := reader{data: data}
	contours := int(int16(r.u16()))
	r.skip(8)
	n := 0
	for range max(contours, 0) {
		end := r.u16()
		if end < n-1 || r.short {
			return o, false
		}
		n = end + 1
		o.ends = append(o.ends, end)
	}
	r.skip(r.u16()) // instructions
	flags := make([]byte, 0, n)
	for len(flags) < n && !r.short {
		flag := r.u8()
		times := 1
		if flag&repeated != 0 {
			times += int(r.u8())
		}
		for range min(times, n-len(flags)) {
			flags = append(flags, flag)
		}
	}
	if r.short {
		return o, false
	}
	o.points = make([]point, n)
	x, y := 0, 0
	for i, flag := range flags {
		x += r.coordinate(flag, shortX, sameX)
		o.points[i].x, o.points[i].on = x, flag&onCurve != 0
	}
	for i, flag := range flags {
		y += r.coordinate(flag, shortY, sameY)
		o.points[i].y = y
	}
	return o, !r.short
}

// coordinate reads how far a point is from the one before.
func (r *reader) coordinate(flag, short, same byte) int {
	switch {
	case flag&short != 0 && flag&same != 0:
		return int(r.u8())
	case flag&short != 0:
		return -int(r.u8())
	case flag&same != 0:
		return 0
	}
	return int(int16(r.u16()))
}

// reader reads numbers one after the other; short says that it came to the end.
type reader struct {
	data  []byte
	short bool
}

func (r *reader) skip(n int) {
	if n > len(r.data) {
		r.short, n = true, len(r.data)
	}
	r.data = r.data[n:]
}

func (r *reader) u8() byte {
	if len(r.data) < 1 {
		r.short = true
		return 0
	}
	v := r.data[0]
	r.data = r.data[1:]
	return v
}

func (r *reader) u16() int {
	if len(r.data) < 2 {
		r.short = true
		return 0
	}
	v := binary.BigEndian.Uint16(r.data)
	r.data = r.data[2:]
	return int(v)
}

// scaled returns the outline made larger or smaller, then raised.
func (o outline) scaled(scale float64, raise int) outline {
	points := make([]point, len(o.points))
	for i, p := range o.points {
		points[i] = point{int(math.Round(float64(p.x) * scale)), int(math.Round(float64(p.y)*scale)) + raise, p.on}
	}
	return outline{o.ends, points}
}

// bytes returns the outline as a glyph without instructions.
func (o outline) bytes() []byte {
	if len(o.points) == 0 {
		return nil
	}
	box := [4]int{math.MaxInt16, math.MaxInt16, math.MinInt16, math.MinInt16}
	for _, p := range o.points {
		box = [4]int{min(box[0], p.x), min(box[1], p.y), max(box[2], p.x), max(box[3], p.y)}
	}
	b := binary.BigEndian.AppendUint16(nil, uint16(len(o.ends)))
	for _, v := range box {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	for _, end := range o.ends {
		b = binary.BigEndian.AppendUint16(b, uint16(end))
	}
	b = append(b, 0, 0) // no instructions
	var xs, ys []byte
	last := point{}
	for _, p := range o.points {
		var flag byte
		if p.on {
			flag = onCurve
		}
		xs, flag = appendCoordinate(xs, p.x-last.x, flag, shortX, sameX)
		ys, flag = appendCoordinate(ys, p.y-last.y, flag, shortY, sameY)
		b = append(b, flag)
		last = p
	}
	return append(append(b, xs...), ys...)
}

// appendCoordinate adds how far a point is from the one before, in as few bytes
// as it takes, and returns the flags with those that say how many.
func appendCoordinate(b []byte, distance int, flag, short, same byte) ([]byte, byte) {
	switch {
	case distance == 0:
		return b, flag | same
	case 0 < distance && distance < 256:
		return append(b, byte(distance)), flag | short | same
	case -256 < distance && distance < 0:
		return append(b, byte(-distance)), flag | short
	}
	return binary.BigEndian.AppendUint16(b, uint16(distance)), flag
}
