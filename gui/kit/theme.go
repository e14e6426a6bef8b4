package kit

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"toprunner/assets"
)

// The colours of our own, beside those that Fyne names. Every text can be read
// on every ground it stands on: 4.5:1 and more, edges of what can be filled in
// and the focus 3:1 and more, at high contrast all of it 7:1.
const (
	ColorText        = theme.ColorNameForeground          // body text
	ColorMuted       = fyne.ThemeColorName("kitMuted")    // hints, counters, secondary text
	ColorKey         = theme.ColorNamePrimary             // what can be pressed, what is chosen
	ColorOnKey       = theme.ColorNameForegroundOnPrimary // text on ColorKey
	ColorErrorText   = fyne.ThemeColorName("kitErrorText")
	ColorWarningText = fyne.ThemeColorName("kitWarningText")
	ColorSuccessText = fyne.ThemeColorName("kitSuccessText")
	ColorNoticeText  = fyne.ThemeColorName("kitNoticeText")
	ColorErrorTint   = fyne.ThemeColorName("kitErrorTint") // grounds of banners
	ColorWarningTint = fyne.ThemeColorName("kitWarningTint")
	ColorSuccessTint = fyne.ThemeColorName("kitSuccessTint")
	ColorNoticeTint  = fyne.ThemeColorName("kitNoticeTint")
	ColorGround      = theme.ColorNameBackground           // of the window
	ColorPanel       = fyne.ThemeColorName("kitPanel")     // side bar, table head, cards
	ColorLine        = fyne.ThemeColorName("kitLine")      // lines between things
	ColorBorder      = fyne.ThemeColorName("kitBorder")    // edge of what can be filled in
	ColorChip        = fyne.ThemeColorName("kitChip")      // ground of a quiet badge
	ColorHover       = fyne.ThemeColorName("kitHover")     // ground under the pointer
	ColorSelected    = fyne.ThemeColorName("kitSelected")  // ground of the chosen row
	ColorRing        = fyne.ThemeColorName("kitRing")      // focus: the line at the part
	ColorRingLight   = fyne.ThemeColorName("kitRingLight") // focus: the line outside it
	ColorDeep        = fyne.ThemeColorName("kitDeep")      // ColorKey under the pointer
)

// The sizes of text, and the lengths that screens need.
const (
	SizeSmall   = theme.SizeNameCaptionText
	SizeBody    = theme.SizeNameText
	SizeHeading = theme.SizeNameSubHeadingText
	SizeTitle   = theme.SizeNameHeadingText
	SizeFigure  = fyne.ThemeSizeName("kitFigure") // the value on a card
)

// bodySize is the size of body text at 100 %, in Fyne's device-independent pixels.
const bodySize float32 = 16

// textSizes are the sizes at 100 %; they follow the text size that a person
// chose.
var textSizes = map[fyne.ThemeSizeName]float32{
	SizeBody:                 bodySize,
	SizeSmall:                14,
	SizeHeading:              20,
	SizeTitle:                26,
	SizeFigure:               32,
	theme.SizeNameInlineIcon: 22,
}

// fixedSizes are the same at every text size, in Fyne's pixels.
var fixedSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding:         6,
	theme.SizeNameInnerPadding:    10,
	theme.SizeNameLineSpacing:     4,
	theme.SizeNameInputBorder:     2, // also the width of the caret
	theme.SizeNameInputRadius:     8,
	theme.SizeNameSelectionRadius: 2,
	theme.SizeNameScrollBar:       14,
	theme.SizeNameScrollBarSmall:  6,
}

// NewTheme returns the theme of a look: the colours of the Digital Agency's
// design system, and BIZ UDPGothic for every style of text.
func NewTheme(look Look) fyne.Theme {
	return &lookTheme{Theme: theme.DefaultTheme(), look: look}
}

// The faces are the same in every theme.
var faces = sync.OnceValue(func() (f struct{ regular, bold fyne.Resource }) {
	f.regular = fyne.NewStaticResource("BIZUDPGothic-Regular.ttf", airy(assets.Regular))
	f.bold = fyne.NewStaticResource("BIZUDPGothic-Bold.ttf", airy(assets.Bold))
	return f
})

type lookTheme struct {
	fyne.Theme // icons, symbols and what is not named above
	look       Look
}

// Color implements fyne.Theme. The variant is what the system prefers.
func (t *lookTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	colours, near := t.look.colours(variant)
	if c, ok := colours[name]; ok {
		return c
	}
	return t.Theme.Color(name, near)
}

// Font returns the same upright face for italic and monospace: there is no
// Japanese italic, and a fallback would bring in another family.
func (t *lookTheme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return t.Theme.Font(style)
	case style.Bold:
		return faces().bold
	default:
		return faces().regular
	}
}

// Size implements fyne.Theme.
func (t *lookTheme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[name]; ok {
		return s * t.look.factor()
	}
	if s, ok := fixedSizes[name]; ok {
		return s
	}
	return t.Theme.Size(name)
}

// colour and length look a name up in the theme the app has now.
func colour(name fyne.ThemeColorName) color.Color {
	return theme.Color(name)
}

func length(name fyne.ThemeSizeName) float32 {
	return theme.Size(name)
}

// Scaled returns a length that is right at a text size of 100 %, at the text
// size of the theme the app has now. Both are in Fyne's pixels.
func Scaled(at100 float32) float32 { return at100 * length(SizeBody) / bodySize }
