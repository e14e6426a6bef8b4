package model

import (
	"math/big"

	"toprunner/model/calendar"
)

// Compute returns the figures of an entry: A is eligible ÷ base, B is
// participants ÷ eligible, and C is person-days ÷ participants ÷ months, and
// the same by weeks of seven days. They are exact, and computed even when
// impossible. A figure is left out when the edition does not ask for one of its
// numbers.
func Compute(ed *Edition, e *Entry) Figures {
	r := reckoning{edition: ed, entry: e}
	r.from, _ = r.date(RolePeriodStart)
	r.to, _ = r.date(RolePeriodEnd)
	var figures Figures
	for _, id := range FigureIDs() {
		f := Figure{ID: id, From: r.from, To: r.to}
		if terms := r.terms(&f); terms != nil {
			f.divide(terms)
			figures = append(figures, f)
		}
	}
	return figures
}

// reckoning is the computing of one entry's figures. The period's dates are
// zero when they are not known.
type reckoning struct {
	edition  *Edition
	entry    *Entry
	from, to calendar.Date
}

// term is one number of a formula. Without a value it waits for the answers to
// the questions in missing; with the value 0 it cannot divide, and atZero says
// why and missing which answers make it 0.
type term struct {
	Operand
	missing []string
	atZero  Obstacle
}

// terms returns the numbers of a figure, numerator first, or nil when the
// edition does not ask for one of them.
func (r *reckoning) terms(f *Figure) []*term {
	var terms []*term
	switch f.ID {
	case EligibleShare:
		terms = []*term{r.number(RoleEligible), r.base(f)}
	case ParticipationShare:
		terms = []*term{r.number(RoleParticipants), r.number(RoleEligible)}
	case DaysPerMonth:
		terms = []*term{r.number(RoleTeleworkDays), r.number(RoleParticipants), r.period(calendar.MonthsOf)}
	case DaysPerWeek:
		terms = []*term{r.number(RoleTeleworkDays), r.number(RoleParticipants), r.period(weeksOf)}
	}
	for _, t := range terms {
		if t == nil {
			return nil
		}
	}
	return terms
}

// number returns the answer to the question with that role; nil when the
// edition has none.
func (r *reckoning) number(role Role) *term {
	q := r.edition.ByRole(role)
	if q == nil {
		return nil
	}
	var v Value
	if r.edition.Applies(q, r.entry) { // an answer left behind does not count
		v = q.Read(r.entry.Answers[q.ID])
	}
	return &term{
		Operand: Operand{Question: q.ID, Value: v.Number},
		missing: []string{q.ID}, atZero: ObstacleZero,
	}
}

// baseRoles are the questions that the choices of the base stand for.
var baseRoles = map[string]Role{
	BaseTotal:   RoleHeadcountTotal,
	BaseRegular: RoleHeadcountRegular,
	BaseUnit:    RoleHeadcountUnit,
}

// base returns the head-count that A is measured against and notes in f which
// it is: the one answered, else the default in force, else the total when the
// edition leaves no choice. It is nil when the edition does not ask for that
// head-count.
func (r *reckoning) base(f *Figure) *term {
	f.Base = BaseTotal
	q := r.edition.ByRole(RoleHeadcountBase)
	if q == nil {
		return r.number(RoleHeadcountTotal)
	}
	v := q.Read(r.entry.Answers[q.ID])
	if v.Empty {
		v = q.Read(TextAnswer(r.edition.DefaultFor(q, r.entry)))
	}
	f.Base = ""
	if !v.Readable() || len(v.Choices) != 1 {
		return &term{missing: []string{q.ID}}
	}
	f.Base = v.Choices[0]
	role, known := baseRoles[f.Base]
	if !known {
		return nil
	}
	return r.number(role)
}

// period returns the length of the period by that measure; nil when the edition
// does not ask for it.
func (r *reckoning) period(measure func(from, to calendar.Date) *big.Rat) *term {
	_, asksFrom := r.date(RolePeriodStart)
	_, asksTo := r.date(RolePeriodEnd)
	if asksFrom == "" || asksTo == "" {
		return nil
	}
	switch {
	case r.from.IsZero() && r.to.IsZero():
		return &term{missing: []string{asksFrom, asksTo}}
	case r.from.IsZero():
		return &term{missing: []string{asksFrom}}
	case r.to.IsZero():
		return &term{missing: []string{asksTo}}
	}
	return &term{
		Operand: Operand{Value: measure(r.from, r.to)},
		missing: []string{asksFrom, asksTo}, atZero: ObstaclePeriod,
	}
}

// date returns the answer to the question with that role and the question's id,
// "" when the edition has none.
func (r *reckoning) date(role Role) (calendar.Date, string) {
	q := r.edition.ByRole(role)
	if q == nil {
		return calendar.Date{}, ""
	}
	return q.Read(r.entry.Answers[q.ID]).Date, q.ID
}

func weeksOf(from, to calendar.Date) *big.Rat {
	return big.NewRat(int64(calendar.DaysOf(from, to)), 7)
}

// divide computes the figure from its terms, or says what stands in the way:
// first what is missing, then a period that is none, then a divisor of 0.
func (f *Figure) divide(terms []*term) {
	for _, t := range terms {
		if t.Value == nil {
			f.Obstacle = ObstacleInput
			f.Missing = append(f.Missing, t.missing...)
		}
	}
	if f.Obstacle != NoObstacle {
		return
	}
	for _, t := range terms {
		f.Operands = append(f.Operands, t.Operand)
	}
	value := new(big.Rat).Set(terms[0].Value)
	for _, divisor := range terms[1:] {
		if divisor.Value.Sign() == 0 {
			f.Obstacle, f.Missing = divisor.atZero, divisor.missing
			continue
		}
		value.Quo(value, divisor.Value)
	}
	if f.Obstacle == NoObstacle {
		f.Value = value
	}
}
