package pdf

import (
	"bytes"
	"errors"
	"strings"
	"sync"
	"testing"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/edition/editiontest"
)

func TestSameSnapshotSameBytes(t *testing.T) {
	ed := editiontest.TopRunner(t)
	s := checked(ed, full(ed))
	want := made(t, s, Options{})
	var together sync.WaitGroup
	files := make([]bytes.Buffer, 2)
	for i := range files {
		together.Go(func() {
			if err := Write(&files[i], s, Options{}); err != nil {
				t.Error(err)
			}
		})
	}
	together.Wait()
	for i := range files {
		if !bytes.Equal(files[i].Bytes(), want) {
			t.Errorf("document %d is another", i)
		}
	}
}

// TestADateThatIsNotGiven is not replaced by the clock's.
func TestADateThatIsNotGiven(t *testing.T) {
	s := final(editiontest.TopRunner(t), empty(editiontest.TopRunner(t)))
	s.Today = calendar.Date{}
	if info := tool(t, "pdfinfo", inFile(t, made(t, s, Options{}))); strings.Contains(info, "Date") {
		t.Errorf("pdfinfo says:\n%s", info)
	}
}

func TestEmptyEntry(t *testing.T) {
	ed := editiontest.TopRunner(t)
	text := strings.Join(extracted(t, made(t, checked(ed, empty(ed)), Options{})), "")
	for _, want := range []string{"未入力（必須）", "添付資料はありません。", "残っている項目"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not found", want)
		}
	}
	// What is still to come is no mistake.
	if _, open, _ := strings.Cut(text, "残っている項目"); strings.Contains(open, "エラー") || !strings.Contains(open, "未入力") {
		t.Errorf("what remains to be done: %q", open)
	}
}

// TestAnEmptyListOfEvidenceHasNoPageToItself: what remains to be done follows it.
func TestAnEmptyListOfEvidenceHasNoPageToItself(t *testing.T) {
	ed := editiontest.TopRunner(t)
	d := compose(checked(ed, empty(ed)), Options{})
	if none, open := pageWith(d, "添付資料はありません。"), pageWith(d, "残っている項目"); none == 0 || none != open {
		t.Errorf("the empty list is on page %d, what remains on page %d", none, open)
	}
}

// TestAnAddressStandsOnOnePage, in every language.
func TestAnAddressStandsOnOnePage(t *testing.T) {
	ed := editiontest.TopRunner(t)
	s := final(ed, editiontest.Practice(t))
	for name, o := range map[string]Options{"ja": {}, "both": {Both: true}} {
		d := compose(s, o)
		first, last := pageWith(d, "Q2　郵便番号"), pageWith(d, "Q2　建物名・階")
		if first == 0 || first != last {
			t.Errorf("%s: the postcode is on page %d, the building on page %d", name, first, last)
		}
	}
}

func TestEveryPageOfADraftSaysSo(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := full(ed)
	for lang, word := range map[model.Lang]string{model.Japanese: "下書き", model.English: "DRAFT"} {
		draft := compose(checked(ed, empty(ed)), Options{Lang: lang})
		for i, page := range draft.Pages {
			if len(page.Behind.Texts) != 1 || page.Behind.Texts[0].Text != word || page.Furniture.Texts[0].Text != word {
				t.Errorf("%s: page %d has no mark", lang, i+1)
			}
		}
		for i, page := range compose(final(ed, e), Options{Lang: lang}).Pages {
			if len(page.Behind.Texts) != 0 || page.Furniture.Texts[0].Text == word {
				t.Errorf("%s: page %d of a final document has a mark", lang, i+1)
			}
		}
	}
	file := tool(t, "pdftotext", inFile(t, made(t, checked(ed, empty(ed)), Options{})), "-")
	for i, page := range strings.Split(strings.TrimSuffix(file, "\f"), "\f") {
		if label := strings.Count(page, "下書き\n"); label != 1 {
			t.Errorf("a reader finds the label %d times on page %d", label, i+1)
		}
	}
}

func TestAnEntryNeverCheckedIsADraft(t *testing.T) {
	s := final(editiontest.TopRunner(t), full(editiontest.TopRunner(t)))
	s.Report = nil
	if len(compose(s, Options{}).Pages[0].Behind.Texts) == 0 {
		t.Error("no mark")
	}
}

func TestNotesAndUnchosenEffortsAreNotPrinted(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := full(ed)
	by := ed.ByRole(model.RoleCategories)
	e.Answers[by.ID] = model.ListAnswer(by.Choices[1].ID)
	unchosen := ed.ByRoleIn(model.RoleEffortTitle, by.Choices[0].ID)
	chosen := ed.ByRoleIn(model.RoleEffortTitle, by.Choices[1].ID)
	e.Notes[chosen.ID] = "社内のメモ"
	text := strings.Join(extracted(t, made(t, final(ed, e), Options{})), "")
	for _, absent := range []string{"社内のメモ", e.Answers[unchosen.ID].Text} {
		if strings.Contains(text, absent) {
			t.Errorf("%q is printed", absent)
		}
	}
	if !strings.Contains(text, e.Answers[chosen.ID].Text) {
		t.Errorf("%q is not printed", e.Answers[chosen.ID].Text)
	}
}

func TestNotAsked(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := empty(ed)
	for _, q := range ed.Questions() {
		if q.Status == model.Assumed && q.Need == model.Required && ed.Applies(q, e) {
			e.NotAsked[q.ID] = true
		}
	}
	text := strings.Join(extracted(t, made(t, final(ed, e), Options{})), "")
	if got := strings.Count(text, "公式様式にない"); got != len(e.NotAsked) {
		t.Errorf("%d questions are printed as not asked, want %d", got, len(e.NotAsked))
	}
}

func TestAnUnreadableAnswerIsPrintedAsTyped(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := empty(ed)
	e.Answers[ed.ByRole(model.RoleHeadcountTotal).ID] = model.TextAnswer("二百五十人くらい")
	e.Answers[ed.ByRole(model.RoleUnit).ID] = model.TextAnswer("県内だけ")
	e.Answers[ed.ByRole(model.RoleMonthly).ID] = model.RowsAnswer(model.Row{"month": "去年の春", "eligible": "12"})
	text := strings.Join(extracted(t, made(t, final(ed, e), Options{})), "")
	for _, want := range []string{"二百五十人くらい〔要確認〕", "県内だけ〔要確認〕", "去年の春〔要確認〕"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not found", want)
		}
	}
}

// TestANumberIsPrintedWithoutTheUnitOfItsRow, which stands in a column of its own.
func TestANumberIsPrintedWithoutTheUnitOfItsRow(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := empty(ed)
	e.Answers[ed.ByRole(model.RoleCategories).ID] = model.ListAnswer("1")
	e.Answers[ed.ByRoleIn(model.RoleEffortIndicators, "1").ID] = model.RowsAnswer(
		model.Row{"name": "離職率", "unit": "%", "before": "12.4%", "after": "4.1 ％"})
	text := strings.Join(extracted(t, made(t, final(ed, e), Options{})), "")
	if !strings.Contains(text, "12.4") || strings.Contains(text, "12.4%") || strings.Contains(text, "12.4〔要確認〕") {
		t.Errorf("printed: %s", text)
	}
}

// A number that contradicts another is marked at both, and at what is computed from
// them; in a redacted copy nothing is.
func TestAContradictionIsMarked(t *testing.T) {
	ed, e := editiontest.TopRunner(t), editiontest.Practice(t)
	e.Answers[ed.ByRole(model.RoleHeadcountTotal).ID] = model.TextAnswer("248")
	e.Answers[ed.ByRole(model.RoleHeadcountRegular).ID] = model.TextAnswer("310")
	const sign = "〔要確認〕直すところがあります"
	text := strings.Join(extracted(t, made(t, checked(ed, e), Options{})), "")
	for _, want := range []string{"248人" + sign, "310人" + sign} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not found", want)
		}
	}
	if got := strings.Count(text, sign); got != 3 {
		t.Errorf("%d marks, want one at each number and one at their share", got)
	}
	if text := strings.Join(extracted(t, made(t, checked(ed, e), Options{Redacted: true})), ""); strings.Contains(text, "要確認") {
		t.Error("a redacted copy tells what is to be checked")
	}
}

func TestUndrawableCharactersAreListed(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := empty(ed)
	e.Answers[ed.ByRole(model.RoleOrganizationName).ID] = model.TextAnswer("𠮷野☑葛\U000E01EF工業")
	text := strings.Join(extracted(t, made(t, final(ed, e), Options{})), "")
	for _, want := range []string{"𠮷野☑葛工業", "U+2611", "U+845BU+E01EF", "〓"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not found", want)
		}
	}
	if plain := strings.Join(extracted(t, made(t, final(ed, full(ed)), Options{})), ""); strings.Contains(plain, "印字できない文字") {
		t.Error("the list is there although every character was printed")
	}
}

// TestTheDayChangesNothingButTheDate: findings that depend on the day are not printed.
func TestTheDayChangesNothingButTheDate(t *testing.T) {
	ed := editiontest.TopRunner(t)
	s := checked(ed, empty(ed))
	s.Report.Findings = append(s.Report.Findings, model.Finding{Rule: model.RulePeriodClosed, Severity: model.Notice})
	if !bytes.Equal(made(t, s, Options{}), made(t, checked(ed, empty(ed)), Options{})) {
		t.Error("a finding that depends on the day is printed")
	}
}

// full disks and the like come back as they are.
var errFull = errors.New("full")

type fullWriter struct{}

func (fullWriter) Write([]byte) (int, error) { return 0, errFull }

func TestAnErrorOfTheWriterComesBack(t *testing.T) {
	if err := Write(fullWriter{}, final(editiontest.TopRunner(t), empty(editiontest.TopRunner(t))), Options{}); !errors.Is(err, errFull) {
		t.Errorf("error %v", err)
	}
}
