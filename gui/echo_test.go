package gui

import (
	"slices"
	"testing"

	"toprunner/model"
	"toprunner/model/words"
)

func TestUnderstood(t *testing.T) {
	ed, _ := builtin().Get("toprunner-2025")
	for _, c := range []struct{ question, typed, ja, en string }{
		{"track_record.period_start", "2024-04-01", "", ""},
		{"track_record.period_start", "2024/4/1", "2024年4月1日（令和6年）", "1 April 2024"},
		{"track_record.period_start", "R元.5.1", "2019年5月1日（令和元年）", "1 May 2019"},
		{"track_record.period_start", "2024年4月1日", "", "1 April 2024"},
		{"track_record.period_start", "4月1日", "", ""},
		{"track_record.since", "平成31年4月", "2019年4月（平成31年）", "April 2019"},
		{"organization.employees_total", "２４８", "", ""},
		{"organization.employees_total", "２４８名", "248人", "248 people"},
		{"organization.employees_total", "248", "", ""},
		{"organization.employees_total", "12,480", "", ""},
		{"organization.employees_total", "248名", "248人", "248 people"},
		{"organization.employees_total", "248人", "", "248 people"},
		{"organization.employees_total", "1人", "", "1 person"},
		{"organization.employees_total", "80%", "", ""},
		{"track_record.telework_days", "12 days", "12日", ""},
		{"track_record.telework_days", "１３，６８０．５０", "13,680.5日", "13,680.5 days"},
		{"organization.postal_code", "〒３９２００００", "392-0000", "392-0000"},
		{"organization.postal_code", "392-0000", "", ""},
		{"organization.name_kana", "みずほの ｾｲｷ", "ミズホノ セイキ", "ミズホノ セイキ"},
		{"contact.phone", "０２６６（００）００００", "", ""},
		{"contact.email", "ｔｗ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ", "", ""},
		{"organization.name", "株式会社　みずほ", "", ""},
		{"track_record.counting", "勤怠記録", "", ""},
	} {
		q := ed.Question(c.question)
		for lang, want := range map[model.Lang]string{model.Japanese: c.ja, model.English: c.en} {
			if got := understood(words.For(lang), q, model.TextAnswer(c.typed)); got != want {
				t.Errorf("%s: %q is taken for %q, want %q", lang, c.typed, got, want)
			}
		}
	}
}

func TestEchoAppearsOnceTheFieldIsLeft(t *testing.T) {
	d := openAt(t, model.Japanese, "organization", nil)
	d.typeInto("organization.employees_total", "２４８名")
	d.seesNot("248人として")
	d.win.Canvas().Unfocus()
	d.runner.wait()
	d.sees("→ 248人として扱います")
	d.typeInto("organization.employees_total", "1")
	d.seesNot("248人として")
}

// What is kept in the app's own form is shown as people write it, and stays as it is
// until somebody types.
func TestAnswersAreShownInWords(t *testing.T) {
	answers := map[string]model.Answer{
		"track_record.period_start": model.TextAnswer("2024-04-01"), "track_record.since": model.TextAnswer("2019-04"),
		"track_record.telework_days": model.TextAnswer("13680.5"), "track_record.eligible": model.TextAnswer("２００"),
	}
	for lang, want := range map[model.Lang]map[string]string{
		model.Japanese: {"track_record.period_start": "2024年4月1日", "track_record.since": "2019年4月",
			"track_record.telework_days": "13,680.5", "track_record.eligible": "２００"},
		model.English: {"track_record.period_start": "1 April 2024", "track_record.since": "April 2019",
			"track_record.telework_days": "13,680.5", "track_record.eligible": "２００"},
	} {
		d := openAt(t, lang, "track_record", answers)
		for id, shown := range want {
			q := d.entry().session.Edition().Question(id)
			d.entry().goTo(q)
			field := d.entry().rowOf(q).editor.Object()
			inFocus := shown
			if q.Type == model.TypeDecimal { // without its commas
				inFocus = answers[id].Text
			}
			if got := textsIn(field); !slices.Contains(got, inFocus) {
				t.Errorf("%s: with the focus %s is shown as %q", lang, id, got)
			}
			d.win.Canvas().Unfocus()
			d.runner.wait()
			if got := textsIn(field); !slices.Contains(got, shown) {
				t.Errorf("%s: %s is shown as %q, want %q", lang, id, got, shown)
			}
			if got := d.library.entries["a"].Answers[id]; !got.Equal(answers[id]) {
				t.Errorf("%s: showing %s made it %q", lang, id, got.Text)
			}
		}
	}
}
