package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// PanelStyle is how the ground of a panel looks; a zero name draws nothing.
type PanelStyle struct {
	Ground fyne.ThemeColorName
	Edge   fyne.ThemeColorName
	Width  float32 // of the edge
	Radius float32
	Sides  float32 // room left and right of what is inside
	Ends   float32 // room above and below
}

// Panel draws a ground under an object and keeps room around it.
type Panel struct {
	box
	style  PanelStyle
	ground *canvas.Rectangle
}

// NewPanel returns o on a ground.
func NewPanel(style PanelStyle, o fyne.CanvasObject) *Panel {
	p := &Panel{}
	p.lay(p, style, o)
	return p
}

// lay makes the panel the body of the widget that embeds it.
func (p *Panel) lay(self fyne.Widget, style PanelStyle, o fyne.CanvasObject) {
	p.style, p.ground = style, canvas.NewRectangle(nil)
	p.paint()
	p.fill(self, onGround{inset{sides: style.Sides, ends: style.Ends}}, p.ground, o)
}

// NaturalWidth is that of the object and the room beside it.
func (p *Panel) NaturalWidth() float32 {
	return widthFor(p.objects[1]) + 2*p.style.Sides
}

// SetStyle changes the ground; the room around the object stays.
func (p *Panel) SetStyle(ground, edge fyne.ThemeColorName) {
	p.style.Ground, p.style.Edge = ground, edge
	p.Refresh()
}

// Refresh draws anew in the colours of the theme.
func (p *Panel) Refresh() {
	p.paint()
	p.ground.Refresh()
	p.box.Refresh()
}

func (p *Panel) paint() {
	p.ground.CornerRadius = p.style.Radius
	p.ground.StrokeWidth = p.style.Width
	p.ground.FillColor, p.ground.StrokeColor = nil, nil
	if p.style.Ground != "" {
		p.ground.FillColor = colour(p.style.Ground)
	}
	if p.style.Edge != "" {
		p.ground.StrokeColor = colour(p.style.Edge)
	}
}

// onGround lays its first object under the second, and any others over it, all
// as large as the box.
type onGround struct{ inner inset }

func (g onGround) minWidth(objects []fyne.CanvasObject) float32 {
	return g.inner.minWidth(objects[1:2])
}

func (g onGround) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	return g.inner.at(objects[1:2], width, place)
}

func (g onGround) stretch(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		if i != 1 {
			put(o, 0, 0, size.Width, size.Height)
		}
	}
}
