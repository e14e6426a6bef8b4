package edition_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// The facts of the built-in edition that scripts, documents and other rooms
// rely on, written out here once more so that a slip in the file is seen.

func TestTopRunnerAsksTheseQuestionsInThisOrder(t *testing.T) {
	effort := []string{"title", "summary", "challenge", "action", "result", "indicators", "transferability", "evidence"}
	want := []string{
		"eligibility.in_rules", "eligibility.rule_kind", "eligibility.rule_document", "eligibility.rule_scope",
		"eligibility.rule_procedure", "eligibility.rule_duties", "eligibility.practised", "eligibility.no_violation",
		"eligibility.no_antisocial",
		"organization.unit", "organization.name", "organization.name_kana", "organization.site_name",
		"organization.members", "organization.unit_employees", "organization.kind", "organization.corporate_number",
		"organization.postal_code", "organization.prefecture", "organization.city", "organization.street",
		"organization.building", "organization.industry", "organization.employees_total",
		"organization.employees_regular", "organization.website",
		"contact.department", "contact.name", "contact.name_kana", "contact.phone", "contact.email",
		"track_record.period_start", "track_record.period_end", "track_record.base", "track_record.eligible",
		"track_record.participants", "track_record.telework_days", "track_record.monthly", "track_record.styles",
		"track_record.since", "track_record.counting", "track_record.remarks",
		"efforts.categories",
	}
	for _, k := range []string{"1", "2", "3", "4"} {
		for _, part := range effort {
			want = append(want, "efforts."+k+"."+part)
		}
	}
	want = append(want, "efforts.outstanding", "consent.publication", "consent.examples", "consent.ceremony")

	var got []string
	for _, q := range editiontest.TopRunner(t).Questions() {
		got = append(got, q.ID)
	}
	if !slices.Equal(got, want) {
		t.Errorf("asks  %v\nwanted %v", got, want)
	}
}

func TestTopRunnerNeedsAndLimits(t *testing.T) {
	e := editiontest.TopRunner(t)
	for id, want := range map[string]struct {
		need   model.Need
		max    int
		status model.Status
	}{
		"eligibility.in_rules":           {model.Required, 0, model.Official},
		"eligibility.rule_scope":         {model.Soft, 60, model.Assumed},
		"eligibility.practised":          {model.Required, 0, model.Predecessor},
		"organization.name":              {model.Required, 100, model.Official},
		"organization.city":              {model.Required, 50, model.Official},
		"organization.building":          {model.Optional, 100, model.Official},
		"organization.corporate_number":  {model.Optional, 0, model.Assumed},
		"organization.employees_regular": {model.Required, 0, model.Official},
		"organization.website":           {model.Optional, 200, model.Assumed},
		"contact.department":             {model.Soft, 60, model.Assumed},
		"contact.phone":                  {model.Required, 0, model.Assumed},
		"track_record.telework_days":     {model.Required, 0, model.Official},
		"track_record.monthly":           {model.Optional, 0, model.Assumed},
		"track_record.counting":          {model.Soft, 300, model.Assumed},
		"track_record.remarks":           {model.Optional, 400, model.Assumed},
		"efforts.categories":             {model.Required, 0, model.Official},
		"efforts.1.title":                {model.Required, 50, model.Assumed},
		"efforts.2.summary":              {model.Required, 200, model.Assumed},
		"efforts.3.challenge":            {model.Required, 400, model.Assumed},
		"efforts.4.action":               {model.Required, 800, model.Assumed},
		"efforts.1.result":               {model.Required, 600, model.Assumed},
		"efforts.1.indicators":           {model.Soft, 0, model.Assumed},
		"efforts.1.transferability":      {model.Soft, 300, model.Assumed},
		"efforts.outstanding":            {model.Soft, 400, model.Assumed},
		"consent.examples":               {model.Soft, 0, model.Assumed},
	} {
		q := e.Question(id)
		if q.Need != want.need || q.Max != want.max || q.Status != want.status || q.LimitStatus != want.status {
			t.Errorf("%s: %s, at most %d, %s (limit %s)", id, q.Need, q.Max, q.Status, q.LimitStatus)
		}
	}
}

func TestTopRunnerRequiresTheseOfAFreshEntry(t *testing.T) {
	e := editiontest.TopRunner(t)
	entry := model.NewEntry("", e.ID, model.Japanese)
	required := 0
	for _, q := range e.Questions() {
		if e.Applies(q, entry) && q.Need == model.Required {
			required++
		}
	}
	if required != 29 {
		t.Errorf("%d questions are required of a fresh entry", required)
	}
}

func TestTopRunnerBeginsWithTheseAnswers(t *testing.T) {
	e := editiontest.TopRunner(t)
	entry := model.NewEntry("", e.ID, model.Japanese)
	e.FillDefaults(entry)
	for id, want := range map[string]string{
		"track_record.period_start": "2024-04-01", "track_record.period_end": "2025-03-31", "track_record.base": "total",
	} {
		if got := entry.Answers[id].Text; got != want {
			t.Errorf("%s begins with %q, want %q", id, got, want)
		}
	}
	if len(entry.Answers) != 3 {
		t.Errorf("%d answers at the beginning", len(entry.Answers))
	}
	for _, unit := range []string{"site", "group"} {
		entry.Answers["organization.unit"] = model.TextAnswer(unit)
		if got := e.DefaultFor(e.Question("track_record.base"), entry); got != "unit" {
			t.Errorf("the base for a %s begins with %q", unit, got)
		}
	}
}

func TestTopRunnerChoices(t *testing.T) {
	e := editiontest.TopRunner(t)
	for id, want := range map[string]struct {
		count       int
		first, last string
	}{
		"organization.prefecture": {47, "01 北海道 Hokkaido", "47 沖縄県 Okinawa"},
		"organization.industry":   {20, "A 農業，林業 Agriculture and Forestry", "T 分類不能の産業 Industries Unable to Classify"},
		"organization.kind":       {13, "kabushiki 株式会社 Kabushiki kaisha (stock company)", "other その他 Other"},
		"track_record.styles":     {5, "home 在宅勤務 Working at home", "other その他 Other"},
		"track_record.base":       {3, "total 総従業員数 Employees in total", "unit 応募する単位の人数 People in the unit that applies"},
		"efforts.categories": {4, "1 テレワークの活用による経営効果の発揮 Demonstrating effectiveness in management using telework",
			"4 その他の好事例 Other good practices"},
		"consent.ceremony":      {3, "on_site 会場で出席する On site", "undecided 未定 Undecided"},
		"organization.unit":     {3, "whole 企業・団体全体 Whole company or organization", "group 複数団体 Several bodies"},
		"eligibility.rule_kind": {4, "work_rules 就業規則本則 Work rules", "other その他これに準ずるもの Other equivalent document"},
	} {
		choices := e.Question(id).Choices
		said := func(c model.Choice) string { return c.ID + " " + c.Label.JA + " " + c.Label.EN }
		if len(choices) != want.count || said(choices[0]) != want.first || said(choices[len(choices)-1]) != want.last {
			t.Errorf("%s: %d choices from %q to %q", id, len(choices), said(choices[0]), said(choices[len(choices)-1]))
		}
	}
	for i, c := range e.Question("organization.industry").Choices {
		if c.ID != string(rune('A'+i)) {
			t.Errorf("industry %d is %s", i, c.ID)
		}
	}
}

func TestTopRunnerPublishesOnlyThese(t *testing.T) {
	want := []string{
		"organization.name", "organization.prefecture", "organization.city", "organization.industry",
		"organization.employees_total", "efforts.1.title", "efforts.1.summary",
	}
	var got []string
	for _, q := range editiontest.TopRunner(t).Questions() {
		if q.Published && (q.Choice == "" || q.Choice == "1") {
			got = append(got, q.ID)
		}
		if q.Published && q.Role == model.RoleContact {
			t.Errorf("%s is published", q.ID)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("publishes %v, want %v", got, want)
	}
}

func TestTopRunnerAppliesEveryRule(t *testing.T) {
	e := editiontest.TopRunner(t)
	var rules []model.RuleID
	for _, r := range e.Rules {
		rules = append(rules, r.ID)
	}
	if !slices.Equal(rules, model.RuleIDs()) {
		t.Errorf("applies %v", rules)
	}
}

func TestTopRunnerKnowsTheProgramme(t *testing.T) {
	p := editiontest.TopRunner(t).Programme
	if p.Period.Opens.String() != "2025-06-09" || p.Period.Closes.String() != "2025-07-31" ||
		p.Results.On.String() != "2025-10-31" || p.Ceremony.On.String() != "2025-11-19" {
		t.Errorf("dates: %v %v %v %v", p.Period.Opens, p.Period.Closes, p.Results.On, p.Ceremony.On)
	}
	var benefits []string
	for _, b := range p.Benefits {
		benefits = append(benefits, b.ID+":"+strings.Join(b.Tiers, "+"))
	}
	if got := strings.Join(benefits, " "); got != "I:selected+minister II:selected+minister III:minister IV:minister V:minister" {
		t.Errorf("benefits: %s", got)
	}
	if len(p.Sisters) != 2 || len(p.Winners) != 2 || len(p.Winners[0].Names) != 5 || len(p.Winners[1].Names) != 3 {
		t.Errorf("%d sister awards, winners %+v", len(p.Sisters), p.Winners)
	}
	for i, figure := range []model.FigureID{model.EligibleShare, model.ParticipationShare, model.DaysPerMonth} {
		if p.Screening[i].Figure != figure {
			t.Errorf("screening item %s is shown by %q", p.Screening[i].ID, p.Screening[i].Figure)
		}
	}
}

func TestTopRunnerSaysWhatEveryQuestionMeansAndWhereItIsFrom(t *testing.T) {
	for _, q := range editiontest.TopRunner(t).Questions() {
		if q.Hint.Empty() {
			t.Errorf("%s has no hint", q.ID)
		}
		if q.Source.Empty() {
			t.Errorf("%s has no source", q.ID)
		}
	}
}

// halfWidth is punctuation that Japanese texts here write full-width; the comma
// of 9,000 is none.
var halfWidth = regexp.MustCompile(`[();]|,\D|\. `)

// Japanese texts use full-width brackets and punctuation, English ones have no
// Japanese punctuation; a text that is the same in both was left untranslated
// unless it has no letters to translate.
func TestTopRunnerTextsAreInTheirLanguage(t *testing.T) {
	editiontest.EachText(editiontest.TopRunner(t), func(b model.Bilingual) {
		if halfWidth.MatchString(b.JA) {
			t.Errorf("half-width punctuation: %s", b.JA)
		}
		if strings.ContainsAny(b.EN, "「」（）、。；") {
			t.Errorf("Japanese punctuation: %s", b.EN)
		}
		if b.JA == b.EN && b.JA != "%" && b.JA != "GRA" {
			t.Errorf("not translated: %s", b.JA)
		}
	})
}
