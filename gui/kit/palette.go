package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// palette gives every named colour of an appearance.
type palette map[fyne.ThemeColorName]color.Color

// veil is laid by Fyne over a part's own ground, for focus, hover and pressed:
// a grey one leaves text readable on every ground.
func veil(ink color.NRGBA, alpha uint8) color.Color {
	ink.A = alpha
	return ink
}

// dimmed is a step of a ramp halfway to the ground of the dark appearance, where
// the steps themselves would shout.
func dimmed(step color.NRGBA) color.Color {
	half := func(a, b uint8) uint8 { return uint8((int(a) + int(b)) / 2) }
	return color.NRGBA{half(step.R, gray900.R), half(step.G, gray900.G), half(step.B, gray900.B), 0xff}
}

// lightColours are dark ink on white.
var lightColours = palette{
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
	theme.ColorNameFocus:               veil(black, 0x33),
	theme.ColorNameHover:               veil(black, 0x14),
	theme.ColorNamePressed:             veil(black, 0x33),
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
	theme.ColorNameShadow:              veil(black, 0x40),

	ColorMuted:       gray600,
	ColorErrorText:   red900,
	ColorWarningText: yellow1100,
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

// darkColours are light ink on a near black that does not glare.
var darkColours = palette{
	theme.ColorNameBackground:          gray900,
	theme.ColorNameForeground:          gray50,
	theme.ColorNamePrimary:             blue300,
	theme.ColorNameForegroundOnPrimary: gray900,
	theme.ColorNameHyperlink:           blue300,
	theme.ColorNameButton:              gray800,
	theme.ColorNameDisabledButton:      gray800,
	theme.ColorNameDisabled:            gray300,
	theme.ColorNameError:               red300,
	theme.ColorNameForegroundOnError:   gray900,
	theme.ColorNameSuccess:             green300,
	theme.ColorNameForegroundOnSuccess: gray900,
	theme.ColorNameWarning:             yellow300,
	theme.ColorNameForegroundOnWarning: gray900,
	theme.ColorNameFocus:               veil(white, 0x33),
	theme.ColorNameHover:               veil(white, 0x14),
	theme.ColorNamePressed:             veil(white, 0x33),
	theme.ColorNameSelection:           blue800,
	theme.ColorNameInputBackground:     gray900,
	theme.ColorNameInputBorder:         gray400,
	theme.ColorNamePlaceHolder:         gray300,
	theme.ColorNameMenuBackground:      gray900,
	theme.ColorNameOverlayBackground:   gray900,
	theme.ColorNameHeaderBackground:    gray800,
	theme.ColorNameSeparator:           gray700,
	theme.ColorNameScrollBar:           gray400,
	theme.ColorNameScrollBarBackground: gray800,
	theme.ColorNameShadow:              veil(black, 0xa0),

	ColorMuted:       gray300,
	ColorErrorText:   red300,
	ColorWarningText: yellow300,
	ColorSuccessText: green300,
	ColorNoticeText:  blue200,
	ColorErrorTint:   dimmed(red1200),
	ColorWarningTint: dimmed(yellow1200),
	ColorSuccessTint: dimmed(green1100),
	ColorNoticeTint:  dimmed(blue1000),
	ColorPanel:       gray800,
	ColorLine:        gray700,
	ColorBorder:      gray400,
	ColorChip:        gray700,
	ColorHover:       gray800,
	ColorSelected:    dimmed(blue1000),
	ColorRing:        black,
	ColorRingLight:   yellow300,
	ColorDeep:        blue200,
}

// contrastColours are for who cannot read the others: everything 7:1 and more,
// grounds black throughout, and what a tint says elsewhere said by an edge.
var contrastColours = palette{
	theme.ColorNameBackground:          black,
	theme.ColorNameForeground:          white,
	theme.ColorNamePrimary:             cyan300,
	theme.ColorNameForegroundOnPrimary: black,
	theme.ColorNameHyperlink:           cyan300,
	theme.ColorNameButton:              black,
	theme.ColorNameDisabledButton:      black,
	theme.ColorNameDisabled:            gray200,
	theme.ColorNameError:               red200,
	theme.ColorNameForegroundOnError:   black,
	theme.ColorNameSuccess:             green200,
	theme.ColorNameForegroundOnSuccess: black,
	theme.ColorNameWarning:             yellow300,
	theme.ColorNameForegroundOnWarning: black,
	theme.ColorNameFocus:               veil(white, 0x33),
	theme.ColorNameHover:               veil(white, 0x14),
	theme.ColorNamePressed:             veil(white, 0x33),
	theme.ColorNameSelection:           blue1000,
	theme.ColorNameInputBackground:     black,
	theme.ColorNameInputBorder:         white,
	theme.ColorNamePlaceHolder:         gray200,
	theme.ColorNameMenuBackground:      black,
	theme.ColorNameOverlayBackground:   black,
	theme.ColorNameHeaderBackground:    black,
	theme.ColorNameSeparator:           white,
	theme.ColorNameScrollBar:           white,
	theme.ColorNameScrollBarBackground: gray800,
	theme.ColorNameShadow:              veil(black, 0xc0), // it also dims the window behind a sheet, whose edge sets it apart

	ColorMuted:       gray200,
	ColorErrorText:   red200,
	ColorWarningText: yellow300,
	ColorSuccessText: green200,
	ColorNoticeText:  cyan300,
	ColorErrorTint:   black,
	ColorWarningTint: black,
	ColorSuccessTint: black,
	ColorNoticeTint:  black,
	ColorPanel:       black,
	ColorLine:        white,
	ColorBorder:      white,
	ColorChip:        gray800,
	ColorHover:       gray800,
	ColorSelected:    blue1000,
	ColorRing:        black,
	ColorRingLight:   yellow300,
	ColorDeep:        cyan100,
}
