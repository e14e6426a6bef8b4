package check

import (
	"math/big"

	"toprunner/model"
	"toprunner/model/calendar"
)

// regularWithinTotal: no more people are regularly employed than employed.
func regularWithinTotal(s *subject) []model.Finding {
	return noMoreThan(s, model.RoleHeadcountRegular, model.RoleHeadcountTotal)
}

// eligibleWithinBase: no more people are eligible than the head-count that A
// is measured against.
func eligibleWithinBase(s *subject) []model.Finding {
	f, ok := s.figures.Get(model.EligibleShare)
	if !ok || f.Obstacle == model.ObstacleInput {
		return nil
	}
	eligible, base := f.Operands[0], f.Operands[1]
	if eligible.Value.Cmp(base.Value) <= 0 {
		return nil
	}
	return one(found(model.Error, eligible.Question, "",
		"value", exact(eligible.Value), "limit", exact(base.Value), "of", base.Question))
}

// participantsWithinEligible: only who is eligible teleworks.
func participantsWithinEligible(s *subject) []model.Finding {
	return noMoreThan(s, model.RoleParticipants, model.RoleEligible)
}

// noMoreThan finds one number to be larger than another, of which it counts a part.
func noMoreThan(s *subject, part, whole model.Role) []model.Finding {
	q, value, ok := s.number(part)
	of, limit, okLimit := s.number(whole)
	if !ok || !okLimit || value.Cmp(limit) <= 0 {
		return nil
	}
	return one(found(model.Error, q.ID, "", "value", exact(value), "limit", exact(limit), "of", of.ID))
}

// daysWithoutParticipants: days of telework need people who did it.
func daysWithoutParticipants(s *subject) []model.Finding {
	q, days, ok := s.number(model.RoleTeleworkDays)
	of, participants, okParticipants := s.number(model.RoleParticipants)
	if !ok || !okParticipants || days.Sign() <= 0 || participants.Sign() != 0 {
		return nil
	}
	return one(found(model.Error, q.ID, "", "value", exact(days), "of", of.ID))
}

// daysPlausible: nobody teleworks on more days than the period has, and hardly
// anybody on more than its working days.
func daysPlausible(s *subject) []model.Finding {
	q, days, ok := s.number(model.RoleTeleworkDays)
	_, participants, okParticipants := s.number(model.RoleParticipants)
	_, from, to, okPeriod := s.period()
	if !ok || !okParticipants || !okPeriod || participants.Sign() <= 0 || to.Before(from) {
		return nil
	}
	possible := product(participants, whole(calendar.DaysOf(from, to)))
	if days.Cmp(possible) > 0 {
		return one(found(model.Error, q.ID, "days", "value", exact(days), "limit", exact(possible)))
	}
	perMonth := s.edition.Parameters.WorkdaysPerMonth
	likely := product(participants, calendar.MonthsOf(from, to), whole(perMonth))
	if perMonth > 0 && days.Cmp(likely) > 0 {
		return one(found(model.Warning, q.ID, "workdays",
			"value", exact(days), "limit", exact(likely), "per_month", exact(whole(perMonth))))
	}
	return nil
}

// allHundred: everybody eligible and everybody taking part may well be true,
// but makes a reader ask how it was counted.
func allHundred(s *subject) []model.Finding {
	a, _ := s.figures.Get(model.EligibleShare)
	b, _ := s.figures.Get(model.ParticipationShare)
	all := big.NewRat(1, 1)
	if a.Value == nil || b.Value == nil || a.Value.Cmp(all) != 0 || b.Value.Cmp(all) != 0 {
		return nil
	}
	return one(found(model.Notice, a.Operands[0].Question, ""))
}
