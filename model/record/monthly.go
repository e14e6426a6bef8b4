package record

import (
	"math/big"

	"toprunner/model"
	"toprunner/model/calendar"
)

// The columns of the monthly record, which are part of what its role means.
const (
	Month        = "month"
	Eligible     = "eligible"
	Participants = "participants"
	Days         = "telework_days"
)

// Monthly is the monthly record of an entry.
type Monthly struct {
	Question *model.Question
	Rows     []map[string]model.Value // those that hold something
}

// Of returns the monthly record of an entry; ok is false when the edition asks for
// none.
func Of(ed *model.Edition, e *model.Entry) (m Monthly, ok bool) {
	q := ed.ByRole(model.RoleMonthly)
	if q == nil {
		return Monthly{}, false
	}
	return Read(q, e.Answers[q.ID]), true
}

// Read reads the answer to the question for the monthly record.
func Read(q *model.Question, a model.Answer) Monthly {
	return Monthly{q, q.Read(a).Rows}
}

// Sum returns the days of all months. whole is false when a row has no number of
// days, or there is none at all: then the sum is not that of the period.
//
// Days add up. People do not: who teleworks in April and in May is one person, so
// there is no such sum of the other columns.
func (m Monthly) Sum() (days *big.Rat, whole bool) {
	days = new(big.Rat)
	whole = len(m.Rows) > 0
	for _, row := range m.Rows {
		n := row[Days].Number
		if n == nil {
			whole = false
			continue
		}
		days.Add(days, n)
	}
	return days, whole
}

// Counted reports that some row has a number of days.
func (m Monthly) Counted() bool {
	for _, row := range m.Rows {
		if row[Days].Number != nil {
			return true
		}
	}
	return false
}

// Months returns the months of the rows, zero where a row has none that can be read.
func (m Monthly) Months() []calendar.Month {
	months := make([]calendar.Month, len(m.Rows))
	for i, row := range m.Rows {
		months[i] = row[Month].Month
	}
	return months
}
