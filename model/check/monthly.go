package check

import (
	"math/big"
	"strings"

	"toprunner/model"
	"toprunner/model/calendar"
)

// monthlyAgrees: the monthly record sums to the days of telework, has each
// month once and within the period, and never counts more people than there
// are. One finding per way of disagreeing, naming the months.
func monthlyAgrees(s *subject) []model.Finding {
	q, v, ok := s.role(model.RoleMonthly)
	if !ok || len(v.Rows) == 0 {
		return nil
	}
	record := monthly{question: q.ID, rows: v.Rows}
	var fs []model.Finding
	if days, total, ok := s.number(model.RoleTeleworkDays); ok {
		fs = append(fs, record.sum(days.ID, total)...)
	}
	fs = append(fs, record.naming("twice", record.twice())...)
	if _, from, to, ok := s.period(); ok && !to.Before(from) {
		fs = append(fs, record.naming("outside", record.months(func(row map[string]model.Value) bool {
			return !within(row["month"].Month, from, to)
		}))...)
	}
	if f, ok := s.figures.Get(model.EligibleShare); ok && f.Obstacle != model.ObstacleInput {
		fs = append(fs, record.above("eligible", f.Operands[1].Question, f.Operands[1].Value)...)
	}
	if of, participants, ok := s.number(model.RoleParticipants); ok {
		fs = append(fs, record.above("participants", of.ID, participants)...)
	}
	return append(fs, record.naming("unlike", record.months(func(row map[string]model.Value) bool {
		eligible, participants := row["eligible"].Number, row["participants"].Number
		return eligible != nil && participants != nil && participants.Cmp(eligible) > 0
	}))...)
}

// monthly is the monthly record; blank rows are left out.
type monthly struct {
	question string
	rows     []map[string]model.Value
}

// sum compares the days of all months with the total. A record in which a
// month has no number is not finished and not compared.
func (m monthly) sum(of string, total *big.Rat) []model.Finding {
	sum := new(big.Rat)
	for _, row := range m.rows {
		if row["telework_days"].Number == nil {
			return nil
		}
		sum.Add(sum, row["telework_days"].Number)
	}
	if sum.Cmp(total) == 0 {
		return nil
	}
	return one(found(model.Warning, m.question, "sum", "value", exact(sum), "limit", exact(total), "of", of))
}

// months returns the months of the rows for which bad holds, those without a
// month left out.
func (m monthly) months(bad func(row map[string]model.Value) bool) []calendar.Month {
	var months []calendar.Month
	for _, row := range m.rows {
		if month := row["month"].Month; !month.IsZero() && bad(row) {
			months = append(months, month)
		}
	}
	return months
}

// twice returns each month that stands in more than one row.
func (m monthly) twice() []calendar.Month {
	count := map[calendar.Month]int{}
	return m.months(func(row map[string]model.Value) bool {
		count[row["month"].Month]++
		return count[row["month"].Month] == 2
	})
}

// above finds months in which a column exceeds a head-count.
func (m monthly) above(column, of string, limit *big.Rat) []model.Finding {
	months := m.months(func(row map[string]model.Value) bool {
		n := row[column].Number
		return n != nil && n.Cmp(limit) > 0
	})
	return m.naming(column, months, "limit", exact(limit), "of", of)
}

func (m monthly) naming(variant string, months []calendar.Month, params ...string) []model.Finding {
	if len(months) == 0 {
		return nil
	}
	names := make([]string, len(months))
	for i, month := range months {
		names[i] = month.String()
	}
	return one(found(model.Warning, m.question, variant, append(params, "months", strings.Join(names, ","))...))
}
