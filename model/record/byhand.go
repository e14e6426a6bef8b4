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

// most is how much a number of a group can be: the days of a week, and the weeks that
// a year touches.
var most = map[string]*big.Rat{DaysPerWeek: big.NewRat(7, 1), Weeks: big.NewRat(53, 1)}

func tooMuch(column string, n *big.Rat) bool {
	return n != nil && most[column] != nil && n.Cmp(most[column]) > 0
}

// Cell is a number of a count by hand.
type Cell struct {
	Row    int // counted from 1
	Column string
}

// Impossible returns the numbers that there cannot be: more than 7 days a week, or
// than 53 weeks.
func Impossible(a model.Answer) []Cell {
	var cells []Cell
	for i, row := range a.Rows {
		for _, c := range byHand.Columns {
			if tooMuch(c.ID, c.Read(row).Number) {
				cells = append(cells, Cell{i + 1, c.ID})
			}
		}
	}
	return cells
}

// Groups reads a count by hand. whole is false unless there is a group and each
// has all of its numbers, none of them impossible.
func Groups(a model.Answer) (groups []Group, whole bool) {
	v := byHand.Read(a)
	whole = v.Readable() && len(v.Rows) > 0
	for _, row := range v.Rows {
		g := Group{row[People].Number, row[DaysPerWeek].Number, row[Weeks].Number}
		if g.People == nil || g.DaysPerWeek == nil || g.Weeks == nil ||
			tooMuch(DaysPerWeek, g.DaysPerWeek) || tooMuch(Weeks, g.Weeks) {
			whole = false
			continue
		}
		groups = append(groups, g)
	}
	return groups, whole
}
