package check_test

import (
	"maps"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

func TestRegularWithinTotal(t *testing.T) {
	ed := editiontest.TopRunner(t)
	tryRule(t, ed, check.Facts{}, model.RuleRegularWithinTotal, []ruleCase{
		{"fewer", nothing, nil},
		{"all of them", set("organization.employees_regular", "248"), nil},
		{"one more", set("organization.employees_regular", "２４９"), []string{"error organization.employees_regular"}},
		{"no total", all(set("organization.employees_regular", "249"), set("organization.employees_total", "")), nil},
		{"unreadable total", all(set("organization.employees_regular", "249"), set("organization.employees_total", "-1")), nil},
	})
	e := good()
	e.Answers["organization.employees_regular"] = model.TextAnswer("1,000")
	want := map[string]string{"value": "1000", "limit": "248", "of": "organization.employees_total"}
	if f := only(t, check.Run(ed, e, check.Facts{}), model.RuleRegularWithinTotal); !maps.Equal(f.Params, want) {
		t.Errorf("got %v, want %v", f.Params, want)
	}
}

func TestEligibleWithinBase(t *testing.T) {
	ed := editiontest.TopRunner(t)
	tryRule(t, ed, check.Facts{}, model.RuleEligibleWithinBase, []ruleCase{
		{"fewer", nothing, nil},
		{"everybody", set("track_record.eligible", "248"), nil},
		{"one more", set("track_record.eligible", "249"), []string{"error track_record.eligible"}},
		{"of those regularly employed", all(set("track_record.base", "regular"), set("track_record.eligible", "236")), nil},
		{"one more of those", all(set("track_record.base", "regular"), set("track_record.eligible", "237")),
			[]string{"error track_record.eligible"}},
		{"of a site", all(set("organization.unit", "site"), set("track_record.base", "unit"),
			set("organization.unit_employees", "13"), set("track_record.eligible", "14")), []string{"error track_record.eligible"}},
		{"of nobody", all(set("track_record.base", "regular"), set("organization.employees_regular", "0")),
			[]string{"error track_record.eligible"}},
		{"base not chosen: the default", all(set("track_record.base", ""), set("track_record.eligible", "249")),
			[]string{"error track_record.eligible"}},
		{"base unreadable", all(set("track_record.base", "全員"), set("track_record.eligible", "249")), nil},
	})
	e := good()
	e.Answers["track_record.base"], e.Answers["track_record.eligible"] = model.TextAnswer("regular"), model.TextAnswer("240")
	want := map[string]string{"value": "240", "limit": "236", "of": "organization.employees_regular"}
	if f := only(t, check.Run(ed, e, check.Facts{}), model.RuleEligibleWithinBase); !maps.Equal(f.Params, want) {
		t.Errorf("got %v, want %v", f.Params, want)
	}
}

func TestParticipantsWithinEligible(t *testing.T) {
	tryRule(t, editiontest.TopRunner(t), check.Facts{}, model.RuleParticipantsWithinEligible, []ruleCase{
		{"fewer", nothing, nil},
		{"all of them", set("track_record.participants", "200"), nil},
		{"one more", set("track_record.participants", "201"), []string{"error track_record.participants"}},
		{"of nobody", set("track_record.eligible", "0"), []string{"error track_record.participants"}},
		{"eligible empty", set("track_record.eligible", ""), nil},
	})
}

func TestDaysWithoutParticipants(t *testing.T) {
	tryRule(t, editiontest.TopRunner(t), check.Facts{}, model.RuleDaysWithoutParticipants, []ruleCase{
		{"people and days", nothing, nil},
		{"days of nobody", set("track_record.participants", "0"), []string{"error track_record.telework_days"}},
		{"half a day of nobody", all(set("track_record.participants", "0"), set("track_record.telework_days", "0.5")),
			[]string{"error track_record.telework_days"}},
		{"neither", all(set("track_record.participants", "0"), set("track_record.telework_days", "0")), nil},
		{"people not counted", set("track_record.participants", ""), nil},
	})
}

func TestDaysPlausible(t *testing.T) {
	ed := editiontest.TopRunner(t)
	days := func(n string) change { return set("track_record.telework_days", n) }
	// 144 people: 144 × 12 × 23 = 39,744 working days, 144 × 365 = 52,560 days.
	tryRule(t, ed, check.Facts{}, model.RuleDaysPlausible, []ruleCase{
		{"plausible", nothing, nil},
		{"every working day", days("39744"), nil},
		{"half a day more", days("39744.5"), []string{"warning track_record.telework_days workdays"}},
		{"every day", days("52560"), []string{"warning track_record.telework_days workdays"}},
		{"half a day more than that", days("52560.5"), []string{"error track_record.telework_days days"}},
		{"nobody is for another rule", set("track_record.participants", "0"), nil},
		{"no period", all(days("99999"), set("track_record.period_end", "")), nil},
		{"a period that runs backwards", all(days("99999"), set("track_record.period_end", "2024-03-31")), nil},
		{"a period of one day", all(set("track_record.period_end", "2024-04-01"), days("145")),
			[]string{"error track_record.telework_days days"}},
	})
	ed.Parameters.WorkdaysPerMonth = 0
	tryRule(t, ed, check.Facts{}, model.RuleDaysPlausible, []ruleCase{
		{"an edition without working days", days("39745"), nil},
	})
}

func TestAllHundred(t *testing.T) {
	tryRule(t, editiontest.TopRunner(t), check.Facts{}, model.RuleAllHundred, []ruleCase{
		{"neither", nothing, nil},
		{"both", all(set("track_record.eligible", "248"), set("track_record.participants", "248")),
			[]string{"notice track_record.eligible"}},
		{"all eligible only", all(set("track_record.eligible", "248"), set("track_record.participants", "247")), nil},
		{"all taking part only", all(set("track_record.eligible", "247"), set("track_record.participants", "247")), nil},
		{"more than all is another rule", all(set("track_record.eligible", "249"), set("track_record.participants", "249")), nil},
	})
}
