package kit

import (
	_ "unsafe" // for go:linkname

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/shaping"
)

// SetLook gives an app a look, and back the memory that the look before took.
func SetLook(app fyne.App, look Look) {
	*shaper = shaping.HarfbuzzShaper{}
	app.Settings().SetTheme(NewTheme(look))
}

// shaper is what the toolkit measures and draws text with. It keeps a plan for every
// face that it was ever handed (the harfbuzz buffer of typesetting 0.3.5 bounds its
// fonts, but not its plans), and the toolkit parses every face anew when the theme
// changes: 25 MB a time that nothing else gives back.
//
//go:linkname shaper fyne.io/fyne/v2/internal/painter.shaper
var shaper *shaping.HarfbuzzShaper
