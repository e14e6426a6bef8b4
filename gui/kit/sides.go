package kit

import (
	"fyne.io/fyne/v2"
)

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
	if o == s.left {
		return widthFor(o) - overhang(o) + s.gap
	}
	return widthFor(o) + s.gap
}

// narrowMiddle is the width below which the middle is not squeezed further, at
// a text size of 100 %.
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
	if !s.middle.Visible() {
		return rest, room < 0
	}
	return rest, room < min(Scaled(narrowMiddle), widthFor(s.middle))
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
		over := overhang(s.left)
		spots[s.left] = spot{-over, left - s.gap + over}
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
