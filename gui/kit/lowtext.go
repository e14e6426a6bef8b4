package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// The measures of a lowText, in Fyne's pixels at every text size: large text must
// leave the window to what it is written under.
const (
	lowHeight float32 = 146       // the most it takes
	lowBar    float32 = GapMedium // room for the scroll bar
)

// lowText is a text that stays low and scrolls beyond that: by the wheel and, with
// the focus, by the arrow keys. It is reached by Tab only when there is more to see.
type lowText struct {
	part
	text   *WrapText
	scroll *scroll
	keys   *scrollKeys
}

func newLowText(text *WrapText) *lowText {
	l := &lowText{text: text, scroll: newScroll(text)}
	l.keys = &scrollKeys{ring: newFocusRing(), scrollBy: func(lines float32) {
		l.scroll.ScrollToOffset(l.scroll.Offset.AddXY(0, lines*l.text.lineHeight()))
	}}
	l.keys.Hidden = true
	l.keys.ExtendBaseWidget(l.keys)
	l.ExtendBaseWidget(l)
	text.SetHost(l)
	return l
}

// HeightFor implements Flowing.
func (l *lowText) HeightFor(width float32) float32 {
	if whole := l.text.HeightFor(width); whole <= lowHeight {
		return whole
	}
	return (l.lines() - 0.5) * l.text.lineHeight() // half a line says that it goes on
}

// lines is how many lines of text have room, at least two.
func (l *lowText) lines() float32 {
	return max(2, float32(int(lowHeight/l.text.lineHeight())))
}

// NaturalWidth is that of the text.
func (l *lowText) NaturalWidth() float32 { return l.text.NaturalWidth() }

// Reflow implements Host.
func (l *lowText) Reflow() { l.reflow() }

// RevealSpan implements Host.
func (l *lowText) RevealSpan(fyne.CanvasObject, float32, float32) {}

// Entered implements Host.
func (l *lowText) Entered(fyne.CanvasObject) (byTab bool) { return false }

// LeavingByTab implements Host.
func (l *lowText) LeavingByTab() {}

// Wheel implements Host.
func (l *lowText) Wheel(ev *fyne.ScrollEvent) { l.scroll.Scrolled(ev) }

// CreateRenderer implements fyne.Widget.
func (l *lowText) CreateRenderer() fyne.WidgetRenderer {
	return &fieldRenderer{
		objects: []fyne.CanvasObject{l.scroll, l.keys},
		layout:  l.place,
		least:   func() fyne.Size { return fyne.NewSize(l.text.MinSize().Width, l.HeightFor(l.Size().Width)) },
	}
}

func (l *lowText) place(size fyne.Size) {
	inner := size.Width
	over := l.text.HeightFor(inner) > size.Height
	if over {
		inner -= lowBar
	}
	l.text.Resize(fyne.NewSize(inner, l.text.HeightFor(inner)))
	place(size, l.scroll, l.keys)
	if l.keys.Hidden == over {
		l.keys.Hidden = !over
		l.keys.Refresh()
	}
}

// scrollKeys lets the arrow keys scroll what it lies over.
type scrollKeys struct {
	widget.BaseWidget
	ring     *focusRing
	scrollBy func(lines float32)
}

var _ fyne.Focusable = (*scrollKeys)(nil)

// FocusGained implements fyne.Focusable.
func (k *scrollKeys) FocusGained() { k.ring.frame(k, true) }

// FocusLost implements fyne.Focusable.
func (k *scrollKeys) FocusLost() { k.ring.frame(k, false) }

// TypedRune implements fyne.Focusable.
func (k *scrollKeys) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (k *scrollKeys) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		k.scrollBy(-1)
	case fyne.KeyDown:
		k.scrollBy(+1)
	default:
		passOn(k, key)
	}
}

// CreateRenderer implements fyne.Widget.
func (k *scrollKeys) CreateRenderer() fyne.WidgetRenderer {
	return &fieldRenderer{
		objects: []fyne.CanvasObject{k.ring},
		layout:  func(size fyne.Size) { place(size, k.ring) },
		least:   func() fyne.Size { return fyne.Size{} },
	}
}
