package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
	"toprunner/model/words"
)

// expected lists what must be found of each answer that is shown.
func expected(ed *model.Edition, e *model.Entry, lang model.Lang) map[string][]string {
	c := words.For(lang)
	found := map[string][]string{}
	for _, q := range ed.Questions() {
		if !ed.Shown(q, e) {
			continue
		}
		a := e.Answers[q.ID]
		for _, f := range e.AttachmentsOf(q.ID) {
			found[q.ID] = append(found[q.ID], f.Name, f.SHA256)
		}
		for _, choice := range a.List {
			found[q.ID] = append(found[q.ID], q.ChoiceLabel(choice, lang))
		}
		if len(a.Rows) == 0 && len(a.List) == 0 {
			found[q.ID] = append(found[q.ID], c.Answer(q, a))
		}
		for _, row := range a.Rows {
			for i := range q.Columns {
				found[q.ID] = append(found[q.ID], c.Cell(&q.Columns[i], row))
			}
		}
	}
	return found
}

// TestEveryAnswerIsFound: what a PDF reader finds in the document holds every
// answer as it was typed, from the first to the last character.
func TestEveryAnswerIsFound(t *testing.T) {
	entries := []*model.Snapshot{
		final(editiontest.TopRunner(t), full(editiontest.TopRunner(t))), final(editiontest.Harbour(t), full(editiontest.Harbour(t))), final(editiontest.TopRunner(t), editiontest.Practice(t)),
	}
	for _, s := range entries {
		for kind, o := range map[string]Options{
			"ja": {Lang: model.Japanese}, "en": {Lang: model.English}, "both": {Both: true},
		} {
			t.Run(s.Entry.ID+"/"+kind, func(t *testing.T) {
				text := strings.Join(extracted(t, made(t, s, o)), "")
				for id, answers := range expected(s.Edition, s.Entry, newComposer(s, o).lang) {
					for _, answer := range answers {
						if !strings.Contains(text, proof.Squeezed(answer)) {
							t.Errorf("%s: %q is not found", id, answer)
						}
					}
				}
			})
		}
	}
}

// TestSpreadLinesAreFound: white between the characters of a line is no space
// to a reader.
func TestSpreadLinesAreFound(t *testing.T) {
	s := final(editiontest.TopRunner(t), editiontest.Practice(t))
	document := inFile(t, made(t, s, Options{}))
	readers := map[string]string{
		"pdftotext": tool(t, "pdftotext", "-raw", document, "-"),
		"mutool":    tool(t, "mutool", "draw", "-q", "-F", "txt", document),
	}
	spread := 0
	for _, page := range compose(s, Options{}).Pages {
		for _, line := range page.Body.Texts {
			if line.Spacing == 0 {
				continue
			}
			spread++
			for name, text := range readers {
				if !strings.Contains(text, line.Text) {
					t.Errorf("%s does not find %q", name, line.Text)
				}
			}
		}
	}
	if spread < 50 {
		t.Errorf("only %d lines are spread", spread)
	}
}

// TestPagesAreSetWell: no type stands where it must not, whatever was typed.
func TestPagesAreSetWell(t *testing.T) {
	for _, ed := range []*model.Edition{editiontest.TopRunner(t), editiontest.Harbour(t)} {
		for name, e := range map[string]*model.Entry{
			"full": full(ed), "empty": empty(ed), "long": overlong(ed), "longest": longest(ed), "wide": wide(ed),
		} {
			for kind, o := range map[string]Options{
				"ja": {Lang: model.Japanese}, "en": {Lang: model.English}, "both": {Both: true},
				"redacted": {Redacted: true}, "redacted both": {Redacted: true, Both: true},
			} {
				t.Run(ed.ID+"/"+name+"/"+kind, func(t *testing.T) {
					d := compose(checked(ed, e), o)
					for _, fault := range slices.Concat(proof.Faults(d.Pages), proof.BadBeginnings(d.Pages)) {
						t.Error(fault)
					}
				})
			}
		}
	}
}

// overlong is an entry whose every text is far longer than any form allows.
func overlong(ed *model.Edition) *model.Entry {
	e := full(ed)
	for i, q := range ed.Questions() {
		if q.Type == model.TypeText || q.Type == model.TypeLong {
			e.Answers[q.ID] = model.TextAnswer(strings.Repeat(strings.ReplaceAll(longAnswer(i), "\n", ""), 4))
		}
	}
	return e
}

// TestNumbersAndDatesStayWhole in tables filled to what the form allows, but that a
// date may have its year in a line of its own.
func TestNumbersAndDatesStayWhole(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := longest(ed)
	for kind, o := range map[string]Options{"ja": {Lang: model.Japanese}, "en": {Lang: model.English}, "both": {Both: true}} {
		printed := map[string]bool{}
		for _, page := range compose(final(ed, e), o).Pages {
			for _, text := range page.Body.Texts {
				printed[text.Text] = true
			}
		}
		c := newComposer(final(ed, e), o)
		for _, q := range ed.Questions() {
			for _, row := range e.Answers[q.ID].Rows {
				for i := range q.Columns {
					column := &q.Columns[i]
					cell := c.cell(q, column, row)
					parted := strings.Split(inTwoLines(cell), "\n")
					dated := column.Type == model.TypeDate && printed[parted[0]] && printed[parted[len(parted)-1]]
					if whole(column, row) && !printed[cell] && !dated {
						t.Errorf("%s: %s is broken: %s", kind, cell, q.ID)
					}
				}
			}
		}
	}
}

// TestDecimalPointsStandBelowEachOther in a column, whole numbers before them.
func TestDecimalPointsStandBelowEachOther(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := full(ed)
	typed := []string{"96.2", "4200", "1.25"}
	for _, q := range ed.Questions() {
		if q.Role == model.RoleEffortIndicators {
			rows := make([]model.Row, len(typed))
			for i, number := range typed {
				rows[i] = model.Row{"name": "指標", beforeColumn: number, afterColumn: number}
			}
			e.Answers[q.ID] = model.RowsAnswer(rows...)
		}
	}
	points := map[string]float64{}
	for _, page := range compose(final(ed, e), Options{}).Pages {
		for _, text := range page.Body.Texts {
			if text.Style == tableBody && points[text.Text] == 0 {
				whole, _, _ := strings.Cut(text.Text, ".")
				points[text.Text] = text.X + text.Style.Width(whole)
			}
		}
	}
	want := points["96.2"]
	for _, number := range []string{"4,200", "1.25"} {
		if got := points[number]; want == 0 || math.Abs(got-want) > 0.1 {
			t.Errorf("the point of %s is at %v, that of 96.2 at %v", number, got, want)
		}
	}
}

// TestNamesStandBesideLongNumbers: the name of an indicator is not squeezed by a
// number of many digits.
func TestNamesStandBesideLongNumbers(t *testing.T) {
	const name, before, after = "段取り待ちによる機械の停止", "1312000000", "1187000000"
	ed := editiontest.TopRunner(t)
	e := full(ed)
	for _, q := range ed.Questions() {
		if q.Role == model.RoleEffortIndicators {
			e.Answers[q.ID] = model.RowsAnswer(model.Row{
				"name": name, "unit": "円/年", beforeColumn: before, afterColumn: after, "as_of": "2025-03-31",
			})
		}
	}
	for _, page := range compose(final(ed, e), Options{}).Pages {
		for i, text := range page.Body.Texts {
			if head := text.Text; strings.HasPrefix(name, head) && text.Style == tableBody {
				if whole := head + page.Body.Texts[i+1].Text; head != name && whole != name {
					t.Fatalf("%q begins with %q", name, head)
				}
				return
			}
		}
	}
	t.Error("the name is not printed")
}

// wide is an entry whose tables hold far more than any form allows.
func wide(ed *model.Edition) *model.Entry {
	e := full(ed)
	for _, q := range ed.Questions() {
		if q.Type == model.TypeTable {
			e.Answers[q.ID] = model.RowsAnswer(widestRow(q, 30, 3), widestRow(q, 3, 3))
		}
	}
	return e
}

func TestLongTextsFlow(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := full(ed)
	q := ed.ByRole(model.RoleOutstanding)
	typed := strings.Repeat("工場でもテレワークはできます。手順書の作成と検査成績書の確認を、現場の作業から切り分けました。\n", 1100)
	e.Answers[q.ID] = model.TextAnswer(typed)
	pages := extracted(t, made(t, final(ed, e), Options{}))
	if len(pages) < 35 {
		t.Errorf("%d pages", len(pages))
	}
	if !strings.Contains(strings.Join(pages, ""), proof.Squeezed(typed)) {
		t.Error("a part of the long text is not found")
	}
}
