package record

import (
	"strconv"
	"strings"

	"toprunner/model/calendar"
	"toprunner/model/text"
)

// MonthWithin reads a month that was written without its year, as the months of one
// year often are: 4月, ４, 04月. ok is false unless it names one month of the period
// and no more.
func MonthWithin(s string, from, to calendar.Date) (m calendar.Month, ok bool) {
	n, err := strconv.Atoi(strings.TrimSuffix(text.FoldWidth(text.Line(s)), "月"))
	if err != nil || n < 1 || n > 12 || from.IsZero() || to.Before(from) {
		return calendar.Month{}, false
	}
	for year := from.Year; year <= to.Year; year++ {
		here := calendar.Month{Year: year, Month: n}
		if here.Last().Before(from) || here.First().After(to) {
			continue
		}
		if ok {
			return calendar.Month{}, false
		}
		m, ok = here, true
	}
	return m, ok
}
