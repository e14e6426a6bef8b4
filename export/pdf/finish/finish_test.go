package finish

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"
	"github.com/pdfcpu/pdfcpu/pkg/api"

	"toprunner/export/pdf/tag"
	"toprunner/model/calendar"
)

func TestMain(m *testing.M) {
	api.DisableConfigDir()
	os.Exit(m.Run())
}

// raw is what gofpdf writes for two pages with bookmarks.
func raw(t testing.TB) []byte {
	t.Helper()
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetCompression(false)
	pdf.SetCatalogSort(true)
	pdf.SetFont("Helvetica", "", 12)
	for _, text := range []string{"first (page)", "second \\ page"} {
		pdf.AddPage()
		pdf.Bookmark(text, 0, 0)
		pdf.Text(50, 50, text)
	}
	var b bytes.Buffer
	if err := pdf.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// about is a document with something of everything.
func about() Document {
	return Document{
		Lang: "ja-JP", Title: "𠮷野（株）<&>応募内容", Author: "𠮷野工業", Subject: "応募",
		Date: calendar.Date{Year: 2025, Month: 7, Day: 1},
		Files: []File{
			{Name: "規程.pdf", MIME: "application/pdf", Description: "𠮷", Relationship: "Supplement", Data: []byte("%PDF-1.4 not really")},
			{Name: "a/規程.pdf", Data: []byte{0, 1, 2}},
			{Name: "規程.PDF"},
		},
	}
}

// tagged is the structure of the two pages, with a picture.
func tagged(alt string) Drawn {
	root := &tag.Element{Kind: tag.Document}
	head, picture := root.Add(tag.Head1), root.AddFigure(alt)
	row := root.Add(tag.Table).Add(tag.Row)
	row.AddHead(tag.OfRow)
	cell := row.Add(tag.Cell)
	link := root.Add(tag.Link)
	root.Add(tag.Paragraph) // which nothing is drawn of
	return Drawn{Structure: root, Marks: []tag.Mark{
		{Of: head, Page: 1}, {Of: picture, Page: 1, ID: 1, Box: tag.Box{Left: 10, Top: 20, Right: 110, Bottom: 60}},
		{Of: head, Page: 2}, {Of: cell, Page: 2, ID: 1}, {Of: link, Page: 2, ID: 2},
	}, Jumps: []tag.Jump{{
		Of: link, Page: 2, Box: tag.Box{Left: 10, Top: 100, Right: 200, Bottom: 120}, Title: "頭", ToPage: 1, ToY: 50,
	}}}
}

// structureOf returns the tree as a program reads it.
func structureOf(t *testing.T, file []byte) string {
	t.Helper()
	return strings.Join(strings.Fields(tool(t, file, "pdfinfo", "-struct", "FILE")), " ")
}

func TestTheStructureIsFound(t *testing.T) {
	d := about()
	d.Drawn = tagged("絵")
	file := finished(t, d)
	const want = "Document H1 (block) Figure: /Placement /Block /BBox [10 781.89 110 821.89] Table (block) TR TH: /Scope /Row TD Link (inline) Object 13 0"
	if got := structureOf(t, file); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if plain := tool(t, file, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-"); !strings.Contains(plain, "/Alt <feff7d75>") {
		t.Error("the words for the picture are not found")
	}
	if info := tool(t, file, "pdfinfo", "FILE"); !strings.Contains(info, "Tagged:          yes") {
		t.Error(info)
	}
	for _, fault := range misplaced(file) {
		t.Error(fault)
	}
}

// TestAJumpLands on the page and at the height that were given.
func TestAJumpLands(t *testing.T) {
	d := about()
	for _, d.Drawn = range []Drawn{tagged("絵"), {Jumps: tagged("").Jumps}} {
		file := finished(t, d)
		first := tool(t, file, "mutool", "show", "-g", "FILE", "trailer/Root/Pages/Kids/1")
		target, _, _ := strings.Cut(first, " ")
		link := tool(t, file, "mutool", "show", "-g", "FILE", "trailer/Root/Pages/Kids/2/Annots/1")
		want := "/Dest[" + target + " 0 R/XYZ null 791.89 null]"
		if got := strings.ReplaceAll(link, "\n", ""); !strings.Contains(got, want) || !strings.Contains(got, "/Rect[10 721.89 200 741.89]") {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestJumpsThatCannotBeAreRefused: from no page, or to none.
func TestJumpsThatCannotBeAreRefused(t *testing.T) {
	for _, j := range []tag.Jump{{Page: 1, ToPage: 3}, {Page: 1}, {ToPage: 1}, {Page: 3, ToPage: 1}} {
		d := Document{Drawn: Drawn{Jumps: []tag.Jump{j}}}
		if err := Finish(io.Discard, raw(t), d); !errors.Is(err, errForm) {
			t.Errorf("%+v: %v", j, err)
		}
	}
}

// TestMarksThatCannotBeAreRefused: on no page, or with a number left out.
func TestMarksThatCannotBeAreRefused(t *testing.T) {
	for _, m := range []tag.Mark{{Page: 3}, {Page: 0}, {Page: 1, ID: 1}} {
		root := &tag.Element{Kind: tag.Document}
		m.Of = root
		d := Document{Drawn: Drawn{Structure: root, Marks: []tag.Mark{m}}}
		if err := Finish(io.Discard, raw(t), d); !errors.Is(err, errForm) {
			t.Errorf("%+v: %v", m, err)
		}
	}
}

func finished(t testing.TB, d Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Finish(&b, raw(t), d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// tool runs a program on the file and returns what it says.
func tool(t *testing.T, file []byte, name string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = path
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestValidatorsHaveNoComplaint(t *testing.T) {
	whole := about()
	whole.Drawn = tagged("絵")
	for _, d := range []Document{{}, about(), whole} {
		file := finished(t, d)
		if out := tool(t, file, "qpdf", "--check", "FILE"); strings.Contains(out, "WARNING") {
			t.Error(out)
		}
		if out := tool(t, file, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", "FILE"); out != "" {
			t.Error(out)
		}
		if out := tool(t, file, "mutool", "info", "FILE"); strings.Contains(out, "error") || strings.Contains(out, "warning") {
			t.Error(out)
		}
		if err := api.Validate(bytes.NewReader(file), nil); err != nil {
			t.Error(err)
		}
	}
}

func TestWhatIsSaidIsFound(t *testing.T) {
	file := finished(t, about())
	info := tool(t, file, "pdfinfo", "-isodates", "FILE")
	meta := tool(t, file, "pdfinfo", "-meta", "FILE")
	for _, want := range []string{"𠮷野（株）<&>応募内容", "𠮷野工業", "応募", "2025-07-01T00:00:00+09", "PDF version:     1.7", "Pages:           2"} {
		if !strings.Contains(info, want) {
			t.Errorf("%q is not in\n%s", want, info)
		}
	}
	for _, want := range []string{"𠮷野（株）&lt;&amp;&gt;応募内容", "𠮷野工業", "ja-JP", "2025-07-01T00:00:00+09:00"} {
		if !strings.Contains(meta, want) {
			t.Errorf("%q is not in\n%s", want, meta)
		}
	}
	if outline := tool(t, file, "mutool", "show", "FILE", "outline"); !strings.Contains(outline, "second") {
		t.Errorf("outline %s", outline)
	}
	for page, want := range map[string]string{"1": "first (page)", "2": "second \\ page"} {
		if text := tool(t, file, "pdftotext", "-f", page, "-l", page, "FILE", "-"); !strings.Contains(text, want) {
			t.Errorf("page %s reads %q", page, text)
		}
	}
}

func TestNothingIsSaidThatIsNotGiven(t *testing.T) {
	info := tool(t, finished(t, Document{}), "pdfinfo", "FILE")
	for _, absent := range []string{"Title", "Author", "Date"} {
		if strings.Contains(info, absent) {
			t.Errorf("%s is in\n%s", absent, info)
		}
	}
}

func TestFilesComeBack(t *testing.T) {
	file := finished(t, about())
	dir := t.TempDir()
	tool(t, file, "pdfdetach", "-saveall", "-o", dir, "FILE")
	for name, want := range map[string]string{"規程.pdf": "%PDF-1.4 not really", "a_規程.pdf": "\x00\x01\x02", "規程 (2).PDF": ""} {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestTheSameGivesTheSameBytes(t *testing.T) {
	source := raw(t)
	kept := bytes.Clone(source)
	var one, two bytes.Buffer
	if err := errors.Join(Finish(&one, source, about()), Finish(&two, source, about())); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("two runs differ")
	}
	if !bytes.Equal(source, kept) {
		t.Error("the raw file was changed")
	}
	other := about()
	other.Title = "別"
	if id := func(b []byte) string { _, after, _ := bytes.Cut(b, []byte("/ID")); return string(after[:40]) }; id(one.Bytes()) == id(finished(t, other)) {
		t.Error("two documents have one ID")
	}
}

var errFull = errors.New("full")

// full takes so many bytes and no more.
type full int

func (f *full) Write(b []byte) (int, error) {
	if *f -= full(len(b)); *f < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestAnErrorOfTheWriterComesBack(t *testing.T) {
	for _, room := range []full{0, 100, 3000} {
		if err := Finish(&room, raw(t), about()); !errors.Is(err, errFull) {
			t.Errorf("error %v", err)
		}
	}
}

func TestWhatIsNotOfTheFormIsRefused(t *testing.T) {
	whole := string(raw(t))
	for _, file := range []string{
		"", "startxref", "xref\n", whole[:len(whole)/2], whole[len(whole)/2:],
		strings.Replace(whole, "xref\n0 ", "xref\n1 ", 1),
		strings.Replace(whole, "/Root ", "/Rot ", 1),
		strings.Replace(whole, "3 0 obj", "9 0 obj", 1),
		strings.Replace(whole, "/Type /Page\n", "/Type [(\n", 1),
		strings.Replace(whole, "/Length ", "/Length 9999999", 1),
		strings.Replace(whole, "/Size", "/Size ) ", 1),
	} {
		var b bytes.Buffer
		if err := Finish(&b, []byte(file), about()); !errors.Is(err, errForm) || b.Len() > 0 {
			t.Errorf("error %v, %d bytes written for %.60q", err, b.Len(), file)
		}
	}
}

func TestDictionary(t *testing.T) {
	for in, want := range map[string]string{
		"<<>>":                                 "<<>>",
		"<</A/B/C 1 0 R>>":                     "<</A /B\n/C 1 0 R\n>>",
		"<< /A (x\\)(y)>>) /B [1 (]) <AB>] >>": "<</A (x\\)(y)>>)\n/B [1 (]) <AB>]\n>>",
		"<</A<</B<</C[/D]>>>>/E true>>":        "<</A <</B<</C[/D]>>>>\n/E true\n>>",
	} {
		d, rest, err := parseDict([]byte(in))
		if err != nil || len(rest) > 0 || d.String() != want {
			t.Errorf("%s: %s, %q, %v", in, d, rest, err)
		}
	}
	for _, in := range []string{"", "<", "<<", "<</A", "<</A>>", "<<A /B>>", "<</A (>>", "<</A [>>", "<</ 1>>", "[]"} {
		if d, _, err := parseDict([]byte(in)); err == nil {
			t.Errorf("%s: %s", in, d)
		}
	}
}

// TestTheProfileIsSRGB measures a few colours by the numbers of the standard.
func TestTheProfileIsSRGB(t *testing.T) {
	profile := sRGB()
	if size := len(profile); size%4 != 0 || size > 3000 || string(profile[36:40]) != "acsp" {
		t.Errorf("%d bytes", size)
	}
	curve := gamma()[12:]
	for stored, light := range map[int]float64{0: 0, 512: 0.2146, 1023: 1} {
		got := float64(int(curve[2*stored])<<8|int(curve[2*stored+1])) / 65535
		if got < light-0.001 || got > light+0.001 {
			t.Errorf("%d is light %v, want %v", stored, got, light)
		}
	}
}

// misplaced lists the objects of a finished file that do not stand where its
// table says.
func misplaced(file []byte) []string {
	start, ok := StartXref(file)
	if !ok {
		return []string{"no table"}
	}
	head, packed, _ := bytes.Cut(file[start:], []byte("\nstream\n"))
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return []string{err.Error()}
	}
	table, err := io.ReadAll(z)
	if err != nil {
		return []string{err.Error()}
	}
	var wrong []string
	n := len(table) / 7
	if !bytes.Contains(head, fmt.Appendf(nil, "/Size %d", n)) {
		wrong = append(wrong, fmt.Sprintf("%d lines for %s", n, head))
	}
	inStreams := map[uint32]int{}
	for i := 1; i < n; i++ {
		line := table[7*i:]
		where := binary.BigEndian.Uint32(line[1:])
		if line[0] == 2 {
			if inStreams[where] != int(binary.BigEndian.Uint16(line[5:])) {
				wrong = append(wrong, fmt.Sprintf("object %d is not the next in stream %d", i, where))
			}
			inStreams[where]++
		} else if !bytes.HasPrefix(file[where:], fmt.Appendf(nil, "%d 0 obj\n", i)) {
			wrong = append(wrong, fmt.Sprintf("object %d is not at %d", i, where))
		}
	}
	return wrong
}

// FuzzFinish: whatever the bytes are, they are refused or finished, and each
// object of what is finished stands where the file says.
func FuzzFinish(f *testing.F) {
	whole := raw(f)
	f.Add(whole, "題")
	f.Add(whole[:len(whole)-40], "\x00\xff")
	f.Fuzz(func(t *testing.T, raw []byte, title string) {
		var b bytes.Buffer
		d := Document{Title: title, Files: []File{{Name: title, MIME: title, Data: []byte(title)}}, Drawn: tagged(title)}
		if err := Finish(&b, raw, d); err != nil {
			return
		}
		for _, fault := range misplaced(b.Bytes()) {
			t.Error(fault)
		}
	})
}

func BenchmarkFinish(b *testing.B) {
	source, d := raw(b), about()
	for b.Loop() {
		if err := Finish(io.Discard, source, d); err != nil {
			b.Fatal(err)
		}
	}
}

func Example_pdfName() {
	fmt.Println(pdfName("application/pdf"), pdfName("a b#規"))
	// Output: /application#2Fpdf /a#20b#23#E8#A6#8F
}
