package model

import "toprunner/model/text"

// Refused returns the characters in an answer to the question that official portals
// are known to refuse, with what to write there instead.
func (q *Question) Refused(typed string) []text.Refusal {
	if q.Role == RoleOrganizationName {
		return text.RefusedInName(typed)
	}
	return text.Refused(typed)
}

// ReplaceRefused returns an answer with every such character replaced for which there
// is something to write instead.
func (q *Question) ReplaceRefused(a Answer) Answer {
	return a.Map(func(typed string) string { return text.Replace(typed, q.Refused(typed)) })
}
