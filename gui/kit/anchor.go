package kit

import (
	"fyne.io/fyne/v2"
)

// A message that appears above a field must not push the field away from under
// the eyes of who types into it: the page scrolls along.

// hold remembers the part that has the focus.
func (p *Page) hold(o fyne.CanvasObject) {
	if y, ok := p.topOf(o); ok {
		p.anchor, p.anchorY = o, y
	}
}

// moved returns how far the part that has the focus was moved by what appeared
// above it, 0 when it is not in view.
func (p *Page) moved() float32 {
	if p.anchor == nil {
		return 0
	}
	y, ok := p.topOf(p.anchor)
	if !ok {
		p.anchor = nil
		return 0
	}
	by := y - p.anchorY
	seen := p.anchorY+p.anchor.Size().Height > p.Offset() && p.anchorY < p.Offset()+p.scroll.Size().Height
	p.anchorY = y
	if !seen {
		return 0
	}
	return by
}

// topOf returns where a part of ours stands on the page, and whether it does.
func (p *Page) topOf(o fyne.CanvasObject) (y float32, on bool) {
	for o != fyne.CanvasObject(p.content) {
		hosted, ok := o.(interface{ standsIn() Host })
		if !ok {
			return 0, false
		}
		host, ok := hosted.standsIn().(*box)
		if !ok {
			return 0, false
		}
		y, o = y+o.Position().Y, host.self
	}
	return y, true
}

func (p *part) standsIn() Host { return p.host }
