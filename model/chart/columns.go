package chart

// The proportions of a column chart, in text sizes.
const (
	leading    = 1.5 // height of a line of text
	legendMark = 1.0 // side of the square in the legend
	aside      = 0.6 // white between the scale's numbers and its rules
)

// The part of a category's room that its columns fill: those of one series
// would look heavy with as much as those of several.
const (
	filledByOne     = 0.5
	filledBySeveral = 0.72
)

func (c Chart) filled() float64 {
	if len(c.Series) == 1 {
		return filledByOne
	}
	return filledBySeveral
}

// mostTicks is how many rules a scale has at most.
const mostTicks = 6

// plot is the part of a chart in which the values stand.
type plot struct {
	left, right, top, bottom float64
	low, high                float64
}

// y returns how high a value stands.
func (p plot) y(value float64) float64 {
	return p.bottom - (value-p.low)/(p.high-p.low)*(p.bottom-p.top)
}

func (c Chart) columns(d *Drawing, low, high float64) {
	if high == low {
		high = low + 1 // every value is 0
	}
	ticks := Ticks(low, high, mostTicks)
	p := plot{right: d.Width, low: ticks[0], high: ticks[len(ticks)-1]}
	for _, tick := range ticks {
		p.left = max(p.left, c.Measure(c.Number(tick), c.TextSize)+aside*c.TextSize)
	}
	c, w := c.labelled(p)
	p.top = float64(1+w.lines) * leading * c.TextSize // the legend, and the values over the highest column
	p.bottom = d.Height - c.foot()
	c.scale(d, p, ticks)
	c.legend(d)
	c.categories(d, p)
	c.values(d, p, w)
}

// foot returns the height of the categories' names.
func (c Chart) foot() float64 {
	for _, category := range c.Categories {
		if category.Below != "" {
			return 2 * leading * c.TextSize
		}
	}
	return leading * c.TextSize
}

// gridRule is how thick the rules of the scale are, in text sizes.
const gridRule = 0.05

// scale draws the rules with their numbers. All but the axis lie behind the
// columns.
func (c Chart) scale(d *Drawing, p plot, ticks []float64) {
	for _, tick := range ticks {
		y := p.y(tick)
		if tick == 0 {
			d.Lines = append(d.Lines, Line{X1: p.left, Y1: y, X2: p.right, Y2: y, Role: Axis})
		} else {
			thick := gridRule * c.TextSize
			d.Rects = append(d.Rects, Rect{X: p.left, Y: y - thick/2, Width: p.right - p.left, Height: thick, Role: Grid})
		}
		d.Texts = append(d.Texts, Text{
			X: p.left - aside*c.TextSize, Y: y, Anchor: End, Size: c.TextSize, Role: Label, Text: c.Number(tick),
		})
	}
}

// legend names the unit at the left and, when there are several, the series at
// the right of the first line.
func (c Chart) legend(d *Drawing) {
	y := leading * c.TextSize / 2
	if c.Unit != "" {
		d.Texts = append(d.Texts, Text{Y: y, Size: c.TextSize, Role: Label, Text: c.Unit})
	}
	if len(c.Series) < 2 {
		return
	}
	x := d.Width
	for i := len(c.Series) - 1; i >= 0; i-- {
		s := c.Series[i]
		d.Texts = append(d.Texts, Text{X: x, Y: y, Anchor: End, Size: c.TextSize, Role: Label, Text: s.Name})
		x -= c.Measure(s.Name, c.TextSize) + 1.5*legendMark*c.TextSize
		side := legendMark * c.TextSize
		d.Rects = append(d.Rects, Rect{X: x, Y: y - side/2, Width: side, Height: side, Role: s.Role})
		x -= 1.5 * c.TextSize
	}
}

// room returns where the room of category i begins, and how wide it is.
func (c Chart) room(p plot, i int) (x, width float64) {
	width = (p.right - p.left) / float64(len(c.Categories))
	return p.left + float64(i)*width, width
}

// categories writes the names under the columns: all, or as many as fit, in
// equal steps. What stands below a name is written at the first of them.
func (c Chart) categories(d *Drawing, p plot) {
	_, width := c.room(p, 0)
	every := 1
	for i := range c.Categories {
		for float64(every)*width < c.Measure(c.Categories[i].Name, c.TextSize)+aside*c.TextSize {
			every++
		}
	}
	for i, category := range c.Categories {
		x, width := c.room(p, i)
		if i%every == 0 {
			d.Texts = append(d.Texts, c.under(x+width/2, p.bottom, 0, category.Name))
		}
		if category.Below != "" {
			d.Texts = append(d.Texts, c.under(x+width/2, p.bottom, 1, category.Below))
		}
	}
}

// under is a name in the given line under the columns.
func (c Chart) under(x, bottom float64, line int, name string) Text {
	return Text{
		X: x, Y: bottom + (float64(line)+0.55)*leading*c.TextSize,
		Anchor: Middle, Size: c.TextSize, Role: Label, Text: name,
	}
}
