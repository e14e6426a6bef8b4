package gui

import (
	"slices"

	"toprunner/model"
)

// landing is the question that has a field when one is to be shown: one in the
// block of a choice not made has none, and what leads to it is the question
// where the choice is made.
func landing(ed *model.Edition, e *model.Entry, q *model.Question) *model.Question {
	if !ed.Shown(q, e) && q.Choice != "" {
		return ed.Question(q.Block.RepeatFor)
	}
	return q
}

// stepFinding goes to the next question of the form that is to be put right or still
// to be answered or, by -1, to the one before; when none is, to those that the check
// has anything to say about. After the last comes the first again. When there is none
// the findings say so.
func (e *entryScreen) stepFinding(by int) {
	e.session.Leave() // what was just typed is judged first
	ed, entry, report := e.session.Edition(), e.session.Entry(), e.session.Report()
	found := map[*model.Question]bool{}
	for _, f := range report.Findings {
		if f.Severity != model.Error && !report.Complete() {
			continue
		}
		if q := ed.Question(f.Question); q != nil {
			found[landing(ed, entry, q)] = true
		}
	}
	all := ed.Questions()
	at := e.position(by)
	for range all {
		at = (at + by + len(all)) % len(all)
		if found[all[at]] {
			e.goTo(all[at])
			return
		}
	}
	e.show(place{})
}

// position returns the place in the form that a person is at, as the index of a
// question. In a section that was only looked at it lies so that a step leads to
// its first question, or by -1 to the last of the section before.
func (e *entryScreen) position(by int) int {
	all := e.session.Edition().Questions()
	if e.entered != nil && e.entered.q.Section == e.at.section {
		return slices.Index(all, e.entered.q)
	}
	first := max(0, slices.IndexFunc(all, func(q *model.Question) bool { return q.Section == e.at.section }))
	if by > 0 {
		return first - 1
	}
	return first
}
