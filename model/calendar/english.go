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

// spreadsheetMonth reads a month in the form that Excel gives to one in Japan, too: its
// name cut to three, a hyphen and the last two digits of the year, Sep-24. The zero
// Month is returned for anything else: 24-Sep is a day.
func spreadsheetMonth(s string) Month {
	if len(s) > longest {
		return Month{}
	}
	name, digits, _ := strings.Cut(strings.TrimSpace(strings.ToLower(fold(s))), "-")
	year := parser{rest: digits}
	n := year.number(2)
	if len(digits) != 2 || !year.done() || monthNamed(name) == 0 {
		return Month{}
	}
	return Month{inFull(n), monthNamed(name)}
}

// inFull returns the year of its last two digits, 1969 to 2068 as in POSIX.
func inFull(lastTwo int) int {
	const first = 69
	if lastTwo < first {
		return 2000 + lastTwo
	}
	return 1900 + lastTwo
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
