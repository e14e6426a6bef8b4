package model

import "testing"

func TestStateOfAReport(t *testing.T) {
	empty, text := Finding{Rule: RuleRequired, Severity: Error}, Finding{Rule: RuleCategoryText, Severity: Error}
	wrong, no := Finding{Rule: RuleFormat, Severity: Error}, Finding{Rule: RuleDeclaration, Severity: Error}
	leftOut := Finding{Rule: RuleCategoryText, Severity: Notice, Case: "left_out"}
	for _, c := range []struct {
		found             []Finding
		state             EntryState
		wrong, unanswered int
	}{
		{nil, StateChecked, 0, 0},
		{[]Finding{leftOut, {Rule: RuleSoftRequired, Severity: Warning}}, StateChecked, 0, 0},
		{[]Finding{empty, text, leftOut}, StateEditing, 0, 2},
		{[]Finding{empty, wrong, text}, StateMending, 1, 2},
		{[]Finding{no}, StateMending, 1, 0},
	} {
		r := &Report{Findings: c.found}
		if got := r.State(); got != c.state {
			t.Errorf("%v: %s", c.found, got)
		}
		if w, u := len(r.Those(Finding.Wrong)), len(r.Those(Finding.Unanswered)); w != c.wrong || u != c.unanswered {
			t.Errorf("%v: %d wrong, %d unanswered", c.found, w, u)
		}
	}
}
