package calendar

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the Gregorian calendar: Year as in 2025, Month 1–12, Day
// 1–31. The zero Date means "no date".
type Date struct{ Year, Month, Day int }

// japan is UTC+9. Japan has no summer time, so no zone database is needed.
var japan = time.FixedZone("JST", 9*60*60)

// JapanDay returns the day it is in Japan at that moment.
func JapanDay(t time.Time) Date { return dateOf(t.In(japan)) }

// IsZero reports that there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the date as 2025-04-01, "" for none.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare returns -1 when d comes before other, 0 when they are the same day
// and +1 when d comes after it.
func (d Date) Compare(other Date) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// Before reports that d comes before other.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// After reports that d comes after other.
func (d Date) After(other Date) bool { return d.Compare(other) > 0 }

// AddDays returns the date n days later, earlier when n is negative. No date
// stays none.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return dateOf(d.midnight().AddDate(0, 0, n))
}

// AddMonths returns the same day n months later, earlier when n is negative,
// or the last day of that month when it is shorter: 31 January and one month
// is 28 or 29 February. No date stays none.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	first := dateOf(time.Date(d.Year, time.Month(d.Month+n), 1, 0, 0, 0, 0, time.UTC))
	last := Month{first.Year, first.Month}.Last()
	return Date{last.Year, last.Month, min(d.Day, last.Day)}
}

// DaysTo returns the number of days from d to other: 1 for tomorrow, -1 for
// yesterday.
func (d Date) DaysTo(other Date) int {
	const day = 24 * 60 * 60 // seconds; a time.Duration holds but 292 years
	return int((other.midnight().Unix() - d.midnight().Unix()) / day)
}

// exists reports that the calendar has that day.
func (d Date) exists() bool { return d.Year > 0 && d == dateOf(d.midnight()) }

func (d Date) midnight() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func dateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }
