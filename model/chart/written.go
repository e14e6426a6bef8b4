package chart

// written is how the values are written out: in what size, 0 for not at all, and
// in how many lines over the columns of a category.
type written struct {
	size  float64
	lines int
}

// smallest is the least part of the text size that values are written in: 6 of
// 7 points.
const smallest = 6.0 / 7

// The proportions of a value in a line of its own: of the square that says
// which series it is of, and of the white behind it.
const (
	markSide  = 0.6
	markAside = 0.3
)

// written chooses how the values are written: each over its column or, where
// that is too narrow, one below the other over the category, each marked as its
// series is. Where even that does not fit they are not written.
func (c Chart) written(p plot) written {
	const part = 0.92 // a little white between them
	_, room := c.room(p, 0)
	room *= part
	n := len(c.Series)
	if n == 1 {
		return written{c.fitting(room, 0), 1}
	}
	if size := c.fitting(room*c.filled()/float64(n), 0); size > 0 {
		return written{size, 1}
	}
	if size := c.fitting(room, markSide+markAside); size > 0 {
		return written{size, n}
	}
	return written{0, 1}
}

// fitting returns the size, no more than the text size, in which every value fits
// a room together with what stands beside it (em), 0 when that is too small to
// read.
func (c Chart) fitting(room, beside float64) float64 {
	size := c.TextSize
	for _, s := range c.Series {
		for _, v := range s.Values {
			if width := c.Measure(v.Text, size) + beside*size; v.Known && width > room {
				size *= room / width
			}
		}
	}
	if size < smallest*c.TextSize {
		return 0
	}
	return size
}

// values draws the columns and writes out what they stand for.
func (c Chart) values(d *Drawing, p plot, w written) {
	var columns []Rect // they hide the grounds of the values beside them
	for i := range c.Categories {
		x, room := c.room(p, i)
		group := make([]Rect, len(c.Series))
		left := x + room*(1-c.filled())/2
		width := room * c.filled() / float64(len(c.Series))
		for n, s := range c.Series {
			v := s.Values[i]
			if !v.Known {
				continue
			}
			top, base := p.y(max(v.Number, 0)), p.y(min(v.Number, 0))
			group[n] = Rect{X: left + float64(n)*width, Y: top, Width: width, Height: base - top, Role: s.Role}
			columns = append(columns, group[n])
		}
		switch {
		case w.size == 0:
		case w.lines > 1:
			c.stack(d, i, x+room/2, group, w.size)
		default:
			c.beside(d, i, group, w.size)
		}
	}
	d.Rects = append(d.Rects, columns...)
}

// beside writes each value of category i over its column.
func (c Chart) beside(d *Drawing, i int, group []Rect, size float64) {
	for n, s := range c.Series {
		if v := s.Values[i]; v.Known && v.Text != "" {
			c.write(d, group[n].X+group[n].Width/2, group[n].Y-0.7*size, v.Text, size)
		}
	}
}

// stack writes the values of category i one below the other over its highest
// column, in the order of the series.
func (c Chart) stack(d *Drawing, i int, middle float64, group []Rect, size float64) {
	top, known := d.Height, false
	for n, s := range c.Series {
		if s.Values[i].Known {
			top, known = min(top, group[n].Y), true
		}
	}
	if !known {
		return
	}
	y := top - 0.7*size
	for n := len(c.Series) - 1; n >= 0; n-- {
		v := c.Series[n].Values[i]
		if !v.Known || v.Text == "" {
			continue
		}
		beside := (markSide + markAside) * size
		c.write(d, middle+beside/2, y, v.Text, size)
		left := middle - (c.Measure(v.Text, size)+beside)/2
		side := markSide * size
		d.Rects = append(d.Rects, Rect{X: left, Y: y - side/2, Width: side, Height: side, Role: c.Series[n].Role})
		y -= 1.2 * size
	}
}

// write puts a value at that height, on a ground that hides the rules there.
func (c Chart) write(d *Drawing, middle, y float64, text string, size float64) {
	width := c.Measure(text, size) + 0.5*size
	d.Rects = append(d.Rects, Rect{X: middle - width/2, Y: y - 0.6*size, Width: width, Height: 1.2 * size, Role: Ground})
	d.Texts = append(d.Texts, Text{X: middle, Y: y, Anchor: Middle, Size: size, Role: Written, Text: text})
}
