package check_test

import (
	"testing"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

func TestPeriodOrder(t *testing.T) {
	ed := editiontest.TopRunner(t)
	period := func(from, to string) change {
		return all(set("track_record.period_start", from), set("track_record.period_end", to))
	}
	const end = " track_record.period_end "
	tryRule(t, ed, check.Facts{}, model.RulePeriodOrder, []ruleCase{
		{"a year", nothing, nil},
		{"backwards by a day", period("2024-04-02", "2024-04-01"), []string{"error" + end + "reversed"}},
		{"one day", period("2024-04-01", "2024-04-01"), []string{"warning" + end + "short"}},
		{"three months", period("2024-04-01", "2024-06-30"), nil},
		{"three months but one day", period("2024-04-01", "2024-06-29"), []string{"warning" + end + "short"}},
		{"three months to the end of a short one", period("2024-11-30", "2025-02-27"), nil},
		{"up to the closing date", period("2025-04-01", "2025-07-31"), nil},
		{"past the closing date", period("2025-04-01", "2025-08-01"), []string{"warning" + end + "after_closing"}},
		{"short and past it", period("2025-07-01", "2025-08-01"),
			[]string{"warning" + end + "short", "warning" + end + "after_closing"}},
		{"past it and backwards", period("2026-01-01", "2025-08-01"), []string{"error" + end + "reversed"}},
		{"past it without a beginning", period("", "2025-08-01"), []string{"warning" + end + "after_closing"}},
		{"unreadable", period("2024-04-01", "春"), nil},
	})
	ed.Parameters.MinPeriodMonths = 0
	ed.Programme.Period.Closes = calendar.Date{}
	tryRule(t, ed, check.Facts{}, model.RulePeriodOrder, []ruleCase{
		{"an edition that asks for neither", period("2025-08-01", "2025-08-01"), nil},
	})
}

func TestPeriodClosed(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for day, want := range map[calendar.Date][]string{
		{}:                              nil,
		{Year: 2025, Month: 6, Day: 8}:  {"notice before"},
		{Year: 2025, Month: 6, Day: 9}:  nil,
		{Year: 2025, Month: 7, Day: 31}: nil,
		{Year: 2025, Month: 8, Day: 1}:  {"notice after"},
	} {
		tryRule(t, ed, check.Facts{Today: day}, model.RulePeriodClosed, []ruleCase{{day.String(), nothing, want}})
	}
}

func TestMonthlyAgrees(t *testing.T) {
	month := func(m, eligible, participants, days string) model.Row {
		return model.Row{"month": m, "eligible": eligible, "participants": participants, "telework_days": days}
	}
	monthly := func(r ...model.Row) change { return rows("track_record.monthly", r...) }
	const at = "warning track_record.monthly "
	tryRule(t, editiontest.TopRunner(t), check.Facts{}, model.RuleMonthlyAgrees, []ruleCase{
		{"none given", nothing, nil},
		{"agrees", monthly(month("2024-04", "248", "144", "3679.5"), model.Row{}, month("2025年3月", "144", "144", "10000.5")), nil},
		{"sums to half a day less", monthly(month("2024-04", "", "", "13679.5")), []string{at + "sum"}},
		{"sums to half a day more", monthly(month("2024-04", "", "", "13680.5")), []string{at + "sum"}},
		{"not finished", monthly(month("2024-04", "1", "1", "1"), month("2024-05", "1", "1", "")), nil},
		{"no total to agree with", all(monthly(month("2024-04", "", "", "1")), set("track_record.telework_days", "")), nil},
		{"a month before", monthly(month("2024-03", "", "", "13680")), []string{at + "outside"}},
		{"a month after", monthly(month("2025-04", "", "", "13680")), []string{at + "outside"}},
		{"a month partly within", all(set("track_record.period_start", "2024-04-30"),
			monthly(month("2024-04", "", "", "13680"))), nil},
		{"a month twice", monthly(month("2024-04", "", "", "6840"), month("令和6年4月", "", "", "6840")), []string{at + "twice"}},
		{"eligible above the base", monthly(month("2024-04", "249", "", "13680")), []string{at + "eligible"}},
		{"more people in a month than in all", monthly(month("2024-04", "200", "145", "13680")), []string{at + "participants"}},
		{"more people than eligible", monthly(month("2024-04", "100", "101", "13680")), []string{at + "unlike"}},
		{"unreadable is for format", monthly(month("春", "249", "", "1")), nil},
	})
	e := good()
	monthly(month("2024-03", "", "", "6840"), month("2025-04", "", "", "6840"))(e)
	f := only(t, check.Run(editiontest.TopRunner(t), e, check.Facts{}), model.RuleMonthlyAgrees)
	if f.Params["months"] != "2024-03,2025-04" {
		t.Errorf("got %v", f.Params)
	}
}
