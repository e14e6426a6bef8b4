package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Flowing is an object whose height follows from its width.
type Flowing interface {
	fyne.CanvasObject
	// HeightFor returns the height wanted at a width, in Fyne's pixels.
	HeightFor(width float32) float32
	// SetHost tells the object what it stands in; nil when taken out.
	SetHost(Host)
}

// Host is what a part may ask of what it stands in: our stacks pass it on, the
// Page answers.
type Host interface {
	// Reflow lays out anew because the height a part wants has changed.
	Reflow()
	// RevealSpan brings the part's span from top to bottom (in its own
	// coordinates) into view.
	RevealSpan(o fyne.CanvasObject, top, bottom float32)
	// Wheel scrolls by what the wheel was turned over the part.
	Wheel(*fyne.ScrollEvent)
}

// part is what every widget of ours begins with. Showing and hiding it moves
// what stands below.
type part struct {
	widget.BaseWidget
	host Host
}

// SetHost implements Flowing.
func (p *part) SetHost(h Host) { p.host = h }

// Show makes the part visible.
func (p *part) Show() {
	if !p.Visible() {
		p.BaseWidget.Show()
		p.reflow()
	}
}

// Hide makes the part invisible and gives up its room.
func (p *part) Hide() {
	if p.Visible() {
		p.BaseWidget.Hide()
		p.reflow()
	}
}

func (p *part) reflow() {
	if p.host != nil {
		p.host.Reflow()
	}
}

func (p *part) reveal(o fyne.CanvasObject) {
	if p.host != nil {
		p.host.RevealSpan(o, 0, o.Size().Height)
	}
}

// heightFor returns the height an object wants at a width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case Flowing:
		return o.HeightFor(width)
	case *fyne.Container:
		// A container asks its children once it has a width.
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	}
	return o.MinSize().Height
}

// widthFor returns the width an object would take if there were room.
func widthFor(o fyne.CanvasObject) float32 {
	if n, ok := o.(interface{ NaturalWidth() float32 }); ok {
		return n.NaturalWidth()
	}
	return o.MinSize().Width
}

// adopt tells every part of ours in o what it stands in.
func adopt(o fyne.CanvasObject, host Host) {
	switch o := o.(type) {
	case Flowing:
		o.SetHost(host)
	case *fyne.Container:
		for _, child := range o.Objects {
			adopt(child, host)
		}
	}
}

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

	// measured is the height last found for a width; it holds until something
	// inside changes.
	measured struct {
		width, height float32
		valid         bool
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
	if !b.measured.valid || b.measured.width != width {
		b.measured.height = b.how.at(b.shown(), width, onlyMeasure)
		b.measured.width, b.measured.valid = width, true
	}
	return b.measured.height
}

// Reflow implements Host: what is inside has changed.
func (b *box) Reflow() {
	b.measured.valid = false
	b.place(b.Size().Width)
	b.reflow()
}

// RevealSpan implements Host.
func (b *box) RevealSpan(o fyne.CanvasObject, top, bottom float32) {
	if b.host != nil {
		b.host.RevealSpan(o, top, bottom)
	}
}

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
	b.measured.width, b.measured.valid = width, true
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
	least := r.box.how.minWidth(r.box.shown())
	width := max(r.box.Size().Width, least)
	return fyne.NewSize(least, r.box.HeightFor(width))
}

func (r *boxRenderer) Refresh() {
	r.box.Reflow()
	canvas.Refresh(r.box.self)
}

func (r *boxRenderer) Objects() []fyne.CanvasObject { return r.box.objects }
func (r *boxRenderer) Destroy()                     {}
