package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Appearance is which colours the screens have.
type Appearance string

// The appearances. Each is worded as "gui.settings.appearance.<appearance>".
const (
	Automatic    Appearance = "automatic" // light or dark as the system prefers
	Light        Appearance = "light"
	Dark         Appearance = "dark"
	HighContrast Appearance = "contrast"
)

// Appearances returns all of them in the order they are offered.
func Appearances() []Appearance { return []Appearance{Automatic, Light, Dark, HighContrast} }

// TextSizes returns the sizes of text that are offered, in per cent.
func TextSizes() []int { return []int{100, 125, 150, 175, 200} }

// Look is how a person wants the screens to look. The zero Look is Automatic at
// 100 %.
type Look struct {
	Appearance Appearance
	TextSize   int // per cent
}

// Known returns the look with what is not on offer, as a file of settings may
// hold it, put back to where an app begins.
func (l Look) Known() Look {
	if !slices.Contains(Appearances(), l.Appearance) {
		l.Appearance = Automatic
	}
	if !slices.Contains(TextSizes(), l.TextSize) {
		l.TextSize = TextSizes()[0]
	}
	return l
}

func (l Look) factor() float32 { return float32(l.Known().TextSize) / 100 }

// colours returns the colours of the look where the system prefers a variant,
// and Fyne's variant that is nearest to them.
func (l Look) colours(variant fyne.ThemeVariant) (palette, fyne.ThemeVariant) {
	dark := l.Appearance == Dark || l.Known().Appearance == Automatic && variant == theme.VariantDark
	switch {
	case l.Appearance == HighContrast:
		return contrastColours, theme.VariantDark
	case dark:
		return darkColours, theme.VariantDark
	default:
		return lightColours, theme.VariantLight
	}
}
