package calendar

// era is a Japanese era: the ways its name is written, its first and its last
// day. The last day of the running era is none.
type era struct {
	names       []string
	first, last Date
}

// eras are the eras since the Gregorian calendar came into use on 1 January of
// 明治6年 (1873); earlier days of 明治 were counted by another calendar and are
// not read. A name comes before its own beginning (令和 before 令).
var eras = []era{
	{[]string{"令和", "令", "㋿", "R", "r"}, Date{2019, 5, 1}, Date{}},
	{[]string{"平成", "平", "㍻", "H", "h"}, Date{1989, 1, 8}, Date{2019, 4, 30}},
	{[]string{"昭和", "昭", "㍼", "S", "s"}, Date{1926, 12, 25}, Date{1989, 1, 7}},
	{[]string{"大正", "大", "㍽", "T", "t"}, Date{1912, 7, 30}, Date{1926, 12, 24}},
	{[]string{"明治", "明", "㍾", "M", "m"}, Date{1873, 1, 1}, Date{1912, 7, 29}},
}

// meijiYears is how many years of 明治 had passed before the calendar changed.
const meijiYears = 5

// year returns the Gregorian year of the era's year n, which counts from 1.
func (e *era) year(n int) int {
	if e.first.Year == 1873 {
		n -= meijiYears
	}
	return e.first.Year + n - 1
}

// InEra returns the day's era by its full name, and the year of it, which counts
// from 1. The name is "" for no date and for a day before the eras that are read.
func (d Date) InEra() (name string, year int) {
	for i := range eras {
		if e := &eras[i]; !d.IsZero() && e.has(d, d) {
			return e.names[0], d.Year - e.year(1) + 1
		}
	}
	return "", 0
}

// has reports that some day of from–to lies in the era.
func (e *era) has(from, to Date) bool {
	return !to.Before(e.first) && (e.last.IsZero() || !from.After(e.last))
}
