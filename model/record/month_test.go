package record

import (
	"testing"

	"toprunner/model/calendar"
)

func TestMonthWithin(t *testing.T) {
	day := func(y, m, d int) calendar.Date { return calendar.Date{Year: y, Month: m, Day: d} }
	year, long := [2]calendar.Date{day(2024, 4, 1), day(2025, 3, 31)}, [2]calendar.Date{day(2024, 4, 15), day(2025, 6, 2)}
	for _, c := range []struct {
		typed  string
		period [2]calendar.Date
		want   string
	}{
		{"4月", year, "2024-04"}, {"１２ 月", year, ""}, {"１２月", year, "2024-12"}, {"03", year, "2025-03"},
		{"1", year, "2025-01"}, {"13月", year, ""}, {"0月", year, ""}, {"月", year, ""}, {"", year, ""},
		{"4月分", year, ""}, {"2024年4月", year, ""}, {"-4", year, ""},
		{"4月", long, ""}, {"6月", long, ""}, {"7月", long, "2024-07"}, {"3月", long, "2025-03"},
		{"4月", [2]calendar.Date{}, ""}, {"4月", [2]calendar.Date{day(2025, 3, 31), day(2024, 4, 1)}, ""},
		{"8月", [2]calendar.Date{day(2024, 4, 1), day(2024, 6, 30)}, ""},
	} {
		m, ok := MonthWithin(c.typed, c.period[0], c.period[1])
		if m.String() != c.want || ok != (c.want != "") {
			t.Errorf("%q: %v, %v, want %q", c.typed, m, ok, c.want)
		}
	}
}
