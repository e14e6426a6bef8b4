package entryfile_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/edition/editiontest"
	"toprunner/model/entryfile"
)

func written(t testing.TB, e *model.Entry) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := entryfile.Write(&b, editiontest.TopRunner(t), e); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func writtenAndRead(t testing.TB, e *model.Entry) *model.Entry {
	t.Helper()
	text := written(t, e)
	again, refs, err := entryfile.Read("again", text, edition.Builtin().Get)
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if len(refs) != len(e.Attachments) {
		t.Errorf("%d files, want %d", len(refs), len(e.Attachments))
	}
	return again
}

// wantSameReading fails unless two entries are read the same in every answer
// and hold the same otherwise, attachments left out.
func wantSameReading(t testing.TB, a, b *model.Entry) {
	t.Helper()
	if a.ID != b.ID || a.Edition != b.Edition || a.Language != b.Language {
		t.Errorf("heads differ: %+v, %+v", a, b)
	}
	for _, q := range editiontest.TopRunner(t).Questions() {
		was, is := a.Answers[q.ID], b.Answers[q.ID]
		wasRead, isRead := q.Read(was), q.Read(is)
		if wasRead.Readable() != isRead.Readable() || wasRead.Empty != isRead.Empty || wasRead.Canonical != isRead.Canonical {
			t.Errorf("%s: %q became %q", q.ID, was, is)
		}
		if !wasRead.Readable() && q.Type != model.TypeTable && !was.Empty() && !was.Equal(is) {
			t.Errorf("%s: not readable, yet %q became %q", q.ID, was, is)
		}
		wantSameCells(t, q, was, is)
		if a.Notes[q.ID] != b.Notes[q.ID] || a.NotAsked[q.ID] != b.NotAsked[q.ID] {
			t.Errorf("%s: note or mark differs", q.ID)
		}
	}
}

func wantSameCells(t testing.TB, q *model.Question, was, is model.Answer) {
	t.Helper()
	left := func(a model.Answer) (rows []model.Row) {
		for _, r := range a.Rows {
			if !r.Blank() {
				rows = append(rows, r)
			}
		}
		return rows
	}
	a, b := left(was), left(is)
	if len(a) != len(b) {
		t.Errorf("%s: %d rows became %d", q.ID, len(a), len(b))
		return
	}
	for i := range a {
		for _, c := range q.Columns {
			x, y := c.Read(a[i]), c.Read(b[i])
			if x.Canonical != y.Canonical || x.Readable() != y.Readable() || !x.Readable() && !x.Empty && a[i][c.ID] != b[i][c.ID] {
				t.Errorf("%s %s: %q became %q", q.ID, c.ID, a[i][c.ID], b[i][c.ID])
			}
		}
	}
}

func TestWrite(t *testing.T) {
	e := model.NewEntry("0198c0de-0000-7000-8000-000000000001", "toprunner-2025", model.Japanese)
	for id, text := range map[string]string{
		"organization.name":              "  <髙田> & 𠮷\u2028 ",
		"organization.prefecture":        "東京都",
		"organization.postal_code":       "〒１００ー０００１",
		"organization.employees_total":   "２，０００",
		"organization.employees_regular": "多い",
		"track_record.telework_days":     "13,680.50",
		"track_record.period_start":      "令和6年4月1日",
		"track_record.since":             "平成31年4月",
		"eligibility.in_rules":           "はい",
		"eligibility.practised":          "false",
		"eligibility.no_violation":       "たぶん",
		"organization.members":           "別紙",
		"efforts.categories":             "1",
		"contact.email":                  " ",
		"gone.from.the.edition":          "kept",
	} {
		e.Answers[id] = model.TextAnswer(text)
	}
	e.Answers["track_record.styles"] = model.ListAnswer("モバイルワーク", "home")
	e.Answers["efforts.1.indicators"] = model.RowsAnswer(
		model.Row{"after": "４．１", "before": "12.40", "name": "離職率", "unit": ""}, model.Row{"name": " "},
		model.Row{"before": "多い", "after": "3", "as_of": "R7.3.31"})
	e.Notes["organization.name"] = "確認中"
	e.NotAsked["organization.corporate_number"] = true
	e.Attachments = []model.Attachment{{Question: "eligibility.rule_document", Name: "規程.pdf", SHA256: "1"}}
	const want = `{
 "format": "toprunner.entry/1",
 "id": "0198c0de-0000-7000-8000-000000000001",
 "edition": "toprunner-2025",
 "language": "ja",
 "notes": {
  "organization.name": "確認中"
 },
 "not_asked": [
  "organization.corporate_number"
 ],
 "answers": {
  "eligibility.in_rules": true,
  "eligibility.practised": false,
  "eligibility.no_violation": "たぶん",
  "organization.name": "<髙田> & 𠮷",
  "organization.members": "別紙",
  "organization.postal_code": "100-0001",
  "organization.prefecture": "13",
  "organization.employees_total": 2000,
  "organization.employees_regular": "多い",
  "track_record.period_start": "2024-04-01",
  "track_record.telework_days": 13680.5,
  "track_record.styles": [
   "home",
   "mobile"
  ],
  "track_record.since": "2019-04",
  "efforts.categories": [
   "1"
  ],
  "efforts.1.indicators": [
   {
    "name": "離職率",
    "before": 12.4,
    "after": 4.1
   },
   {
    "before": "多い",
    "after": 3,
    "as_of": "2025-03-31"
   }
  ],
  "gone.from.the.edition": "kept"
 },
 "attachments": [
  {
   "question": "eligibility.rule_document",
   "file": "規程.pdf"
  }
 ]
}
`
	got := string(written(t, e))
	if got != want {
		t.Errorf("got\n%s", got)
	}
	delete(e.Answers, "gone.from.the.edition")
	again := writtenAndRead(t, e)
	e.Answers["contact.email"] = model.Answer{}
	wantSameReading(t, e, again)
	if second := written(t, again); !strings.HasPrefix(string(second), got[:strings.Index(got, `,
  "gone`)]) {
		t.Errorf("written again:\n%s", second)
	}
}

func TestNew(t *testing.T) {
	ed := editiontest.TopRunner(t)
	text := entryfile.New(ed, "0198c0de-0000-7000-8000-000000000001", model.English)
	e, refs, err := entryfile.Read("new", text, edition.Builtin().Get)
	if err != nil || len(e.Answers) != 0 || len(refs) != 0 || e.Language != model.English || e.ID == "" {
		t.Errorf("got %+v, %v, %v", e, refs, err)
	}
	var doc struct{ Answers map[string]any }
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	for _, q := range ed.Questions() {
		value, there := doc.Answers[q.ID]
		if there == (q.Type == model.TypeFile) || value != nil {
			t.Errorf("%s: there %v, %v", q.ID, there, value)
		}
	}
}

// typed are texts of every kind that people type, and some they do not.
var typed = []string{
	"", " ", "　", "a", "株式会社", "髙﨑𠮷", "か\u3099", "一\n二\r\n三", "\t", "\x00", "\u2028", `"\`, "</script>", "true", "false", "null",
	"はい", "いいえ", "0", "-0", "007", "1", "２，０００", "1,000.50", "-3", "1e5", "0.30", ".5", "99999999999999999999999999",
	"2025-04-01", "令和7年4月1日", "R7.4.1", "2019-04", "平成31年4月", "13", "東京都", "home", "在宅勤務", "1", "4", "E",
	"100-0001", "〒１００ー０００１", "カブシキガイシャ", "ﾐｽﾞﾎ", "03-0000-0000", "a@example.jp", "https://example.jp/", "7000012050002",
}

// Any entry that was typed is read the same after it was written.
func TestWriteReadKeepsEveryReading(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func() string { return typed[random.IntN(len(typed))] }
	ed := editiontest.TopRunner(t)
	for range 300 {
		e := model.NewEntry("", ed.ID, model.Langs()[random.IntN(2)])
		for _, q := range ed.Questions() {
			switch {
			case q.Type == model.TypeFile, random.IntN(3) == 0:
			case q.Type == model.TypeMulti && random.IntN(2) == 0:
				e.Answers[q.ID] = model.ListAnswer(pick(), pick(), pick())
			case q.Type == model.TypeTable && random.IntN(4) != 0:
				a := model.Answer{}
				for range random.IntN(4) {
					row := model.Row{}
					for _, c := range q.Columns {
						row[c.ID] = pick()
					}
					a.Rows = append(a.Rows, row)
				}
				e.Answers[q.ID] = a
			default:
				e.Answers[q.ID] = model.TextAnswer(pick())
			}
			if random.IntN(5) == 0 {
				e.Notes[q.ID] = pick()
			}
			if random.IntN(5) == 0 {
				e.NotAsked[q.ID] = true
			}
		}
		again := writtenAndRead(t, e)
		wantSameReading(t, e, again)
		if first, second := written(t, e), written(t, again); !bytes.Equal(first, second) {
			t.Fatalf("not the same when written again:\n%s\n%s", first, second)
		}
		if t.Failed() {
			t.FailNow()
		}
	}
}
