package gui

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// complete opens the complete application of an invented company at the check.
func complete(t *testing.T) *desk {
	t.Helper()
	entry := editiontest.Practice(t)
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
	d.sees("転記シートを保存しました。公式の応募フォームに貼り付けて使ってください。")
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
	wrong, unanswered := report.Those(model.Finding.Wrong), report.Those(model.Finding.Unanswered)
	d.sees(fmt.Sprintf("あと%d件直し、%d項目を入力すると、確認は完了です（応募はまだです）。", len(wrong), len(unanswered)))
	ed := d.entry().session.Edition()
	for _, section := range ed.Sections {
		if n := len(findingsIn(ed, unanswered, section)); n > 0 {
			d.sees(fmt.Sprintf("%s（%d）", section.Title.JA, n))
		}
	}
	for _, said := range []string{
		"直すところ 1件", fmt.Sprintf("未入力の必須 %d項目", len(unanswered)), fmt.Sprintf("注意 %d件", report.Count(model.Warning)),
	} {
		if !slices.ContainsFunc(d.objects(), func(o fyne.CanvasObject) bool {
			badge, ok := o.(*kit.Badge)
			return ok && badge.Text() == said
		}) {
			t.Errorf("no badge says %q", said)
		}
	}
}

// Who has just begun has made no mistake.
func TestOpenAnswersAreNoMistakes(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.choose("確認結果")
	open := len(d.entry().session.Report().Those(model.Finding.Unanswered))
	d.sees(fmt.Sprintf("あと%d項目を入力すると、確認は完了です（応募はまだです）。", open))
	d.sees(fmt.Sprintf("まだ入力していない必須項目（%d項目）", open))
	d.seesNot("直すところ")
	for _, o := range d.objects() {
		if row, ok := o.(*kit.LinkRow); ok && row.Message().Severity == model.Error {
			t.Errorf("%q looks like a mistake", row.Message().Text)
		}
	}
	d.choose("English")
	d.sees(fmt.Sprintf("Answer %d more questions, and the check is complete (you have not applied yet).", open))
}

func TestOneMistakeIsCountedAlone(t *testing.T) {
	entry := editiontest.Practice(t)
	entry.ID = "a"
	entry.Answers["contact.email"] = model.TextAnswer("hanako")
	d := newDesk(t, model.Japanese, builtin(), entry)
	d.app.openEntry("a", july)
	d.choose("確認結果")
	d.sees("あと1件直すと、確認は完了です（応募はまだです）。")
	d.seesNot("まだ入力していない必須項目")
	d.choose("English")
	d.sees("Fix 1 thing, and the check is complete (you have not applied yet).")
}

// What an entry begins with is not passed off as the person's answers.
func TestPresetAnswersAreNamedAsSuch(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin())
	e := d.beginEmpty()
	said := "（うち3項目は、はじめから入っている値です）"
	d.sees("必須 3/29 入力済み" + said)
	d.choose("確認結果")
	d.sees(said)
	d.choose("English")
	d.sees("Required: 3 of 29 given (3 of them preset)")
	d.choose("日本語")
	e.session.Set("track_record.base", model.TextAnswer("regular")) // the others still stand
	d.runner.wait()
	d.sees("必須 3/29 入力済み（うち2項目は、はじめから入っている値です）")
	e.show(d.placeOf("track_record"))
	d.typeInto("track_record.eligible", "12")
	d.win.Canvas().Unfocus()
	d.runner.wait()
	d.sees("必須 4/29 入力済み")
	d.seesNot("はじめから入っている値")
}
