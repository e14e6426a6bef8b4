package evidence

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"toprunner/model"
)

// withObjects writes a PDF of the objects, the first of which is the catalog.
func withObjects(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return b.Bytes()
}

// streamed is a stream object with the bytes as they are.
func streamed(entries string, data []byte) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

// packed is text as FlateDecode has it.
func packed(t testing.TB, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// drawing is a long enough text for a page to be worth packing.
func drawing() string {
	var b strings.Builder
	for i := range 400 {
		fmt.Fprintf(&b, "%d %d m %d %d l S\n", i, i*7%500, i*3%400, i*11%700)
	}
	return b.String()
}

// drawnPDF is a PDF of one page with that content stream.
func drawnPDF(content string) []byte {
	return withObjects("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]/Rotate 90>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>>>", content)
}

// TestADamagedStreamIsFound: no reader tells, it shows half a page.
func TestADamagedStreamIsFound(t *testing.T) {
	whole := packed(t, drawing())
	flushed := bytes.TrimSuffix(whole, whole[len(whole)-4:])
	var partly bytes.Buffer
	z := zlib.NewWriter(&partly)
	if _, err := z.Write([]byte(drawing())); err != nil {
		t.Fatal(err)
	}
	if err := z.Flush(); err != nil {
		t.Fatal(err)
	}
	holed := bytes.Clone(whole)
	copy(holed[len(holed)/2:], make([]byte, 60))
	for name, c := range map[string]struct {
		content string
		state   model.AttachmentState
	}{
		"whole":                 {streamed("/Filter/FlateDecode", whole), model.AttachmentGood},
		"without its check sum": {streamed("/Filter/FlateDecode", flushed), model.AttachmentGood},
		"flushed, not ended":    {streamed("/Filter/FlateDecode", partly.Bytes()), model.AttachmentGood},
		"not packed":            {streamed("", []byte(drawing())), model.AttachmentGood},
		"empty":                 {streamed("/Filter/FlateDecode", nil), model.AttachmentGood},
		"a bit turned":          {streamed("/Filter/FlateDecode", withFlipped(whole, len(whole)/2)), model.AttachmentBroken},
		"a hole in it":          {streamed("/Filter/FlateDecode", holed), model.AttachmentBroken},
		"cut off":               {streamed("/Filter/FlateDecode", whole[:len(whole)/2]), model.AttachmentBroken},
		"not packed at all":     {streamed("/Filter/FlateDecode", []byte("0 0 m 1 1 l S")), model.AttachmentBroken},
		"half a photograph":     {streamed("/Filter/DCTDecode", jpegOf(t)[:200]), model.AttachmentBroken},
	} {
		t.Run(name, func(t *testing.T) {
			if a := Examine("f", drawnPDF(c.content)); a.State != c.state {
				t.Errorf("%s, want %s", a.State, c.state)
			}
		})
	}
}

// TestUnpackingIsBounded: a small file that unpacks to a large one costs no more
// than the limit.
func TestUnpackingIsBounded(t *testing.T) {
	bomb := packed(t, strings.Repeat("\x00", 2<<20))
	rest := int64(1 << 20)
	if !wholeFlate(bomb, &rest) || rest != 0 {
		t.Errorf("%d bytes were left of the limit", rest)
	}
}

// TestPagesLookTheSameAndDoNothing: what is inherited is there, what leads out
// of the page is not.
func TestPagesLookTheSameAndDoNothing(t *testing.T) {
	data := withObjects("<</Type/Catalog/Pages 2 0 R/OpenAction 9 0 R>>",
		"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 300 400]/Rotate 90/Resources<</XObject<</X 7 0 R>>>>>>",
		"<</Type/Page/Parent 2 0 R/Contents 5 0 R/AA<</O 9 0 R>>/StructParents 0/Annots[6 0 R 8 0 R 10 0 R]>>",
		"<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
		streamed("", []byte("/X Do")),
		"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A 9 0 R>>",
		streamed("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Properties<</P 4 0 R>>>>/Metadata 9 0 R", []byte("0 0 9 9 re f")),
		"<</Type/Annot/Subtype/Widget/FT/Btn/Rect[0 0 9 9]/F 4/AS/On/AP<</N<</On 7 0 R/Off 9 0 R>>>>/A 9 0 R>>",
		"<</S/JavaScript/JS(app.alert)>>",
		"<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/AP<</N 7 0 R>>/Parent 9 0 R>>")
	pages, state := OpenPDF(data)
	if state != model.AttachmentGood {
		t.Fatal(state)
	}
	var numbers []int
	for _, o := range pages.Objects {
		numbers = append(numbers, o.Number)
		if o.Number == 4 && o.Value != nil {
			t.Error("a page leads to another")
		}
	}
	if !slices.Equal(numbers, []int{7, 5, 4}) {
		t.Errorf("the pages are drawn with %v", numbers)
	}
	first, second := pages.Dicts[0], pages.Dicts[1]
	if len(first.ArrayEntry("Annots")) != 2 || second["Annots"] != nil {
		t.Errorf("annotations %v and %v", first["Annots"], second["Annots"])
	}
	for _, page := range pages.Dicts {
		if page["Rotate"] != types.Integer(90) || page.ArrayEntry("MediaBox")[3] != types.Integer(400) {
			t.Errorf("the page is %v", page)
		}
		if strings.Contains(page.PDFString(), "9 0 R") || page["AA"] != nil || page["Parent"] != nil {
			t.Errorf("the page still does something: %v", page)
		}
	}
}

// TestObjectsInStreams: most programs pack the objects of a file together.
func TestObjectsInStreams(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.pdf"), filepath.Join(dir, "out.pdf")
	if err := os.WriteFile(in, drawnPDF(streamed("/Filter/FlateDecode", packed(t, drawing()))), 0o600); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("qpdf", "--object-streams=generate", in, out).CombinedOutput(); err != nil {
		t.Fatalf("qpdf: %v: %s (it is installed by: make deps)", err, said)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	pages, state := OpenPDF(data)
	if state != model.AttachmentGood || len(pages.Dicts) != 1 || len(pages.Objects) != 1 {
		t.Errorf("%s, %+v", state, pages)
	}
}

func TestEndlessPageTree(t *testing.T) {
	var objects []string
	objects = append(objects, "<</Type/Catalog/Pages 2 0 R>>")
	for i := range 300 {
		objects = append(objects, fmt.Sprintf("<</Type/Pages/Count 1/Kids[%d 0 R]>>", i+3))
	}
	if a := Examine("f", withObjects(objects...)); a.State != model.AttachmentBroken {
		t.Errorf("%s", a.State)
	}
}
