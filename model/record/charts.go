package record

import (
	"math/big"
	"strconv"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/chart"
)

// Wording words what stands in a chart.
type Wording struct {
	Column func(*model.Column) string // name of a series
	Unit   func(*model.Column) string // what a column counts
	// Titled is a column with its unit, over a chart of that column alone.
	Titled func(*model.Column) string
	Month  func(month int) string // 1–12
	Year   func(year int) string
	Number func(*big.Rat) string
}

// Charts returns the charts of a monthly record: the days of each month, and how
// many were eligible and teleworked. There are none for less than two rows. Text
// size and measure are left for whoever draws them.
func (m Monthly) Charts(w Wording) []chart.Chart {
	if len(m.Rows) < 2 {
		return nil
	}
	var charts []chart.Chart
	for _, ids := range [][]string{{Days}, {Eligible, Participants}} {
		if c := m.chart(w, ids); len(c.Series) > 0 {
			charts = append(charts, c)
		}
	}
	return charts
}

// chart is a chart of columns, the last of which is the main one.
func (m Monthly) chart(w Wording, ids []string) chart.Chart {
	c := chart.Chart{Categories: categories(w, m.Months())}
	c.Number = func(n float64) string { return w.Number(decimal(n)) }
	for i, id := range ids {
		column := m.Question.Column(id)
		if column == nil {
			continue
		}
		role := chart.Main
		if i < len(ids)-1 {
			role = chart.Other
		}
		c.Series = append(c.Series, chart.Series{Name: w.Column(column), Role: role, Values: m.values(w, id)})
		c.Unit = w.Titled(column)
		if len(c.Series) > 1 {
			c.Unit = w.Unit(column)
		}
	}
	return c
}

// categories name the months, and the year where one begins.
func categories(w Wording, months []calendar.Month) []chart.Category {
	all := make([]chart.Category, len(months))
	var last calendar.Month
	for i, m := range months {
		if m.IsZero() {
			continue
		}
		all[i].Name = w.Month(m.Month)
		if m.Year != last.Year {
			all[i].Below = w.Year(m.Year)
		}
		last = m
	}
	return all
}

func (m Monthly) values(w Wording, column string) []chart.Value {
	const drawable = 1e15 // the words of a scale that reaches further leave no room for it
	values := make([]chart.Value, len(m.Rows))
	for i, row := range m.Rows {
		values[i] = ChartValue(row[column])
		if n := values[i].Number; n <= -drawable || drawable <= n {
			values[i] = chart.Value{}
		}
		if values[i].Known {
			values[i].Text = w.Number(row[column].Number)
		}
	}
	return values
}

// ChartValue is a number for a chart.
func ChartValue(v model.Value) chart.Value {
	if v.Number == nil || len(v.Bad) > 0 {
		return chart.Value{}
	}
	n, _ := v.Number.Float64()
	return chart.Value{Number: n, Known: true}
}

// decimal returns the number that people mean by a float.
func decimal(n float64) *big.Rat {
	const digits = 12
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(n, 'g', digits, 64))
	if !ok {
		return new(big.Rat)
	}
	return r
}
