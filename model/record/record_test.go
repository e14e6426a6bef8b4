package record

import (
	"math/big"
	"slices"
	"strconv"
	"testing"

	"toprunner/model"
	"toprunner/model/chart"
)

func question(columns ...string) *model.Question {
	q := &model.Question{ID: "q", Type: model.TypeTable, Role: model.RoleMonthly}
	for _, id := range columns {
		kind := model.TypeDecimal
		if id == Month {
			kind = model.TypeMonth
		}
		q.Columns = append(q.Columns, model.Column{ID: id, Type: kind, Label: model.Bilingual{JA: id}})
	}
	return q
}

func months(days ...string) model.Answer {
	rows := make([]model.Row, len(days))
	for i, n := range days {
		rows[i] = model.Row{Month: "2024-" + strconv.Itoa(i+11), Days: n, Eligible: "20", Participants: "1０"}
		if i > 1 {
			rows[i][Month] = "2025年" + strconv.Itoa(i-1) + "月"
		}
	}
	return model.RowsAnswer(rows...)
}

func TestSum(t *testing.T) {
	q := question(Month, Eligible, Participants, Days)
	for name, c := range map[string]struct {
		days    []string
		sum     string
		whole   bool
		counted bool
	}{
		"whole":         {[]string{"1,004", "９９８", "10.5"}, "2012.5", true, true},
		"a month open":  {[]string{"1", "", "2"}, "3", false, true},
		"unreadable":    {[]string{"1", "abc"}, "1", false, true},
		"only months":   {[]string{"", ""}, "0", false, false},
		"no row at all": {nil, "0", false, false},
	} {
		m := Read(q, months(c.days...))
		sum, whole := m.Sum()
		want, _ := new(big.Rat).SetString(c.sum)
		if sum.Cmp(want) != 0 || whole != c.whole || m.Counted() != c.counted {
			t.Errorf("%s: %v, %v, %v", name, sum, whole, m.Counted())
		}
	}
}

func wording() Wording {
	name := func(c *model.Column) string { return c.Label.JA }
	return Wording{
		Column: name, Unit: func(*model.Column) string { return "unit" },
		Titled: func(c *model.Column) string { return c.Label.JA + " in unit" },
		Month:  strconv.Itoa, Year: strconv.Itoa,
		Number: func(n *big.Rat) string { return n.RatString() },
	}
}

func TestCharts(t *testing.T) {
	charts := Read(question(Month, Eligible, Participants, Days), months("5", "", "7")).Charts(wording())
	if len(charts) != 2 {
		t.Fatalf("%d charts", len(charts))
	}
	days, people := charts[0], charts[1]
	if days.Unit != "telework_days in unit" || len(days.Series) != 1 || days.Series[0].Role != chart.Main {
		t.Errorf("the chart of the days: %+v", days)
	}
	if v := days.Series[0].Values; !v[0].Known || v[0].Text != "5" || v[1].Known || v[2].Number != 7 {
		t.Errorf("its values: %+v", v)
	}
	if c := days.Categories; c[0] != (chart.Category{Name: "11", Below: "2024"}) || c[1] != (chart.Category{Name: "12"}) ||
		c[2] != (chart.Category{Name: "1", Below: "2025"}) {
		t.Errorf("its months: %+v", c)
	}
	if people.Unit != "unit" || len(people.Series) != 2 || people.Series[0].Role != chart.Other ||
		people.Series[1].Role != chart.Main || people.Series[1].Values[0].Number != 10 {
		t.Errorf("the chart of the people: %+v", people)
	}
	if days.Number(0.1) != "1/10" {
		t.Errorf("the scale says %s", days.Number(0.1))
	}
}

func TestChartsOfLittle(t *testing.T) {
	if c := Read(question(Month, Days), months("1")).Charts(wording()); c != nil {
		t.Errorf("one month makes %d charts", len(c))
	}
	if c := Read(question(Month, Days), months("1", "2")).Charts(wording()); len(c) != 1 {
		t.Errorf("a record of days alone makes %d charts", len(c))
	}
	if _, ok := Of(&model.Edition{}, model.NewEntry("a", "b", model.Japanese)); ok {
		t.Error("an edition without a monthly record has one")
	}
}

func TestImpossible(t *testing.T) {
	got := Impossible(model.RowsAnswer(
		model.Row{People: "5000", DaysPerWeek: "7", Weeks: "53"}, model.Row{},
		model.Row{People: "a", DaysPerWeek: "７．５日", Weeks: "252"}))
	if want := []Cell{{3, DaysPerWeek}, {3, Weeks}}; !slices.Equal(got, want) {
		t.Errorf("impossible are %v, want %v", got, want)
	}
}

func TestGroups(t *testing.T) {
	row := func(people, days, weeks string) model.Row {
		return model.Row{People: people, DaysPerWeek: days, Weeks: weeks}
	}
	for name, c := range map[string]struct {
		rows  []model.Row
		days  string
		whole bool
	}{
		"one group":       {[]model.Row{row("20", "2", "48")}, "1920", true},
		"halves":          {[]model.Row{row("３", "1.5", "50.5")}, "227.25", true},
		"two and a blank": {[]model.Row{row("20", "2", "48"), row("", " ", ""), row("5", "1", "48")}, "2160", true},
		"nothing":         {nil, "0", false},
		"half a group":    {[]model.Row{row("20", "2", "48"), row("5", "", "48")}, "1920", false},
		"eight days":      {[]model.Row{row("20", "8", "48")}, "0", false},
		"too many weeks":  {[]model.Row{row("20", "2", "252")}, "0", false},
		"with units":      {[]model.Row{row("20人", "2日", "48週間")}, "1920", true},
		"words":           {[]model.Row{row("20人くらい", "2", "48")}, "0", false},
		"less than none":  {[]model.Row{row("-1", "2", "48")}, "0", false},
	} {
		groups, whole := Groups(model.RowsAnswer(c.rows...))
		want, _ := new(big.Rat).SetString(c.days)
		if got := Total(groups); got.Cmp(want) != 0 || whole != c.whole {
			t.Errorf("%s: %v, %v", name, got, whole)
		}
	}
}
