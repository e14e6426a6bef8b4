package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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

// Row sets objects side by side, each as wide as it would like to be, and
// begins a new line where there is no room left. The objects of a line are
// centred on it.
type Row struct{ box }

// NewRow returns a row with the given gap between objects and half of it
// between lines.
func NewRow(gap float32, objects ...fyne.CanvasObject) *Row {
	r := &Row{}
	r.fill(r, lined{gap: gap}, objects...)
	return r
}

// NewRowRight returns a row whose lines end at the right edge.
func NewRowRight(gap float32, objects ...fyne.CanvasObject) *Row {
	r := &Row{}
	r.fill(r, lined{gap: gap, right: true}, objects...)
	return r
}

// NaturalWidth is that of all objects on one line.
func (r *Row) NaturalWidth() float32 {
	var width float32
	for i, o := range r.shown() {
		if i > 0 {
			width += r.how.(lined).gap
		}
		width += widthFor(o)
	}
	return width
}

type lined struct {
	gap   float32
	right bool
}

func (l lined) minWidth(objects []fyne.CanvasObject) float32 {
	return stacked{}.minWidth(objects)
}

func (l lined) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	var y float32
	for start := 0; start < len(objects); {
		end, used := l.fit(objects[start:], width)
		end += start
		if start > 0 {
			y += l.gap / 2
		}
		x := float32(0)
		if l.right {
			x = max(0, width-used)
		}
		y += l.line(objects[start:end], x, y, width, place)
		start = end
	}
	return y
}

// fit returns how many of the objects stand on one line, at least one, and the
// width they use.
func (l lined) fit(objects []fyne.CanvasObject, width float32) (n int, used float32) {
	for i, o := range objects {
		wanted := widthFor(o)
		if i > 0 {
			wanted += l.gap
		}
		if i > 0 && used+wanted > width+0.5 {
			return i, used
		}
		used += wanted
	}
	return len(objects), used
}

func (l lined) line(objects []fyne.CanvasObject, x, y, width float32, place placer) float32 {
	heights := make([]float32, len(objects))
	var tallest float32
	for i, o := range objects {
		heights[i] = heightFor(o, min(widthFor(o), width))
		tallest = max(tallest, heights[i])
	}
	for i, o := range objects {
		own := min(widthFor(o), width)
		place(o, x, y+(tallest-heights[i])/2, own, heights[i])
		x += own + l.gap
	}
	return tallest
}

// Sides gives the middle what left and right leave of the width. Where that is
// too narrow to read, right stands below.
type Sides struct{ box }

// NewSides returns left, middle and right at the given gap; left and right may
// be nil. They start at the top of the middle.
func NewSides(gap float32, left, middle, right fyne.CanvasObject) *Sides {
	return newSides(sided{gap: gap}, left, middle, right)
}

// NewSidesCentred is NewSides with everything centred on the tallest.
func NewSidesCentred(gap float32, left, middle, right fyne.CanvasObject) *Sides {
	return newSides(sided{gap: gap, centred: true}, left, middle, right)
}

func newSides(how sided, left, middle, right fyne.CanvasObject) *Sides {
	s := &Sides{}
	s.set(s, how, left, middle, right)
	return s
}

// set makes the sides the body of the widget that embeds them.
func (s *Sides) set(self fyne.Widget, how sided, left, middle, right fyne.CanvasObject) {
	how.left, how.middle, how.right = left, middle, right
	var objects []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{left, middle, right} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	s.fill(self, how, objects...)
}

// NaturalWidth is that of all three on one line.
func (s *Sides) NaturalWidth() float32 {
	how := s.how.(sided)
	return how.edge(how.left) + widthFor(how.middle) + how.edge(how.right)
}

type sided struct {
	gap                 float32
	centred             bool
	left, middle, right fyne.CanvasObject
}

// edge returns the width an outer object takes, gap included.
func (s sided) edge(o fyne.CanvasObject) float32 {
	if o == nil || !o.Visible() {
		return 0
	}
	return widthFor(o) + s.gap
}

// narrowMiddle is the width below which the middle is not squeezed further.
const narrowMiddle float32 = 240

func (s sided) minWidth([]fyne.CanvasObject) float32 {
	return s.edge(s.left) + max(s.middle.MinSize().Width, s.edge(s.right))
}

// below returns the same without its right, and whether that has to stand
// below.
func (s sided) below(width float32) (rest sided, must bool) {
	if s.edge(s.right) == 0 {
		return s, false
	}
	room := width - s.edge(s.left) - s.edge(s.right)
	rest = s
	rest.right = nil
	return rest, room < min(narrowMiddle, widthFor(s.middle))
}

func (s sided) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	if rest, must := s.below(width); must {
		y := rest.at(objects[:len(objects)-1], width, place) + s.gap/2
		right, left := min(s.edge(s.right)-s.gap, width), s.edge(s.left)
		height := heightFor(s.right, right)
		place(s.right, min(left, width-right), y, right, height)
		return y + height
	}
	left, right := s.edge(s.left), s.edge(s.right)
	type spot struct{ x, width float32 }
	spots := map[fyne.CanvasObject]spot{s.middle: {left, max(0, width-left-right)}}
	if s.left != nil {
		spots[s.left] = spot{0, left - s.gap}
	}
	if s.right != nil {
		spots[s.right] = spot{width - right + s.gap, right - s.gap}
	}
	var tallest float32
	for _, o := range objects {
		tallest = max(tallest, heightFor(o, spots[o].width))
	}
	for _, o := range objects {
		height := heightFor(o, spots[o].width)
		var y float32
		if s.centred {
			y = (tallest - height) / 2
		}
		place(o, spots[o].x, y, spots[o].width, height)
	}
	return tallest
}

// Inset keeps room around an object.
type Inset struct{ box }

// NewInset returns o with room of the given widths left and right (sides) and
// above and below (ends).
func NewInset(sides, ends float32, o fyne.CanvasObject) *Inset {
	i := &Inset{}
	i.fill(i, inset{sides: sides, ends: ends}, o)
	return i
}

// NaturalWidth is that of the object and the room beside it.
func (i *Inset) NaturalWidth() float32 {
	return widthFor(i.objects[0]) + 2*i.how.(inset).sides
}

type inset struct {
	sides, ends float32
	// widest is the most the object may have; 0 is no limit.
	widest float32
}

func (i inset) minWidth(objects []fyne.CanvasObject) float32 {
	return stacked{}.minWidth(objects) + 2*i.sides
}

func (i inset) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	inner := max(0, width-2*i.sides)
	if i.widest > 0 {
		inner = min(inner, i.widest)
	}
	return stacked{}.at(objects, inner, func(o fyne.CanvasObject, x, y, w, h float32) {
		place(o, x+i.sides, y+i.ends, w, h)
	}) + 2*i.ends
}

// Tiles sets objects in equal columns, as many as have room.
type Tiles struct{ box }

// NewTiles returns tiles no narrower than least where there is room for one.
func NewTiles(least, gap float32, objects ...fyne.CanvasObject) *Tiles {
	t := &Tiles{}
	t.fill(t, tiled{least, gap}, objects...)
	return t
}

type tiled struct{ least, gap float32 }

func (t tiled) minWidth(objects []fyne.CanvasObject) float32 {
	return stacked{}.minWidth(objects)
}

func (t tiled) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	columns := max(1, min(len(objects), int((width+t.gap)/(t.least+t.gap))))
	own := (width - t.gap*float32(columns-1)) / float32(columns)
	var y float32
	for start := 0; start < len(objects); start += columns {
		line := objects[start:min(start+columns, len(objects))]
		if start > 0 {
			y += t.gap
		}
		var tallest float32
		for _, o := range line {
			tallest = max(tallest, heightFor(o, own))
		}
		for i, o := range line {
			place(o, float32(i)*(own+t.gap), y, own, tallest)
		}
		y += tallest
	}
	return y
}

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
