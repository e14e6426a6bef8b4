package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Backdrop is nothing but a colour, to lie under what fills the same room, such
// as a page.
type Backdrop struct {
	widget.BaseWidget
	name   fyne.ThemeColorName
	colour *canvas.Rectangle
}

// NewBackdrop returns a backdrop of a named colour.
func NewBackdrop(name fyne.ThemeColorName) *Backdrop {
	b := &Backdrop{name: name, colour: canvas.NewRectangle(colour(name))}
	b.ExtendBaseWidget(b)
	return b
}

// Refresh draws anew in the colours of the theme.
func (b *Backdrop) Refresh() {
	b.colour.FillColor = colour(b.name)
	b.colour.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *Backdrop) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.colour) }
