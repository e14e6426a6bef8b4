package kit

import (
	"fyne.io/fyne/v2"
)

// BadgeKind is what a badge says by its look; its words say it too.
type BadgeKind int

// The kinds of badge.
const (
	BadgeQuiet    BadgeKind = iota // optional, not begun, complete: nothing to do
	BadgeRequired                  // 必須
	BadgeActive                    // 推奨, in progress
	BadgeWarning
	BadgeError
	BadgeSuccess
)

// Badge is a word or two on a small ground.
type Badge struct {
	Panel
	word *WrapText
}

// NewBadge returns a badge.
func NewBadge(word string, kind BadgeKind) *Badge {
	ground, edge, ink := kind.colours()
	b := &Badge{word: NewWrapText(word, Style{Size: SizeSmall, Color: ink, Bold: true})}
	b.lay(b, PanelStyle{Ground: ground, Edge: edge, Width: 1, Radius: 4, Sides: 8, Ends: 1}, b.word)
	return b
}

// Set changes word and look.
func (b *Badge) Set(word string, kind BadgeKind) {
	ground, edge, ink := kind.colours()
	b.word.SetStyle(Style{Size: SizeSmall, Color: ink, Bold: true})
	b.word.SetText(word)
	b.SetStyle(ground, edge)
}

// Text returns the word.
func (b *Badge) Text() string { return b.word.Text() }

func (k BadgeKind) colours() (ground, edge, ink fyne.ThemeColorName) {
	switch k {
	case BadgeRequired:
		return ColorGround, ColorErrorText, ColorErrorText
	case BadgeActive:
		return ColorNoticeTint, ColorNoticeText, ColorNoticeText
	case BadgeWarning:
		return ColorWarningTint, ColorWarningText, ColorWarningText
	case BadgeError:
		return ColorErrorTint, ColorErrorText, ColorErrorText
	case BadgeSuccess:
		return ColorSuccessTint, ColorSuccessText, ColorSuccessText
	default:
		return ColorChip, ColorChip, ColorText
	}
}
