package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// SaveKind is how far what was typed has got.
type SaveKind int

// The kinds of save state.
const (
	SaveDone SaveKind = iota
	SavePending
	SaveFailed
)

// SaveBadge always shows whether what was typed is kept: a sign, and words
// with the time.
type SaveBadge struct {
	Sides
	sign *canvas.Image
	text *WrapText
}

// NewSaveBadge returns a badge that says nothing yet.
func NewSaveBadge() *SaveBadge {
	b := &SaveBadge{sign: newSign(theme.ConfirmIcon(), ColorMuted), text: NewWrapText("", Small)}
	b.set(b, sided{gap: GapTight, centred: true}, b.sign, b.text, nil)
	b.SetState("", SaveDone)
	return b
}

// SetState shows a state.
func (b *SaveBadge) SetState(text string, kind SaveKind) {
	icon, ink := theme.ConfirmIcon(), ColorSuccessText
	switch kind {
	case SavePending:
		icon, ink = theme.ViewRefreshIcon(), ColorMuted
	case SaveFailed:
		icon, ink = theme.WarningIcon(), ColorErrorText
	}
	b.sign.Resource = theme.NewColoredResource(icon, ink)
	b.sign.Refresh()
	b.text.SetStyle(Style{Size: SizeSmall, Color: ink, Bold: kind == SaveFailed})
	b.text.SetText(text)
	b.Reflow() // a shorter text takes less of the row it stands in
}

// Text returns what the badge says.
func (b *SaveBadge) Text() string { return b.text.Text() }

// newSign returns an icon in a colour, about as tall as a line of text.
func newSign(icon fyne.Resource, ink fyne.ThemeColorName) *canvas.Image {
	sign := canvas.NewImageFromResource(theme.NewColoredResource(icon, ink))
	sign.FillMode = canvas.ImageFillContain
	sign.SetMinSize(fyne.NewSize(Scaled(20), rowHeight()))
	return sign
}
