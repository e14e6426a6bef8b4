package kit

import (
	"fyne.io/fyne/v2"
)

// A message that appears above a field must not push the field away from under
// the eyes of who types into it: the page scrolls along.

// hold remembers the part that has the focus; when that is inside of o, it stays.
func (p *Page) hold(o fyne.CanvasObject) {
	if y, ok := p.topOf(o); ok && !within(p.anchor, o) {
		p.anchor, p.anchorY = o, y
	}
}

// within reports whether a part of ours stands inside of an object.
func within(part, o fyne.CanvasObject) bool {
	for part != nil && part != o {
		hosted, ok := part.(interface{ standsIn() Host })
		if !ok {
			return false
		}
		host, ok := hosted.standsIn().(*box)
		if !ok {
			return false
		}
		part = host.self
	}
	return part != nil
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
	by, seen := y-p.anchorY, p.seesAnchor()
	p.anchorY = y
	if !seen {
		return 0
	}
	return by
}

// seesAnchor reports whether any of the part that has the focus is in view.
func (p *Page) seesAnchor() bool {
	return p.anchor != nil &&
		p.anchorY+p.anchor.Size().Height > p.Offset() && p.anchorY < p.Offset()+p.scroll.Size().Height
}

// keepAnchor brings the part that has the focus back into view, or of one that is
// taller than the page the row that is typed in.
func (p *Page) keepAnchor() {
	if tall, ok := p.anchor.(interface{ revealCaret() }); ok && p.anchor.Size().Height > p.scroll.Size().Height {
		tall.revealCaret()
		return
	}
	p.Reveal(p.anchor)
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
