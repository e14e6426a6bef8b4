package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// focusRing is the frame around what has the focus: a dark line, and a light
// one outside it, so that it is seen on every ground. It is drawn just outside
// the object whose size it is given, and hidden until shown.
type focusRing struct {
	widget.BaseWidget
	dark, light *canvas.Rectangle
}

const (
	ringDark   float32 = 2
	ringLight  float32 = 3
	ringRadius float32 = 8
)

func newFocusRing() *focusRing {
	r := &focusRing{dark: canvas.NewRectangle(nil), light: canvas.NewRectangle(nil)}
	r.dark.StrokeWidth, r.light.StrokeWidth = ringDark, ringLight
	r.dark.CornerRadius, r.light.CornerRadius = ringRadius+ringDark, ringRadius+ringDark+ringLight
	r.Hidden = true
	r.ExtendBaseWidget(r)
	return r
}

// frame shows the frame around an object, or takes it away. The object is drawn anew
// with it: of a frame that was never shown the driver does not know where to draw it.
func (r *focusRing) frame(o fyne.CanvasObject, on bool) {
	r.Hidden = !on
	r.Refresh()
	canvas.Refresh(o)
}

// NewRing returns the frame for a row of a list, whose own mark of the focus is
// too faint to be seen. Hidden until shown; it lies RingRoom outside its size.
func NewRing() fyne.CanvasObject { return newFocusRing() }

// RingRoom is the room that a ring takes around what it frames, in Fyne's pixels.
const RingRoom = ringDark + ringLight

// CreateRenderer implements fyne.Widget.
func (r *focusRing) CreateRenderer() fyne.WidgetRenderer {
	renderer := &fieldRenderer{
		objects: []fyne.CanvasObject{r.light, r.dark},
		least:   func() fyne.Size { return fyne.Size{} },
	}
	renderer.layout = func(size fyne.Size) {
		r.dark.StrokeColor, r.light.StrokeColor = colour(ColorRing), colour(ColorRingLight)
		around(r.dark, size, ringDark)
		around(r.light, size, ringDark+ringLight)
	}
	renderer.layout(r.Size())
	return renderer
}

// wrongEdge is laid over the edge of a field while there is a mistake in its answer;
// hidden until shown. The ring lies outside of it.
type wrongEdge struct {
	widget.BaseWidget
	line *canvas.Rectangle
}

func newWrongEdge() *wrongEdge {
	e := &wrongEdge{line: canvas.NewRectangle(color.Transparent)}
	// Fyne draws its own edge up to a pixel further in at the lower right.
	e.line.StrokeWidth = length(theme.SizeNameInputBorder) + 1
	e.line.CornerRadius = length(theme.SizeNameInputRadius)
	e.line.StrokeColor = colour(ColorErrorText)
	e.Hidden = true
	e.ExtendBaseWidget(e)
	return e
}

// show shows the edge or takes it away.
func (e *wrongEdge) show(on bool) {
	e.Hidden = !on
	e.Refresh()
}

// Refresh draws anew in the colours of the theme.
func (e *wrongEdge) Refresh() {
	e.line.StrokeColor = colour(ColorErrorText)
	e.BaseWidget.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (e *wrongEdge) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(e.line) }

// around places a frame outside an area of a size at the origin.
func around(frame fyne.CanvasObject, size fyne.Size, by float32) {
	frame.Move(fyne.NewPos(-by, -by))
	frame.Resize(size.AddWidthHeight(2*by, 2*by))
}
