package kit

import (
	"fyne.io/fyne/v2"
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

func (k BannerKind) colours() (ground, ink fyne.ThemeColorName) {
	switch k {
	case BannerSuccess:
		return ColorSuccessTint, ColorSuccessText
	case BannerWarning:
		return ColorWarningTint, ColorWarningText
	case BannerError:
		return ColorErrorTint, ColorErrorText
	default:
		return ColorNoticeTint, ColorNoticeText
	}
}

// Banner says something about the whole screen, and may offer one thing to do.
type Banner struct {
	Panel
	text   *WrapText
	action *Button
}

// NewBanner returns a banner. Its text must say by itself what kind it is; the
// colour only helps. No label, no button.
func NewBanner(kind BannerKind, text, label string, action func()) *Banner {
	ground, ink := kind.colours()
	b := &Banner{text: NewWrapText(text, Style{})}
	var content fyne.CanvasObject = b.text
	if label != "" {
		b.action = NewButton(label, Secondary, action)
		content = NewSidesCentred(GapMedium, nil, b.text, b.action)
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
