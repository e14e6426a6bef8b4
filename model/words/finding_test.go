package words_test

import (
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
	"toprunner/model/words"
)

type params = map[string]string

// said is every rule and case with the parameters package check gives it, and
// what is to be read. A rule without a line here fails the test below.
var said = []struct {
	finding model.Finding
	ja, en  string // "" for one that is only looked through for gaps
}{
	{finding: model.Finding{Rule: model.RuleRequired, Question: "organization.name"},
		ja: "未入力です。入力してください。", en: "Not answered yet. Please fill it in."},
	{finding: model.Finding{Rule: model.RuleRequired, Question: "organization.kind"},
		ja: "選ばれていません。選んでください。"},
	{finding: model.Finding{Rule: model.RuleRequired, Question: "eligibility.rule_document"},
		ja: "ファイルがありません。添付してください。"},
	{finding: model.Finding{Rule: model.RuleFormat, Question: "organization.employees_total",
		Params: params{"expected": "positive", "typed": "約250"}},
		ja: "「約250」は読み取れません。1以上の整数（例：120）を入力してください。",
		en: "“約250” cannot be read. Please enter a whole number of 1 or more (such as 120)."},
	{finding: model.Finding{Rule: model.RuleFormat, Question: "track_record.eligible",
		Params: params{"expected": "integer", "typed": strings.Repeat("長", 50) + "\nい"}},
		ja: "「" + strings.Repeat("長", 40) + "…」は読み取れません。0以上の整数（例：120）を入力してください。"},
	{finding: model.Finding{Rule: model.RuleFormat, Question: "organization.employees_total",
		Params: params{"expected": "positive", "typed": "80%", "behind": "%"}},
		ja: "「80%」は読み取れません。人数を、「%」を付けずに1以上の整数（例：120）で入力してください。",
		en: "“80%” cannot be read. Please enter the number of people without “%”, a whole number of 1 or more (such as 120)."},
	{finding: model.Finding{Rule: model.RuleFormat, Question: "organization.kind", Params: params{"expected": "choice", "typed": "紫"}},
		ja: "「紫」は選択肢にありません。選び直してください。"},
	{finding: model.Finding{Rule: model.RuleFormat, Case: "cell", Question: "track_record.monthly",
		Params: params{"expected": "number", "typed": "12回", "behind": "回", "row": "2", "column": "telework_days"}},
		ja: "2行目の「延べ日数」：「12回」は読み取れません。日数を、「回」を付けずに0以上の数（例：12.5）で入力してください。"},
	{finding: model.Finding{Rule: model.RuleFormat, Case: "cell", Question: "efforts.1.indicators",
		Params: params{"expected": "decimal", "typed": "12.4%", "behind": "%", "row": "1", "column": "before"}},
		ja: "1行目の「前」：「12.4%」は読み取れません。「%」を付けずに、数（例：12.5）だけを入力してください。",
		en: "Row 1, “Before”: “12.4%” cannot be read. Please enter a number (such as 12.5) alone, without “%”."},
	{finding: model.Finding{Rule: model.RuleFormat, Case: "cell", Question: "track_record.monthly",
		Params: params{"expected": "month", "typed": "春", "row": "3", "column": "month"}},
		ja: "3行目の「月」：「春」は読み取れません。年と月（例：2019-04、2019年4月、平成31年4月）を入力してください。"},
	{finding: model.Finding{Rule: model.RuleFormat, Question: "track_record.period_end",
		Params: params{"expected": "date", "typed": "令和6年4月31日", "fault": "day", "in": "2024-04", "last": "30"}},
		ja: "「令和6年4月31日」という日はありません。2024年4月は30日までです。日を直してください。",
		en: "“令和6年4月31日” is not a date: April 2024 has 30 days. Please correct the day."},
	{finding: model.Finding{Rule: model.RuleFormat, Question: "track_record.period_end",
		Params: params{"expected": "date", "typed": "2025-13-01", "fault": "month"}},
		ja: "「2025-13-01」の月は正しくありません。1から12までの月にしてください。"},
	{finding: model.Finding{Rule: model.RuleFormat, Case: "cell", Question: "track_record.monthly",
		Params: params{"expected": "month", "typed": "2024-13", "fault": "month", "row": "3", "column": "month"}},
		ja: "3行目の「月」：「2024-13」の月は正しくありません。1から12までの月にしてください。"},
	{finding: model.Finding{Rule: model.RuleFormat, Question: "track_record.period_end",
		Params: params{"expected": "date", "typed": "平成31年5月1日", "fault": "era"}},
		ja: "「平成31年5月1日」は、その元号の期間に入りません。元号か年を直してください。"},
	{finding: model.Finding{Rule: model.RuleFormat, Question: "organization.corporate_number",
		Params: params{"expected": "corporate_number", "typed": "1234567890123"}},
		ja: "「1234567890123」は法人番号として正しくありません。13桁の数字に写し間違いがないか確かめてください。",
		en: "“1234567890123” is not a valid corporate number. Check the 13 digits."},
	{finding: model.Finding{Rule: model.RuleDeclaration, Question: "eligibility.in_rules"},
		ja: "「いいえ」のままでは応募できません。先に条件を整え、整ったら「はい」を選んでください。"},
	{finding: model.Finding{Rule: model.RuleDeclaration, Question: "eligibility.practised"},
		ja: "「いいえ」を選んでいます。前身の賞では応募の条件でした。今回の条件は募集要領で確かめてください。"},
	{finding: model.Finding{Rule: model.RuleDeclaration, Case: "declined", Question: "consent.examples"}},
	{finding: model.Finding{Rule: model.RuleLength, Severity: model.Error, Question: "organization.name",
		Params: params{"count": "101", "max": "100", "over": "1"}},
		ja: "101文字あり、上限の100文字を1文字超えています。短くしてください。",
		en: "101 characters, 1 over the limit of 100. Please shorten it."},
	{finding: model.Finding{Rule: model.RuleLength, Severity: model.Warning, Question: "efforts.1.action",
		Params: params{"count": "1200", "max": "800", "over": "400"}},
		en: "1,200 characters, 400 over our estimate of 800. The real limit is not published; a shorter text is safer."},
	{finding: model.Finding{Rule: model.RuleLength, Severity: model.Warning, Case: "cell", Question: "efforts.1.indicators",
		Params: params{"count": "51", "max": "50", "over": "1", "row": "2", "column": "name"}}},
	{finding: model.Finding{Rule: model.RuleSoftRequired, Question: "contact.department"}},
	{finding: model.Finding{Rule: model.RuleSoftRequired, Question: "consent.examples"}},
	{finding: model.Finding{Rule: model.RuleSoftRequired, Case: "measured", Question: "efforts.1.indicators"}},
	{finding: model.Finding{Rule: model.RuleRegularWithinTotal, Question: "organization.employees_regular",
		Params: params{"value": "1300", "limit": "1248", "of": "organization.employees_total"}},
		ja: "1,300人は「総従業員数」の1,248人を超えています。どちらかの人数を直してください。"},
	{finding: model.Finding{Rule: model.RuleEligibleWithinBase, Question: "track_record.eligible",
		Params: params{"value": "300", "limit": "248", "of": "organization.employees_total"}}},
	{finding: model.Finding{Rule: model.RuleParticipantsWithinEligible, Question: "track_record.participants",
		Params: params{"value": "300", "limit": "248", "of": "track_record.eligible"}}},
	{finding: model.Finding{Rule: model.RuleDaysWithoutParticipants, Question: "track_record.telework_days",
		Params: params{"value": "0.5", "of": "track_record.participants"}}},
	{finding: model.Finding{Rule: model.RuleDaysPlausible, Case: "days", Question: "track_record.telework_days",
		Params: params{"value": "40000", "limit": "36500"}},
		ja: "40,000日は、実施した全員が期間中の毎日テレワークをした日数（36,500日）を超えています。日数、人数、期間のどれかを直してください。"},
	{finding: model.Finding{Rule: model.RuleDaysPlausible, Case: "workdays", Question: "track_record.telework_days",
		Params: params{"value": "40000", "limit": "100/3", "per_month": "23"}}},
	{finding: model.Finding{Rule: model.RuleAllHundred, Question: "track_record.eligible"}},
	{finding: model.Finding{Rule: model.RuleMonthlyAgrees, Case: "sum", Question: "track_record.monthly",
		Params: params{"value": "10.5", "limit": "11", "of": "track_record.telework_days"}}},
	{finding: model.Finding{Rule: model.RuleMonthlyAgrees, Case: "twice", Question: "track_record.monthly",
		Params: params{"months": "2024-04"}}},
	{finding: model.Finding{Rule: model.RuleMonthlyAgrees, Case: "outside", Question: "track_record.monthly",
		Params: params{"months": "2023-12,2024-01"}},
		ja: "実績の期間に入らない月があります（2023年12月、2024年1月）。月か期間を直してください。",
		en: "There are months outside the period of the track record (December 2023, January 2024). Please correct the months or the period."},
	{finding: model.Finding{Rule: model.RuleMonthlyAgrees, Case: "eligible", Question: "track_record.monthly",
		Params: params{"months": "2024-04", "limit": "248", "of": "organization.employees_total"}}},
	{finding: model.Finding{Rule: model.RuleMonthlyAgrees, Case: "participants", Question: "track_record.monthly",
		Params: params{"months": "2024-04", "limit": "248", "of": "track_record.participants"}}},
	{finding: model.Finding{Rule: model.RuleMonthlyAgrees, Case: "unlike", Question: "track_record.monthly",
		Params: params{"months": "2024-04"}}},
	{finding: model.Finding{Rule: model.RulePeriodOrder, Case: "reversed", Question: "track_record.period_end",
		Params: params{"from": "2025-04-01", "to": "2025-03-31"}},
		ja: "期間の終わりが始まり（2025年4月1日）より前です。どちらかの日付を直してください。",
		en: "The period ends before it begins (1 April 2025). Please correct one of the two dates."},
	{finding: model.Finding{Rule: model.RulePeriodOrder, Case: "short", Question: "track_record.period_end",
		Params: params{"least": "3"}},
		en: "The period is shorter than 3 months. Please count over 3 months or more."},
	{finding: model.Finding{Rule: model.RulePeriodOrder, Case: "after_closing", Question: "track_record.period_end",
		Params: params{"to": "2025-08-01", "closes": "2025-07-31"}}},
	{finding: model.Finding{Rule: model.RuleCategoryText, Question: "efforts.1.title",
		Params: params{"of": "efforts.categories", "choice": "1"}}},
	{finding: model.Finding{Rule: model.RuleCategoryText, Case: "left_out", Question: "efforts.4.title",
		Params: params{"of": "efforts.categories", "choice": "4"}}},
	{finding: model.Finding{Rule: model.RuleFigureDiffers, Question: "efforts.1.result",
		Params: params{"figure": "participation_share", "typed": "65%", "computed": "18/25"}}},
	{finding: model.Finding{Rule: model.RuleFigureDiffers, Question: "efforts.1.result",
		Params: params{"figure": "days_per_month", "typed": "月9日", "computed": "95/12"}}},
	{finding: model.Finding{Rule: model.RuleNoNumber, Question: "efforts.1.result"}},
	{finding: model.Finding{Rule: model.RuleKanaCompanyWord, Question: "organization.name_kana",
		Params: params{"word": "カブシキガイシャ", "rest": "ミズホノセイキ"}},
		ja: "会社の種類を表す「カブシキガイシャ」は入れません。「ミズホノセイキ」と入力してください。"},
	{finding: model.Finding{Rule: model.RuleKanaCompanyWord, Question: "organization.name_kana",
		Params: params{"word": "カブシキガイシャ", "rest": ""}},
		ja: "会社の種類を表す「カブシキガイシャ」は入れません。それを除いた名前の読みを入力してください。"},
	{finding: model.Finding{Rule: model.RulePostalPrefecture, Question: "organization.postal_code",
		Params: params{"of": "organization.prefecture", "choice": "13", "likely": "20"}},
		ja: "この郵便番号は長野県のものですが、「都道府県」は東京都になっています。どちらかを直してください。"},
	{finding: model.Finding{Rule: model.RuleCharacterRefused, Question: "organization.name",
		Params: params{"characters": "髙\n😀", "suggestions": "高\n", "more": "0"}},
		ja: "応募の窓口で使えないことが多い文字があります（「髙」→「高」、「😀」U+1F600）。置き換えることをお勧めします。"},
	{finding: model.Finding{Rule: model.RuleGlyphMissing, Question: "organization.name",
		Params: params{"characters": "𠮷", "suggestions": "", "more": "3"}},
		en: "There are characters that cannot be printed (“𠮷” U+20BB7, 3 more). The document shows 〓 in their place. Please see whether another character will do."},
	{finding: model.Finding{Rule: model.RuleGlyphMissing, Case: "file_name", Question: "eligibility.rule_document",
		Params: params{"characters": "𠮷", "suggestions": "", "more": "1"}}},
	{finding: model.Finding{Rule: model.RuleFileType, Question: "eligibility.rule_document", Params: params{"name": "規程.docx"}}},
	{finding: model.Finding{Rule: model.RuleFileType, Case: "misnamed", Question: "eligibility.rule_document",
		Params: params{"name": "規程.pdf", "kind": "jpeg"}},
		ja: "「規程.pdf」の中身はJPEGですが、拡張子が違います。拡張子をJPEGのものに変えて付け直してください。"},
	{finding: model.Finding{Rule: model.RuleFileBroken, Question: "eligibility.rule_document", Params: params{"name": "規程.pdf"}}},
	{finding: model.Finding{Rule: model.RuleFileBroken, Case: "too_large", Question: "eligibility.rule_document",
		Params: params{"name": "規程.png"}},
		ja: "「規程.png」は画像の画素数が多すぎます。縮小するか、PDFに変換して付け直してください。"},
	{finding: model.Finding{Rule: model.RuleFileEncrypted, Question: "eligibility.rule_document", Params: params{"name": "規程.pdf"}}},
	{finding: model.Finding{Rule: model.RuleMailSize, Params: params{"size": "9437184", "max_size": "8388608"}},
		en: "By mail the attachments come to 9.0 MB, more than the 8.0 MB that can usually be sent. If you apply by mail, make the files smaller or send them apart."},
	{finding: model.Finding{Rule: model.RulePeriodClosed, Case: "before", Params: params{"opens": "2025-06-09", "closes": "2025-07-31"}}},
	{finding: model.Finding{Rule: model.RulePeriodClosed, Case: "after", Params: params{"opens": "2025-06-09", "closes": "2025-07-31"}}},
}

func TestFinding(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for _, c := range said {
		for lang, want := range map[model.Lang]string{model.Japanese: c.ja, model.English: c.en} {
			got := words.For(lang).Finding(ed, c.finding)
			if want != "" && got != want {
				t.Errorf("%s %s:\n got %s\nwant %s", c.finding.Rule, c.finding.Case, got, want)
			}
			if strings.Contains(got, "<no value>") || strings.ContainsAny(got, "[]{}") || strings.Contains(got, "「」") {
				t.Errorf("%s %s has a gap: %s", c.finding.Rule, c.finding.Case, got)
			}
			if !strings.HasSuffix(got, "。") && !strings.HasSuffix(got, ".") {
				t.Errorf("%s %s does not end: %s", c.finding.Rule, c.finding.Case, got)
			}
		}
	}
}

func TestFindingWordsEveryRule(t *testing.T) {
	worded := map[model.RuleID]bool{}
	for _, c := range said {
		worded[c.finding.Rule] = true
	}
	for _, rule := range model.RuleIDs() {
		if !worded[rule] {
			t.Errorf("no message of %s is tried", rule)
		}
	}
}

// Whatever an answer may have been expected to be can be said.
func TestFindingSaysWhatWasExpected(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for _, expected := range []model.Expectation{
		model.ExpectInteger, model.ExpectPositive, model.ExpectNumber, model.ExpectDecimal, model.ExpectDate,
		model.ExpectMonth, model.ExpectChoice, model.ExpectYesNo, model.ExpectTable, model.ExpectKana,
		model.ExpectPostalCode, model.ExpectPhone, model.ExpectEmail, model.ExpectURL,
		model.ExpectCorporateNumber, model.ExpectSingleLine,
	} {
		f := model.Finding{Rule: model.RuleFormat, Question: "organization.name",
			Params: params{"expected": string(expected), "typed": "x"}}
		for _, lang := range model.Langs() {
			if got := words.For(lang).Finding(ed, f); strings.ContainsAny(got, "[]<>") {
				t.Errorf("%s: %s", expected, got)
			}
		}
	}
}

func TestFindingOfAnUnknownQuestion(t *testing.T) {
	f := model.Finding{Rule: model.RuleRequired, Question: "gone.with.the.edition"}
	if got := words.For(model.Japanese).Finding(editiontest.TopRunner(t), f); got != "未入力です。入力してください。" {
		t.Error(got)
	}
	f = model.Finding{Rule: model.RulePostalPrefecture, Params: params{"of": "gone", "choice": "13", "likely": "20"}}
	if got := words.For(model.English).Finding(editiontest.TopRunner(t), f); !strings.Contains(got, "“gone” is 13") {
		t.Error(got)
	}
}
