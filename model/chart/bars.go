package chart

// barGap is the white between two groups of bars, as a part of a group.
const barGap = 0.3

// thinnest is the length of a bar that stands for 0, as a part of the width: a
// bar that cannot be seen would look forgotten.
const thinnest = 0.01

// bars draws lying bars, those of a category below each other, each with its
// value written at its end.
func (c Chart) bars(d *Drawing, low, high float64) {
	if high == low {
		high = low + 1
	}
	room := d.Width - c.widestText()
	unit := room / (high - low)
	zero := -low * unit
	group := d.Height / (float64(len(c.Categories)) + barGap*float64(len(c.Categories)-1))
	thick := group / float64(len(c.Series))
	for i := range c.Categories {
		y := float64(i) * group * (1 + barGap)
		for n, s := range c.Series {
			v := s.Values[i]
			if !v.Known {
				continue
			}
			left, right := zero+min(v.Number, 0)*unit, zero+max(v.Number, 0)*unit
			right = max(right, left+thinnest*d.Width)
			top := y + float64(n)*thick
			d.Rects = append(d.Rects, Rect{X: left, Y: top, Width: right - left, Height: thick, Role: s.Role})
			if v.Text != "" {
				d.Texts = append(d.Texts, Text{
					X: right + aside*c.TextSize, Y: top + thick/2, Size: c.TextSize, Role: Written, Text: v.Text,
				})
			}
		}
	}
}

// widestText returns the room that the values written at the bars' ends need.
func (c Chart) widestText() float64 {
	widest := 0.0
	for _, s := range c.Series {
		for _, v := range s.Values {
			if v.Known && v.Text != "" {
				widest = max(widest, c.Measure(v.Text, c.TextSize)+aside*c.TextSize)
			}
		}
	}
	return widest
}
