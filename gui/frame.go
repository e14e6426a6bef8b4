package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
)

var _ kit.Host = (*frame)(nil)

// The width of the list of sections: twelve Japanese characters and a state on
// one line, and the most of the window's width that it takes of large text.
const (
	sideWidth float32 = 304 // in Fyne's pixels at a text size of 100 %
	mostSide  float32 = 0.3
)

// The widths that decide whether there is an aside, in Fyne's pixels at a text
// size of 100 %.
const (
	roomForAside float32 = 1200 // of the window
	leastAside   float32 = 320
)

// lowWindow is the height below which little would be left between head and foot, in
// Fyne's pixels at a text size of 100 %.
const lowWindow float32 = 480

// frame fills the window: a head and a foot over the whole width, as tall as
// they need, and between them a side of fixed width, the body, and beside it in
// a wide window an aside. Side, aside and foot may be nil. Tab goes through them
// in the order head, side, body, aside, foot.
type frame struct {
	widget.BaseWidget
	head, side, body, foot fyne.CanvasObject
	least                  fyne.Size
	edge                   fyne.CanvasObject // a line around all of it, nil for none

	aside fyne.CanvasObject
	// onRoom is told when there has come to be room for the aside or no longer is.
	onRoom func(bool)
	roomy  bool

	// spare is what head and foot can do without in a low window: it says what also
	// stands elsewhere.
	spare []fyne.CanvasObject
}

func newFrame(head, side, body, foot fyne.CanvasObject) *frame {
	f := &frame{head: head, side: side, body: body, foot: foot, least: leastWindow}
	for _, o := range f.objects() {
		if flowing, ok := o.(kit.Flowing); ok {
			flowing.SetHost(f)
		}
	}
	f.ExtendBaseWidget(f)
	return f
}

// leastWindow is how small the window may be made.
var leastWindow = fyne.NewSize(960, 600)

func (f *frame) objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{f.head, f.side, f.body, f.aside, f.foot, f.edge} {
		if o != nil {
			all = append(all, o)
		}
	}
	return all
}

// setBody puts another object into the middle, and an aside beside it where
// there is room; nil is none.
func (f *frame) setBody(body, aside fyne.CanvasObject) {
	f.body, f.aside = body, aside
	f.Refresh()
}

// Reflow implements kit.Host: head or foot want another height.
func (f *frame) Reflow() { f.arrange(f.Size()) }

// RevealSpan implements kit.Host: head and foot are always in view.
func (f *frame) RevealSpan(fyne.CanvasObject, float32, float32) {}

// Entered implements kit.Host: head and foot hold nothing to type in.
func (f *frame) Entered(fyne.CanvasObject) (byTab bool) { return false }

// LeavingByTab implements kit.Host.
func (f *frame) LeavingByTab() {}

// Wheel implements kit.Host: head and foot do not scroll.
func (f *frame) Wheel(*fyne.ScrollEvent) {}

func (f *frame) arrange(size fyne.Size) {
	for _, o := range f.spare {
		show(o, size.Height >= kit.Scaled(lowWindow))
	}
	top := heightAt(f.head, size.Width)
	bottom := size.Height - heightAt(f.foot, size.Width)
	left := float32(0)
	if f.side != nil {
		left = min(kit.Scaled(sideWidth), mostSide*size.Width)
	}
	put(f.head, 0, 0, size.Width, top)
	put(f.side, 0, top, left, bottom-top)
	middle := f.middle(size.Width, left)
	put(f.body, left, top, middle, bottom-top)
	put(f.aside, left+middle, top, size.Width-left-middle, bottom-top)
	put(f.foot, 0, bottom, size.Width, size.Height-bottom)
	put(f.edge, 0, 0, size.Width, size.Height)
}

// middle returns the width of the body: what the aside leaves of it, and no more
// than a page can use.
func (f *frame) middle(width, left float32) float32 {
	if f.aside == nil {
		return width - left
	}
	if roomy := width >= kit.Scaled(roomForAside); roomy != f.roomy {
		f.roomy = roomy
		f.onRoom(roomy)
	}
	if !f.roomy {
		f.aside.Hide()
		return width - left
	}
	f.aside.Show()
	return min(width-left-kit.Scaled(leastAside), kit.PageWidth()+2*pageEdge)
}

// pageEdge is the room that a page keeps on either side.
const pageEdge float32 = 24

// newBar returns what stands in it as the head or the foot of a frame, in line with
// the pages between them.
func newBar(content fyne.CanvasObject) *kit.Panel {
	return kit.NewPanel(kit.PanelStyle{Ground: kit.ColorGround, Edge: kit.ColorLine, Width: 1, Sides: pageEdge, Ends: 10}, content)
}

// show shows or hides an object, if it is not so already.
func show(o fyne.CanvasObject, visible bool) {
	switch {
	case visible == o.Visible():
	case visible:
		o.Show()
	default:
		o.Hide()
	}
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	if o != nil {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, max(0, height)))
	}
}

func heightAt(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case nil:
		return 0
	case kit.Flowing:
		return o.HeightFor(width)
	default:
		return o.MinSize().Height
	}
}

// CreateRenderer implements fyne.Widget.
func (f *frame) CreateRenderer() fyne.WidgetRenderer { return &frameRenderer{f} }

type frameRenderer struct{ frame *frame }

func (r *frameRenderer) Layout(size fyne.Size) { r.frame.arrange(size) }

func (r *frameRenderer) MinSize() fyne.Size           { return r.frame.least }
func (r *frameRenderer) Objects() []fyne.CanvasObject { return r.frame.objects() }
func (r *frameRenderer) Destroy()                     {}

func (r *frameRenderer) Refresh() {
	r.frame.arrange(r.frame.Size())
	canvas.Refresh(r.frame)
}
