package check_test

import (
	"maps"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

func TestCategoryText(t *testing.T) {
	ed := editiontest.TopRunner(t)
	tryRule(t, ed, check.Facts{}, model.RuleCategoryText, []ruleCase{
		{"all there", nothing, nil},
		{"one text lacking", set("efforts.1.action", " \n"), []string{"error efforts.1.action"}},
		{"not asked", all(set("efforts.1.action", ""), func(e *model.Entry) { e.NotAsked["efforts.1.action"] = true }), nil},
		{"only wished for", set("efforts.1.transferability", ""), nil},
		{"a second category", list("efforts.categories", "1", "2"), []string{
			"error efforts.2.title", "error efforts.2.summary", "error efforts.2.challenge",
			"error efforts.2.action", "error efforts.2.result",
		}},
		{"one not chosen has texts", all(set("efforts.3.result", "a"), set("efforts.3.summary", "b")),
			[]string{"notice efforts.3.summary left_out"}},
		{"one not chosen has a file", func(e *model.Entry) {
			e.Attachments = append(e.Attachments, file("efforts.3.evidence", "a.pdf", 1))
		}, []string{"notice efforts.3.evidence left_out"}},
		{"none chosen", list("efforts.categories"), []string{"notice efforts.1.title left_out"}},
	})
	e := good()
	e.Answers["efforts.1.title"] = model.Answer{}
	want := map[string]string{"of": "efforts.categories", "choice": "1"}
	r := check.Run(ed, e, check.Facts{})
	if f := only(t, r, model.RuleCategoryText); !maps.Equal(f.Params, want) {
		t.Errorf("got %v, want %v", f.Params, want)
	}
	if len(r.Findings) != 1 {
		t.Errorf("one cause, but %v", r.Findings)
	}
}

func TestNoNumber(t *testing.T) {
	without := rows("efforts.1.indicators")
	tryRule(t, editiontest.TopRunner(t), check.Facts{}, model.RuleNoNumber, []ruleCase{
		{"both", nothing, nil},
		{"numbers in words only", without, nil},
		{"full-width numbers in words", all(without, set("efforts.1.result", "４割")), nil},
		{"numbers in the table only", set("efforts.1.result", "良くなった"), nil},
		{"neither", all(without, set("efforts.1.result", "良くなった")), []string{"notice efforts.1.result"}},
		{"no result is for another rule", all(without, set("efforts.1.result", "")), nil},
		{"a category left out", set("efforts.2.result", "良くなった"), nil},
	})
}
