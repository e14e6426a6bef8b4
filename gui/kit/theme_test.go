package kit

import (
	"image/color"
	"maps"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
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

// appearances are the palettes with what has to be kept in each: text, and edges
// with the focus. At high contrast everything is to be as clear as text.
var appearances = []struct {
	name       string
	colours    palette
	text, edge float64
}{
	{"light", lightColours, 4.5, 3}, {"dark", darkColours, 4.5, 3}, {"contrast", contrastColours, 7, 7},
}

// grounds are what text of any colour may stand on.
var grounds = []fyne.ThemeColorName{
	ColorGround, ColorPanel, ColorHover, ColorSelected,
	theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
}

// texts are each ground, and the inks that stand on it.
var texts = map[fyne.ThemeColorName][]fyne.ThemeColorName{
	ColorChip:                     {ColorText},
	ColorKey:                      {ColorOnKey},
	ColorDeep:                     {ColorOnKey},
	ColorErrorTint:                {ColorText, ColorErrorText},
	ColorWarningTint:              {ColorText, ColorWarningText},
	ColorSuccessTint:              {ColorText, ColorSuccessText},
	ColorNoticeTint:               {ColorText, ColorNoticeText},
	theme.ColorNameError:          {theme.ColorNameForegroundOnError},
	theme.ColorNameSuccess:        {theme.ColorNameForegroundOnSuccess},
	theme.ColorNameWarning:        {theme.ColorNameForegroundOnWarning},
	theme.ColorNameButton:         {ColorText},
	theme.ColorNameDisabledButton: {theme.ColorNameDisabled},
	theme.ColorNameSelection:      {ColorText},
}

func TestTextCanBeReadOnItsGround(t *testing.T) {
	inks := []fyne.ThemeColorName{
		ColorText, ColorMuted, ColorKey, ColorErrorText, ColorWarningText, ColorSuccessText, ColorNoticeText,
		theme.ColorNameHyperlink, theme.ColorNamePlaceHolder, theme.ColorNameDisabled,
	}
	for _, a := range appearances {
		check := func(ink, ground fyne.ThemeColorName) {
			if got := contrast(a.colours[ink], a.colours[ground]); got < a.text {
				t.Errorf("%s: %s on %s: %.2f, want %.1f", a.name, ink, ground, got, a.text)
			}
		}
		for _, ground := range grounds {
			for _, ink := range inks {
				check(ink, ground)
			}
		}
		for ground, inks := range texts {
			for _, ink := range inks {
				check(ink, ground)
			}
		}
	}
}

func TestEdgesCanBeSeenOnTheirGround(t *testing.T) {
	for _, a := range appearances {
		check := func(edge, ground fyne.ThemeColorName) {
			if got := contrast(a.colours[edge], a.colours[ground]); got < a.edge {
				t.Errorf("%s: %s on %s: %.2f, want %.0f", a.name, edge, ground, got, a.edge)
			}
		}
		for _, ground := range grounds {
			for _, edge := range []fyne.ThemeColorName{ColorBorder, ColorKey, theme.ColorNameInputBorder, theme.ColorNameScrollBar} {
				check(edge, ground)
			}
		}
		check(theme.ColorNameScrollBar, theme.ColorNameScrollBarBackground)
		for edge, ground := range map[fyne.ThemeColorName]fyne.ThemeColorName{
			ColorErrorText: ColorErrorTint, ColorWarningText: ColorWarningTint,
			ColorSuccessText: ColorSuccessTint, ColorNoticeText: ColorNoticeTint,
		} { // badges and banners stand on the window and on panels
			check(edge, ground)
			check(edge, ColorGround)
			check(edge, ColorPanel)
		}
	}
}

// The focus is two lines, so that one of them is seen on whatever it lies over.
func TestFocusCanBeSeenOnEveryGround(t *testing.T) {
	for _, a := range appearances {
		if got := contrast(a.colours[ColorRing], a.colours[ColorRingLight]); got < a.edge {
			t.Errorf("%s: the lines of the focus differ by %.2f", a.name, got)
		}
		for _, ground := range append(slices.Collect(maps.Keys(texts)), grounds...) {
			best := max(contrast(a.colours[ColorRing], a.colours[ground]), contrast(a.colours[ColorRingLight], a.colours[ground]))
			if best < a.edge {
				t.Errorf("%s: the focus on %s: %.2f, want %.0f", a.name, ground, best, a.edge)
			}
		}
	}
}

// Fyne lays a veil over a part that has the focus, or is hovered or pressed.
func TestTextCanBeReadThroughAVeil(t *testing.T) {
	for _, a := range appearances {
		for _, name := range []fyne.ThemeColorName{theme.ColorNameFocus, theme.ColorNameHover, theme.ColorNamePressed} {
			under := over(a.colours[name].(color.NRGBA), a.colours[theme.ColorNameMenuBackground])
			if got := contrast(a.colours[ColorText], under); got < a.text {
				t.Errorf("%s: text through %s: %.2f, want %.1f", a.name, name, got, a.text)
			}
		}
	}
}

// over returns the colour seen where veil lies over ground.
func over(veil color.NRGBA, ground color.Color) color.Color {
	below := ground.(color.NRGBA)
	mix := func(above, below uint8) uint8 {
		return uint8((int(above)*int(veil.A) + int(below)*(0xff-int(veil.A))) / 0xff)
	}
	return color.NRGBA{mix(veil.R, below.R), mix(veil.G, below.G), mix(veil.B, below.B), 0xff}
}

func TestPalettesNameTheSameColours(t *testing.T) {
	for _, a := range appearances {
		for name := range lightColours {
			if a.colours[name] == nil {
				t.Errorf("%s has no %s", a.name, name)
			}
		}
		if len(a.colours) != len(lightColours) {
			t.Errorf("%s has %d colours, light %d", a.name, len(a.colours), len(lightColours))
		}
	}
}

func TestAppearance(t *testing.T) {
	for _, c := range []struct {
		look        Look
		light, dark palette // where the system prefers that
	}{
		{Look{}, lightColours, darkColours},
		{Look{Appearance: Automatic}, lightColours, darkColours},
		{Look{Appearance: Light}, lightColours, lightColours},
		{Look{Appearance: Dark}, darkColours, darkColours},
		{Look{Appearance: HighContrast}, contrastColours, contrastColours},
		{Look{Appearance: "of a later version", TextSize: 7}, lightColours, darkColours},
	} {
		th := NewTheme(c.look)
		for name := range lightColours {
			if th.Color(name, theme.VariantLight) != c.light[name] || th.Color(name, theme.VariantDark) != c.dark[name] {
				t.Errorf("%+v: %s", c.look, name)
			}
		}
	}
	for _, name := range []fyne.ThemeColorName{theme.ColorNameInnerWindowBorder} { // Fyne's own
		if th := NewTheme(Look{Appearance: Light}); th.Color(name, theme.VariantDark) != th.Color(name, theme.VariantLight) {
			t.Errorf("light: %s follows the system", name)
		}
	}
}

func TestTextSize(t *testing.T) {
	for _, percent := range TextSizes() {
		th := NewTheme(Look{TextSize: percent})
		for name, at100 := range textSizes {
			if got, want := th.Size(name), at100*float32(percent)/100; got != want {
				t.Errorf("%d %%: %s is %v, want %v", percent, name, got, want)
			}
		}
		test.NewTempApp(t).Settings().SetTheme(th)
		if got, want := Scaled(100), float32(percent); got != want {
			t.Errorf("%d %%: 100 becomes %v", percent, got)
		}
	}
	if got := NewTheme(Look{TextSize: 110}).Size(SizeBody); got != bodySize {
		t.Errorf("a size not on offer is %v", got)
	}
}

func TestThemeAnswersEveryStyle(t *testing.T) {
	th := NewTheme(Look{})
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
