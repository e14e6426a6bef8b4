package transfer

import (
	"html"
	"slices"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// A number that does not go together with another is warned of at both, and at what is
// computed from it: any of them may be the one that is copied.
func TestContradictionsStandAtEachBox(t *testing.T) {
	ed, e := editiontest.TopRunner(t), editiontest.Practice(t)
	e.Answers["organization.employees_total"] = model.TextAnswer("248")
	e.Answers["organization.employees_regular"] = model.TextAnswer("310")
	e.Answers["track_record.period_end"] = model.TextAnswer("2024-03-31")
	s := snapshot(ed, e, model.Japanese)
	flagged := map[string][]string{}
	for b := range newSheet(s).boxes() {
		for _, r := range b.Remarks {
			if r.Severity == string(model.Error) {
				flagged[b.ID] = append(flagged[b.ID], r.Text)
			}
		}
	}
	const regular = "310人は「総従業員数」の248人を超えています。どちらかの人数を直してください。"
	for id, want := range map[string]string{
		"organization.employees_regular": regular,
		"organization.employees_total":   "「Q3-1 常時雇用する人数」について：" + regular,
		"eligible_share":                 "「Q3-1 常時雇用する人数」について：" + regular,
		"track_record.period_end":        "期間の終わりが始まり（2024年4月1日）より前です。どちらかの日付を直してください。",
	} {
		if !slices.Contains(flagged[id], want) {
			t.Errorf("%s is flagged with %q", id, flagged[id])
		}
	}
	if len(flagged["track_record.period_start"]) != 1 {
		t.Errorf("the first day is flagged with %q", flagged["track_record.period_start"])
	}
	for name, sheet := range map[string]string{"text": write(t, Text, s), "page": html.UnescapeString(write(t, HTML, s))} {
		if got := strings.Count(sheet, regular); got != 3 {
			t.Errorf("the %s warns %d times of the regular employees", name, got)
		}
	}
}

// A figure that a text gives otherwise is warned of where it could be copied.
func TestFigureInATextIsFlaggedAtTheFigure(t *testing.T) {
	ed, e := editiontest.TopRunner(t), editiontest.Practice(t)
	e.Answers["efforts.1.result"] = model.TextAnswer("実施率は12.3%になった。")
	for b := range newSheet(snapshot(ed, e, model.Japanese)).boxes() {
		if warned := slices.ContainsFunc(b.Remarks, func(r remark) bool { return strings.Contains(r.Text, "12.3%") }); warned !=
			(b.ID == "efforts.1.result" || b.ID == string(model.ParticipationShare)) {
			t.Errorf("%s: %v", b.ID, b.Remarks)
		}
	}
}

// What is still to come is said in place of the answer, and once.
func TestUnansweredHasNoRemark(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for b := range newSheet(snapshot(ed, model.NewEntry("", ed.ID, model.Japanese), model.Japanese)).boxes() {
		if b.Missing != "" && len(b.Remarks) > 0 {
			t.Errorf("%s: %v", b.ID, b.Remarks)
		}
	}
}
