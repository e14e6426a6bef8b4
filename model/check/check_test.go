package check_test

import (
	"slices"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

// good returns an entry of which the check has nothing to say: 200 of 248
// people are eligible (80.6 %), 144 of them telework (72 %), on 13,680 days in
// 12 months (7.9 a month, 1.8 a week).
func good() *model.Entry {
	e := model.NewEntry("", "toprunner-2025", model.Japanese)
	for id, text := range map[string]string{
		"eligibility.in_rules": "true", "eligibility.rule_kind": "separate_rules",
		"eligibility.rule_scope": "第3条", "eligibility.rule_procedure": "第4条", "eligibility.rule_duties": "第6条",
		"eligibility.practised": "true", "eligibility.no_violation": "true", "eligibility.no_antisocial": "true",
		"organization.unit": "whole", "organization.name": "株式会社みずほ野精機", "organization.name_kana": "ミズホノセイキ",
		"organization.kind": "kabushiki", "organization.postal_code": "392-0000", "organization.prefecture": "20",
		"organization.city": "諏訪市", "organization.street": "1-2-3", "organization.industry": "E",
		"organization.employees_total": "248", "organization.employees_regular": "236",
		"contact.department": "人事課", "contact.name": "青木", "contact.name_kana": "アオキ",
		"contact.phone": "0266-00-0000", "contact.email": "a@example.co.jp",
		"track_record.period_start": "2024-04-01", "track_record.period_end": "2025-03-31",
		"track_record.base": "total", "track_record.eligible": "200", "track_record.participants": "144",
		"track_record.telework_days": "13680", "track_record.since": "2019-04", "track_record.counting": "勤怠システム",
		"efforts.1.title": "題", "efforts.1.summary": "概要", "efforts.1.challenge": "課題", "efforts.1.action": "取組",
		"efforts.1.result": "離職率が12.4%から4.1%に下がりました。", "efforts.1.transferability": "まね",
		"efforts.outstanding": "理由", "consent.publication": "true", "consent.examples": "true",
	} {
		e.Answers[id] = model.TextAnswer(text)
	}
	e.Answers["track_record.styles"] = model.ListAnswer("home")
	e.Answers["efforts.categories"] = model.ListAnswer("1")
	e.Answers["efforts.1.indicators"] = model.RowsAnswer(
		model.Row{"name": "離職率", "unit": "%", "before": "12.4", "after": "4.1", "as_of": "2025-03-31"})
	e.Attachments = []model.Attachment{file("eligibility.rule_document", "規程.pdf", 1000)}
	return e
}

func file(question, name string, size int64) model.Attachment {
	return model.Attachment{Question: question, Name: name, Size: size, Kind: "pdf", Pages: 1, State: model.AttachmentGood}
}

// change is a change to a good entry.
type change func(*model.Entry)

func set(id, text string) change {
	return func(e *model.Entry) { e.Answers[id] = model.TextAnswer(text) }
}

func rows(id string, rows ...model.Row) change {
	return func(e *model.Entry) { e.Answers[id] = model.RowsAnswer(rows...) }
}

func list(id string, choices ...string) change {
	return func(e *model.Entry) { e.Answers[id] = model.ListAnswer(choices...) }
}

func all(changes ...change) change {
	return func(e *model.Entry) {
		for _, c := range changes {
			c(e)
		}
	}
}

func nothing(*model.Entry) {}

// ruleCase is one trial of a rule: what it says of a good entry changed. A line
// of want is "severity question case", without the empty parts.
type ruleCase struct {
	name   string
	change change
	want   []string
}

// tryRule runs the cases of one rule. Other rules may speak too.
func tryRule(t *testing.T, ed *model.Edition, facts check.Facts, rule model.RuleID, cases []ruleCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e := good()
			c.change(e)
			if got := said(check.Run(ed, e, facts), rule); !slices.Equal(got, c.want) {
				t.Errorf("%s said %q, want %q", rule, got, c.want)
			}
		})
	}
}

func said(r *model.Report, rule model.RuleID) []string {
	var lines []string
	for _, f := range r.Findings {
		if f.Rule == rule {
			lines = append(lines, strings.Join(strings.Fields(string(f.Severity)+" "+f.Question+" "+f.Case), " "))
		}
	}
	return lines
}

// only returns the one finding of a rule.
func only(t *testing.T, r *model.Report, rule model.RuleID) model.Finding {
	t.Helper()
	var of []model.Finding
	for _, f := range r.Findings {
		if f.Rule == rule {
			of = append(of, f)
		}
	}
	if len(of) != 1 {
		t.Fatalf("%s said %v, want one finding", rule, of)
	}
	return of[0]
}

func TestGoodEntry(t *testing.T) {
	ed := editiontest.TopRunner(t)
	r := check.Run(ed, good(), check.Facts{Today: calendar.Date{Year: 2025, Month: 7, Day: 1},
		Draws: func(rune) bool { return true }})
	for _, f := range r.Findings {
		t.Errorf("%+v", f)
	}
	if !r.Complete() || r.State() != model.StateChecked {
		t.Errorf("state %s", r.State())
	}
	if r.Required == 0 || r.Answered != r.Required {
		t.Errorf("%d of %d", r.Answered, r.Required)
	}
	if r.Edition != ed.ID || r.EditionHash != ed.Hash || r.Rules != check.Version || len(r.Figures) != 4 {
		t.Errorf("got %+v", r)
	}
}

func TestProgress(t *testing.T) {
	ed := editiontest.TopRunner(t)
	whole := check.Run(ed, good(), check.Facts{})
	for _, c := range []struct {
		name               string
		change             change
		required, answered int // beside those of the good entry
	}{
		{"one answer less", set("contact.email", " "), 0, -1},
		{"unreadable is answered", set("contact.email", "a"), 0, 0},
		{"a soft one does not count", set("contact.department", ""), 0, 0},
		{"a second category", list("efforts.categories", "1", "3"), 5, 0},
		{"a question that now applies", set("organization.unit", "site"), 2, 0},
		{"no file", func(e *model.Entry) { e.Attachments = nil }, 0, -1},
		{"not asked", func(e *model.Entry) { e.NotAsked["contact.email"] = true }, -1, -1},
		{"official, so still asked", func(e *model.Entry) { e.NotAsked["organization.name"] = true }, 0, 0},
	} {
		e := good()
		c.change(e)
		r := check.Run(ed, e, check.Facts{})
		if r.Required-whole.Required != c.required || r.Answered-whole.Answered != c.answered {
			t.Errorf("%s: %+d required, %+d answered; want %+d, %+d", c.name,
				r.Required-whole.Required, r.Answered-whole.Answered, c.required, c.answered)
		}
	}
}

func TestFindingsInOrderOfTheForm(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := model.NewEntry("", ed.ID, model.Japanese)
	e.Answers["organization.name"] = model.TextAnswer(strings.Repeat("髙", 101))
	e.Attachments = []model.Attachment{file("eligibility.rule_document", "a", 1<<30)}
	r := check.Run(ed, e, check.Facts{Today: calendar.Date{Year: 2000, Month: 1, Day: 1}})
	place := map[string]int{"": 1 << 20}
	for i, q := range ed.Questions() {
		place[q.ID] = i
	}
	rule := map[model.RuleID]int{}
	for i, id := range model.RuleIDs() {
		rule[id] = i
	}
	for i := 1; i < len(r.Findings); i++ {
		a, b := r.Findings[i-1], r.Findings[i]
		if place[a.Question] > place[b.Question] ||
			place[a.Question] == place[b.Question] && rule[a.Rule] > rule[b.Rule] {
			t.Errorf("%s of %q stands before %s of %q", a.Rule, a.Question, b.Rule, b.Question)
		}
	}
	if n := len(r.Findings); n < 40 || r.Findings[n-1].Rule != model.RulePeriodClosed || r.Findings[n-2].Rule != model.RuleMailSize {
		t.Errorf("%d findings, the last of them %+v", n, r.Findings[max(0, n-2):])
	}
}

// A rule that the edition does not list says nothing, and every rule is known.
func TestOnlyListedRulesSpeak(t *testing.T) {
	ed := editiontest.TopRunner(t)
	empty := model.NewEntry("", ed.ID, model.Japanese)
	for i := range ed.Rules {
		if ed.Rules[i].ID == model.RuleRequired {
			ed.Rules = slices.Delete(ed.Rules, i, i+1)
			break
		}
	}
	if got := said(check.Run(ed, empty, check.Facts{}), model.RuleRequired); got != nil {
		t.Errorf("required said %q", got)
	}
}

func TestRunChangesNothing(t *testing.T) {
	ed, e := editiontest.TopRunner(t), good()
	before := e.Clone()
	check.Run(ed, e, check.Facts{})
	for id, a := range before.Answers {
		if !a.Equal(e.Answers[id]) {
			t.Errorf("%s was changed", id)
		}
	}
	if len(e.Answers) != len(before.Answers) {
		t.Error("answers were added")
	}
}

func BenchmarkRun(b *testing.B) {
	ed, e := editiontest.TopRunner(b), good()
	for b.Loop() {
		check.Run(ed, e, check.Facts{Draws: func(rune) bool { return true }})
	}
}
