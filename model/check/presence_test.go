package check_test

import (
	"slices"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

func TestRequired(t *testing.T) {
	tryRule(t, editiontest.TopRunner(t), check.Facts{}, model.RuleRequired, []ruleCase{
		{"all there", nothing, nil},
		{"empty", set("organization.name", ""), []string{"error organization.name"}},
		{"white space of any width", set("organization.name", " \t　\n"), []string{"error organization.name"}},
		{"unreadable is not empty", set("organization.employees_total", "多い"), nil},
		{"no is not empty", set("eligibility.practised", "false"), nil},
		{"no choice", list("track_record.styles"), []string{"error track_record.styles"}},
		{"no file", func(e *model.Entry) { e.Attachments = nil }, []string{"error eligibility.rule_document"}},
		{"optional", set("organization.website", ""), nil},
		{"not asked of this entry", set("organization.site_name", ""), nil},
		{"asked by another answer", set("organization.unit", "site"),
			[]string{"error organization.site_name", "error organization.unit_employees"}},
		{"an empty table", all(set("organization.unit", "group"), set("organization.unit_employees", "9"),
			rows("organization.members", model.Row{"name": " "})), []string{"error organization.members"}},
		{"marked as not on the form", all(set("contact.email", ""), func(e *model.Entry) { e.NotAsked["contact.email"] = true }), nil},
		{"an official one cannot be", all(set("organization.city", ""), func(e *model.Entry) { e.NotAsked["organization.city"] = true }),
			[]string{"error organization.city"}},
		{"a text of an effort is for category_text", set("efforts.1.title", ""), nil},
	})
}

// Without category_text nobody else would speak of an effort's empty text.
func TestRequiredWithoutCategoryText(t *testing.T) {
	ed := editiontest.TopRunner(t)
	ed.Rules = slices.DeleteFunc(ed.Rules, func(r model.RuleSpec) bool { return r.ID == model.RuleCategoryText })
	tryRule(t, ed, check.Facts{}, model.RuleRequired, []ruleCase{
		{"a text of an effort", set("efforts.1.title", ""), []string{"error efforts.1.title"}},
	})
}

func TestSoftRequired(t *testing.T) {
	tryRule(t, editiontest.TopRunner(t), check.Facts{}, model.RuleSoftRequired, []ruleCase{
		{"all there", nothing, nil},
		{"empty", set("contact.department", "　"), []string{"warning contact.department"}},
		{"required is another rule", set("contact.name", ""), nil},
		{"a table", rows("efforts.1.indicators"), []string{"warning efforts.1.indicators"}},
		{"a category not chosen", set("efforts.2.transferability", ""), nil},
		{"not asked", all(set("contact.department", ""), func(e *model.Entry) { e.NotAsked["contact.department"] = true }), nil},
		{"measured only before", rows("efforts.1.indicators", model.Row{"name": "a", "before": "1"}, model.Row{"name": "b", "after": "2"}),
			[]string{"warning efforts.1.indicators measured"}},
		{"measured in one row", rows("efforts.1.indicators", model.Row{"name": "a"}, model.Row{"before": "0", "after": "0"}), nil},
		{"unreadable is for format", rows("efforts.1.indicators", model.Row{"before": "1", "after": "多"}), nil},
		{"not asked, not measured", all(rows("efforts.1.indicators", model.Row{"name": "a"}),
			func(e *model.Entry) { e.NotAsked["efforts.1.indicators"] = true }), nil},
	})
}

func TestDeclaration(t *testing.T) {
	tryRule(t, editiontest.TopRunner(t), check.Facts{}, model.RuleDeclaration, []ruleCase{
		{"yes", nothing, nil},
		{"no", set("eligibility.no_violation", "false"), []string{"error eligibility.no_violation"}},
		{"no in words", set("eligibility.in_rules", "いいえ"), []string{"error eligibility.in_rules"}},
		{"empty is for required", set("eligibility.in_rules", ""), nil},
		{"unreadable is for format", set("eligibility.in_rules", "たぶん"), nil},
		{"one that is only wished for", set("consent.examples", "false"), []string{"warning consent.examples declined"}},
		{"not asked", all(set("consent.publication", "false"), func(e *model.Entry) { e.NotAsked["consent.publication"] = true }), nil},
	})
}
