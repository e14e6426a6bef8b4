package kit

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"toprunner/model/chart"
)

func yearChart(values ...float64) chart.Chart {
	c := chart.Chart{Unit: "日", Number: func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }}
	main, other := chart.Series{Name: "実施者数", Role: chart.Main}, chart.Series{Name: "対象者数", Role: chart.Other}
	for i, n := range values {
		c.Categories = append(c.Categories, chart.Category{Name: strconv.Itoa(i+1) + "月"})
		main.Values = append(main.Values, chart.Value{Number: n, Known: true, Text: c.Number(n)})
		other.Values = append(other.Values, chart.Value{Number: n + 50, Known: true, Text: c.Number(n + 50)})
	}
	c.Series = []chart.Series{other, main}
	return c
}

func TestChartViewDrawsWithinItself(t *testing.T) {
	themed(t)
	v := NewChartView(yearChart(118, 120, 124, 127, 125, 129, 132, 134, 135, 137, 140, 144))
	c := show(t, NewPage(v), 656, 400)
	c.Capture()
	texts := 0
	for _, o := range test.WidgetRenderer(v).Objects() {
		if _, line := o.(*canvas.Line); line {
			continue
		}
		p, s := o.Position(), o.Size()
		if p.X < -1 || p.Y < -1 || p.X+s.Width > v.Size().Width+1 || p.Y+s.Height > v.Size().Height+1 {
			t.Errorf("%T at %v of %v is outside of %v", o, p, s, v.Size())
		}
		if text, ok := o.(*canvas.Text); ok {
			texts++
			if text.Text == "" || text.TextSize < 8 {
				t.Errorf("a text of %v: %q", text.TextSize, text.Text)
			}
		}
	}
	if texts < 12+2+1+5 {
		t.Errorf("only %d texts", texts)
	}
}

func TestChartViewFollows(t *testing.T) {
	themed(t)
	v := NewChartView(yearChart(1, 2))
	c := show(t, NewPage(v), 656, 400)
	before := v.Size()
	v.Set(yearChart(777, 2, 3))
	c.Capture()
	found := false
	for _, o := range test.WidgetRenderer(v).Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Text == "777" {
			found = true
		}
	}
	if !found || v.Size() != before {
		t.Errorf("777 is drawn: %v; the view was %v and is %v", found, before, v.Size())
	}
}

// Typing into another column redraws nothing.
func TestChartViewKeepsWhatIsTheSame(t *testing.T) {
	themed(t)
	v := NewChartView(yearChart(1, 2))
	show(t, NewPage(v), 656, 400)
	before := test.WidgetRenderer(v).Objects()[0]
	v.Set(yearChart(1, 2))
	if test.WidgetRenderer(v).Objects()[0] != before {
		t.Error("the same chart was drawn again")
	}
	v.Set(yearChart(1, 3))
	if test.WidgetRenderer(v).Objects()[0] == before {
		t.Error("another chart was not drawn")
	}
}

func TestChartViewLooks(t *testing.T) {
	themed(t)
	v := NewChartView(yearChart(118, 120, 124, 127, 125, 129, 132, 134, 135, 137, 140, 144))
	c := show(t, NewPage(v), 656, 280)
	test.AssertImageMatches(t, "chart.png", c.Capture())
}
