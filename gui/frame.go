package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
)

var _ kit.Host = (*frame)(nil)

// sideWidth is the width of the list of sections, in Fyne's pixels: twelve
// Japanese characters and a state on one line.
const sideWidth = 304

// frame fills the window: a head and a foot over the whole width, as tall as
// they need, and between them a side of fixed width and the body. Side and foot
// may be nil. Tab goes through them in the order head, side, body, foot.
type frame struct {
	widget.BaseWidget
	head, side, body, foot fyne.CanvasObject
	least                  fyne.Size
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
	for _, o := range []fyne.CanvasObject{f.head, f.side, f.body, f.foot} {
		if o != nil {
			all = append(all, o)
		}
	}
	return all
}

// setBody puts another object into the middle.
func (f *frame) setBody(body fyne.CanvasObject) {
	f.body = body
	f.Refresh()
}

// Reflow implements kit.Host: head or foot want another height.
func (f *frame) Reflow() { f.arrange(f.Size()) }

// RevealSpan implements kit.Host: head and foot are always in view.
func (f *frame) RevealSpan(fyne.CanvasObject, float32, float32) {}

// Wheel implements kit.Host: head and foot do not scroll.
func (f *frame) Wheel(*fyne.ScrollEvent) {}

func (f *frame) arrange(size fyne.Size) {
	top := heightAt(f.head, size.Width)
	bottom := size.Height - heightAt(f.foot, size.Width)
	left := float32(0)
	if f.side != nil {
		left = sideWidth
	}
	put(f.head, 0, 0, size.Width, top)
	put(f.side, 0, top, left, bottom-top)
	put(f.body, left, top, size.Width-left, bottom-top)
	put(f.foot, 0, bottom, size.Width, size.Height-bottom)
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
