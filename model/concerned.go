package model

import "slices"

// Concerned returns the ids of the questions that a finding is about, its own first:
// of answers that do not go together each may be the wrong one.
func (e *Edition) Concerned(f Finding) []string {
	if f.Question == "" {
		return nil
	}
	ids := []string{f.Question}
	add := func(q *Question) {
		if q != nil && !slices.Contains(ids, q.ID) {
			ids = append(ids, q.ID)
		}
	}
	if f.Rule != RuleCategoryText { // which names the choice that an answer is wanted for
		add(e.Question(f.Params["of"]))
	}
	for _, role := range comparedBy(f) {
		add(e.ByRole(role))
	}
	return ids
}

// comparedBy returns the roles of what a rule compares an answer with where the
// finding names no question.
func comparedBy(f Finding) []Role {
	switch {
	case f.Rule == RuleDaysPlausible:
		return []Role{RoleParticipants, RolePeriodStart, RolePeriodEnd}
	case f.Rule == RulePeriodOrder && f.Case != "after_closing":
		return []Role{RolePeriodStart}
	case f.Rule == RuleMonthlyAgrees && f.Case == "outside":
		return []Role{RolePeriodStart, RolePeriodEnd}
	}
	return nil
}
