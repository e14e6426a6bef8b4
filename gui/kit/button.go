package kit

import (
	"fyne.io/fyne/v2"
)

// ButtonKind is how much a button asks to be pressed.
type ButtonKind int

// The kinds of button. At most one Primary on a screen.
const (
	Secondary ButtonKind = iota // an outline
	Primary                     // filled
	Quiet                       // text alone
)

// Button is pressed by click or, with the focus, by Space or Enter.
type Button struct {
	press
	kind  ButtonKind
	label *WrapText
	wrong bool // it is the edge of an editor whose answer has a mistake
}

// NewButton returns a button. A label too long for one line wraps.
func NewButton(label string, kind ButtonKind, tapped func()) *Button {
	b := &Button{kind: kind}
	b.onTap = tapped
	b.look = b.colours
	style := Style{Bold: true, Color: ColorKey, Align: fyne.TextAlignCenter}
	if kind == Primary {
		style.Color = ColorOnKey
	}
	b.label = NewWrapText(label, style)
	shape := PanelStyle{Width: 1, Radius: 8, Sides: GapMedium, Ends: 10}
	if kind == Quiet {
		shape.Sides = GapSmall
	}
	b.cover(b, shape, b.label)
	return b
}

// SetText changes the label.
func (b *Button) SetText(label string) { b.label.SetText(label) }

// Kind returns how much the button asks to be pressed.
func (b *Button) Kind() ButtonKind { return b.kind }

// Text returns the label.
func (b *Button) Text() string { return b.label.Text() }

// SetOnTapped changes what the button does.
func (b *Button) SetOnTapped(f func()) { b.onTap = f }

func (b *Button) colours(hovered bool) (ground, edge fyne.ThemeColorName) {
	switch {
	case b.kind == Primary && hovered:
		return ColorDeep, ColorDeep
	case b.kind == Primary:
		return ColorKey, ColorKey
	case b.kind == Quiet && hovered:
		return ColorHover, ""
	case b.kind == Quiet:
		return "", ""
	case b.wrong && hovered:
		return ColorHover, ColorErrorText
	case b.wrong:
		return ColorGround, ColorErrorText
	case hovered:
		return ColorHover, ColorKey
	default:
		return ColorGround, ColorKey
	}
}
