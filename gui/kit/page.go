package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// The room kept around what is brought into view: above it its label and
// hint are to be seen, below it its message.
const (
	revealAbove float32 = 96
	revealBelow float32 = 48
)

// Page is a column of objects that scrolls. It is where flowing parts get their
// width from, where the wheel over an editor goes, and what brings the focused
// editor into view.
type Page struct {
	widget.BaseWidget
	column  *Column
	content *Inset
	scroll  *scroll
	// anchor is the part that got the focus last, and where it stands on the page.
	anchor  fyne.CanvasObject
	anchorY float32
	// tabbing is set from when Tab is pressed at a part until a part gets the focus.
	tabbing bool
}

// PageWidth returns the most a page's column is given, in Fyne's pixels: lines
// of more than about 50 Japanese characters are hard to follow.
func PageWidth() float32 { return Scaled(860) }

// NewPage returns a page of objects, one below the other.
func NewPage(objects ...fyne.CanvasObject) *Page {
	p := &Page{column: NewColumn(GapFields, objects...)}
	p.content = &Inset{}
	p.content.fill(p.content, inset{sides: 24, ends: 24, widest: PageWidth()}, p.column)
	p.content.SetHost(p)
	p.scroll = newScroll(p.content)
	p.scroll.OnScrolled = func(fyne.Position) { p.scrolled() }
	p.ExtendBaseWidget(p)
	return p
}

// NewWidePage returns a page that uses the whole width.
func NewWidePage(objects ...fyne.CanvasObject) *Page {
	p := NewPage(objects...)
	p.content.how = inset{sides: 24, ends: 24}
	return p
}

// SetEnds changes the room above and below what stands on the page.
func (p *Page) SetEnds(ends float32) {
	how := p.content.how.(inset)
	how.ends = ends
	p.content.how = how
	p.content.Refresh()
}

// Column returns the column the page scrolls.
func (p *Page) Column() *Column { return p.column }

// SetObjects replaces what stands on the page and goes back to its top.
func (p *Page) SetObjects(objects ...fyne.CanvasObject) {
	p.column.SetObjects(objects...)
	p.ScrollTo(0)
}

// Offset returns how far the page is scrolled down, in Fyne's pixels.
func (p *Page) Offset() float32 { return p.scroll.Offset.Y }

// ScrollTo scrolls to an offset, or as near to it as there is something to see.
func (p *Page) ScrollTo(offset float32) {
	most := max(0, p.content.Size().Height-p.scroll.Size().Height)
	p.scroll.ScrollToOffset(fyne.NewPos(0, min(max(0, offset), most)))
	p.scrolled()
}

// RevealSpan implements Host: it scrolls as little as needed to show the span of o
// with some room around it. What is taller than the page is left where it is
// if any of it can be seen.
func (p *Page) RevealSpan(o fyne.CanvasObject, top, bottom float32) {
	p.hold(o)
	origin, known := p.topOf(o)
	if !known { // no part of ours; the driver knows the place only of what was drawn before
		driver := fyne.CurrentApp().Driver()
		origin = driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(p.content).Y
	}
	from, to := origin+top-revealAbove, origin+bottom+revealBelow
	seen := p.scroll.Size().Height
	if to-from > seen {
		from, to = origin+top, origin+bottom
	}
	offset := p.Offset()
	switch {
	case to-from > seen && from < offset+seen && to > offset:
	case from < offset, to-from > seen:
		p.ScrollTo(from)
	case to > offset+seen:
		p.ScrollTo(to - seen)
	}
}

// InView returns how far below the upper edge of the page a part stands, in Fyne's
// pixels, and whether any of it can be seen.
func (p *Page) InView(o fyne.CanvasObject) (top float32, seen bool) {
	y, on := p.topOf(o)
	top = y - p.Offset()
	return top, on && o.Visible() && top+o.Size().Height > 0 && top < p.scroll.Size().Height
}

// Reveal brings an object on the page into view.
func (p *Page) Reveal(o fyne.CanvasObject) {
	p.RevealSpan(o, 0, o.Size().Height)
}

// Entered implements Host: from now on what appears above the part does not push it
// away.
func (p *Page) Entered(o fyne.CanvasObject) (byTab bool) {
	byTab, p.tabbing = p.tabbing, false
	p.hold(o)
	return byTab
}

// LeavingByTab implements Host.
func (p *Page) LeavingByTab() { p.tabbing = true }

// Wheel implements Host.
func (p *Page) Wheel(ev *fyne.ScrollEvent) { p.scroll.Scrolled(ev) }

// Reflow implements Host.
func (p *Page) Reflow() {
	size := p.Size()
	if size.Width <= 0 {
		return
	}
	lower := size.Height < p.scroll.Size().Height && p.seesAnchor()
	p.content.Resize(fyne.NewSize(size.Width, p.content.HeightFor(size.Width)))
	by := p.moved()
	p.scroll.Resize(size)
	p.scroll.Base.Refresh() // scroll bars; Scroll.Refresh would refresh everything on the page
	p.ScrollTo(p.Offset() + by)
	if lower && p.anchor != nil {
		p.keepAnchor()
	}
}

// scrolled is told that what stands on the page stands elsewhere on the screen.
func (p *Page) scrolled() {
	followFocus(fyne.CurrentApp().Driver().CanvasForObject(p))
}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{p} }

type pageRenderer struct{ page *Page }

func (r *pageRenderer) Layout(fyne.Size)             { r.page.Reflow() }
func (r *pageRenderer) MinSize() fyne.Size           { return fyne.NewSize(r.page.content.MinSize().Width, 64) }
func (r *pageRenderer) Refresh()                     { r.page.Reflow() }
func (r *pageRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.page.scroll} }
func (r *pageRenderer) Destroy()                     {}
