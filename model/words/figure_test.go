package words

import (
	"math/big"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/calendar"
)

// trackRecord is an edition that asks for what the figures need.
func trackRecord(t *testing.T) *model.Edition {
	t.Helper()
	number := func(id string, role model.Role, ja, en string) *model.Question {
		return &model.Question{ID: id, Type: model.TypeDecimal, Role: role, Label: model.Bilingual{JA: ja, EN: en}}
	}
	day := func(id string, role model.Role, ja, en string) *model.Question {
		return &model.Question{ID: id, Type: model.TypeDate, Role: role, Label: model.Bilingual{JA: ja, EN: en}}
	}
	base := &model.Question{
		ID: "of", Type: model.TypeChoice, Role: model.RoleHeadcountBase,
		Choices: []model.Choice{
			{ID: model.BaseTotal, Label: model.Bilingual{JA: "総従業員数", EN: "Employees in total"}},
			{ID: model.BaseRegular}, {ID: model.BaseUnit},
		},
		Defaults: []model.Default{{Value: model.BaseTotal}},
	}
	ed := &model.Edition{Sections: []*model.Section{{Blocks: []*model.Block{{Questions: []*model.Question{
		number("heads", model.RoleHeadcountTotal, "総従業員数", "Employees"),
		number("regulars", model.RoleHeadcountRegular, "常時雇用する人数", "Regulars"),
		number("here", model.RoleHeadcountUnit, "この単位の人数", "People here"),
		number("a", model.RoleEligible, "対象者数", "Eligible"),
		number("b", model.RoleParticipants, "実施者数", "Participants"),
		number("c", model.RoleTeleworkDays, "延べ日数", "Days"),
		day("from", model.RolePeriodStart, "期間の始まり", "First day"),
		day("to", model.RolePeriodEnd, "期間の終わり", "Last day"),
		base,
	}}}}}}
	if err := ed.Index(); err != nil {
		t.Fatal(err)
	}
	return ed
}

// figureOf computes one figure from a year's numbers and these answers, id and
// text in turn.
func figureOf(t *testing.T, ed *model.Edition, id model.FigureID, answers ...string) model.Figure {
	t.Helper()
	e := model.NewEntry("1", ed.ID, model.Japanese)
	for i, pairs := 0, append([]string{
		"heads", "248", "regulars", "1", "here", "13", "a", "200", "b", "144", "c", "13650", "from", "2024-04-01", "to", "2025-03-31",
	}, answers...); i < len(pairs); i += 2 {
		e.Answers[pairs[i]] = model.TextAnswer(pairs[i+1])
	}
	f, ok := model.Compute(ed, e).Get(id)
	if !ok {
		t.Fatalf("no %s", id)
	}
	return f
}

func TestFigure(t *testing.T) {
	for written, want := range map[string][2]string{ // ratio or days; ja, en
		"25/31": {"80.6%", "80.6%"}, "18/25": {"72.0%", "72.0%"}, "1": {"100.0%", "100.0%"}, "200/13": {"1,538.5%", "1,538.5%"},
		"1/800": {"0.1%", "0.1%"}, "1/2000": {"0.1%", "0.1%"}, "499/1000000": {"0.0%", "0.0%"}, "0": {"0.0%", "0.0%"},
	} {
		value, _ := new(big.Rat).SetString(written)
		both(t, written, func(c *Catalogue) string { return c.Figure(model.Figure{ID: model.EligibleShare, Value: value}) }, want[0], want[1])
	}
	for written, want := range map[string][2]string{
		"2275/288": {"7.9日", "7.9 days"}, "1.05": {"1.1日", "1.1 days"}, "1.049": {"1.0日", "1.0 days"},
	} {
		value, _ := new(big.Rat).SetString(written)
		both(t, written, func(c *Catalogue) string { return c.Figure(model.Figure{ID: model.DaysPerMonth, Value: value}) }, want[0], want[1])
	}
	both(t, "not computable", func(c *Catalogue) string { return c.Figure(model.Figure{ID: model.DaysPerWeek}) }, "―", "–")
}

func TestFigureFormula(t *testing.T) {
	ed := trackRecord(t)
	tests := []struct {
		id      model.FigureID
		answers []string
		ja, en  string
	}{
		{model.EligibleShare, nil, "対象者 200人 ÷ 総従業員数 248人", "200 eligible employees ÷ 248 employees in total"},
		{model.EligibleShare, []string{"of", "regular"}, "対象者 200人 ÷ 常時雇用する人数 1人", "200 eligible employees ÷ 1 regular employee"},
		{model.EligibleShare, []string{"of", "unit", "a", "1"}, "対象者 1人 ÷ 応募する単位の人数 13人", "1 eligible employee ÷ 13 people in the unit"},
		{model.ParticipationShare, nil, "実施者 144人 ÷ 対象者 200人", "144 people teleworking ÷ 200 eligible employees"},
		{
			model.DaysPerMonth, nil, "延べ日数 13,650日 ÷ 実施者 144人 ÷ 12か月",
			"13,650 days of telework ÷ 144 people teleworking ÷ 12 months",
		},
		{
			model.DaysPerMonth, []string{"to", "2024-04-30", "c", "1", "b", "1"}, "延べ日数 1日 ÷ 実施者 1人 ÷ 1か月",
			"1 day of telework ÷ 1 person teleworking ÷ 1 month",
		},
		{
			model.DaysPerWeek, nil, "延べ日数 13,650日 ÷ 実施者 144人 ÷ 52.14週",
			"13,650 days of telework ÷ 144 people teleworking ÷ 52.14 weeks",
		},
		{model.ParticipationShare, []string{"a", "0"}, "実施者 144人 ÷ 対象者 0人", "144 people teleworking ÷ 0 eligible employees"},
		{model.ParticipationShare, []string{"a", ""}, "", ""},
	}
	for _, test := range tests {
		f := figureOf(t, ed, test.id, test.answers...)
		both(t, string(test.id), func(c *Catalogue) string { return c.FigureFormula(ed, f) }, test.ja, test.en)
	}
}

func TestFigureWhy(t *testing.T) {
	ed := trackRecord(t)
	tests := []struct {
		id      model.FigureID
		answers []string
		ja, en  []string // what is named
	}{
		{model.EligibleShare, []string{"a", "", "heads", "?"}, []string{"「対象者数」、「総従業員数」", "入力"}, []string{"“Eligible”, “Employees”", "Missing"}},
		{model.ParticipationShare, []string{"a", "0"}, []string{"「対象者数」", "0"}, []string{"“Eligible”", "0"}},
		{
			model.DaysPerMonth, []string{"to", "2024-03-01"},
			[]string{"「期間の始まり」、「期間の終わり」", "日付"}, []string{"“First day”, “Last day”", "order"},
		},
	}
	for _, test := range tests {
		f := figureOf(t, ed, test.id, test.answers...)
		for lang, named := range map[model.Lang][]string{model.Japanese: test.ja, model.English: test.en} {
			got := For(lang).FigureWhy(ed, f)
			for _, words := range named {
				if !strings.Contains(got, words) {
					t.Errorf("%s in %s: %q does not say %q", test.id, lang, got, words)
				}
			}
		}
	}
	both(t, "computed", func(c *Catalogue) string { return c.FigureWhy(ed, figureOf(t, ed, model.EligibleShare)) }, "", "")
}

func TestFigureBaseAndPeriod(t *testing.T) {
	ed := trackRecord(t)
	a, b := figureOf(t, ed, model.EligibleShare), figureOf(t, ed, model.ParticipationShare)
	both(t, "base", func(c *Catalogue) string { return c.FigureBase(ed, a) }, "総従業員数", "Employees in total")
	both(t, "no base", func(c *Catalogue) string { return c.FigureBase(ed, b) }, "", "")
	both(t, "period", func(c *Catalogue) string { return c.FigurePeriod(a) }, "2024年4月1日〜2025年3月31日", "1 April 2024 – 31 March 2025")
	a.To = calendar.Date{}
	both(t, "no period", func(c *Catalogue) string { return c.FigurePeriod(a) }, "", "")
}

// Every figure has a name, and every number a figure may be made of has words.
func TestFigureWordsAreThere(t *testing.T) {
	for _, lang := range model.Langs() {
		for _, id := range model.FigureIDs() {
			if name := For(lang).FigureName(id); name == "" || strings.HasPrefix(name, "[") {
				t.Errorf("%s has no name in %s", id, lang)
			}
		}
		for role, id := range operandTexts {
			words := For(lang).Text(id, Args{"Number": "9,999", "Count": 2})
			if !strings.Contains(words, "9,999") {
				t.Errorf("%s is worded %q in %s", role, words, lang)
			}
		}
	}
}
