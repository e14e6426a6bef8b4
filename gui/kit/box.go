package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// arrangement says where the objects of a box stand. at hands each to place,
// and returns the height used; asked for the height alone, place does nothing.
type arrangement interface {
	minWidth(objects []fyne.CanvasObject) float32
	at(objects []fyne.CanvasObject, width float32, place placer) (height float32)
}

// grounded is an arrangement with a ground that fills the box even where the
// box is given more height than it asked for.
type grounded interface {
	stretch(objects []fyne.CanvasObject, size fyne.Size)
}

type placer func(o fyne.CanvasObject, x, y, width, height float32)

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Resize(fyne.NewSize(width, height))
	o.Move(fyne.NewPos(x, y))
}

func onlyMeasure(fyne.CanvasObject, float32, float32, float32, float32) {}

// box is a widget of several objects in an arrangement. It is the Host of its
// children and passes on what it is asked.
type box struct {
	part
	self    fyne.Widget // the widget that embeds the box
	objects []fyne.CanvasObject
	how     arrangement

	// measured is the height last found for a width, and the least width; each
	// holds until something inside changes.
	measured struct {
		width, height float32
		heightKnown   bool
		least         float32
		leastKnown    bool
	}
}

// fill makes the box the body of the widget that embeds it.
func (b *box) fill(self fyne.Widget, how arrangement, objects ...fyne.CanvasObject) {
	b.self, b.how, b.objects = self, how, objects
	b.ExtendBaseWidget(self)
	for _, o := range objects {
		adopt(o, b)
	}
}

// HeightFor implements Flowing.
func (b *box) HeightFor(width float32) float32 {
	if !b.measured.heightKnown || b.measured.width != width {
		b.measured.height = b.how.at(b.shown(), width, onlyMeasure)
		b.measured.width, b.measured.heightKnown = width, true
	}
	return b.measured.height
}

func (b *box) leastWidth() float32 {
	if !b.measured.leastKnown {
		b.measured.least, b.measured.leastKnown = b.how.minWidth(b.shown()), true
	}
	return b.measured.least
}

// Reflow implements Host: what is inside has changed.
func (b *box) Reflow() {
	b.measured.leastKnown = false
	b.measured.heightKnown = false
	b.place(b.Size().Width)
	b.reflow()
}

// RevealSpan implements Host.
func (b *box) RevealSpan(o fyne.CanvasObject, top, bottom float32) {
	if b.host != nil {
		b.host.RevealSpan(o, top, bottom)
	}
}

// Entered implements Host.
func (b *box) Entered(o fyne.CanvasObject) (byTab bool) { return b.entered(o) }

// LeavingByTab implements Host.
func (b *box) LeavingByTab() { b.leavingByTab() }

// Wheel implements Host.
func (b *box) Wheel(ev *fyne.ScrollEvent) {
	if b.host != nil {
		b.host.Wheel(ev)
	}
}

// Objects returns what the box holds, in order.
func (b *box) Objects() []fyne.CanvasObject { return b.objects }

// SetObjects replaces what the box holds.
func (b *box) SetObjects(objects ...fyne.CanvasObject) {
	for _, o := range b.objects {
		adopt(o, nil)
	}
	b.objects = objects
	for _, o := range objects {
		adopt(o, b)
	}
	b.Refresh()
}

// Add puts an object at the end.
func (b *box) Add(o fyne.CanvasObject) {
	b.objects = append(b.objects, o)
	adopt(o, b)
	b.Refresh()
}

func (b *box) shown() []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(b.objects))
	for _, o := range b.objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

func (b *box) place(width float32) {
	if width <= 0 {
		return
	}
	b.measured.height = b.how.at(b.shown(), width, put)
	b.measured.width, b.measured.heightKnown = width, true
	b.measured.leastKnown = false
	if g, ok := b.how.(grounded); ok {
		g.stretch(b.objects, fyne.NewSize(width, max(b.measured.height, b.Size().Height)))
	}
}

// CreateRenderer implements fyne.Widget.
func (b *box) CreateRenderer() fyne.WidgetRenderer { return &boxRenderer{b} }

type boxRenderer struct{ box *box }

// Layout also serves the driver, which calls it when a plain Fyne widget
// inside has grown by itself.
func (r *boxRenderer) Layout(size fyne.Size) {
	r.box.place(size.Width)
}

func (r *boxRenderer) MinSize() fyne.Size {
	least := r.box.leastWidth()
	width := max(r.box.Size().Width, least)
	return fyne.NewSize(least, r.box.HeightFor(width))
}

func (r *boxRenderer) Refresh() {
	r.box.Reflow()
	canvas.Refresh(r.box.self)
}

func (r *boxRenderer) Objects() []fyne.CanvasObject { return r.box.objects }
func (r *boxRenderer) Destroy()                     {}
