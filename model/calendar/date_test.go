package calendar

import (
	"math/rand/v2"
	"testing"
	"time"
)

func TestCompare(t *testing.T) {
	rising := []Date{{}, {2024, 2, 29}, {2024, 3, 1}, {2024, 12, 31}, {2025, 1, 1}}
	for i, a := range rising {
		for j, b := range rising {
			if a.Before(b) != (i < j) || a.After(b) != (i > j) || (a.Compare(b) == 0) != (i == j) {
				t.Errorf("%v and %v are in the wrong order", a, b)
			}
		}
	}
	if (Month{2024, 12}).Compare(Month{2025, 1}) >= 0 || (Month{2024, 2}).Compare(Month{2024, 1}) <= 0 {
		t.Error("months are in the wrong order")
	}
}

func TestString(t *testing.T) {
	if got := (Date{2025, 4, 1}).String(); got != "2025-04-01" {
		t.Errorf("date %q", got)
	}
	if got := (Month{2019, 4}).String(); got != "2019-04" {
		t.Errorf("month %q", got)
	}
	if s := (Date{}).String() + (Month{}).String(); s != "" {
		t.Errorf("no date is written %q", s)
	}
	if !(Date{}).IsZero() || !(Month{}).IsZero() || (Date{1, 1, 1}).IsZero() || (Month{1, 1}).IsZero() {
		t.Error("zero is told wrongly")
	}
}

func TestAddMonths(t *testing.T) {
	tests := []struct {
		from Date
		n    int
		want Date
	}{
		{Date{2025, 1, 31}, 1, Date{2025, 2, 28}},
		{Date{2024, 1, 31}, 1, Date{2024, 2, 29}},
		{Date{2025, 1, 31}, 2, Date{2025, 3, 31}},
		{Date{2024, 4, 1}, 12, Date{2025, 4, 1}},
		{Date{2024, 2, 29}, 12, Date{2025, 2, 28}},
		{Date{2025, 3, 31}, -1, Date{2025, 2, 28}},
		{Date{2025, 1, 15}, -13, Date{2023, 12, 15}},
		{Date{2025, 5, 5}, 0, Date{2025, 5, 5}},
		{Date{}, 3, Date{}},
	}
	for _, test := range tests {
		if got := test.from.AddMonths(test.n); got != test.want {
			t.Errorf("%v and %d months is %v, want %v", test.from, test.n, got, test.want)
		}
	}
}

func TestDaysRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 10_000 {
		d := Date{1, 1, 1}.AddDays(1_500_000 + random.IntN(700_000))
		n := random.IntN(2_000_000) - 1_000_000
		other := d.AddDays(n)
		if got := d.DaysTo(other); got != n || other.AddDays(-n) != d {
			t.Fatalf("%v and %d days is %v, which is %d days away", d, n, other, got)
		}
	}
	if got := (Date{}).AddDays(1); !got.IsZero() {
		t.Errorf("the day after none is %v", got)
	}
}

func TestMonthEnds(t *testing.T) {
	for m, want := range map[Month]Date{{2024, 2}: {2024, 2, 29}, {2025, 2}: {2025, 2, 28}, {2025, 12}: {2025, 12, 31}} {
		if m.Last() != want || m.First() != (Date{m.Year, m.Month, 1}) {
			t.Errorf("%v runs from %v to %v", m, m.First(), m.Last())
		}
	}
}

func TestJapanDay(t *testing.T) {
	newYork := time.FixedZone("", -5*60*60)
	for moment, want := range map[time.Time]Date{
		time.Date(2025, 7, 31, 14, 59, 59, 0, time.UTC): {2025, 7, 31},
		time.Date(2025, 7, 31, 15, 0, 0, 0, time.UTC):   {2025, 8, 1},
		time.Date(2025, 7, 31, 10, 0, 0, 0, newYork):    {2025, 8, 1},
	} {
		if got := JapanDay(moment); got != want {
			t.Errorf("%v is %v in Japan, want %v", moment, got, want)
		}
	}
}
