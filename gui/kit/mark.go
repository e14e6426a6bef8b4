package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// markShape is the form of a mark.
type markShape int

const (
	roundMark  markShape = iota // one of several: a disc in a ring
	squareMark                  // any of several: a tick in a box
)

// mark is the ring or box before an option. It is drawn, not written: the face
// has no ☐ and ☑, and a substitute would change from machine to machine.
type mark struct {
	widget.BaseWidget
	shape markShape
	on    bool
	wrong bool // there is a mistake in the choice
	outer *canvas.Rectangle
	inner *canvas.Circle
	ticks [2]*canvas.Line
}

// markSize is as tall as a line of text.
func markSize() float32 { return Scaled(22) }

func newMark(shape markShape) *mark {
	m := &mark{shape: shape, outer: canvas.NewRectangle(nil), inner: canvas.NewCircle(nil)}
	m.ticks = [2]*canvas.Line{canvas.NewLine(nil), canvas.NewLine(nil)}
	m.ExtendBaseWidget(m)
	m.paint()
	return m
}

func (m *mark) set(on bool) {
	if m.on != on {
		m.on = on
		m.Refresh()
	}
}

func (m *mark) paint() {
	m.outer.StrokeWidth, m.outer.StrokeColor, m.outer.FillColor = 2, colour(ColorBorder), colour(ColorGround)
	m.outer.CornerRadius = 4
	if m.shape == roundMark {
		m.outer.CornerRadius = markSize() / 2
	}
	m.inner.FillColor = colour(ColorKey)
	m.inner.Hidden = !m.on || m.shape == squareMark
	if m.on {
		m.outer.StrokeColor = colour(ColorKey)
		if m.shape == squareMark {
			m.outer.FillColor = colour(ColorKey)
		}
	}
	if m.wrong {
		m.outer.StrokeColor = colour(ColorErrorText)
	}
	for _, tick := range m.ticks {
		tick.StrokeWidth, tick.StrokeColor = 2.5, colour(ColorOnKey)
		tick.Hidden = !m.on || m.shape == roundMark
	}
}

// CreateRenderer implements fyne.Widget.
func (m *mark) CreateRenderer() fyne.WidgetRenderer {
	return &markRenderer{fieldRenderer{
		objects: []fyne.CanvasObject{m.outer, m.inner, m.ticks[0], m.ticks[1]},
		layout:  m.place,
		least:   func() fyne.Size { return fyne.NewSize(markSize()+2, rowHeight()) },
	}, m}
}

func (m *mark) place(size fyne.Size) {
	origin := fyne.NewPos(1, max(0, (size.Height-markSize())/2))
	at := func(x, y float32) fyne.Position { return origin.AddXY(Scaled(x), Scaled(y)) }
	m.outer.Move(origin)
	m.outer.Resize(fyne.NewSquareSize(markSize()))
	m.inner.Move(at(6, 6))
	m.inner.Resize(fyne.NewSquareSize(markSize() - Scaled(12)))
	corner := at(9.5, 15.5)
	m.ticks[0].Position1, m.ticks[0].Position2 = at(5, 11), corner
	m.ticks[1].Position1, m.ticks[1].Position2 = corner, at(17, 6.5)
}

type markRenderer struct {
	fieldRenderer
	mark *mark
}

func (r *markRenderer) Refresh() {
	r.mark.paint()
	r.fieldRenderer.Refresh()
}
