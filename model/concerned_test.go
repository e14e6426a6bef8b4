package model_test

import (
	"slices"
	"testing"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

func TestConcerned(t *testing.T) {
	ed := editiontest.TopRunner(t)
	of := func(id string) map[string]string { return map[string]string{"of": id} }
	for _, c := range []struct {
		finding model.Finding
		want    []string
	}{
		{model.Finding{Rule: model.RuleFormat, Question: "contact.email"}, []string{"contact.email"}},
		{model.Finding{Rule: model.RulePeriodClosed}, nil},
		{model.Finding{Rule: model.RuleRegularWithinTotal, Question: "organization.employees_regular", Params: of("organization.employees_total")},
			[]string{"organization.employees_regular", "organization.employees_total"}},
		{model.Finding{Rule: model.RuleCategoryText, Question: "efforts.1.title", Params: of("efforts.categories")},
			[]string{"efforts.1.title"}},
		{model.Finding{Rule: model.RuleDaysPlausible, Question: "track_record.telework_days"},
			[]string{"track_record.telework_days", "track_record.participants", "track_record.period_start", "track_record.period_end"}},
		{model.Finding{Rule: model.RulePeriodOrder, Case: "reversed", Question: "track_record.period_end"},
			[]string{"track_record.period_end", "track_record.period_start"}},
		{model.Finding{Rule: model.RulePeriodOrder, Case: "after_closing", Question: "track_record.period_end"},
			[]string{"track_record.period_end"}},
		{model.Finding{Rule: model.RuleMonthlyAgrees, Case: "outside", Question: "track_record.monthly"},
			[]string{"track_record.monthly", "track_record.period_start", "track_record.period_end"}},
		{model.Finding{Rule: model.RuleMonthlyAgrees, Case: "sum", Question: "track_record.monthly", Params: of("gone")},
			[]string{"track_record.monthly"}},
	} {
		if got := ed.Concerned(c.finding); !slices.Equal(got, c.want) {
			t.Errorf("%s %s: %v", c.finding.Rule, c.finding.Case, got)
		}
	}
}
