package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"toprunner/model/chart"
)

// ChartView draws a chart over the width it is given.
type ChartView struct {
	part
	chart chart.Chart
}

// The measures of a chart: its texts are a little smaller than small text, so that
// the numbers of a year have room over their columns; its height in their size; and
// what a line of text needs below the middle that the chart gives it.
const (
	chartText   float32 = 0.86
	chartHeight float32 = 17
	chartFoot   float32 = 3
)

// NewChartView returns a view of a chart. The view gives the size of the texts and
// measures them.
func NewChartView(c chart.Chart) *ChartView {
	v := &ChartView{chart: c}
	v.ExtendBaseWidget(v)
	return v
}

// Set shows another chart. One that shows the same is not drawn again.
func (v *ChartView) Set(c chart.Chart) {
	same := c.Kind == v.chart.Kind && c.Unit == v.chart.Unit &&
		slices.Equal(c.Categories, v.chart.Categories) && slices.EqualFunc(c.Series, v.chart.Series, sameSeries)
	if v.chart = c; !same {
		v.Refresh()
	}
}

func sameSeries(a, b chart.Series) bool {
	return a.Name == b.Name && a.Role == b.Role && slices.Equal(a.Values, b.Values)
}

// HeightFor implements Flowing.
func (v *ChartView) HeightFor(float32) float32 { return chartHeight * chartTextSize() }

func chartTextSize() float32 { return chartText * length(SizeSmall) }

// drawing is the chart laid out in that space.
func (v *ChartView) drawing(size fyne.Size) chart.Drawing {
	c := v.chart
	c.TextSize = float64(chartTextSize())
	c.Measure = func(s string, size float64) float64 {
		return float64(fyne.MeasureText(s, float32(size), fyne.TextStyle{}).Width)
	}
	return c.Draw(float64(size.Width), float64(size.Height-chartFoot))
}

// CreateRenderer implements fyne.Widget.
func (v *ChartView) CreateRenderer() fyne.WidgetRenderer { return &chartRenderer{view: v} }

type chartRenderer struct {
	view    *ChartView
	objects []fyne.CanvasObject
}

// inks are the colours of a chart. Values of another kind are light with a dark
// edge, so that they are told apart without colour.
var inks = map[chart.Role]fyne.ThemeColorName{
	chart.Main: ColorKey, chart.Other: ColorSelected, chart.Grid: ColorLine, chart.Ground: ColorGround,
	chart.Axis: ColorBorder, chart.Label: ColorMuted, chart.Written: ColorText,
}

func (r *chartRenderer) Layout(size fyne.Size) {
	d := r.view.drawing(size)
	r.objects = r.objects[:0]
	for _, rect := range d.Rects {
		r.objects = append(r.objects, drawnRect(rect))
	}
	for _, line := range d.Lines {
		l := canvas.NewLine(colour(inks[line.Role]))
		l.StrokeWidth = 1
		l.Position1, l.Position2 = at(line.X1, line.Y1), at(line.X2, line.Y2)
		r.objects = append(r.objects, l)
	}
	for _, text := range d.Texts {
		r.objects = append(r.objects, drawnText(text))
	}
}

func drawnRect(rect chart.Rect) fyne.CanvasObject {
	o := canvas.NewRectangle(colour(inks[rect.Role]))
	if rect.Role == chart.Other {
		o.StrokeColor, o.StrokeWidth = colour(ColorKey), 1
	}
	o.Move(at(rect.X, rect.Y))
	o.Resize(fyne.NewSize(float32(rect.Width), float32(rect.Height)))
	return o
}

func drawnText(text chart.Text) fyne.CanvasObject {
	o := canvas.NewText(text.Text, colour(inks[text.Role]))
	o.TextSize = float32(text.Size)
	size := fyne.MeasureText(text.Text, o.TextSize, o.TextStyle)
	left := map[chart.Anchor]float32{chart.Start: 0, chart.Middle: size.Width / 2, chart.End: size.Width}[text.Anchor]
	o.Move(at(text.X, text.Y).SubtractXY(left, size.Height/2))
	o.Resize(size)
	return o
}

func at(x, y float64) fyne.Position { return fyne.NewPos(float32(x), float32(y)) }

// fewestColumns is the width, in text sizes, below which a chart of a year cannot
// be read.
const fewestColumns float32 = 16

func (r *chartRenderer) MinSize() fyne.Size {
	return fyne.NewSize(fewestColumns*chartTextSize(), r.view.HeightFor(0))
}

func (r *chartRenderer) Refresh() {
	r.Layout(r.view.Size())
	canvas.Refresh(r.view)
}

func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *chartRenderer) Destroy()                     {}
