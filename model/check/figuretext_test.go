package check_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

// The good entry has A = 80.645… %, B = 72 %, C = 7.916… days a month and
// 1.821… days a week.
func TestFigureDiffers(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for sentence, want := range map[string][]string{
		// At the precision typed, within half a point.
		"実施率は72%です。":     nil,
		"実施率は72.5%です。":   nil,
		"実施率は72.6%です。":   {"participation_share 72.6%"},
		"実施率は71.5%です。":   nil,
		"実施率は71.4%です。":   {"participation_share 71.4%"},
		"実施率は73%です。":     {"participation_share 73%"},
		"対象者割合は81%です。":   nil,
		"対象者割合は80.6%です。": nil,
		"対象者割合は80%です。":   {"eligible_share 80%"},
		"実施率は７２．６％です。":   {"participation_share 72.6%"},
		"実施率は65パーセントです。": {"participation_share 65パーセント"},
		"実施率は7割です。":      nil,
		"実施率は8割です。":      {"participation_share 8割"},
		"実施率は、65%となった":   {"participation_share 65%"},
		"65%の実施率":        {"participation_share 65%"},
		// Rough numbers may be off by one unit of their last digit.
		"実施率は約73%です。":   nil,
		"実施率は約74%です。":   {"participation_share 74%"},
		"実施率は73%程度です。":  nil,
		"実施率は74%程度です。":  {"participation_share 74%"},
		"実施率は約72.5%です。": nil,
		"実施率は約8割です。":    nil,
		"実施率は約9割です。":    {"participation_share 9割"},
		// Limits and ranges.
		"実施率は70%以上です。":   nil,
		"実施率は75%以上です。":   {"participation_share 75%"},
		"実施率は75%未満です。":   nil,
		"実施率は70%以下です。":   {"participation_share 70%"},
		"実施率は70～75%です。":  nil,
		"実施率は75〜80%です。":  {"participation_share 75〜80%"},
		"実施率は75%〜80%です。": {"participation_share 75%〜80%"},
		// Days.
		"実施日数は月7.9日です。":                                              nil,
		"実施日数は月8日です。":                                                nil,
		"実施日数は月9日です。":                                                {"days_per_month 月9日"},
		"実施日数は1人あたり月平均８．５日です。":                                       {"days_per_month 月平均8.5日"},
		"実施日数は8.5日/月です。":                                             {"days_per_month 8.5日/月"},
		"実施日数は1か月あたり9日です。":                                           {"days_per_month 月あたり9日"},
		"月の実施日数は9日です。":                                               {"days_per_month 月の実施日数は9日"},
		"月平均7.9日、週平均1.8日":                                            nil,
		"月平均7.9日、週平均2.8日":                                            {"days_per_week 週平均2.8日"},
		"実施日数は週2日です。":                                                nil,
		"実施日数は週3日です。":                                                {"days_per_week 週3日"},
		"実施日数は週約3日です。":                                               nil,
		"The telework days are 3 days a week.":                       {"days_per_week 3 days a week"},
		"Frequency of telework: 7.9 days per month. Turnover is 4%.": nil,
		"Frequency of telework: 9 days per month.":                   {"days_per_month 9 days per month"},
		"The participation rate is 65 percent.":                      {"participation_share 65 percent"},
		"The participation rate is about 73%.":                       nil,
		// Two figures in one sentence.
		"対象者割合は80.6%、実施率は72.0%です。": nil,
		"対象者割合は70%、実施率は72.0%です。":   {"eligible_share 70%"},
		"対象者割合は80.6%、実施率は60%です。":   {"participation_share 60%"},
		"対象者割合は70%、実施率は60%です。":     {"eligible_share 70%", "participation_share 60%"},
		"満足度は50%以上で、実施率は65%です。":    {"participation_share 65%"},
		// Numbers that are not the figure.
		"実施率が65%から72%に上がりました。":          nil,
		"実施率が65%から80%に上がりました。":          {"participation_share 65%"},
		"社員の65%が満足しています。":               nil,
		"離職率が12.4%から4.1%に下がりました。":       nil,
		"実施率が上がり、離職率は4.1%になりました。":       nil,
		"離職率4.1%と高い実施率を両立しました。":         nil,
		"実施率が上がり、残業が20%減りました。":          nil,
		"実施率は前年から20%増えました。":             nil,
		"実施率は20ポイント上がりました。":             nil,
		"実施率が高まり、満足度は85%です。":            nil,
		"実施率は72%でした。離職率は4.1%です。":        nil,
		"実施率は高い。\n離職は4.1%です。":           nil,
		"実施日数は増え、2025年4月8日に100日を超えました。": nil,
		"実施日数は毎月20日に数えます。":              nil,
		"実施日数の上限を月15日までに改めました。":         nil,
		"実施頻度を見直し、週1日の出社にしました。":         nil,
		"実施日数は3か月で24日です。":               nil,
		"実施割合の目標は公表していません。":             nil,
		"定価の3割引です。実施率は8割合です。":           nil,
	} {
		e := good()
		set("efforts.1.action", sentence)(e)
		var got []string
		for _, f := range check.Run(ed, e, check.Facts{}).Findings {
			if f.Rule == model.RuleFigureDiffers {
				got = append(got, f.Params["figure"]+" "+f.Params["typed"])
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: said %q, want %q", sentence, got, want)
		}
	}
}

func TestFigureDiffersWhere(t *testing.T) {
	const wrong = "実施率は65%です。実施率は65%です。実施率は60%です。"
	where := []string{"efforts.1.title", "efforts.1.summary", "efforts.1.challenge", "efforts.1.action",
		"efforts.1.result", "efforts.1.transferability", "efforts.outstanding"}
	ed := editiontest.TopRunner(t)
	for _, id := range where {
		tryRule(t, ed, check.Facts{}, model.RuleFigureDiffers, []ruleCase{
			{id, set(id, wrong), []string{"warning " + id, "warning " + id}},
		})
	}
	tryRule(t, ed, check.Facts{}, model.RuleFigureDiffers, []ruleCase{
		{"a book pasted by mistake", set("efforts.1.action", wrong+strings.Repeat("あ", 7_000)), nil},
		{"a remark is no effort", set("track_record.remarks", wrong), nil},
		{"a category left out", set("efforts.2.action", wrong), nil},
		{"an impossible figure", all(set("efforts.1.action", "対象者割合は65%です。"), set("track_record.eligible", "249")), nil},
		{"a figure of all", all(set("efforts.1.action", "対象者割合は65%です。"), set("track_record.eligible", "248")),
			[]string{"warning efforts.1.action"}},
		{"nothing to compare with", all(set("efforts.1.action", wrong), set("track_record.participants", "")), nil},
	})
	e := good()
	set("efforts.1.action", "実施率は65%です。")(e)
	want := map[string]string{"figure": "participation_share", "typed": "65%", "computed": "18/25"}
	if f := only(t, check.Run(ed, e, check.Facts{}), model.RuleFigureDiffers); !maps.Equal(f.Params, want) {
		t.Errorf("got %v, want %v", f.Params, want)
	}
}

// Trigger words are the edition's, and may stand within one another.
func TestFigureDiffersByTheWordsOfTheEdition(t *testing.T) {
	ed := editiontest.TopRunner(t)
	ed.Parameters.FigureWords = map[model.FigureID][]string{
		model.EligibleShare:      {"対象", "実施できる", "MAY TELEWORK"},
		model.ParticipationShare: {"実施"},
	}
	for sentence, want := range map[string]string{
		"実施できるのは80.6%です。":                    "",
		"実施できるのは70%です。":                      "eligible_share",
		"実施が進み対象は70%です。":                     "eligible_share",
		"70%が対象であり実施も進みました。":                 "eligible_share",
		"Of all, 70% may telework.":          "eligible_share",
		"Of all, 80.6% may telework by 72%.": "",
	} {
		e := good()
		set("efforts.1.action", sentence)(e)
		got := ""
		for _, f := range check.Run(ed, e, check.Facts{}).Findings {
			got += f.Params["figure"]
		}
		if got != want {
			t.Errorf("%s: said %q, want %q", sentence, got, want)
		}
	}
}

// Whatever is written, looking for figures ends and does not fail.
func FuzzFigureDiffers(f *testing.F) {
	ed := editiontest.TopRunner(f)
	for _, seed := range []string{"実施率は約65〜70%以上、月平均7.9日/週", "実施率99999999999999999999.9割", "実施日数は1か月8日. 週,日"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, sentence string) {
		e := good()
		set("efforts.1.action", sentence)(e)
		for _, f := range check.Run(ed, e, check.Facts{}).Findings {
			if f.Rule == model.RuleFigureDiffers && f.Params["typed"] == "" {
				t.Errorf("%q: differs, but nothing was typed", sentence)
			}
		}
	})
}
