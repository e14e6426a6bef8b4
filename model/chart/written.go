package chart

import (
	"math"
	"slices"
)

// written is how the values are written out: in what size, 0 for not at all, and
// in how many lines over the columns of a category. Chosen, if not nil, are the only
// categories that have them, in a band over the plot.
type written struct {
	size   float64
	lines  int
	chosen []label
}

// label is where the values of a category are written.
type label struct {
	category      int
	middle, width float64
}

// smallest is the least part of the text size that values are written in: 6.5 of
// 7 points.
const smallest = 6.5 / 7

// The proportions of a value in a line of its own: of the square that says
// which series it is of, and of the white behind it.
const (
	markSide  = 0.6
	markAside = 0.3
)

// labelled returns the chart and how its values are written: all of them, all
// rounded where that makes room, or those of a few categories.
func (c Chart) labelled(p plot) (Chart, written) {
	if w := c.written(p); w.size > 0 {
		return c, w
	}
	c = c.rounded()
	w := c.written(p)
	if w.size == 0 {
		w = written{c.TextSize, len(c.Series), c.notable(p)}
	}
	return c, w
}

// rounded returns the chart with its large values written without decimals.
func (c Chart) rounded() Chart {
	const large = 100
	c.Series = slices.Clone(c.Series)
	for i := range c.Series {
		c.Series[i].Values = slices.Clone(c.Series[i].Values)
		for n, v := range c.Series[i].Values {
			if v.Text != "" && math.Abs(v.Number) >= large {
				c.Series[i].Values[n].Text = c.Number(math.Round(v.Number))
			}
		}
	}
	return c
}

// notable returns the labels of the first and the last category and of those with
// the most and the least, as far as they have room.
func (c Chart) notable(p plot) []label {
	labels := []label{}
	for _, i := range c.notables() {
		x, room := c.room(p, i)
		l := label{category: i}
		for _, s := range c.Series {
			if v := s.Values[i]; v.Known && v.Text != "" {
				l.width = max(l.width, c.Measure(v.Text, c.TextSize)+(c.beside()+0.5)*c.TextSize)
			}
		}
		l.middle = min(max(x+room/2, p.left+l.width/2), p.right-l.width/2)
		fits := l.width > 0 && l.width <= p.right-p.left
		for _, other := range labels {
			fits = fits && math.Abs(l.middle-other.middle) >= (l.width+other.width)/2
		}
		if fits {
			labels = append(labels, l)
		}
	}
	return labels
}

// notables returns the categories worth a label, the most important first.
func (c Chart) notables() []int {
	all := []int{len(c.Categories) - 1, 0}
	for n := len(c.Series) - 1; n >= 0; n-- {
		values := c.Series[n].Values
		most, least := -1, -1
		for i, v := range values {
			if v.Known && (most < 0 || v.Number > values[most].Number) {
				most = i
			}
			if v.Known && (least < 0 || v.Number < values[least].Number) {
				least = i
			}
		}
		if most >= 0 {
			all = append(all, most, least)
		}
	}
	return all
}

// beside returns how many em stand beside a value in a line of its own: the mark of
// its series, when there are several.
func (c Chart) beside() float64 {
	if len(c.Series) == 1 {
		return 0
	}
	return markSide + markAside
}

// written chooses how all values are written: each over its column or, where
// that is too narrow, one below the other over the category, each marked as its
// series is. Where even that does not fit they are not written.
func (c Chart) written(p plot) written {
	const part = 0.92 // a little white between them
	_, room := c.room(p, 0)
	room *= part
	n := len(c.Series)
	if n == 1 {
		return written{size: c.fitting(room, 0), lines: 1}
	}
	if size := c.fitting(room*c.filled()/float64(n), 0); size > 0 {
		return written{size: size, lines: 1}
	}
	return written{size: c.fitting(room, c.beside()), lines: n}
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
		case w.chosen != nil:
		case w.lines > 1:
			c.over(d, i, x+room/2, group, w.size)
		default:
			c.each(d, i, group, w.size)
		}
	}
	for _, l := range w.chosen {
		c.stack(d, l.category, l.middle, p.top-0.7*w.size, w.size)
	}
	d.Rects = append(d.Rects, columns...)
}

// each writes each value of category i over its column.
func (c Chart) each(d *Drawing, i int, group []Rect, size float64) {
	for n, s := range c.Series {
		if v := s.Values[i]; v.Known && v.Text != "" {
			c.write(d, group[n].X+group[n].Width/2, group[n].Y-0.7*size, v.Text, size)
		}
	}
}

// over writes the values of category i over its highest column.
func (c Chart) over(d *Drawing, i int, middle float64, group []Rect, size float64) {
	top, known := d.Height, false
	for n, s := range c.Series {
		if s.Values[i].Known {
			top, known = min(top, group[n].Y), true
		}
	}
	if known {
		c.stack(d, i, middle, top-0.7*size, size)
	}
}

// stack writes the values of category i one below the other in the order of the
// series, the last of them at that height.
func (c Chart) stack(d *Drawing, i int, middle, y, size float64) {
	for n := len(c.Series) - 1; n >= 0; n-- {
		v := c.Series[n].Values[i]
		if !v.Known || v.Text == "" {
			continue
		}
		beside := c.beside() * size
		c.write(d, middle+beside/2, y, v.Text, size)
		if beside > 0 {
			left := middle - (c.Measure(v.Text, size)+beside)/2
			side := markSide * size
			d.Rects = append(d.Rects, Rect{X: left, Y: y - side/2, Width: side, Height: side, Role: c.Series[n].Role})
		}
		y -= 1.2 * size
	}
}

// write puts a value at that height, on a ground that hides the rules there.
func (c Chart) write(d *Drawing, middle, y float64, text string, size float64) {
	width := c.Measure(text, size) + 0.5*size
	d.Rects = append(d.Rects, Rect{X: middle - width/2, Y: y - 0.6*size, Width: width, Height: 1.2 * size, Role: Ground})
	d.Texts = append(d.Texts, Text{X: middle, Y: y, Anchor: Middle, Size: size, Role: Written, Text: text})
}
