package check_test

import (
	"maps"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

func TestFormat(t *testing.T) {
	ed := editiontest.TopRunner(t)
	tryRule(t, ed, check.Facts{}, model.RuleFormat, []ruleCase{
		{"readable", nothing, nil},
		{"read as people type", set("organization.employees_total", "　２，０００ "), nil},
		{"number", set("organization.employees_total", "約250"), []string{"error organization.employees_total"}},
		{"number with its unit", set("organization.employees_total", "248人"), nil},
		{"number with its unit in a cell", rows("track_record.monthly",
			model.Row{"month": "2024-04", "eligible": "200人", "participants": "144名", "telework_days": "13680日"}), nil},
		{"number with the unit of its row", rows("efforts.1.indicators",
			model.Row{"name": "a", "unit": "%", "before": "12.4%", "after": "4.1 ％"}), nil},
		{"number with another unit than its row", rows("efforts.1.indicators",
			model.Row{"name": "a", "unit": "件", "before": "30名", "after": "20件"}), []string{"error efforts.1.indicators cell"}},
		{"number with another unit", set("organization.employees_total", "80%"), []string{"error organization.employees_total"}},
		{"below its least", set("organization.employees_total", "0"), []string{"error organization.employees_total"}},
		{"its least", set("organization.employees_total", "1"), nil},
		{"date", set("track_record.period_end", "2025-02-29"), []string{"error track_record.period_end"}},
		{"choice", set("organization.kind", "会社"), []string{"error organization.kind"}},
		{"each unknown choice", list("track_record.styles", "home", "moon", "mars"),
			[]string{"error track_record.styles", "error track_record.styles"}},
		{"each cell", rows("efforts.1.indicators", model.Row{"before": "a", "after": "1", "as_of": "b"}),
			[]string{"error efforts.1.indicators cell", "error efforts.1.indicators cell"}},
		{"text where a table is", set("track_record.monthly", "別紙"), []string{"error track_record.monthly"}},
		{"answered, but no longer asked", set("organization.unit_employees", "多い"), []string{"error organization.unit_employees"}},
		{"of a category left out", rows("efforts.4.indicators", model.Row{"before": "a"}), nil},
		{"empty", set("organization.website", " "), nil},
	})
	for _, c := range []struct {
		row  model.Row
		want map[string]string
	}{
		{model.Row{"month": " 春 "}, map[string]string{"expected": "month", "typed": " 春 ", "row": "2", "column": "month"}},
		{model.Row{"month": "2024-13"}, map[string]string{"expected": "month", "typed": "2024-13", "fault": "month", "row": "2", "column": "month"}},
		{model.Row{"eligible": "80％"}, map[string]string{"expected": "integer", "typed": "80％", "behind": "%", "row": "2", "column": "eligible"}},
	} {
		e := good()
		e.Answers["track_record.monthly"] = model.RowsAnswer(model.Row{}, c.row)
		if f := only(t, check.Run(ed, e, check.Facts{}), model.RuleFormat); !maps.Equal(f.Params, c.want) {
			t.Errorf("got %v, want %v", f.Params, c.want)
		}
	}
	e := good()
	e.Answers["track_record.period_end"] = model.TextAnswer("令和7年2月30日")
	want := map[string]string{"expected": "date", "typed": "令和7年2月30日", "fault": "day", "in": "2025-02", "last": "28"}
	if f := only(t, check.Run(ed, e, check.Facts{}), model.RuleFormat); !maps.Equal(f.Params, want) {
		t.Errorf("got %v, want %v", f.Params, want)
	}
}

func TestLength(t *testing.T) {
	ed := editiontest.TopRunner(t)
	long := func(n int) string { return strings.Repeat("あ", n) }
	tryRule(t, ed, check.Facts{}, model.RuleLength, []ruleCase{
		{"short", nothing, nil},
		{"at an assumed limit", set("efforts.1.title", long(50)), nil},
		{"over an assumed limit", set("efforts.1.title", long(51)), []string{"warning efforts.1.title"}},
		{"a cluster counts one", set("efforts.1.title", strings.Repeat("か\u3099", 50)), nil},
		{"a line break counts one", set("efforts.1.summary", long(199)+"\r\n"), nil},
		{"what is dropped counts nothing", set("efforts.1.title", long(50)+"\u200b\ufeff"), nil},
		{"a cell", rows("efforts.1.indicators", model.Row{"name": long(50), "before": "1", "after": "2"},
			model.Row{"name": long(51)}), []string{"warning efforts.1.indicators cell"}},
		{"of a category left out", set("efforts.2.title", long(51)), nil},
		{"a question without a limit", set("contact.phone", long(10_000)), nil},
	})
	ed.Question("organization.name").LimitStatus = model.Official
	tryRule(t, ed, check.Facts{}, model.RuleLength, []ruleCase{
		{"at an official limit", set("organization.name", long(100)), nil},
		{"over an official limit", set("organization.name", long(101)), []string{"error organization.name"}},
	})
	ed.Question("organization.name").LimitStatus = model.Predecessor
	tryRule(t, ed, check.Facts{}, model.RuleLength, []ruleCase{
		{"over a limit of an earlier form", set("organization.name", long(101)), []string{"warning organization.name"}},
	})
	e := good()
	e.Answers["efforts.1.title"] = model.TextAnswer(long(62))
	want := map[string]string{"count": "62", "max": "50", "over": "12"}
	if f := only(t, check.Run(ed, e, check.Facts{}), model.RuleLength); !maps.Equal(f.Params, want) {
		t.Errorf("got %v, want %v", f.Params, want)
	}
}
