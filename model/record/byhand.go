package record

import (
	"math/big"

	"toprunner/model"
)

// The columns of a count by hand.
const (
	People      = "people"
	DaysPerWeek = "days_per_week"
	Weeks       = "weeks"
)

// byHand is the question that a count by hand answers; it stands in no edition.
var byHand = model.Question{Type: model.TypeTable, Columns: []model.Column{
	{ID: People, Type: model.TypeInteger, Min: new(int), Unit: model.UnitPeople},
	{ID: DaysPerWeek, Type: model.TypeDecimal, Min: new(int), Unit: model.UnitDays},
	{ID: Weeks, Type: model.TypeDecimal, Min: new(int), Unit: model.UnitWeeks},
}}

// ByHand returns the question for a count by hand, a table whose rows are groups.
// Its columns have no labels; the caller gives them.
func ByHand() *model.Question {
	q := byHand
	q.Columns = append([]model.Column(nil), byHand.Columns...)
	return &q
}

// Group is a number of people who telework alike.
type Group struct{ People, DaysPerWeek, Weeks *big.Rat }

// Days returns the person-days of a group.
func (g Group) Days() *big.Rat {
	days := new(big.Rat).Mul(g.People, g.DaysPerWeek)
	return days.Mul(days, g.Weeks)
}

// Total returns the person-days of all groups.
func Total(groups []Group) *big.Rat {
	days := new(big.Rat)
	for _, g := range groups {
		days.Add(days, g.Days())
	}
	return days
}

// Groups reads a count by hand. whole is false unless there is a group and each
// has all of its numbers, 7 days a week at the most.
func Groups(a model.Answer) (groups []Group, whole bool) {
	v := byHand.Read(a)
	whole = v.Readable() && len(v.Rows) > 0
	for _, row := range v.Rows {
		g := Group{row[People].Number, row[DaysPerWeek].Number, row[Weeks].Number}
		if g.People == nil || g.DaysPerWeek == nil || g.Weeks == nil || g.DaysPerWeek.Cmp(big.NewRat(7, 1)) > 0 {
			whole = false
			continue
		}
		groups = append(groups, g)
	}
	return groups, whole
}
