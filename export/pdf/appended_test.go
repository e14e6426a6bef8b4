package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/jung-kurt/gofpdf"
	"github.com/pdfcpu/pdfcpu/pkg/api"
	pdfcpu "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
	"toprunner/model/evidence"
)

// given is a file of evidence, how many pages of it are appended, and what its
// separator says.
type given struct {
	name  string
	data  []byte
	pages int
	says  string
}

// contents are the bytes of files by their sum.
type contents map[string][]byte

var errNoContent = errors.New("no such content")

func (c contents) Content(sum string) ([]byte, error) {
	if data, ok := c[sum]; ok {
		return data, nil
	}
	return nil, errNoContent
}

// attached is the snapshot of an entry with the files as evidence.
func attached(t testing.TB, ed *model.Edition, files ...given) *model.Snapshot {
	t.Helper()
	s := final(ed, full(ed))
	s.Entry.Attachments = nil
	bytes := contents{}
	for _, q := range ed.Questions() {
		if q.Type != model.TypeFile {
			continue
		}
		for _, f := range files {
			a := evidence.Examine(f.name, f.data)
			a.Question = q.ID
			s.Entry.Attachments = append(s.Entry.Attachments, a)
			bytes[a.SHA256] = f.data
		}
		break
	}
	s.Contents = bytes
	return s
}

// madeWithEvidence writes the document with the pages of its evidence.
func madeWithEvidence(t testing.TB, s *model.Snapshot, o Options) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := WriteWithEvidence(&file, s, o); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// sampleRules is the evidence of the sample, four pages.
func sampleRules(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "samples", "telework-rules.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// hostile are good files and files of every kind that takes careless programs
// down.
func hostile(t testing.TB) []given {
	t.Helper()
	api.DisableConfigDir()
	rules := sampleRules(t)
	var locked, many, picture bytes.Buffer
	if err := api.Encrypt(bytes.NewReader(rules), &locked, pdfcpu.NewAESConfiguration("open", "own", 256)); err != nil {
		t.Fatal(err)
	}
	pages := gofpdf.New("P", "pt", "A4", "")
	for range 500 {
		pages.AddPage()
	}
	if err := pages.Output(&many); err != nil {
		t.Fatal(err)
	}
	deep := image.NewNRGBA64(image.Rect(0, 0, 300, 200))
	deep.Set(10, 10, color.NRGBA64{0xFFFF, 0, 0, 0x8000})
	if err := png.Encode(&picture, deep); err != nil {
		t.Fatal(err)
	}
	bomb := bytes.Clone(picture.Bytes())
	copy(bomb[16:], "\x00\x00\xEA\x60\x00\x00\xEA\x60") // 60,000 × 60,000 pixels
	binary.BigEndian.PutUint32(bomb[29:], crc32.ChecksumIEEE(bomb[12:29]))
	corrupted := bytes.Clone(rules)
	at := bytes.Index(corrupted, []byte("stream\n"))
	copy(corrupted[at+len("stream\n")+200:], make([]byte, 40))
	return []given{
		{"規程.pdf", rules, 4, "このファイルの4ページを付けています"},
		{"画面（16ビット）.png", picture.Bytes(), 1, "このファイルの1ページを付けています"},
		{"locked.pdf", locked.Bytes(), 0, "パスワードや利用の制限が付いています"},
		{"cut.pdf", rules[:len(rules)/2], 0, "壊れているため、開けません"},
		{"empty.pdf", []byte{}, 0, "壊れているため、開けません"},
		{"page.pdf", []byte("<!doctype html><title>Sign in</title>"), 0, "PDF、JPEG、PNGのどれでもありません"},
		{"bomb.png", bomb, 0, "画像の画素数が多すぎます"},
		{"corrupted.pdf", corrupted, 0, "壊れているため、開けません"},
		{"500.pdf", many.Bytes(), 500, "このファイルの500ページを付けています"},
		{"規程.pdf", rules[:100], 0, "壊れているため、開けません"}, // the name of another
	}
}

// TestBadEvidenceTakesNothingDown: each file has its separator, found by the
// outline, which says how many pages follow or why none do, and they do.
func TestBadEvidenceTakesNothingDown(t *testing.T) {
	files := hostile(t)
	document := inFile(t, madeWithEvidence(t, attached(t, editiontest.TopRunner(t), files...), Options{}))
	outline := tool(t, "mutool", "show", document, "outline")
	marks := regexp.MustCompile(`"添付資料(\d+)　(.+)"\s+#page=(\d+)`).FindAllStringSubmatch(outline, -1)
	if len(marks) != len(files) {
		t.Fatalf("%d separators in the outline:\n%s", len(marks), outline)
	}
	count := regexp.MustCompile(`Pages:\s+(\d+)`).FindStringSubmatch(tool(t, "pdfinfo", document))[1]
	next := 0
	for i, f := range files {
		page, err := strconv.Atoi(marks[i][3])
		if err != nil {
			t.Fatal(err)
		}
		if next > 0 && page != next {
			t.Errorf("%s: the separator is page %d, want %d", f.name, page, next)
		}
		next = page + 1 + f.pages
		says := proof.Squeezed(tool(t, "pdftotext", "-raw", "-f", marks[i][3], "-l", marks[i][3], document, "-"))
		for _, want := range []string{f.name, f.says, marks[i][3] + "/" + count} {
			if !strings.Contains(says, want) {
				t.Errorf("%s: %q is not in what the separator says: %q", f.name, want, says)
			}
		}
	}
	if strconv.Itoa(next-1) != count {
		t.Errorf("%s pages, want %d", count, next-1)
	}
}

// TestTheOriginalsAreInside, byte for byte, those that cannot be opened too.
func TestTheOriginalsAreInside(t *testing.T) {
	s := attached(t, editiontest.TopRunner(t), hostile(t)...)
	for name, document := range map[string][]byte{
		"embedded": made(t, s, Options{}), "appended": madeWithEvidence(t, s, Options{}),
	} {
		dir := t.TempDir()
		tool(t, "pdfdetach", "-saveall", "-o", dir, inFile(t, document))
		found := map[string]bool{}
		saved, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range saved {
			data, err := os.ReadFile(filepath.Join(dir, f.Name()))
			if err != nil {
				t.Fatal(err)
			}
			found[evidence.Examine("", data).SHA256] = true
		}
		for _, a := range s.Entry.Attachments {
			if !found[a.SHA256] {
				t.Errorf("%s: %s is not inside as it was", name, a.Name)
			}
		}
	}
}

// TestTheCatalogueSurvives: what the document says beside its pages is still
// said when pages are appended.
func TestTheCatalogueSurvives(t *testing.T) {
	s := attached(t, editiontest.TopRunner(t), given{name: "規程.pdf", data: sampleRules(t)})
	plain, appended := inFile(t, made(t, s, Options{})), inFile(t, madeWithEvidence(t, s, Options{}))
	for _, entry := range []string{"Lang", "Metadata", "Names/EmbeddedFiles", "AF", "OutputIntents", "ViewerPreferences"} {
		before := tool(t, "mutool", "show", "-g", plain, "trailer/Root/"+entry)
		after := tool(t, "mutool", "show", "-g", appended, "trailer/Root/"+entry)
		shape := func(s string) string { return regexp.MustCompile(`\d+ 0 (R|obj)`).ReplaceAllString(s, "") }
		if strings.HasPrefix(before, "null") || shape(before) != shape(after) {
			t.Errorf("%s: %q became %q", entry, before, after)
		}
	}
}

func TestSameEvidenceSameBytes(t *testing.T) {
	s := attached(t, editiontest.TopRunner(t), hostile(t)...)
	var together sync.WaitGroup
	files := make([]bytes.Buffer, 2)
	for i := range files {
		together.Go(func() {
			if err := WriteWithEvidence(&files[i], s, Options{}); err != nil {
				t.Error(err)
			}
		})
	}
	together.Wait()
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("two runs give two documents")
	}
}

// TestARedactedCopyHasNoEvidence, whatever is asked for.
func TestARedactedCopyHasNoEvidence(t *testing.T) {
	s := attached(t, editiontest.TopRunner(t), given{name: "規程.pdf", data: sampleRules(t)})
	document := madeWithEvidence(t, s, Options{Redacted: true})
	if !bytes.Equal(document, made(t, s, Options{Redacted: true})) || bytes.Contains(document, []byte("EmbeddedFile")) {
		t.Error("there is evidence in it")
	}
}
