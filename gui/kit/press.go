package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// tapArea is an object on a ground that can be clicked anywhere.
type tapArea struct {
	box
	ground *canvas.Rectangle
	// look gives the colours of the ground and of its edge.
	look    func(hovered bool) (ground, edge fyne.ThemeColorName)
	onTap   func()
	hovered bool
}

var (
	_ fyne.Tappable      = (*tapArea)(nil)
	_ desktop.Hoverable  = (*tapArea)(nil)
	_ desktop.Cursorable = (*tapArea)(nil)
)

func (t *tapArea) cover(self fyne.Widget, style PanelStyle, content fyne.CanvasObject, above ...fyne.CanvasObject) {
	t.ground = canvas.NewRectangle(nil)
	t.ground.CornerRadius, t.ground.StrokeWidth = style.Radius, style.Width
	t.paint()
	objects := append([]fyne.CanvasObject{t.ground, content}, above...)
	t.fill(self, onGround{inset{sides: style.Sides, ends: style.Ends}}, objects...)
}

// NaturalWidth is that of the content and the room beside it.
func (t *tapArea) NaturalWidth() float32 {
	return widthFor(t.objects[1]) + 2*t.how.(onGround).inner.sides
}

// Tapped implements fyne.Tappable.
func (t *tapArea) Tapped(*fyne.PointEvent) {
	if t.onTap != nil {
		t.onTap()
	}
}

// MouseIn implements desktop.Hoverable.
func (t *tapArea) MouseIn(*desktop.MouseEvent) { t.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (t *tapArea) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *tapArea) MouseOut() { t.hover(false) }

// Cursor implements desktop.Cursorable.
func (t *tapArea) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (t *tapArea) hover(on bool) {
	t.hovered = on
	t.paint()
	t.ground.Refresh()
}

func (t *tapArea) paint() {
	ground, edge := t.look(t.hovered)
	t.ground.FillColor, t.ground.StrokeColor = nil, nil
	if ground != "" {
		t.ground.FillColor = colour(ground)
	}
	if edge != "" {
		t.ground.StrokeColor = colour(edge)
	}
}

// Refresh draws anew in the colours of the theme.
func (t *tapArea) Refresh() {
	t.paint()
	t.ground.Refresh()
	t.box.Refresh()
}

// press is a tapArea that the keyboard can reach: Tab to get there, Space or Enter
// to press.
//
// Of Space it waits for the character that is typed and not for the key. The driver
// tells the key first: were the focus moved then, the character would go into the
// editor it was moved to. And an input method that is on lets no key through, but
// types a full-width space.
type press struct {
	tapArea
	ring    *focusRing
	onFocus func(fyne.CanvasObject)
}

var (
	_ fyne.Focusable = (*press)(nil)
	_ fyne.Tabbable  = (*press)(nil)
)

func (p *press) cover(self fyne.Widget, style PanelStyle, content fyne.CanvasObject) {
	p.ring = newFocusRing()
	p.tapArea.cover(self, style, content, p.ring)
}

// FocusGained implements fyne.Focusable.
func (p *press) FocusGained() {
	p.ring.frame(p.self, true)
	p.entered(p.self)
	p.reveal(p.self)
	if p.onFocus != nil {
		p.onFocus(p.self)
	}
}

// AcceptsTab implements fyne.Tabbable: Tab leads on.
func (p *press) AcceptsTab() bool {
	p.leavingByTab()
	return false
}

// FocusLost implements fyne.Focusable.
func (p *press) FocusLost() { p.ring.frame(p.self, false) }

// TypedRune implements fyne.Focusable.
func (p *press) TypedRune(r rune) {
	if isSpace(r) {
		p.Tapped(nil)
	}
}

// TypedKey implements fyne.Focusable.
func (p *press) TypedKey(key *fyne.KeyEvent) {
	if isEnter(key.Name) {
		p.Tapped(nil)
		return
	}
	passOn(p.self, key)
}

// isEnter reports whether a key is either of the two that enter.
func isEnter(key fyne.KeyName) bool { return key == fyne.KeyReturn || key == fyne.KeyEnter }

// isSpace reports whether a typed character stands for the space key.
func isSpace(r rune) bool { return r == ' ' || r == '\u3000' }
