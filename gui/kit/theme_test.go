package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// luminance and contrast follow WCAG 2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func TestColoursCanBeReadOnTheirGrounds(t *testing.T) {
	const text, line = 4.5, 3
	for _, pair := range []struct {
		ink, ground fyne.ThemeColorName
		least       float64
	}{
		{ColorText, ColorGround, text}, {ColorText, ColorPanel, text}, {ColorText, ColorChip, text},
		{ColorText, ColorSelected, text}, {ColorText, ColorHover, text},
		{ColorMuted, ColorGround, text}, {ColorMuted, ColorPanel, text}, {ColorMuted, ColorSelected, text}, {ColorMuted, ColorHover, text},
		{ColorKey, ColorGround, text}, {ColorKey, ColorPanel, text}, {ColorKey, ColorHover, text},
		{ColorOnKey, ColorKey, text}, {ColorOnKey, ColorDeep, text},
		{ColorErrorText, ColorGround, text}, {ColorErrorText, ColorErrorTint, text}, {ColorErrorText, ColorHover, text},
		{ColorWarningText, ColorGround, text}, {ColorWarningText, ColorWarningTint, text}, {ColorWarningText, ColorHover, text},
		{ColorSuccessText, ColorGround, text}, {ColorSuccessText, ColorSuccessTint, text},
		{ColorNoticeText, ColorGround, text}, {ColorNoticeText, ColorNoticeTint, text}, {ColorNoticeText, ColorHover, text},
		{ColorText, ColorErrorTint, text}, {ColorText, ColorWarningTint, text},
		{ColorText, ColorSuccessTint, text}, {ColorText, ColorNoticeTint, text},
		{ColorBorder, ColorGround, line}, {ColorRing, ColorGround, line}, {ColorRing, ColorRingLight, line},
		{ColorKey, ColorSelected, line},
	} {
		if got := contrast(colours[pair.ink], colours[pair.ground]); got < pair.least {
			t.Errorf("%s on %s: %.2f, want %.1f", pair.ink, pair.ground, got, pair.least)
		}
	}
}

func TestThemeIgnoresTheDarkVariant(t *testing.T) {
	th := NewTheme()
	for _, name := range []fyne.ThemeColorName{theme.ColorNameBackground, ColorMuted, theme.ColorNameInnerWindowBorder} {
		if th.Color(name, theme.VariantDark) != th.Color(name, theme.VariantLight) {
			t.Errorf("%s differs between the variants", name)
		}
	}
}

func TestThemeAnswersEveryStyle(t *testing.T) {
	th := NewTheme()
	regular, bold := th.Font(fyne.TextStyle{}), th.Font(fyne.TextStyle{Bold: true})
	if regular == bold {
		t.Error("bold is the regular face")
	}
	for _, style := range []fyne.TextStyle{{Italic: true}, {Monospace: true}} {
		if th.Font(style) != regular {
			t.Errorf("%+v brings in another face", style)
		}
	}
	if th.Font(fyne.TextStyle{Bold: true, Italic: true}) != bold {
		t.Error("bold italic is not the bold face")
	}
	if th.Font(fyne.TextStyle{Symbol: true}) != theme.DefaultTheme().Font(fyne.TextStyle{Symbol: true}) {
		t.Error("symbols are not those of the default theme")
	}
}
