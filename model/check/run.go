package check

import (
	"cmp"
	"slices"

	"toprunner/model"
	"toprunner/model/calendar"
)

// Version counts the changes of the rules. A stored result of another version
// is computed again.
const Version = 6

// Facts is what the rules need to know beyond the entry.
type Facts struct {
	// Today is the day in Japan. When it is zero nothing is found that depends
	// on it, as it must be for a result that is stored or printed.
	Today calendar.Date
	// Draws reports that documents can draw a character; nil means all of them.
	Draws func(rune) bool
}

// Run checks an entry as it stands. The findings come in the order of the form
// and, at one question, in that of the rules; those that belong to no question
// come last.
func Run(ed *model.Edition, e *model.Entry, facts Facts) *model.Report {
	s := newSubject(ed, e, facts)
	r := &model.Report{Edition: ed.ID, EditionHash: ed.Hash, Rules: Version, Figures: s.figures}
	for _, rule := range rules {
		if !s.lists(rule.id) {
			continue
		}
		for _, f := range rule.find(s) {
			f.Rule = rule.id
			r.Findings = append(r.Findings, f)
		}
	}
	sortByForm(ed, r.Findings)
	if q := ed.ByRole(model.RoleOrganizationName); q != nil {
		r.Organization = s.values[q.ID].Canonical
	}
	r.Required, r.Answered = s.progress()
	return r
}

// sortByForm orders findings by the place of their question; those of one
// question keep their order.
func sortByForm(ed *model.Edition, findings []model.Finding) {
	place := map[string]int{}
	for i, q := range ed.Questions() {
		place[q.ID] = i
	}
	place[""] = len(place)
	slices.SortStableFunc(findings, func(a, b model.Finding) int {
		return cmp.Compare(place[a.Question], place[b.Question])
	})
}

// progress counts the questions required for the entry as it stands and those
// of them that were answered, readable or not.
func (s *subject) progress() (required, answered int) {
	for _, q := range s.asked {
		if s.edition.NeedOf(q, s.entry) != model.Required {
			continue
		}
		required++
		if s.edition.Answered(q, s.entry) {
			answered++
		}
	}
	return required, answered
}
