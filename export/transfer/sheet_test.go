package transfer

import (
	"bytes"
	"errors"
	"flag"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// snapshot checks an entry and makes what a document is drawn from.
func snapshot(ed *model.Edition, e *model.Entry, lang model.Lang) *model.Snapshot {
	e = e.Clone()
	e.Language = lang
	return &model.Snapshot{Edition: ed, Entry: e, Report: check.Run(ed, e, check.Facts{})}
}

// harbour is the made-up edition with an entry that has every kind of flaw that
// shows on a sheet. The golden files are made from it, so that they stay when the
// words of a real edition are improved.
func harbour(t testing.TB) (*model.Edition, *model.Entry) {
	t.Helper()
	ed := editiontest.Harbour(t)
	e := model.NewEntry("0197a000-0000-7000-8000-000000000001", ed.ID, model.Japanese)
	for id, a := range map[string]model.Answer{
		"voyage.courses":       model.ListAnswer("rope", "帆", "lamp"),
		"voyage.rope.headline": model.TextAnswer("もやい直しの朝"),
		"voyage.rope.story":    model.TextAnswer("朝に集まる。\n昼は沖で働く。" + strings.Repeat("夕方に戻る。", 20)),
		"voyage.rope.scale":    model.TextAnswer("fleet"),
		"voyage.lamp.headline": model.TextAnswer("<b>明るい</b>夜 & \"安全\""),
		"voyage.tide.headline": model.TextAnswer("選ばれていない航路"),
		"crew.ship":            model.TextAnswer("髙波丸"),
		"crew.berth":           model.TextAnswer("none"),
		"crew.berth_number":    model.TextAnswer("７"),
		"crew.souls":           model.TextAnswer("１，２００"),
		"crew.ashore":          model.TextAnswer("900"),
		"crew.radio":           model.TextAnswer("無線なし"),
		"papers.cargo": model.RowsAnswer(
			model.Row{"goods": "さば", "tons": "１．５", "loaded": "令和13年2月1日"}, model.Row{}, model.Row{"tons": "たくさん"}),
		"papers.oath": model.TextAnswer("false"),
	} {
		e.Answers[id] = a
	}
	e.NotAsked["crew.launched"] = true
	e.NotAsked["voyage.lamp.scale"] = true
	e.Attachments = []model.Attachment{
		{Question: "papers.chart", Name: "海図 1.pdf", Kind: "pdf", State: model.AttachmentGood},
		{Question: "papers.chart", Name: "海図 2.png", Kind: "png", State: model.AttachmentGood},
	}
	return ed, e
}

func TestGolden(t *testing.T) {
	ed, e := harbour(t)
	for _, lang := range model.Langs() {
		s := snapshot(ed, e, lang)
		compare(t, "flawed."+string(lang)+".txt", write(t, Text, s))
		compare(t, "flawed."+string(lang)+".html", write(t, HTML, s))
	}
	empty := snapshot(ed, model.NewEntry("", ed.ID, model.Japanese), model.Japanese)
	compare(t, "empty.ja.txt", write(t, Text, empty))
}

// A practice entry is not to be copied anywhere, and its sheet says so first.
func TestPracticeIsSaidSo(t *testing.T) {
	ed, e := harbour(t)
	s := snapshot(ed, e, model.Japanese)
	const said = "公式のフォームには写さないでください"
	for _, sheet := range []func(io.Writer, *model.Snapshot) error{HTML, Text} {
		s.Entry.Origin = ""
		if strings.Contains(write(t, sheet, s), said) {
			t.Error("an application is called one for practice")
		}
		s.Entry.Origin = model.OriginPractice
		if !strings.Contains(write(t, sheet, s), said) {
			t.Error("a practice entry is not called so")
		}
	}
}

func write(t testing.TB, sheet func(io.Writer, *model.Snapshot) error, s *model.Snapshot) string {
	t.Helper()
	var b bytes.Buffer
	if err := sheet(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; look at it with: go test ./export/transfer -update && git diff", path)
	}
}

// Every answer that is shown stands in both sheets, as its box wants it.
func TestEveryAnswerIsThere(t *testing.T) {
	ed, e := editiontest.TopRunner(t), editiontest.Practice(t)
	s := snapshot(ed, e, model.Japanese)
	text, page := write(t, Text, s), html.UnescapeString(write(t, HTML, s))
	seen := 0
	for _, q := range ed.Questions() {
		for _, want := range wanted(q, e) {
			seen++
			if !strings.Contains(text, "\n"+want+"\n") {
				t.Errorf("%s: the text lacks %q", q.ID, want)
			}
			if !strings.Contains(page, want+"</") {
				t.Errorf("%s: the page lacks %q", q.ID, want)
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d answers were looked for", seen)
	}
}

// wanted is what the boxes of a question are to hold, told anew from the answer.
func wanted(q *model.Question, e *model.Entry) []string {
	v := q.Read(e.Answers[q.ID])
	var out []string
	switch {
	case q.Type == model.TypeFile:
		for _, a := range e.AttachmentsOf(q.ID) {
			out = append(out, a.Name)
		}
	case v.Empty, q.Type == model.TypeTable:
	case q.Type == model.TypeYes:
		out = append(out, "はい")
	case len(v.Choices) > 0:
		var labels []string
		for _, id := range v.Choices {
			labels = append(labels, q.ChoiceLabel(id, model.Japanese))
		}
		out = append(out, strings.Join(labels, "\n"))
	default:
		out = append(out, v.Canonical)
	}
	return out
}

func TestForms(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for _, tc := range []struct {
		question, typed, want string
	}{
		{"organization.employees_total", "２，４８０", "2480"},
		{"organization.employees_total", " 1,248 ", "1248"},
		{"track_record.telework_days", "13,680.5", "13680.5"},
		{"track_record.period_start", "令和6年4月1日", "2024-04-01"},
		{"track_record.since", "平成31年4月", "2019-04"},
		{"organization.postal_code", "〒３９２－０００１", "392-0001"},
		{"organization.prefecture", "20", "長野県"},
		{"organization.prefecture", "Nagano", "長野県"},
		{"eligibility.in_rules", "true", "はい"},
		{"eligibility.in_rules", "false", "いいえ"},
		{"organization.name_kana", "ミズホノセイキ", "ミズホノセイキ"},
		{"organization.name_kana", "カブシキガイシャミズホノセイキ", "ミズホノセイキ"},
		{"organization.name_kana", "ミズホノセイキ　ユウゲンガイシャ", "ミズホノセイキ"},
		{"organization.name_kana", "みずほのせいき（カ）", "ミズホノセイキ"},
		{"organization.name_kana", "カブシキガイシャ", "カブシキガイシャ"},
		{"contact.name_kana", "カブシキガイシャ", "カブシキガイシャ"},
		{"efforts.outstanding", "\n一つ。\r\n二つ。\n", "一つ。\n二つ。"},
	} {
		e := model.NewEntry("", ed.ID, model.Japanese)
		e.Answers[tc.question] = model.TextAnswer(tc.typed)
		c := newComposer(snapshot(ed, e, model.Japanese))
		if got := c.box(ed.Question(tc.question)).Value; got != tc.want {
			t.Errorf("%s %q: got %q, want %q", tc.question, tc.typed, got, tc.want)
		}
	}
}

// The numbers of an indicator are the same as everywhere, without the unit of their row.
func TestNumbersWithTheUnitOfTheirRow(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := model.NewEntry("", ed.ID, model.Japanese)
	q := ed.ByRoleIn(model.RoleEffortIndicators, "1")
	e.Answers[q.ID] = model.RowsAnswer(model.Row{"name": "問い合わせ", "unit": "件", "before": "1,200 件", "after": "30件"})
	b := newComposer(snapshot(ed, e, model.Japanese)).box(q)
	if want := "問い合わせ\t件\t1200\t30\t"; !strings.HasSuffix(b.Value, "\n"+want) || len(b.Remarks) != 0 {
		t.Errorf("%q with %v, want %q", b.Value, b.Remarks, want)
	}
}

// What is wrong, or what the official box will probably refuse, is flagged beside it;
// what is only advised is not.
func TestRemarks(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for _, tc := range []struct {
		question, typed string
		want            []string // severities
	}{
		{"organization.name", "株式会社髙野精機", []string{"warning"}},
		{"organization.name", "株式会社高野精機", nil},
		{"organization.name_kana", "カブシキガイシャミズホ", []string{"error", "notice"}},
		{"organization.kind", "財団のようなもの", []string{"error"}},
		{"track_record.eligible", "二百", []string{"error"}},
		{"track_record.eligible", "100000", []string{"error"}},
		{"organization.employees_total", "1", []string{"error", "error", "warning"}}, // fewer than are counted elsewhere
		{"track_record.telework_days", "13651", []string{"warning"}},                 // not the sum of the months
		{"contact.department", "", nil},
		{"efforts.outstanding", strings.Repeat("長", 401), []string{"warning"}},
	} {
		e := editiontest.Practice(t)
		e.Answers[tc.question] = model.TextAnswer(tc.typed)
		c := newComposer(snapshot(ed, e, model.Japanese))
		var got []string
		for _, r := range c.box(ed.Question(tc.question)).Remarks {
			got = append(got, r.Severity)
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s %q: got %v, want %v", tc.question, tc.typed, got, tc.want)
		}
	}
}

func TestNotAskedIsLeftOutWithANote(t *testing.T) {
	ed, e := editiontest.TopRunner(t), editiontest.Practice(t)
	e.Answers["organization.corporate_number"] = model.TextAnswer("7000012050002")
	e.NotAsked["organization.corporate_number"] = true
	e.NotAsked["organization.name"] = true // official: the form certainly has it
	got := write(t, Text, snapshot(ed, e, model.Japanese))
	if strings.Contains(got, "7000012050002") {
		t.Error("the answer to a question that is not asked is there")
	}
	before, after, found := strings.Cut(got, "公式様式にない")
	if !found || !strings.Contains(after, ed.Question("organization.corporate_number").Label.JA) {
		t.Error("there is no note of the question that was left out")
	}
	if !strings.Contains(before, "株式会社みずほ野精機") {
		t.Error("an official question was left out")
	}
}

// outside finds what would make a browser ask another computer or file.
var outside = regexp.MustCompile(`(?i)\b(src|href|action|srcset|poster)\s*=|url\(|@import|//[a-z]|fetch\(|XMLHttpRequest|<(link|img|iframe|object|embed|base)\b`)

func TestPageLoadsNothing(t *testing.T) {
	code := regexp.MustCompile(`(?m)^\s*// .*$`).ReplaceAllString(pageSource, "")
	if found := outside.FindString(code); found != "" {
		t.Errorf("the page holds %q", found)
	}
}

func TestAnswersAreNoMarkup(t *testing.T) {
	ed, e := editiontest.TopRunner(t), editiontest.Practice(t)
	const hostile = `</pre></script><script>alert("1")</script>&amp;`
	for _, q := range ed.Questions() {
		if q.Type == model.TypeText || q.Type == model.TypeLong {
			e.Answers[q.ID] = model.TextAnswer(hostile)
		}
	}
	e.ID = hostile
	e.Attachments[0].Name = hostile
	page := write(t, HTML, snapshot(ed, e, model.Japanese))
	if strings.Contains(page, "<script>alert") || strings.Count(page, "<script>") != 1 {
		t.Error("an answer became part of the page")
	}
	if !strings.Contains(html.UnescapeString(page), hostile) {
		t.Error("the answer is not shown as typed")
	}
}

func TestWriterFails(t *testing.T) {
	s := snapshot(editiontest.TopRunner(t), editiontest.Practice(t), model.Japanese)
	for name, sheet := range map[string]func(io.Writer, *model.Snapshot) error{"text": Text, "page": HTML} {
		if err := sheet(broken{}, s); !errors.Is(err, errBroken) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

var errBroken = errors.New("broken")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func FuzzSheets(f *testing.F) {
	f.Add("organization.name", "株式会社みずほ野精機")
	f.Add("organization.name_kana", "カブシキガイシャ (カ)")
	f.Add("track_record.eligible", "-1e9")
	f.Add("efforts.categories", "9")
	f.Add("track_record.monthly", "\x00\xff\n")
	ed := editiontest.TopRunner(f)
	f.Fuzz(func(t *testing.T, id, typed string) {
		q := ed.Question(id)
		if q == nil {
			return
		}
		e := model.NewEntry("", ed.ID, model.Japanese)
		e.Answers[id] = model.TextAnswer(typed)
		s := snapshot(ed, e, model.Japanese)
		page, text := write(t, HTML, s), write(t, Text, s)
		if v := q.Read(e.Answers[id]); q.Type == model.TypeLong && !v.Empty && ed.Shown(q, e) {
			if !strings.Contains(text, v.Canonical) || !strings.Contains(html.UnescapeString(page), v.Canonical) {
				t.Errorf("%s: %q is not in the sheets", id, typed)
			}
		}
	})
}
