package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"toprunner/assets"
)

// The colours of our own, beside those that Fyne names. Contrast is against the
// ground each is meant for: text 4.5:1 and more, lines and marks 3:1 and more.
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
	ColorRing        = fyne.ThemeColorName("kitRing")      // focus: the dark line
	ColorRingLight   = fyne.ThemeColorName("kitRingLight") // focus: the light line outside it
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

// The DADS ramps as far as they are used.
var (
	white      = color.NRGBA{0xff, 0xff, 0xff, 0xff}
	black      = color.NRGBA{0x00, 0x00, 0x00, 0xff}
	gray50     = color.NRGBA{0xf2, 0xf2, 0xf2, 0xff}
	gray100    = color.NRGBA{0xe6, 0xe6, 0xe6, 0xff}
	gray200    = color.NRGBA{0xcc, 0xcc, 0xcc, 0xff}
	gray536    = color.NRGBA{0x76, 0x76, 0x76, 0xff}
	gray600    = color.NRGBA{0x66, 0x66, 0x66, 0xff}
	gray900    = color.NRGBA{0x1a, 0x1a, 0x1a, 0xff}
	blue50     = color.NRGBA{0xe8, 0xf1, 0xfe, 0xff}
	blue100    = color.NRGBA{0xd9, 0xe6, 0xff, 0xff}
	blue200    = color.NRGBA{0xc5, 0xd7, 0xfb, 0xff}
	blue900    = color.NRGBA{0x00, 0x17, 0xc1, 0xff}
	blue1000   = color.NRGBA{0x00, 0x11, 0x8f, 0xff}
	green50    = color.NRGBA{0xe6, 0xf5, 0xec, 0xff}
	green800   = color.NRGBA{0x19, 0x7a, 0x4b, 0xff}
	green900   = color.NRGBA{0x11, 0x5a, 0x36, 0xff}
	red50      = color.NRGBA{0xfd, 0xee, 0xee, 0xff}
	red900     = color.NRGBA{0xce, 0x00, 0x00, 0xff}
	yellow50   = color.NRGBA{0xfb, 0xf5, 0xe0, 0xff}
	yellow300  = color.NRGBA{0xff, 0xd4, 0x3d, 0xff}
	yellow900  = color.NRGBA{0x92, 0x72, 0x00, 0xff}
	yellow1000 = color.NRGBA{0x80, 0x63, 0x00, 0xff}
)

// colours is the light theme, name by name.
var colours = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          white,
	theme.ColorNameForeground:          gray900,
	theme.ColorNamePrimary:             blue900,
	theme.ColorNameForegroundOnPrimary: white,
	theme.ColorNameHyperlink:           blue900,
	theme.ColorNameButton:              gray50,
	theme.ColorNameDisabledButton:      gray100,
	theme.ColorNameDisabled:            gray600,
	theme.ColorNameError:               red900,
	theme.ColorNameForegroundOnError:   white,
	theme.ColorNameSuccess:             green800,
	theme.ColorNameForegroundOnSuccess: white,
	theme.ColorNameWarning:             yellow900,
	theme.ColorNameForegroundOnWarning: white,
	// Fyne lays focus, hover and pressed over a part's own ground: a grey veil
	// leaves text readable on white and on blue.
	theme.ColorNameFocus:               color.NRGBA{0x00, 0x00, 0x00, 0x33},
	theme.ColorNameHover:               color.NRGBA{0x00, 0x00, 0x00, 0x14},
	theme.ColorNamePressed:             color.NRGBA{0x00, 0x00, 0x00, 0x33},
	theme.ColorNameSelection:           blue200,
	theme.ColorNameInputBackground:     white,
	theme.ColorNameInputBorder:         gray600,
	theme.ColorNamePlaceHolder:         gray600,
	theme.ColorNameMenuBackground:      white,
	theme.ColorNameOverlayBackground:   white,
	theme.ColorNameHeaderBackground:    gray100,
	theme.ColorNameSeparator:           gray200,
	theme.ColorNameScrollBar:           gray536,
	theme.ColorNameScrollBarBackground: gray50,
	theme.ColorNameShadow:              color.NRGBA{0x00, 0x00, 0x00, 0x40},

	ColorMuted:       gray600,
	ColorErrorText:   red900,
	ColorWarningText: yellow1000,
	ColorSuccessText: green900,
	ColorNoticeText:  blue1000,
	ColorErrorTint:   red50,
	ColorWarningTint: yellow50,
	ColorSuccessTint: green50,
	ColorNoticeTint:  blue50,
	ColorPanel:       gray50,
	ColorLine:        gray200,
	ColorBorder:      gray600,
	ColorChip:        gray100,
	ColorHover:       blue50,
	ColorSelected:    blue100,
	ColorRing:        black,
	ColorRingLight:   yellow300,
	ColorDeep:        blue1000,
}

// sizes are in Fyne's device-independent pixels.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:            16,
	theme.SizeNameCaptionText:     14,
	theme.SizeNameSubHeadingText:  20,
	theme.SizeNameHeadingText:     26,
	SizeFigure:                    32,
	theme.SizeNamePadding:         6,
	theme.SizeNameInnerPadding:    10,
	theme.SizeNameLineSpacing:     4,
	theme.SizeNameInlineIcon:      22,
	theme.SizeNameInputBorder:     2, // also the width of the caret
	theme.SizeNameInputRadius:     8,
	theme.SizeNameSelectionRadius: 2,
	theme.SizeNameScrollBar:       14,
	theme.SizeNameScrollBarSmall:  6,
}

// NewTheme returns the light theme: the colours of the Digital Agency's design
// system, and BIZ UDPGothic for every style of text.
func NewTheme() fyne.Theme {
	return &lightTheme{
		Theme:   theme.DefaultTheme(),
		regular: fyne.NewStaticResource("BIZUDPGothic-Regular.ttf", airy(assets.Regular)),
		bold:    fyne.NewStaticResource("BIZUDPGothic-Bold.ttf", airy(assets.Bold)),
	}
}

type lightTheme struct {
	fyne.Theme // icons, symbols and what is not named above
	regular    fyne.Resource
	bold       fyne.Resource
}

// Color returns the light colour whatever the system prefers.
func (t *lightTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := colours[name]; ok {
		return c
	}
	return t.Theme.Color(name, theme.VariantLight)
}

// Font returns the same upright face for italic and monospace: there is no
// Japanese italic, and a fallback would bring in another family.
func (t *lightTheme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return t.Theme.Font(style)
	case style.Bold:
		return t.bold
	default:
		return t.regular
	}
}

func (t *lightTheme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
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
