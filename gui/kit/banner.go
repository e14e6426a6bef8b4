package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// BannerKind is what a banner is about.
type BannerKind int

// The kinds of banner.
const (
	BannerNotice BannerKind = iota
	BannerSuccess
	BannerWarning
	BannerError
)

func (k BannerKind) look() (icon fyne.Resource, ground, ink fyne.ThemeColorName) {
	switch k {
	case BannerSuccess:
		return theme.ConfirmIcon(), ColorSuccessTint, ColorSuccessText
	case BannerWarning:
		return theme.WarningIcon(), ColorWarningTint, ColorWarningText
	case BannerError:
		return theme.ErrorIcon(), ColorErrorTint, ColorErrorText
	default:
		return theme.InfoIcon(), ColorNoticeTint, ColorNoticeText
	}
}

// Banner says something about the whole screen, and may offer one thing to do.
type Banner struct {
	Panel
	text   *WrapText
	action *Button
}

// NewBanner returns a banner. Its kind is shown by a sign as well as by colour.
// Without a label it has no button.
func NewBanner(kind BannerKind, text, label string, action func()) *Banner {
	said := NewWrapText(text, Style{})
	return newBanner(kind, said, said, label, action)
}

// NewLowBanner returns a banner that takes no more than a few lines of the window: a
// longer text scrolls in it.
func NewLowBanner(kind BannerKind, text, label string, action func()) *Banner {
	said := NewWrapText(text, Style{})
	return newBanner(kind, said, newLowText(said), label, action)
}

// newBanner returns a banner whose text stands in an object.
func newBanner(kind BannerKind, text *WrapText, in fyne.CanvasObject, label string, action func()) *Banner {
	icon, ground, ink := kind.look()
	b := &Banner{text: text}
	content := NewSides(GapSmall, newSign(icon, ink), in, nil)
	if label != "" {
		b.action = NewButton(label, Secondary, action)
		content = NewSidesCentred(GapMedium, nil, content, b.action)
	}
	b.lay(b, PanelStyle{Ground: ground, Edge: ink, Width: 2, Radius: 8, Sides: GapMedium, Ends: 12}, content)
	return b
}

// Text returns what the banner says.
func (b *Banner) Text() string { return b.text.Text() }

// SetText changes what the banner says.
func (b *Banner) SetText(s string) { b.text.SetText(s) }

// Action returns the banner's button, nil if it has none.
func (b *Banner) Action() *Button { return b.action }
