package chart

// barGap is the white between two groups of bars, as a part of a group.
const barGap = 0.3

// thinnest is the length of a bar that stands for 0, as a part of the width: a
// bar that cannot be seen would look forgotten.
const thinnest = 0.01

// bars draws lying bars, those of a category below each other, each with its
// value written at its end. Where some lie to the left of 0, a rule says where 0 is.
func (c Chart) bars(d *Drawing, low, high float64) {
	unit, zero := c.along(d.Width, low, high)
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
			switch {
			case right-left >= thinnest*d.Width:
			case v.Number < 0 || high == 0 && low < 0:
				left = right - thinnest*d.Width
			default:
				right = left + thinnest*d.Width
			}
			top := y + float64(n)*thick
			d.Rects = append(d.Rects, Rect{X: left, Y: top, Width: right - left, Height: thick, Role: s.Role})
			if v.Text != "" {
				d.Texts = append(d.Texts, Text{
					X: right + aside*c.TextSize, Y: top + thick/2, Size: c.TextSize, Role: Written, Text: v.Text,
				})
			}
		}
	}
	if low < 0 {
		d.Lines = append(d.Lines, Line{X1: zero, Y1: 0, X2: zero, Y2: d.Height, Role: Axis})
	}
}

// along returns how long a bar of 1 is and where 0 is, in a width that the values
// written at the bars' ends share. Both sides of 0 have room for the thinnest bar.
func (c Chart) along(width, low, high float64) (unit, zero float64) {
	if high == low {
		high = low + 1 // every value is 0
	}
	room, thin := width-c.widestText(), thinnest*width
	unit = room / (high - low)
	switch {
	case low < 0 && -low*unit < thin:
		return (room - thin) / high, thin
	case low < 0 && high > 0 && high*unit < thin:
		return (room - thin) / -low, room - thin
	}
	return unit, -low * unit
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
