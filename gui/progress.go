package gui

import "toprunner/model"

// sectionState is how far one section has come.
type sectionState string

// The states of a section, each with its text "gui.section.<state>".
const (
	sectionUntouched sectionState = "untouched" // nothing answered beyond the defaults
	sectionEditing   sectionState = "editing"   // only required answers still open
	sectionMending   sectionState = "needs_fix" // any other error
	sectionDone      sectionState = "done"
)

// stateOf returns how far a section of the entry has come, by the last report.
func stateOf(ed *model.Edition, e *model.Entry, r *model.Report, s *model.Section) sectionState {
	if untouched(ed, e, s) {
		return sectionUntouched
	}
	state := sectionDone
	for _, f := range findingsIn(ed, r, s) {
		switch {
		case f.Severity != model.Error:
		case openAnswer(f):
			state = sectionEditing
		default:
			return sectionMending
		}
	}
	return state
}

// openAnswer reports that an error says no more than that an answer is still to
// come, as model.Report.State has it.
func openAnswer(f model.Finding) bool {
	return f.Rule == model.RuleRequired || f.Rule == model.RuleCategoryText
}

// untouched reports that a section holds no answer but those an entry begins
// with.
func untouched(ed *model.Edition, e *model.Entry, s *model.Section) bool {
	for _, q := range ed.Questions() {
		if q.Section != s || !ed.Answered(q, e) {
			continue
		}
		if d := ed.DefaultFor(q, e); d == "" || !e.Answers[q.ID].Equal(model.TextAnswer(d)) {
			return false
		}
	}
	return true
}

// findingsIn returns the findings at the questions of one section.
func findingsIn(ed *model.Edition, r *model.Report, s *model.Section) []model.Finding {
	var in []model.Finding
	for _, f := range r.Findings {
		if q := ed.Question(f.Question); q != nil && q.Section == s {
			in = append(in, f)
		}
	}
	return in
}

// organizationOf returns the name of who applies as the entry gives it, "" while
// it gives none.
func organizationOf(ed *model.Edition, e *model.Entry) string {
	q := ed.ByRole(model.RoleOrganizationName)
	if q == nil {
		return ""
	}
	return q.Read(e.Answers[q.ID]).Canonical
}
