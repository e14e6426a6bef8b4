package gui

import (
	"slices"

	"toprunner/model"
)

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
	switch within(ed, r, s).State() {
	case model.StateMending:
		return sectionMending
	case model.StateEditing:
		return sectionEditing
	default:
		return sectionDone
	}
}

// within is what a report says of a section.
func within(ed *model.Edition, r *model.Report, s *model.Section) *model.Report {
	return &model.Report{Findings: findingsIn(ed, r.Findings, s)}
}

// untouched reports that a section holds no answer but those an entry begins
// with.
func untouched(ed *model.Edition, e *model.Entry, s *model.Section) bool {
	return !slices.ContainsFunc(ed.Questions(), func(q *model.Question) bool {
		return q.Section == s && ed.Answered(q, e) && !begunWith(ed, e, q)
	})
}

// begunWith reports that an answer is still the one an entry begins with.
func begunWith(ed *model.Edition, e *model.Entry, q *model.Question) bool {
	d := ed.DefaultFor(q, e)
	return d != "" && e.Answers[q.ID].Equal(model.TextAnswer(d))
}

// preset counts the required answers that still stand as the entry began with them and
// that nobody has confirmed. They count as confirmed once a question of their section
// that begins without an answer has one: whoever gave it has had them in view. Which
// fields were entered would say it more closely, but is not kept with the entry, and a
// finished one would be told of its presets each time it is opened.
func preset(ed *model.Edition, e *model.Entry) int {
	n, confirmed := 0, map[*model.Section]bool{}
	for _, q := range ed.Questions() {
		if len(q.Defaults) == 0 && ed.Answered(q, e) {
			confirmed[q.Section] = true
		}
	}
	for _, q := range ed.Questions() {
		if !confirmed[q.Section] && ed.NeedOf(q, e) == model.Required && ed.Applies(q, e) && begunWith(ed, e, q) {
			n++
		}
	}
	return n
}

// findingsIn returns those of the findings that stand in one section, nil for
// those that concern the whole entry.
func findingsIn(ed *model.Edition, all []model.Finding, s *model.Section) []model.Finding {
	var in []model.Finding
	for _, f := range all {
		if sectionOf(ed, f) == s {
			in = append(in, f)
		}
	}
	return in
}

// sectionOf returns the section a finding stands in, nil for one that concerns
// the whole entry.
func sectionOf(ed *model.Edition, f model.Finding) *model.Section {
	if q := ed.Question(f.Question); q != nil {
		return q.Section
	}
	return nil
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
