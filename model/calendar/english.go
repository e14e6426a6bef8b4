package calendar

import (
	"slices"
	"strings"
	"time"
	"unicode"
)

// english reads a date or month in which the month is named in English: 1 April 2024,
// April 1st, 2024, 1-Apr-2024, Apr 2024. A month has the day 0; the zero Date is
// returned for anything else, but a day that the calendar does not have is not noticed.
func english(s string) Date {
	if len(s) > longest {
		return Date{}
	}
	parts := strings.FieldsFunc(strings.ToLower(fold(s)), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",.-", r)
	})
	at := slices.IndexFunc(parts, func(part string) bool { return monthNamed(part) > 0 })
	last := len(parts) - 1
	if at < 0 || last < 1 || last > 2 || at == last || len(parts[last]) != 4 {
		return Date{}
	}
	d := Date{Month: monthNamed(parts[at])}
	year := parser{rest: parts[last]}
	d.Year = year.number(4)
	if last == 2 {
		day := parser{rest: parts[1-at]}
		d.Day = day.number(2)
		if !day.done() && !slices.Contains([]string{"st", "nd", "rd", "th"}, day.rest) || d.Day == 0 {
			return Date{}
		}
	}
	if !year.done() {
		return Date{}
	}
	return d
}

// monthNamed returns the month of a name in small letters, whole or cut to three (Sept
// to four), and 0 for any other word.
func monthNamed(name string) int {
	for m := time.January; m <= time.December; m++ {
		whole := strings.ToLower(m.String())
		if name == whole || name == whole[:3] || m == time.September && name == "sept" {
			return int(m)
		}
	}
	return 0
}
