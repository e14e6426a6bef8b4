package calendar

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestMonthsOf(t *testing.T) {
	tests := []struct {
		from, to Date
		months   string
		days     int
	}{
		{Date{2024, 4, 1}, Date{2025, 3, 31}, "12", 365},
		{Date{2023, 4, 1}, Date{2024, 3, 31}, "12", 366},
		{Date{2024, 4, 1}, Date{2024, 4, 30}, "1", 30},
		{Date{2024, 4, 15}, Date{2024, 7, 14}, "3", 91},
		{Date{2025, 1, 1}, Date{2025, 2, 14}, "3/2", 45},
		{Date{2024, 4, 1}, Date{2025, 3, 15}, "356/31", 349}, // 11 + 15/31
		{Date{2025, 4, 1}, Date{2025, 4, 1}, "1/30", 1},
		{Date{2025, 1, 31}, Date{2025, 2, 27}, "1", 28},
		{Date{2025, 1, 31}, Date{2025, 2, 28}, "32/31", 29},
		{Date{2024, 12, 1}, Date{2025, 1, 31}, "2", 62},
		{Date{2025, 4, 2}, Date{2025, 4, 1}, "0", 0},
		{Date{2025, 4, 1}, Date{2024, 4, 1}, "0", 0},
	}
	for _, test := range tests {
		if got := MonthsOf(test.from, test.to).RatString(); got != test.months {
			t.Errorf("%v – %v is %s months, want %s", test.from, test.to, got, test.months)
		}
		if got := DaysOf(test.from, test.to); got != test.days {
			t.Errorf("%v – %v is %d days, want %d", test.from, test.to, got, test.days)
		}
	}
}

// A period grows with each day, and is n months when it ends on the eve of the
// day n months after its first.
func TestMonthsGrowDayByDay(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		from := Date{2020, 1, 1}.AddDays(random.IntN(2000))
		last := new(big.Rat)
		for to := from; from.DaysTo(to) < 150; to = to.AddDays(1) {
			months := MonthsOf(from, to)
			if months.Cmp(last) <= 0 {
				t.Fatalf("%v – %v is %s months, one day less %s", from, to, months.RatString(), last.RatString())
			}
			last = months
		}
		n := 1 + random.IntN(30)
		if got := MonthsOf(from, from.AddMonths(n).AddDays(-1)); got.Cmp(big.NewRat(int64(n), 1)) != 0 {
			t.Fatalf("%d months from %v are %s", n, from, got.RatString())
		}
	}
}
