package kit

import (
	"fyne.io/fyne/v2"
)

// Chip is one of several views of a list, of which one is shown: pressed, it
// becomes the chosen one. It says so by its edge and by bold words, not by
// colour alone.
type Chip struct {
	press
	label    *WrapText
	selected bool
}

// NewChip returns a chip.
func NewChip(label string, tapped func()) *Chip {
	c := &Chip{label: NewWrapText(label, Small)}
	c.onTap = tapped
	c.look = c.colours
	c.cover(c, PanelStyle{Radius: 18, Width: 1, Sides: 14, Ends: 7}, c.label)
	return c
}

func (c *Chip) colours(hovered bool) (ground, edge fyne.ThemeColorName) {
	switch {
	case c.selected:
		return ColorSelected, ColorKey
	case hovered:
		return ColorHover, ColorKey
	default:
		return ColorGround, ColorLine
	}
}

// Text returns what the chip says.
func (c *Chip) Text() string { return c.label.Text() }

// SetText changes what the chip says.
func (c *Chip) SetText(s string) { c.label.SetText(s) }

// SetSelected shows whether the chip's view is the one shown.
func (c *Chip) SetSelected(on bool) {
	if c.selected != on {
		c.selected = on
		c.label.SetStyle(Style{Size: SizeSmall, Bold: on})
		c.Refresh()
	}
}

// Selected reports whether the chip is the chosen one.
func (c *Chip) Selected() bool { return c.selected }
