package pdf

import (
	"slices"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/chart"
	"toprunner/model/record"
	"toprunner/model/words"
)

// The columns of the indicators, which are part of what their role means.
const (
	beforeColumn = "before"
	afterColumn  = "after"
)

// monthlyChart draws the monthly record: the days of each month, and below
// them how many were eligible and how many teleworked. It is nil for another
// question and for less than two months.
func (c *composer) monthlyChart(q *model.Question, a model.Answer) []layout.Strip {
	if q.Role != model.RoleMonthly {
		return nil
	}
	var strips []layout.Strip
	monthly := record.Read(q, a)
	for _, ch := range monthly.Charts(c.wording()) {
		ch.TextSize, ch.Measure = chartLabel.Size, measureLabel
		figure := c.element(tag.Figure)
		figure.Alt = c.chartSaid(ch, monthly.Months())
		strips = append(strips, layout.After(6, onPaper(figure, ch.Draw(layout.ColumnWidth, 122)))...)
	}
	if strips == nil {
		return nil
	}
	return append(layout.Keep(strips), layout.Strip{Height: 8}) // here the table may go to the next page
}

// measureLabel is how wide a text of a chart is.
func measureLabel(s string, size float64) float64 {
	style := chartLabel
	style.Size = size
	return style.Width(s)
}

// wording words the charts of the monthly record.
func (c *composer) wording() record.Wording {
	named := func(name func(record.Wording) string) string {
		return c.each(func(w *words.Catalogue) string { return name(w.Monthly()) }).line(slash)
	}
	w := c.words.Monthly()
	w.Column = func(column *model.Column) string {
		return named(func(w record.Wording) string { return w.Column(column) })
	}
	w.Unit = func(column *model.Column) string {
		return named(func(w record.Wording) string { return w.Unit(column) })
	}
	w.Titled = func(column *model.Column) string {
		return named(func(w record.Wording) string { return w.Titled(column) })
	}
	return w
}

// The size of the bars of a change; beside long numbers they are narrower.
const (
	changeWidth  = 84
	leastChange  = 40
	changeHeight = 10
)

// changes reports that bars of before and after are drawn in a table: of the
// indicators, when a row has both numbers.
func changes(q *model.Question, rows []model.Row) bool {
	if q.Role != model.RoleEffortIndicators || q.Column(beforeColumn) == nil || q.Column(afterColumn) == nil {
		return false
	}
	return slices.ContainsFunc(rows, func(row model.Row) bool {
		_, ok := changeOf(q, row)
		return ok
	})
}

// changeOf is the chart of an indicator, before over after. ok is false when one of
// them cannot be read.
func changeOf(q *model.Question, row model.Row) (bars chart.Chart, ok bool) {
	bars = chart.Chart{Kind: chart.Bars, Categories: make([]chart.Category, 1)}
	for _, bar := range []struct {
		column string
		role   chart.Role
	}{{beforeColumn, chart.Other}, {afterColumn, chart.Main}} {
		v := record.ChartValue(q.Column(bar.column).Read(row))
		if !v.Known {
			return bars, false
		}
		bars.Series = append(bars.Series, chart.Series{Role: bar.role, Values: []chart.Value{v}})
	}
	return bars, true
}

// changeColumn is the head of the bars.
func (c *composer) changeColumn() layout.TableColumn {
	head := column(c.text("document.change"), layout.AlignLeft)
	head.Below = append(head.Below, c.text("document.change_key").runs(fine)...)
	return head
}

// change is the bars of an indicator in that width, nothing when there are none. The
// numbers stand in the cells beside.
func (c *composer) change(q *model.Question, row model.Row, width float64) layout.Run {
	bars, ok := changeOf(q, row)
	if !ok {
		return layout.Run{Style: tableBody}
	}
	return layout.Run{Style: tableBody, Picture: &layout.Picture{
		Alt:   c.changeSaid(q, row),
		Width: width, Height: tableBody.Leading, Marks: marks(bars.Draw(width, changeHeight), (tableBody.Leading-changeHeight)/2),
	}}
}

// onPaper is a chart over the width of the column.
func onPaper(of *tag.Element, d chart.Drawing) []layout.Strip {
	return []layout.Strip{{Height: d.Height, Marks: marks(d, 0).With(of)}}
}

// inks are the colours of a chart: dark and light, so that they are told apart
// in monochrome print too.
var inks = map[chart.Role]layout.Colour{
	chart.Main: accent, chart.Other: pale, chart.Grid: hair, chart.Ground: paper, chart.Axis: quiet,
}

// marks puts a drawing on paper, that far below its strip's top.
func marks(d chart.Drawing, down float64) layout.Marks {
	var m layout.Marks
	for _, r := range d.Rects {
		m.Boxes = append(m.Boxes, layout.Box{X: r.X, Y: r.Y + down, Width: r.Width, Height: r.Height, Colour: inks[r.Role]})
	}
	for _, l := range d.Lines {
		m.Lines = append(m.Lines, layout.Line{
			X1: l.X1, Y1: l.Y1 + down, X2: l.X2, Y2: l.Y2 + down, Width: hairline.Width, Colour: inks[l.Role],
		})
	}
	parts := map[chart.Anchor]float64{chart.Start: 0, chart.Middle: 0.5, chart.End: 1}
	for _, t := range d.Texts {
		style := chartLabel
		if t.Role == chart.Written {
			style = chartNumber
		}
		style.Size = t.Size
		put(&m, style, t.Text, t.X, t.Y+down+layout.MiddleToBaseline*t.Size, parts[t.Anchor])
	}
	return m
}
