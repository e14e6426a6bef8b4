package kit

import (
	"fyne.io/fyne/v2"
)

// TextLink is a small text that is clicked. The keyboard does not stop there, so
// that Tab goes from field to field; what it does must have a key of its own.
type TextLink struct {
	tapArea
	label *WrapText
}

// NewTextLink returns a link.
func NewTextLink(label string, tapped func()) *TextLink {
	l := &TextLink{label: NewWrapText(label, Style{Size: SizeSmall, Color: ColorKey, Bold: true})}
	l.onTap = tapped
	l.look = func(hovered bool) (ground, edge fyne.ThemeColorName) {
		if hovered {
			return ColorHover, ""
		}
		return "", ""
	}
	l.cover(l, PanelStyle{Radius: 4, Sides: GapTight, Ends: 1}, l.label)
	return l
}

// Text returns the label.
func (l *TextLink) Text() string { return l.label.Text() }
