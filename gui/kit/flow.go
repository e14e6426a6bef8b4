package kit

import (
	"fyne.io/fyne/v2"
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
	// Entered is told that a part got the focus, and reports whether Tab led there
	// from another part of the same page.
	Entered(o fyne.CanvasObject) (byTab bool)
	// LeavingByTab is told that Tab leads on from the part that has the focus.
	LeavingByTab()
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

func (p *part) entered(o fyne.CanvasObject) (byTab bool) { return p.host != nil && p.host.Entered(o) }

func (p *part) leavingByTab() {
	if p.host != nil {
		p.host.LeavingByTab()
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

// overhang is how far the ground of an object reaches beyond its words, for one that
// at the edge of a column is aligned by its words: a button of text alone.
func overhang(o fyne.CanvasObject) float32 {
	if b, ok := o.(*Button); ok && b.kind == Quiet {
		return GapSmall
	}
	return 0
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
