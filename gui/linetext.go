package gui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
)

// lineText is a text of one line whose height is always the same, as the rows
// of a virtualised list need. What has no room is cut with an ellipsis; the
// whole text is one click away.
type lineText struct {
	widget.BaseWidget
	text  string
	style kit.Style
	drawn *canvas.Text
}

func newLineText(style kit.Style) *lineText {
	t := &lineText{style: style, drawn: canvas.NewText("", color.Transparent)}
	t.ExtendBaseWidget(t)
	return t
}

func (t *lineText) setText(s string) {
	t.text = s
	t.Refresh()
}

func (t *lineText) size() float32 {
	if t.style.Size == "" {
		return theme.Size(kit.SizeBody)
	}
	return theme.Size(t.style.Size)
}

func (t *lineText) color() color.Color {
	if t.style.Color == "" {
		return theme.Color(kit.ColorText)
	}
	return theme.Color(t.style.Color)
}

// CreateRenderer implements fyne.Widget.
func (t *lineText) CreateRenderer() fyne.WidgetRenderer { return &lineRenderer{t} }

type lineRenderer struct{ line *lineText }

func (r *lineRenderer) Layout(size fyne.Size) {
	d := r.line.drawn
	d.Text, d.TextSize, d.Color = r.line.style.Shorten(r.line.text, size.Width), r.line.size(), r.line.color()
	d.TextStyle = fyne.TextStyle{Bold: r.line.style.Bold}
	d.Resize(size)
	d.Refresh()
}

func (r *lineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, fyne.MeasureText("あ", r.line.size(), fyne.TextStyle{Bold: r.line.style.Bold}).Height)
}

func (r *lineRenderer) Refresh()                     { r.Layout(r.line.Size()) }
func (r *lineRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line.drawn} }
func (r *lineRenderer) Destroy()                     {}
