package pdf

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// everything returns all that can be got out of a document: what a reader finds,
// its outline and particulars, and the file itself with its streams unpacked.
func everything(t *testing.T, document []byte) string {
	t.Helper()
	name := inFile(t, document)
	plain := filepath.Join(t.TempDir(), "plain.pdf")
	// 3 is a warning of qpdf, which is none of this test's business.
	err := exec.Command("qpdf", "--qdf", "--object-streams=disable", name, plain).Run()
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 3) {
		t.Fatalf("qpdf: %v (it is installed by: make deps)", err)
	}
	unpacked, err := os.ReadFile(plain)
	if err != nil {
		t.Fatal(err)
	}
	parts := []string{
		tool(t, "pdftotext", "-raw", name, "-"), tool(t, "mutool", "draw", "-q", "-F", "txt", name),
		tool(t, "mutool", "show", name, "outline"), tool(t, "pdfinfo", name), tool(t, "pdfdetach", "-list", name),
		string(unpacked), string(document),
	}
	for _, digits := range regexp.MustCompile(`(?i)<feff([0-9a-f]*)>`).FindAllSubmatch(unpacked, -1) {
		parts = append(parts, decoded(t, string(digits[1])))
	}
	return proof.Squeezed(strings.Join(parts, "\n"))
}

// decoded returns the text of the digits of UTF-16.
func decoded(t *testing.T, digits string) string {
	t.Helper()
	data, err := hex.DecodeString(digits)
	if err != nil || len(data)%2 != 0 {
		t.Fatalf("%s: %v", digits, err)
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// secrets lists what was typed, chosen or attached and is not published.
func secrets(ed *model.Edition, e *model.Entry) map[string][]string {
	found := expected(ed, e, model.Japanese)
	for id, q := range e.Answers {
		if strings.TrimSpace(q.Text) != "" && ed.Question(id).Type == model.TypeLong {
			found[id] = append(found[id], strings.Split(q.Text, "\n")...)
		}
	}
	for _, q := range ed.Questions() {
		if q.Published {
			delete(found, q.ID)
		}
	}
	return found
}

// leaks lists the secrets of an entry that are in a document, but for those that
// are part of what may be printed, and for those too short to mean anything: a
// yes or a single digit is found in any file.
func leaks(t *testing.T, s *model.Snapshot, document []byte) []string {
	t.Helper()
	all, allowed := everything(t, document), allowed(s)
	var found []string
	for id, answers := range secrets(s.Edition, s.Entry) {
		for _, answer := range answers {
			answer = proof.Squeezed(answer)
			if len(answer) > 3 && strings.Contains(all, answer) && !strings.Contains(allowed, answer) {
				found = append(found, id+": "+answer)
			}
		}
	}
	return found
}

// allowed is what may be printed: the published answers, the words of the form
// and those of the programme.
func allowed(s *model.Snapshot) string {
	only := &model.Snapshot{Edition: s.Edition, Entry: publishedOf(s), Report: s.Report, Today: s.Today}
	var text string
	for _, lang := range model.Langs() {
		text += textOf(compose(only, Options{Lang: lang, Redacted: true}))
	}
	return proof.Squeezed(text)
}

// TestARedactedCopyLeaksNothing: no answer that is not published is anywhere in
// the file, drawn or not.
func TestARedactedCopyLeaksNothing(t *testing.T) {
	for _, s := range []*model.Snapshot{
		final(editiontest.TopRunner(t), editiontest.Practice(t)), final(editiontest.TopRunner(t), full(editiontest.TopRunner(t))), final(editiontest.Harbour(t), full(editiontest.Harbour(t))),
	} {
		if len(leaks(t, s, made(t, s, Options{}))) < 10 {
			t.Errorf("%s: nothing is found in the whole document; this test has gone blind", s.Entry.ID)
		}
		for _, o := range []Options{{Redacted: true}, {Redacted: true, Both: true}} {
			for _, leak := range leaks(t, s, made(t, s, o)) {
				t.Errorf("%s %+v leaks %s", s.Entry.ID, o, leak)
			}
		}
	}
}

// publishedOf is the entry with nothing but its published answers, and the
// categories of its efforts.
func publishedOf(s *model.Snapshot) *model.Entry {
	e := empty(s.Edition)
	for _, q := range s.Edition.Questions() {
		if q.Published || q.Role == model.RoleCategories {
			e.Answers[q.ID] = s.Entry.Answers[q.ID]
		}
	}
	return e
}

func textOf(d *layout.Document) string {
	var b strings.Builder
	for _, page := range d.Pages {
		for _, t := range append(append([]layout.Text(nil), page.Body.Texts...), page.Furniture.Texts...) {
			b.WriteString(t.Text)
		}
	}
	return b.String()
}

// marked gives every attached file the same content, which can be found again.
type marked string

func (m marked) Content(string) ([]byte, error) { return []byte(m), nil }

// TestARedactedCopyCarriesNoFile, however it is written.
func TestARedactedCopyCarriesNoFile(t *testing.T) {
	const content = "content-of-the-evidence"
	ed := editiontest.TopRunner(t)
	s := final(ed, full(ed))
	s.Contents = marked(content)
	if !strings.Contains(everything(t, made(t, s, Options{})), content) {
		t.Error("the whole document does not carry the files; this test has gone blind")
	}
	for name, write := range map[string]func(io.Writer, *model.Snapshot, Options) error{
		"Write": Write, "WriteWithEvidence": WriteWithEvidence,
	} {
		var document bytes.Buffer
		if err := write(&document, s, Options{Redacted: true}); err != nil {
			t.Fatal(err)
		}
		all := everything(t, document.Bytes())
		for _, absent := range []string{content, "EmbeddedFile", ".pdf", s.Entry.Attachments[0].SHA256} {
			if strings.Contains(all, absent) {
				t.Errorf("%s: %q is in the file", name, absent)
			}
		}
	}
}

// TestARedactedCopyHoldsWhatIsPublished, and depends on nothing else: an entry
// that has only the published answers makes the same pages.
func TestARedactedCopyHoldsWhatIsPublished(t *testing.T) {
	for _, s := range []*model.Snapshot{final(editiontest.TopRunner(t), editiontest.Practice(t)), final(editiontest.Harbour(t), full(editiontest.Harbour(t)))} {
		o := Options{Redacted: true, Lang: model.Japanese}
		pages := compose(s, o)
		text := proof.Squeezed(textOf(pages))
		for id, answers := range expected(s.Edition, s.Entry, model.Japanese) {
			for _, answer := range answers {
				if s.Edition.Question(id).Published && !strings.Contains(text, proof.Squeezed(answer)) {
					t.Errorf("%s: %q is not found", id, answer)
				}
			}
		}
		only := &model.Snapshot{Edition: s.Edition, Entry: publishedOf(s), Report: s.Report, Today: s.Today}
		if textOf(pages) != textOf(compose(only, o)) {
			t.Error("the pages depend on what is not published")
		}
	}
}

// TestARedactedDraftSaysNoFinding: that it is a draft, and no more.
func TestARedactedDraftSaysNoFinding(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := empty(ed)
	e.Answers[ed.ByRole(model.RoleHeadcountTotal).ID] = model.TextAnswer("二百五十人くらい")
	e.Answers[ed.ByRole(model.RoleOrganizationName).ID] = model.TextAnswer("👍工業")
	text := textOf(compose(checked(ed, e), Options{Redacted: true}))
	for _, absent := range []string{"残っている項目", "要確認", "必須", "添付", "印字できない", "公式様式にない"} {
		if strings.Contains(text, absent) {
			t.Errorf("%q is printed", absent)
		}
	}
	for _, want := range []string{"下書き", "二百五十人くらい", "公表用の写し"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed", want)
		}
	}
}

// TestARedactedCopySaysWhyThereIsNoName: none was given, or it is not published.
func TestARedactedCopySaysWhyThereIsNoName(t *testing.T) {
	ed := editiontest.Harbour(t)
	if d := compose(final(ed, empty(ed)), Options{Redacted: true}); pageWith(d, "（応募者名 未入力）") != 1 {
		t.Error("a name that is published and was not given is said to be unpublished")
	}
	ed.ByRole(model.RoleOrganizationName).Published = false
	if d := compose(final(ed, full(ed)), Options{Redacted: true}); pageWith(d, "（応募者名は公表項目ではありません）") != 1 {
		t.Error("a name that is not published is not said to be")
	}
}
