package entryfile_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/edition/editiontest"
	"toprunner/model/entryfile"
	"toprunner/model/words"
)

const head = `{"format": "toprunner.entry/1", "edition": "toprunner-2025"`

func read(text string) (*model.Entry, []entryfile.Ref, error) {
	return entryfile.Read("応募.json", []byte(text), edition.Builtin().Get)
}

func TestRead(t *testing.T) {
	e, refs, err := read("\uFEFF" + head + `, "id": "0198C0DE-0000-7000-8000-000000000001", "language": "en",
		"notes": {"track_record.eligible": "経理に確認中", "organization.city": null},
		"not_asked": ["organization.corporate_number"],
		"answers": {
			"organization.name": " 髙\u7530\n\ud842\udfb7 ",
			"organization.employees_total": 248,
			"organization.employees_regular": "２，０００",
			"track_record.telework_days": 1.50e2,
			"track_record.eligible": 1e400,
			"eligibility.in_rules": true, "eligibility.practised": false, "eligibility.no_violation": "たぶん",
			"track_record.styles": ["home", "モバイルワーク"],
			"efforts.categories": [1, "3"],
			"organization.members": "別紙",
			"efforts.1.indicators": [{"name": "離職率", "before": 12.40, "after": "4.1", "unit": null}, {}],
			"contact.email": null, "organization.website": "", "eligibility.rule_document": null
		},
		"attachments": [{"question": "eligibility.rule_document", "file": "証拠/規程.pdf"}]}` + "\n\t ")
	if err != nil {
		t.Fatal(err)
	}
	if e.ID != "0198c0de-0000-7000-8000-000000000001" || e.Edition != "toprunner-2025" || e.Language != model.English {
		t.Errorf("got %q, %q, %q", e.ID, e.Edition, e.Language)
	}
	want := map[string]model.Answer{
		"organization.name":              model.TextAnswer(" 髙田\n𠮷 "),
		"organization.employees_total":   model.TextAnswer("248"),
		"organization.employees_regular": model.TextAnswer("２，０００"),
		"track_record.telework_days":     model.TextAnswer("150"),
		"track_record.eligible":          model.TextAnswer("1e400"),
		"eligibility.in_rules":           model.TextAnswer("true"),
		"eligibility.practised":          model.TextAnswer("false"),
		"eligibility.no_violation":       model.TextAnswer("たぶん"),
		"track_record.styles":            model.ListAnswer("home", "モバイルワーク"),
		"efforts.categories":             model.ListAnswer("1", "3"),
		"organization.members":           model.TextAnswer("別紙"),
		"efforts.1.indicators": model.RowsAnswer(
			model.Row{"name": "離職率", "before": "12.40", "after": "4.1"}, model.Row{}),
	}
	for id, a := range want {
		if !e.Answers[id].Equal(a) {
			t.Errorf("%s: got %v, want %v", id, e.Answers[id], a)
		}
	}
	if len(e.Answers) != len(want) {
		t.Errorf("%d answers, want %d", len(e.Answers), len(want))
	}
	if len(e.Notes) != 1 || e.Notes["track_record.eligible"] != "経理に確認中" {
		t.Errorf("notes %v", e.Notes)
	}
	if len(e.NotAsked) != 1 || !e.NotAsked["organization.corporate_number"] {
		t.Errorf("not asked %v", e.NotAsked)
	}
	if !slices.Equal(refs, []entryfile.Ref{{Question: "eligibility.rule_document", Path: "証拠/規程.pdf", Line: 17, Column: 69}}) {
		t.Errorf("refs %v", refs)
	}
	if len(e.Attachments) != 0 {
		t.Errorf("attachments %v before any file was looked at", e.Attachments)
	}
}

func TestReadTheLeast(t *testing.T) {
	e, refs, err := read(head + "}")
	if err != nil || e.ID != "" || e.Language != model.Japanese || len(e.Answers) != 0 || refs != nil {
		t.Errorf("got %+v, %v, %v", e, refs, err)
	}
}

// refused are texts that are not read: ▶ marks the
// place that the problem must name, besides the last text.
var refused = []struct{ name, text, id, names string }{
	{"empty", "▶", "syntax", ""},
	{"not JSON", "▶応募\n内容", "syntax", ""},
	{"cut off", head + `, "answers": {"organization.name": "a"▶`, "syntax", ""},
	{"cut off in a string", head + `, "answers": {"organization.name": "a▶`, "syntax", ""},
	{"a comma too many", head + ",\n▶}", "syntax", ""},
	{"a comma too few", head + "\n▶\"id\": \"a\"}", "syntax", ""},
	{"a raw line break in a string", head + ", \"id\": ▶\"a\nb\"}", "syntax", ""},
	{"single quotes", `{▶'format': 1}`, "syntax", ""},
	{"not a number", head + `, "answers": {"organization.employees_total": 0▶248}}`, "syntax", ""},
	{"something after it", head + "}\n▶{}", "trailing", ""},
	{"not UTF-8", head + ", \"id\": \"▶\x82\xa0\"}", "not_utf8", ""},
	{"half a character", head + `, "answers": {"organization.name": "a▶\ud842b"}}`, "surrogate", ""},
	{"half a character in a key", head + `, "▶\udfb7": 1}`, "surrogate", ""},
	{"two halves in the wrong order", head + `, "id": "▶\udfb7\ud842"}`, "surrogate", ""},
	{"nested too deeply", head + `, "answers": ` + strings.Repeat("[", 31) + "▶[" + strings.Repeat("]", 40) + "}", "too_deep", ""},
	{"nested without end", head + `, "answers": ` + strings.Repeat("[", 31) + "▶[" + strings.Repeat("[", 2_000_000), "too_deep", ""},
	{"objects without end", head + `, "notes": ` + strings.Repeat(`{"a":`, 31) + "▶{" + strings.Repeat(`"a":{`, 1_000_000), "too_deep", ""},

	{"not an object", "▶[]", "want_object", ""},
	{"no format", `▶{"edition": "toprunner-2025"}`, "missing_key", "format"},
	{"a format under another key", `{▶"Format": "toprunner.entry/1"}`, "unknown_key", "Format"},
	{"another format", `{"format": ▶"toprunner.entry/2", "new": 1}`, "format", "toprunner.entry/2"},
	{"no edition", `▶{"format": "toprunner.entry/1"}`, "missing_key", "edition"},
	{"an unknown edition", `{"format": "toprunner.entry/1", "edition": ▶"toprunner-1999"}`, "unknown_edition", "toprunner-1999"},
	{"edition is no string", `{"format": "toprunner.entry/1", "edition": ▶2025}`, "want_string", "edition"},
	{"an unknown key", head + `, ▶"answer": {}}`, "unknown_key", "answer"},
	{"a key twice", head + `, ▶"format": "toprunner.entry/1"}`, "duplicate_key", "format"},
	{"an answer twice", head + ",\n\"answers\": {\"organization.name\": \"a\",\n ▶\"organization.name\": \"b\"}}", "duplicate_key", "organization.name"},
	{"a column twice", head + `, "answers": {"track_record.monthly": [{"month": 1, ▶"month": 2}]}}`, "duplicate_key", "month"},
	{"a key twice by escape", head + `, "answers": {"organization.name": "a", ▶"\u006frganization.name": "b"}}`, "duplicate_key", "organization.name"},
	{"an unknown language", head + `, "language": ▶"fr"}`, "language", "fr"},
	{"an id that is none", head + `, "id": ▶"1"}`, "entry_id", "1"},

	{"answers are no object", head + `, "answers": ▶[]}`, "want_object", "answers"},
	{"an unknown question", head + `, "answers": {▶"organization.nmae": "a"}}`, "unknown_question", "organization.nmae"},
	{"an unknown question, null", head + `, "answers": {▶"organization.nmae": null}}`, "unknown_question", "organization.nmae"},
	{"the pattern of a repeated one", head + `, "answers": {▶"efforts.{k}.title": "a"}}`, "unknown_question", "efforts.{k}.title"},
	{"a boolean for a text", head + `, "answers": {"organization.name": ▶true}}`, "want_text", "organization.name"},
	{"an object for a number", head + `, "answers": {"organization.employees_total": ▶{}}}`, "want_text", "organization.employees_total"},
	{"an array for a choice", head + `, "answers": {"organization.kind": ▶["kabushiki"]}}`, "want_text", "organization.kind"},
	{"an array for a declaration", head + `, "answers": {"consent.publication": ▶[true]}}`, "want_yes", "consent.publication"},
	{"an object for a list", head + `, "answers": {"track_record.styles": ▶{}}}`, "want_list", "track_record.styles"},
	{"a boolean in a list", head + `, "answers": {"track_record.styles": ["home", ▶true]}}`, "want_list", "track_record.styles"},
	{"null in a list", head + `, "answers": {"track_record.styles": [▶null]}}`, "want_list", "track_record.styles"},
	{"an object for a table", head + `, "answers": {"track_record.monthly": ▶{}}}`, "want_table", "track_record.monthly"},
	{"a text for a row", head + `, "answers": {"track_record.monthly": [▶"a"]}}`, "want_table", "track_record.monthly"},
	{"an unknown column", head + `, "answers": {"track_record.monthly": [{▶"moth": 1}]}}`, "unknown_column", "moth"},
	{"an array in a cell", head + `, "answers": {"track_record.monthly": [{"month": ▶[]}]}}`, "want_text", "track_record.monthly.month"},
	{"a file among the answers", head + `, "answers": {"eligibility.rule_document": ▶"a.pdf"}}`, "file_question", "eligibility.rule_document"},

	{"a note on an unknown question", head + `, "notes": {▶"a": "b"}}`, "unknown_question", "a"},
	{"a note that is no text", head + `, "notes": {"organization.name": ▶1}}`, "want_string", "notes.organization.name"},
	{"notes are no object", head + `, "notes": ▶"a"}`, "want_object", "notes"},
	{"not_asked is no array", head + `, "not_asked": ▶"organization.name"}`, "want_array", "not_asked"},
	{"an unknown question not asked", head + `, "not_asked": [▶"a"]}`, "unknown_question", "a"},
	{"a number not asked", head + `, "not_asked": [▶1]}`, "want_string", "not_asked"},
	{"attachments are no array", head + `, "attachments": ▶{}}`, "want_array", "attachments"},
	{"an attachment is no object", head + `, "attachments": [▶"a.pdf"]}`, "want_object", "attachments"},
	{"an attachment without a file", head + `, "attachments": [▶{"question": "eligibility.rule_document"}]}`, "missing_key", "file"},
	{"an attachment without a question", head + `, "attachments": [▶{"file": "a.pdf"}]}`, "missing_key", "question"},
	{"an attachment to a text", head + `, "attachments": [{"question": ▶"organization.name", "file": "a.pdf"}]}`, "not_file_question", "organization.name"},
	{"an attachment to nothing", head + `, "attachments": [{"question": ▶"a", "file": "a.pdf"}]}`, "unknown_question", "a"},
	{"an attachment with more", head + `, "attachments": [{"question": "eligibility.rule_document", "file": "a.pdf", ▶"pages": 1}]}`, "unknown_key", "pages"},
}

func TestReadRefuses(t *testing.T) {
	for _, c := range refused {
		t.Run(c.name, func(t *testing.T) {
			before, after, marked := strings.Cut(c.text, "▶")
			if !marked {
				t.Fatal("no place is marked")
			}
			line := before[strings.LastIndex(before, "\n")+1:]
			place := fmt.Sprintf("応募.json:%d:%d", 1+strings.Count(before, "\n"), 1+len([]rune(line)))
			_, _, err := read(before + after)
			wantProblem(t, err, "entryfile."+c.id, place, c.names)
		})
	}
}

// wantProblem fails unless err is the problem and its message in both languages
// holds the texts and no gap.
func wantProblem(t *testing.T, err error, id string, texts ...string) {
	t.Helper()
	if !errors.Is(err, &model.Problem{ID: id}) {
		t.Fatalf("got %v, want %s", err, id)
	}
	for _, lang := range model.Langs() {
		message := words.For(lang).Problem(err)
		for _, text := range texts {
			if !strings.Contains(message, text) {
				t.Errorf("%q does not name %q", message, text)
			}
		}
		if strings.Contains(message, "<no value>") || strings.HasPrefix(message, "[") {
			t.Errorf("a gap in %q", message)
		}
	}
}

func TestReadTooLarge(t *testing.T) {
	_, _, err := entryfile.Read("a.json", make([]byte, entryfile.MaxSize+1), edition.Builtin().Get)
	wantProblem(t, err, "entryfile.too_large", "a.json", "20")
}

// Every prefix of an entry is either the entry or a problem with a place.
func TestReadCutOffAnywhere(t *testing.T) {
	whole := head + `, "answers": {"organization.name": "\u9ad9\ud842\udfb7", "efforts.1.indicators": [{"before": -1.5e3}]}}`
	for i := range whole {
		_, _, err := read(whole[:i])
		var p *model.Problem
		if !errors.As(err, &p) || p.Args["Line"] != "1" || p.Args["Column"] == "" {
			t.Fatalf("%d: got %v", i, err)
		}
	}
	if _, _, err := read(whole); err != nil {
		t.Fatal(err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(head + `, "answers": {"organization.name": "a", "track_record.monthly": [{"month": 1}]}}`))
	for _, c := range refused {
		f.Add([]byte(strings.Replace(c.text, "▶", "", 1)))
	}
	ed := editiontest.TopRunner(f)
	f.Add(entryfile.New(ed, "", model.Japanese))
	f.Fuzz(func(t *testing.T, data []byte) {
		e, refs, err := entryfile.Read("f", data, edition.Builtin().Get)
		var p *model.Problem
		if err != nil {
			if !errors.As(err, &p) {
				t.Fatalf("not a problem: %v", err)
			}
			return
		}
		for _, ref := range refs {
			if ref.Path == "" || ed.Question(ref.Question) == nil {
				t.Fatalf("ref %v", ref)
			}
		}
		wantSameReading(t, e, writtenAndRead(t, e))
	})
}

func TestReadNamesTheFile(t *testing.T) {
	_, _, err := entryfile.Read("somewhere/x.json", []byte("{"), edition.Builtin().Get)
	if got := words.For(model.English).Problem(err); !strings.HasPrefix(got, "somewhere/x.json:1:2: ") {
		t.Error(got)
	}
}

func ExampleRead() {
	text := []byte(`{"format": "toprunner.entry/1", "edition": "toprunner-2025",
	"answers": {"organization.nmae": "株式会社みずほ野精機"}}`)
	_, _, err := entryfile.Read("entry.json", text, edition.Builtin().Get)
	fmt.Println(words.For(model.English).Problem(err))
	// Output: entry.json:2:14: the edition “toprunner-2025” has no question “organization.nmae”. Please correct its spelling or delete it.
}
