package calendar

import "math/big"

// DaysOf returns the number of days of a period, both ends included; 0 when to
// comes before from.
func DaysOf(from, to Date) int { return max(0, from.DaysTo(to)+1) }

// MonthsOf returns the length of a period, both ends included, in months: the
// whole months counted from the first day, plus the remaining days as a part of
// the month they stand in. 2024-04-01 – 2025-03-31 is exactly 12, and
// 2025-01-01 – 2025-02-14 is 1 + 14/28. It is 0 when to comes before from.
//
// A month begins on the day of the month that the period begins on, or on the
// last day of a shorter one.
func MonthsOf(from, to Date) *big.Rat {
	if to.Before(from) {
		return new(big.Rat)
	}
	end := to.AddDays(1)
	whole := (end.Year-from.Year)*12 + end.Month - from.Month
	for from.AddMonths(whole).After(end) {
		whole--
	}
	begun, next := from.AddMonths(whole), from.AddMonths(whole+1)
	rest := big.NewRat(int64(begun.DaysTo(end)), int64(begun.DaysTo(next)))
	return rest.Add(rest, big.NewRat(int64(whole), 1))
}
