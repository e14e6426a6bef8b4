package calendar

import (
	"cmp"
	"fmt"
	"time"
)

// Month is a month of a year, Month 1–12. The zero Month means "no month".
type Month struct{ Year, Month int }

// IsZero reports that there is no month.
func (m Month) IsZero() bool { return m == Month{} }

// String returns the month as 2019-04, "" for none.
func (m Month) String() string {
	if m.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", m.Year, m.Month)
}

// Compare returns -1 when m comes before other, 0 when they are the same month
// and +1 when m comes after it.
func (m Month) Compare(other Month) int {
	return cmp.Or(cmp.Compare(m.Year, other.Year), cmp.Compare(m.Month, other.Month))
}

// First returns the first day of the month.
func (m Month) First() Date { return Date{m.Year, m.Month, 1} }

// Last returns the last day of the month.
func (m Month) Last() Date {
	return dateOf(time.Date(m.Year, time.Month(m.Month)+1, 0, 0, 0, 0, 0, time.UTC))
}
