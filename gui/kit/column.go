package kit

import (
	"fyne.io/fyne/v2"
)

// The gaps between parts, in Fyne's pixels; the steps of the design system.
const (
	GapTight  float32 = 4  // between the lines of one thing
	GapSmall  float32 = 8  // between parts of one thing
	GapMedium float32 = 16 // between things
	GapFields float32 = 24 // between the fields of a form
	GapLarge  float32 = 32 // between groups of things
)

// Column stacks objects and gives each the whole width. What wants no height
// takes no gap either.
type Column struct{ box }

// NewColumn returns a column with the given gap between its objects.
func NewColumn(gap float32, objects ...fyne.CanvasObject) *Column {
	c := &Column{}
	c.fill(c, stacked{gap}, objects...)
	return c
}

// SetGap changes the gap between the objects.
func (c *Column) SetGap(gap float32) {
	c.how = stacked{gap}
	c.Refresh()
}

type stacked struct{ gap float32 }

func (s stacked) minWidth(objects []fyne.CanvasObject) float32 {
	var least float32
	for _, o := range objects {
		least = max(least, o.MinSize().Width)
	}
	return least
}

func (s stacked) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	var y float32
	for _, o := range objects {
		height := heightFor(o, width)
		if y > 0 && height > 0 {
			y += s.gap
		}
		place(o, 0, y, width, height)
		y += height
	}
	return y
}

// NaturalWidth is that of the widest object.
func (c *Column) NaturalWidth() float32 {
	var widest float32
	for _, o := range c.shown() {
		widest = max(widest, widthFor(o))
	}
	return widest
}
