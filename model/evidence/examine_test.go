package evidence

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"sync"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	pdf "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"toprunner/model"
)

// plainPDF returns the smallest proper PDF of so many empty pages.
func plainPDF(pages int) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(format string, args ...any) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(offsets)}, args...)...)
	}
	b.WriteString("%PDF-1.4\n")
	object("<</Type/Catalog/Pages 2 0 R>>")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 3+i)
	}
	object("<</Type/Pages/Count %d/Kids[%s]>>", pages, kids.String())
	for range pages {
		object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>")
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, xref)
	return b.Bytes()
}

func encryptedPDF(t testing.TB, user, owner string) []byte {
	t.Helper()
	withoutConfigDir()
	conf := pdf.NewAESConfiguration(user, owner, 256)
	var b bytes.Buffer
	if err := api.Encrypt(bytes.NewReader(plainPDF(2)), &b, conf); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pixels(w, h int) image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for x := range w {
		for y := range h {
			m.Set(x, y, color.NRGBA{uint8(x * 7), uint8(y * 5), uint8(x * y), 255})
		}
	}
	return m
}

func jpegOf(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, pixels(64, 48), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pngOf(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, pixels(64, 48)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gifOf(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gif.Encode(&b, pixels(8, 8), nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The kinds of colour in a PNG (PNG specification, 11.2.2).
const rgb, rgbWithAlpha = 2, 6

// bombPNG is a whole little file that says it is w × h pixels.
func bombPNG(t testing.TB, w, h uint32, colour byte) []byte {
	t.Helper()
	b := pngOf(t)
	head := b[len(pngSignature)+4:][:4+13] // type and content of IHDR
	binary.BigEndian.PutUint32(head[4:], w)
	binary.BigEndian.PutUint32(head[8:], h)
	head[4+9] = colour
	binary.BigEndian.PutUint32(b[len(pngSignature)+8+13:], crc32.ChecksumIEEE(head))
	return b
}

// bombJPEG is a whole little file that says it is as large as the format allows.
func bombJPEG(t testing.TB) []byte {
	t.Helper()
	b := jpegOf(t)
	frame := bytes.Index(b, []byte{0xFF, 0xC0})
	copy(b[frame+5:], "\xFF\xFF\xFF\xFF") // height and width
	return b
}

// withFlipped returns data with one bit of the byte at i turned.
func withFlipped(data []byte, i int) []byte {
	b := bytes.Clone(data)
	b[i] ^= 0x10
	return b
}

func TestExamine(t *testing.T) {
	j, p, five := jpegOf(t), pngOf(t), plainPDF(5)
	for name, c := range map[string]struct {
		data  []byte
		kind  string
		pages int
		state model.AttachmentState
	}{
		"PDF":                        {five, PDF, 5, model.AttachmentGood},
		"PDF of 500 pages":           {plainPDF(500), PDF, 500, model.AttachmentGood},
		"PDF after other bytes":      {append([]byte("\r\n--boundary\r\n"), five...), PDF, 5, model.AttachmentGood},
		"PDF before other bytes":     {append(bytes.Clone(five), make([]byte, 500)...), PDF, 5, model.AttachmentGood},
		"PDF without its table":      {five[:bytes.Index(five, []byte("xref"))], PDF, 5, model.AttachmentGood},
		"PDF cut off":                {five[:len(five)/2], PDF, 0, model.AttachmentBroken},
		"PDF without pages":          {plainPDF(0), PDF, 0, model.AttachmentBroken},
		"only the header of a PDF":   {[]byte("%PDF-1.7\n"), PDF, 0, model.AttachmentBroken},
		"PDF with a user password":   {encryptedPDF(t, "open", "own"), PDF, 0, model.AttachmentEncrypted},
		"PDF with an owner password": {encryptedPDF(t, "", "own"), PDF, 0, model.AttachmentEncrypted},
		"PDF with its tail in its mouth": {
			bytes.Replace(plainPDF(1), []byte("/Kids[3 0 R ]"), []byte("/Kids[2 0 R ]"), 1),
			PDF, 0, model.AttachmentBroken,
		},
		"JPEG":                   {j, JPEG, 1, model.AttachmentGood},
		"JPEG cut off":           {j[:len(j)-20], JPEG, 0, model.AttachmentBroken},
		"JPEG without an end":    {j[:len(j)-2], JPEG, 0, model.AttachmentBroken},
		"JPEG and more":          {append(bytes.Clone(j), "more"...), JPEG, 1, model.AttachmentGood},
		"start of a JPEG":        {j[:3], JPEG, 0, model.AttachmentBroken},
		"PNG":                    {p, PNG, 1, model.AttachmentGood},
		"PNG cut off":            {p[:len(p)-1], PNG, 0, model.AttachmentBroken},
		"PNG damaged":            {withFlipped(p, len(p)/2), PNG, 0, model.AttachmentBroken},
		"PNG too large":          {bombPNG(t, 100_001, 1000, rgb), PNG, 0, model.AttachmentTooLarge},
		"transparent, too large": {bombPNG(t, 40_001, 1000, rgbWithAlpha), PNG, 0, model.AttachmentTooLarge},
		"JPEG too large":         {bombJPEG(t), JPEG, 0, model.AttachmentTooLarge},
		"PNG without pixels":     {bombPNG(t, 65, 48, rgb), PNG, 0, model.AttachmentBroken},
		"PNG beyond counting":    {bombPNG(t, 1<<31-1, 1<<31-1, rgb), PNG, 0, model.AttachmentTooLarge},
		"GIF":                    {gifOf(t), "", 0, model.AttachmentWrongType},
		"a web page":             {[]byte("<!doctype html><title>Sign in</title>"), "", 0, model.AttachmentWrongType},
		"empty":                  {nil, "", 0, model.AttachmentBroken},
	} {
		t.Run(name, func(t *testing.T) {
			before := bytes.Clone(c.data)
			a := Examine("規程.pdf", c.data)
			if a.Kind != c.kind || a.Pages != c.pages || a.State != c.state {
				t.Errorf("kind %q, %d pages, %s; want %q, %d, %s", a.Kind, a.Pages, a.State, c.kind, c.pages, c.state)
			}
			if a.Name != "規程.pdf" || a.Size != int64(len(c.data)) || a.Question != "" {
				t.Errorf("got %+v", a)
			}
			if !bytes.Equal(before, c.data) {
				t.Error("the bytes were changed")
			}
		})
	}
}

func TestExamineTakesTheContentNotTheName(t *testing.T) {
	for _, name := range []string{"a.docx", "a", "a.PDF", "a.jpg.exe"} {
		if a := Examine(name, jpegOf(t)); a.Kind != JPEG || a.State != model.AttachmentGood {
			t.Errorf("%s: %q, %s", name, a.Kind, a.State)
		}
	}
}

func TestExamineSum(t *testing.T) {
	// SHA-256 of "abc", FIPS 180-2 appendix B.1.
	const want = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
	if got := Examine("", []byte("abc")).SHA256; got != want {
		t.Errorf("got %s", got)
	}
}

// A file cut off anywhere is never taken for one with fewer pages.
func TestExamineCutOffAnywhere(t *testing.T) {
	for name, whole := range map[string][]byte{"pdf": plainPDF(3), "jpeg": jpegOf(t), "png": pngOf(t)} {
		pages := Examine("", whole).Pages
		for i := 0; i < len(whole); i += 1 + len(whole)/200 {
			a := Examine("", whole[:i])
			if a.State == model.AttachmentGood && a.Pages != pages {
				t.Errorf("%s cut at %d of %d: good with %d pages", name, i, len(whole), a.Pages)
			}
		}
	}
}

func TestExamineGivesUp(t *testing.T) {
	if pages, state := openPDF(plainPDF(500), 0); state != model.AttachmentBroken || pages != nil {
		t.Errorf("%v, %s in no time", pages, state)
	}
}

func TestExamineAtOnce(t *testing.T) {
	files := [][]byte{plainPDF(7), encryptedPDF(t, "", "own"), jpegOf(t), plainPDF(7)}
	want := make([]model.Attachment, len(files))
	for i, data := range files {
		want[i] = Examine("f", data)
	}
	var wait sync.WaitGroup
	for range 8 {
		for i, data := range files {
			wait.Go(func() {
				if got := Examine("f", data); got != want[i] {
					t.Errorf("file %d: %+v, want %+v", i, got, want[i])
				}
			})
		}
	}
	wait.Wait()
}

func FuzzExamine(f *testing.F) {
	for _, seed := range [][]byte{
		plainPDF(2), encryptedPDF(f, "", "own"), jpegOf(f), pngOf(f), gifOf(f), []byte("%PDF-"), nil,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a := Examine("f", data)
		if (a.State == model.AttachmentGood) != (a.Pages > 0) {
			t.Errorf("%s with %d pages", a.State, a.Pages)
		}
		if a.State == model.AttachmentGood && a.Kind == "" {
			t.Error("good, but of no kind")
		}
	})
}
