package chart

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// fixed measures as a typewriter does: each character is half as wide as high.
func fixed(text string, size float64) float64 { return float64(len(text)) * size / 2 }

func plainNumber(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// of returns a chart of series of these values; NaN is one that is not known.
func of(kind Kind, series ...[]float64) Chart {
	c := Chart{Kind: kind, Unit: "days", TextSize: 10, Measure: fixed, Number: plainNumber}
	for i := range series[0] {
		c.Categories = append(c.Categories, Category{Name: strconv.Itoa(i + 1)})
	}
	for i, numbers := range series {
		s := Series{Name: fmt.Sprint("series", i), Role: Role(i)}
		for _, n := range numbers {
			s.Values = append(s.Values, Value{Number: n, Known: !math.IsNaN(n), Text: plainNumber(n)})
		}
		c.Series = append(c.Series, s)
	}
	return c
}

func TestTicks(t *testing.T) {
	for _, test := range []struct {
		low, high float64
		most      int
		want      []float64
	}{
		{0, 1, 6, []float64{0, 0.2, 0.4, 0.6000000000000001, 0.8, 1}},
		{0, 5, 6, []float64{0, 1, 2, 3, 4, 5}},
		{0, 200, 6, []float64{0, 50, 100, 150, 200}},
		{0, 1336, 6, []float64{0, 500, 1000, 1500}},
		{0, 144, 6, []float64{0, 50, 100, 150}},
		{-3, 12, 6, []float64{-5, 0, 5, 10, 15}},
		{-90, 0, 4, []float64{-100, -50, 0}},
		{0, 7e9, 6, []float64{0, 2e9, 4e9, 6e9, 8e9}},
		{0, 0.03, 4, []float64{0, 0.01, 0.02, 0.03}},
	} {
		got := Ticks(test.low, test.high, test.most)
		near := slices.EqualFunc(got, test.want, func(a, b float64) bool { return math.Abs(a-b) <= 1e-12*math.Abs(b) })
		if !near {
			t.Errorf("Ticks(%v, %v, %d) = %v, want %v", test.low, test.high, test.most, got, test.want)
		}
	}
}

func TestColumnsStandOnTheAxis(t *testing.T) {
	d := of(Columns, []float64{10, -5, 0, math.NaN()}).Draw(400, 200)
	columns := filter(d.Rects, Main)
	if len(columns) != 3 {
		t.Fatalf("%d columns, want 3: a value that is not known has none", len(columns))
	}
	axis := slices.IndexFunc(d.Lines, func(l Line) bool { return l.Role == Axis })
	zero := d.Lines[axis].Y1
	up, down, none := columns[0], columns[1], columns[2]
	if math.Abs(up.Y+up.Height-zero) > 1e-9 || math.Abs(down.Y-zero) > 1e-9 || none.Height != 0 {
		t.Errorf("axis at %v, columns %v", zero, columns)
	}
	if math.Abs(up.Height-2*down.Height) > 1e-9 {
		t.Errorf("10 is %v high, -5 %v", up.Height, down.Height)
	}
}

// filter returns the rectangles of a role.
func filter(rects []Rect, role Role) []Rect {
	var of []Rect
	for _, r := range rects {
		if r.Role == role {
			of = append(of, r)
		}
	}
	return of
}

// TestTheGridLiesBehindTheColumns: rectangles are drawn in their order.
func TestTheGridLiesBehindTheColumns(t *testing.T) {
	d := of(Columns, []float64{10, 7}).Draw(400, 200)
	grid := slices.IndexFunc(d.Rects, func(r Rect) bool { return r.Role == Grid })
	column := slices.IndexFunc(d.Rects, func(r Rect) bool { return r.Role == Main })
	if grid < 0 || grid > column {
		t.Errorf("the grid is rectangle %d, the first column %d", grid, column)
	}
}

func TestEveryValueIsWrittenOut(t *testing.T) {
	for _, kind := range []Kind{Columns, Bars} {
		d := of(kind, []float64{1004, 998}, []float64{3, 4}).Draw(400, 200)
		var written []string
		for _, text := range d.Texts {
			if text.Role == Written {
				written = append(written, text.Text)
			}
		}
		slices.Sort(written)
		if !slices.Equal(written, []string{"1004", "3", "4", "998"}) {
			t.Errorf("kind %d writes %v", kind, written)
		}
	}
}

// TestAYearOfPeopleIsWrittenOut up to numbers of six digits, in a chart as wide as
// a page and in type that can be read; what is too wide for its column says by a
// mark which series it is of.
func TestAYearOfPeopleIsWrittenOut(t *testing.T) {
	for _, n := range []float64{9, 248, 1248, 12_345, 123_456} {
		eligible, participants := make([]float64, 12), make([]float64, 12)
		for i := range eligible {
			eligible[i], participants[i] = n, n-float64(i%3)
		}
		c := of(Columns, eligible, participants)
		c.TextSize = 7
		for i := range c.Series {
			for j, v := range c.Series[i].Values {
				c.Series[i].Values[j].Text = grouped(v.Number)
			}
		}
		d := c.Draw(470, 122)
		count := 0
		for _, text := range d.Texts {
			if text.Role == Written {
				count++
				if text.Size < 6.5-1e-9 {
					t.Errorf("%v is written in %v", n, text.Size)
				}
			}
		}
		marks := func(role Role) int { return len(filter(d.Rects, role)) - 12 - 1 } // columns, legend
		marked := 0
		if n > 999 {
			marked = 12
		}
		if count != 24 || marks(Main) != marked || marks(Other) != marked {
			t.Errorf("of %v, %d values are written; %d and %d marks", n, count, marks(Main), marks(Other))
		}
		for _, fault := range faults(d) {
			t.Errorf("%v: %s", n, fault)
		}
	}
}

// grouped writes a number as people read it: 12,345.
func grouped(n float64) string {
	s := plainNumber(n)
	if len(s) > 3 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s
}

// TestLargeValuesAreRoundedForRoom: the exact ones are in the table below.
func TestLargeValuesAreRoundedForRoom(t *testing.T) {
	numbers := make([]float64, 12)
	for i := range numbers {
		numbers[i] = 100_000.5 + float64(i)
	}
	c := of(Columns, numbers)
	c.TextSize = 8
	texts := writtenIn(c.Draw(400, 122))
	if len(texts) != 12 || texts[0].Text != "100001" {
		t.Errorf("written are %+v", texts)
	}
}

// TestOfTooManyValuesTheNotableAreWritten: the first and the last, the most and the
// least, in the full size and beside each other.
func TestOfTooManyValuesTheNotableAreWritten(t *testing.T) {
	numbers, others := make([]float64, 60), make([]float64, 60)
	for i := range numbers {
		numbers[i], others[i] = 1_234_567, 1_000_000
	}
	numbers[20], others[20], numbers[40] = 2_000_000, 2_000_000, 900_000
	for _, series := range [][][]float64{{numbers}, {others, numbers}} {
		d := of(Columns, series...).Draw(400, 200)
		texts := writtenIn(d)
		if want := 4 * len(series); len(texts) != want {
			t.Errorf("of %d series %d values are written, want %d", len(series), len(texts), want)
		}
		for _, text := range texts {
			if text.Size != 10 {
				t.Errorf("%q is written in %v", text.Text, text.Size)
			}
		}
		for _, fault := range faults(d) {
			t.Error(fault)
		}
	}
}

// writtenIn returns the values that are written in a drawing.
func writtenIn(d Drawing) []Text {
	return slices.DeleteFunc(slices.Clone(d.Texts), func(text Text) bool { return text.Role != Written })
}

func TestOnlySeveralSeriesNeedALegend(t *testing.T) {
	named := func(d Drawing) int {
		n := 0
		for _, text := range d.Texts {
			if text.Text == "series0" || text.Text == "series1" {
				n++
			}
		}
		return n
	}
	if n := named(of(Columns, []float64{1}).Draw(400, 200)); n != 0 {
		t.Errorf("one series: %d names", n)
	}
	if n := named(of(Columns, []float64{1}, []float64{2}).Draw(400, 200)); n != 2 {
		t.Errorf("two series: %d names", n)
	}
}

func TestWhatStandsBelowAName(t *testing.T) {
	c := of(Columns, []float64{1, 2})
	c.Categories[0].Below = "2024"
	d := c.Draw(400, 200)
	i := slices.IndexFunc(d.Texts, func(text Text) bool { return text.Text == "2024" })
	j := i - 1 // the name it stands below
	if i < 0 || d.Texts[i].X != d.Texts[j].X || d.Texts[i].Y <= d.Texts[j].Y {
		t.Errorf("texts %+v", d.Texts)
	}
}

func TestBarsShowThePart(t *testing.T) {
	c := of(Bars, []float64{24.6}, []float64{12.3})
	for i := range c.Series {
		c.Series[i].Values[0].Text = ""
	}
	d := c.Draw(100, 10)
	if len(d.Rects) != 2 || math.Abs(d.Rects[0].Width-100) > 1e-9 || math.Abs(d.Rects[1].Width-50) > 1e-9 {
		t.Errorf("bars %+v", d.Rects)
	}
	if d.Rects[1].Y != 5 || d.Rects[1].Height != 5 {
		t.Errorf("the second bar is %+v", d.Rects[1])
	}
}

// TestBarsOfLossesBeginAtZero: what is less than nothing lies to the left of a rule
// at 0, however little it is, and nothing leaves the chart.
func TestBarsOfLossesBeginAtZero(t *testing.T) {
	for _, test := range []struct{ before, after, zero float64 }{
		{-5, 15, 25}, {-5, -15, 100}, {1e15, -0.000001, 1}, {0.5, -1e6, 99}, {0, -3, 100},
	} {
		c := of(Bars, []float64{test.before}, []float64{test.after})
		for i := range c.Series {
			c.Series[i].Values[0].Text = ""
		}
		d := c.Draw(100, 10)
		if len(d.Lines) != 1 || d.Lines[0] != (Line{X1: test.zero, Y1: 0, X2: test.zero, Y2: 10, Role: Axis}) {
			t.Errorf("%v and %v: the rule is %+v, want it at %v", test.before, test.after, d.Lines, test.zero)
		}
		for i, n := range []float64{test.before, test.after} {
			begin, end := d.Rects[i].X, d.Rects[i].X+d.Rects[i].Width
			if end-begin < 0.99 || begin < -1e-9 || end > 100+1e-9 || n < 0 && end != test.zero || n > 0 && begin != test.zero {
				t.Errorf("%v of %v and %v is drawn from %v to %v", n, test.before, test.after, begin, end)
			}
		}
	}
	if d := of(Bars, []float64{5}, []float64{0}).Draw(100, 10); len(d.Lines) != 0 {
		t.Errorf("where nothing is less than nothing there is a rule: %+v", d.Lines)
	}
}

func TestNothingKnownIsNothingDrawn(t *testing.T) {
	for _, kind := range []Kind{Columns, Bars} {
		d := of(kind, []float64{math.NaN(), math.NaN()}).Draw(400, 200)
		if len(d.Rects)+len(d.Lines)+len(d.Texts) != 0 {
			t.Errorf("kind %d draws %+v", kind, d)
		}
	}
}

// TestChartsAlways: whatever the numbers, every mark lies within the chart and
// no written value on another.
func TestChartsAlways(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 500 {
		series := make([][]float64, 1+random.IntN(3))
		n := 1 + random.IntN(24)
		scale := math.Pow(10, float64(random.IntN(9)-3))
		for i := range series {
			for range n {
				v := math.Round(1000*random.Float64()) / 1000 * scale
				switch random.IntN(10) {
				case 0:
					v = -v
				case 1:
					v = math.NaN()
				}
				series[i] = append(series[i], v)
			}
		}
		kind := Kind(random.IntN(2))
		c := of(kind, series...)
		c.Number = func(n float64) string { return strconv.FormatFloat(n, 'g', 3, 64) }
		for _, fault := range faults(c.Draw(470, 150)) {
			t.Fatalf("kind %d of %v: %s", kind, series, fault)
		}
	}
}

// faults lists what no chart may show.
func faults(d Drawing) []string {
	var found []string
	const rounding = 1e-6
	for _, r := range d.Rects {
		bad := r.X < -rounding || r.Y < -rounding || r.X+r.Width > d.Width+0.01*d.Width+rounding ||
			r.Y+r.Height > d.Height+rounding || r.Height < 0 || r.Width < 0
		if bad || math.IsNaN(r.X+r.Y+r.Width+r.Height) {
			found = append(found, fmt.Sprintf("rectangle %+v", r))
		}
	}
	for _, l := range d.Lines {
		if l.Y1 < 0 || l.Y1 > d.Height || l.X2 > d.Width+rounding {
			found = append(found, fmt.Sprintf("line %+v", l))
		}
	}
	for i, a := range d.Texts {
		for _, b := range d.Texts[:i] {
			near := math.Abs(a.X-b.X) < (fixed(a.Text, a.Size)+fixed(b.Text, b.Size))/2-rounding
			if a.Role == Written && b.Role == Written && a.Anchor == Middle && near && math.Abs(a.Y-b.Y) < 0.1 {
				found = append(found, fmt.Sprintf("%q lies on %q", a.Text, b.Text))
			}
		}
	}
	return found
}
