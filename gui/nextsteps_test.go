package gui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// complete opens the complete application of an invented company at the check.
func complete(t *testing.T) *desk {
	t.Helper()
	entry := sample(t)
	entry.ID = "a"
	d := newDesk(t, model.Japanese, builtin(), entry)
	d.app.openEntry("a", july)
	d.choose("確認結果")
	return d
}

func TestCompleteIsNotSubmitted(t *testing.T) {
	d := complete(t)
	d.sees("直すところはありません。確認は完了です（応募はまだです）。")
	d.sees("このあとの手順")
	d.sees("1. 書類（PDF）を保存し")
	d.sees("4. 応募が済んだら、日付と方法を記録します。")
	d.press("転記シートを保存")
	d.sees("転記シートを保存しました。")
	d.press("閉じる")

	d.press("提出済みにする…")
	d.seesNot("残っています。")
	d.press("提出済みにする")
	d.sees("2025年7月22日に提出済みです（公式のウェブフォーム）。")
	d.seesNot("応募はまだです")
	d.seesNot("公式の応募窓口から応募します。") // it is done
	d.sees("提出の日付や方法が違っていたら、直せます。")
	if got := d.library.went["a"]; got.On != day(22) {
		t.Errorf("noted: %+v", got)
	}
	d.seesNot("確認済み（未提出）") // in the side bar
	d.app.ShowOverview()
	d.sees("2025年7月22日に提出（公式のウェブフォーム）")
}

func TestNextStepsLeadToHowToApply(t *testing.T) {
	d := complete(t)
	d.press("応募の方法を見る")
	d.sees("公式の応募フォームは、総務省のウェブサイトで「テレワークトップランナー2025」を検索し")
}

func TestSubmissionIsShownWhenOpenedAgain(t *testing.T) {
	d := complete(t)
	d.library.went["a"] = model.Submission{On: day(20), Channel: "郵送"}
	d.app.ShowOverview()
	d.overview().list.Select(0)
	d.choose("確認結果")
	d.sees("2025年7月20日に提出済みです（郵送）。")
	d.choose("提出の記録…")
	d.sees("提出の記録を取り消す")
	d.press("やめる")
	d.choose("始める前に確かめること")
	d.start().begin() // it is not forgotten on the way
	d.choose("確認結果")
	d.sees("2025年7月20日に提出済みです（郵送）。")
}

func TestFindingsSayHowManyAndWhere(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", map[string]model.Answer{
		"organization.employees_total": model.TextAnswer("10"), "organization.employees_regular": model.TextAnswer("20"),
	})
	d.choose("確認結果")
	d.seesNot("このあとの手順")
	report := d.entry().session.Report()
	for _, section := range d.entry().session.Edition().Sections {
		if n := inSection(d.entry().session.Edition(), report, model.Error, section); n > 0 {
			d.sees(d.app.words.Text("gui.findings.section", words.Args{"Title": section.Title.JA, "Count": n}))
		}
	}
	for severity, id := range map[model.Severity]string{
		model.Error: "gui.findings.badge_error", model.Warning: "gui.findings.badge_warning",
	} {
		said := d.app.words.Text(id, words.Args{"Count": report.Count(severity)})
		if !slices.ContainsFunc(d.objects(), func(o fyne.CanvasObject) bool {
			badge, ok := o.(*kit.Badge)
			return ok && badge.Text() == said
		}) {
			t.Errorf("no badge says %q", said)
		}
	}
}
