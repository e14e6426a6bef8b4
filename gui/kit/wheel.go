package kit

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// What a notch of the wheel is: in lines of text, as everywhere on a desktop, and
// in the pixels that Fyne makes of it.
const (
	notchLines          = 3
	notchPixels float32 = 25
)

// turned returns by how much a page is to scroll for what the wheel was turned.
// Fyne's step is one line of our text. On a Mac the system has chosen the step.
func turned(ev *fyne.ScrollEvent) *fyne.ScrollEvent {
	if runtime.GOOS == "darwin" {
		return ev
	}
	by := notchLines * rowHeight() / notchPixels
	far := *ev
	far.Scrolled.DX *= by
	far.Scrolled.DY *= by
	return &far
}

// scroll is Fyne's vertical scroller with the step of the wheel that people are
// used to.
type scroll struct{ container.Scroll }

func newScroll(content fyne.CanvasObject) *scroll {
	s := &scroll{}
	s.Direction, s.Content = container.ScrollVerticalOnly, content
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled implements fyne.Scrollable.
func (s *scroll) Scrolled(ev *fyne.ScrollEvent) { s.Scroll.Scrolled(turned(ev)) }

// wheelPass lies over what would take the wheel for itself, and hands it on. It
// takes nothing else: the driver looks for who takes an event by kind, so clicks,
// keys and drags still reach what lies below.
type wheelPass struct {
	widget.BaseWidget
	to func(*fyne.ScrollEvent)
}

var _ fyne.Scrollable = (*wheelPass)(nil)

func newWheelPass(to func(*fyne.ScrollEvent)) *wheelPass {
	w := &wheelPass{to: to}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled implements fyne.Scrollable.
func (w *wheelPass) Scrolled(ev *fyne.ScrollEvent) { w.to(ev) }

// CreateRenderer implements fyne.Widget.
func (w *wheelPass) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// textPass is the wheelPass over an editor.
type textPass struct{ wheelPass }

var _ desktop.Cursorable = (*textPass)(nil)

func newTextPass(to func(*fyne.ScrollEvent)) *textPass {
	w := &textPass{}
	w.to = to
	w.ExtendBaseWidget(w)
	return w
}

// Cursor is that of the editor below.
func (w *textPass) Cursor() desktop.Cursor { return desktop.TextCursor }

// scrollable is a list of Fyne's, or one that builds on it.
type scrollable interface {
	fyne.CanvasObject
	GetScrollOffset() float32
	ScrollToOffset(float32)
}

// NewWheeled returns a list that scrolls as pages do when the wheel is turned.
func NewWheeled(list scrollable) fyne.CanvasObject {
	return container.NewStack(list, newWheelPass(func(ev *fyne.ScrollEvent) {
		list.ScrollToOffset(list.GetScrollOffset() - turned(ev).Scrolled.DY)
	}))
}
