package appendix

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"toprunner/model/evidence"
)

// document is a PDF in the form ours have, of pages that say their number.
func document(pages int) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(s string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), s)
	}
	b.WriteString("%PDF-1.7\n")
	object("<</Type/Catalog/Pages 2 0 R/Lang(ja-JP)>>")
	var kids strings.Builder
	for i := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 4+2*i)
	}
	object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 595 842]>>", pages, kids.String()))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	for i := range pages {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>", 5+2*i))
		text := fmt.Sprintf("BT /F 20 Tf 50 500 Td (page %d) Tj ET", i+1)
		object(fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(text), text))
	}
	xref := b.Len()
	table := []byte{0, 0, 0, 0, 0, 0xFF, 0xFF}
	for _, at := range append(offsets, xref) {
		table = binary.BigEndian.AppendUint32(append(table, alone), uint32(at))
		table = append(table, 0, 0)
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write(table)
	_ = z.Close()
	object(fmt.Sprintf("<</Type/XRef/Size %d/Root 1 0 R/ID[<00><00>]/W [1 4 2]/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream",
		len(offsets)+2, packed.Len(), packed.String()))
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", xref)
	return b.Bytes()
}

// appended is the document with the pages of files behind its pages.
func appended(t testing.TB, base []byte, after map[int][]byte) []byte {
	t.Helper()
	var inserts []Insert
	for page := 1; page <= 10; page++ {
		if data, ok := after[page]; ok {
			pages, why := Open(data)
			if why != "" {
				t.Fatal(why)
			}
			inserts = append(inserts, Insert{page, pages})
		}
	}
	update, err := Append(base, inserts)
	if err != nil {
		t.Fatal(err)
	}
	whole := bytes.NewBuffer(bytes.Clone(base))
	if _, err := update.WriteTo(whole); err != nil {
		t.Fatal(err)
	}
	return whole.Bytes()
}

// said runs a program of the packages that "make deps" installs on a file.
func said(t testing.TB, data []byte, name string, args ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "FILE", file)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s (it is installed by: make deps)", name, err, out)
	}
	return string(out)
}

func TestPagesComeWhereTheyBelong(t *testing.T) {
	whole := appended(t, document(3), map[int][]byte{1: document(2), 3: document(1)})
	got := strings.Join(strings.Fields(said(t, whole, "pdftotext", "FILE", "-")), " ")
	if want := "page 1 page 1 page 2 page 2 page 3 page 1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := said(t, whole, "qpdf", "--check", "FILE"); strings.Contains(got, "WARNING") {
		t.Error(got)
	}
}

// TestNotAByteOfOursChanges, and the same files give the same bytes.
func TestNotAByteOfOursChanges(t *testing.T) {
	base := document(2)
	files := map[int][]byte{1: document(4), 2: photograph(t, 1)}
	whole := appended(t, base, files)
	if !bytes.HasPrefix(whole, base) {
		t.Error("the document was changed")
	}
	for range 5 {
		if !bytes.Equal(appended(t, base, files), whole) {
			t.Fatal("another run gives other bytes")
		}
	}
	if got := appended(t, base, nil); !bytes.Equal(got, base) {
		t.Error("nothing appended is something")
	}
}

func TestAnotherDocumentIsRefused(t *testing.T) {
	pages, _ := Open(document(1))
	good := document(2)
	for name, base := range map[string][]byte{
		"empty":              nil,
		"cut off":            good[:len(good)-40],
		"with another table": bytes.Replace(good, []byte("/W [1 4 2]"), []byte("/W [1 5 1]"), 1),
		"without a root":     bytes.Replace(good, []byte("/Root 1 0 R"), []byte("/Roof 1 0 R"), 1),
		"nested pages":       bytes.Replace(good, []byte("/Count 2"), []byte("/Count 7"), 1),
		"an offset too far":  bytes.Replace(good, []byte("startxref\n"), []byte("startxref\n9"), 1),
	} {
		if _, err := Append(base, []Insert{{1, pages}}); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	for _, after := range []int{0, 3, -1} {
		if _, err := Append(good, []Insert{{after, pages}}); err == nil {
			t.Errorf("behind page %d of 2: taken", after)
		}
	}
}

func TestWhyThereAreNoPages(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		why  Why
	}{
		"empty":             {nil, Broken},
		"a web page":        {[]byte("<!doctype html>"), WrongType},
		"PDF cut off":       {document(3)[:300], Broken},
		"half a photograph": {photograph(t, 1)[:300], Broken},
		"a transparent image that is too large": {
			hugePNG(t, 20_000, 4_000), TooLarge,
		},
	} {
		if pages, why := Open(c.data); pages != nil || why != c.why {
			t.Errorf("%s: %q, want %q", name, why, c.why)
		}
	}
}

// corners are the colours of an image at its four corners: red, green, blue and
// black, from the top left clockwise.
func corners(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{255, 0, 0, 255}
			switch {
			case x >= w/2 && y < h/2:
				c = color.RGBA{0, 255, 0, 255}
			case x >= w/2:
				c = color.RGBA{0, 0, 255, 255}
			case y >= h/2:
				c = color.RGBA{0, 0, 0, 255}
			}
			m.SetRGBA(x, y, c)
		}
	}
	return m
}

// photograph is a JPEG whose Exif says how it is to be looked at.
func photograph(t testing.TB, turn uint16) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, corners(160, 80), &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	exif := append([]byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01"), byte(turn>>8), byte(turn), 0, 0, 0, 0, 0, 0)
	segment := append([]byte{0xFF, 0xE1, 0, byte(len(exif) + 2)}, exif...)
	return append(append(bytes.Clone(b.Bytes()[:2]), segment...), b.Bytes()[2:]...)
}

// seen renders the last page and names the colours at the corners of what is
// drawn on it, from the top left clockwise, and how it lies.
func seen(t testing.TB, data []byte) (colours string, wide bool) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "page")
	said(t, data, "pdftoppm", "-r", "36", "-f", "2", "-l", "2", "-png", "-singlefile", "FILE", out)
	f, err := os.Open(out + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	page, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	box := image.Rectangle{}
	for y := range page.Bounds().Dy() {
		for x := range page.Bounds().Dx() {
			if r, g, b, _ := page.At(x, y).RGBA(); r+g+b < 3*0xF000 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	const in = 6
	for _, p := range []image.Point{
		{box.Min.X + in, box.Min.Y + in}, {box.Max.X - in, box.Min.Y + in},
		{box.Max.X - in, box.Max.Y - in}, {box.Min.X + in, box.Max.Y - in},
	} {
		r, g, b, _ := page.At(p.X, p.Y).RGBA()
		switch {
		case r > 0xA000 && g < 0x6000 && b < 0x6000:
			colours += "r"
		case g > 0xA000 && r < 0x6000 && b < 0x6000:
			colours += "g"
		case b > 0xA000 && r < 0x6000 && g < 0x6000:
			colours += "b"
		default:
			colours += "k"
		}
	}
	return colours, box.Dx() > box.Dy()
}

// TestAPhotographIsLookedAtUpright: the pixels are stored as the sensor saw
// them, and Exif says how the camera was held.
func TestAPhotographIsLookedAtUpright(t *testing.T) {
	for turn, want := range map[uint16]string{
		1: "rgbk", 2: "grkb", 3: "bkrg", 4: "kbgr", 5: "rkbg", 6: "krgb", 7: "bgrk", 8: "gbkr", 0: "rgbk", 9: "rgbk",
	} {
		whole := appended(t, document(1), map[int][]byte{1: photograph(t, turn)})
		colours, wide := seen(t, whole)
		if sideways := turn >= 5 && turn <= 8; colours != want || wide == sideways {
			t.Errorf("orientation %d: %s, want %s; wide: %v", turn, colours, want, wide)
		}
	}
}

// TestEveryPNGLooksRight, whatever its colours and depth are.
func TestEveryPNGLooksRight(t *testing.T) {
	m := corners(160, 80)
	deep, clear := image.NewRGBA64(m.Rect), image.NewNRGBA(m.Rect)
	listed := image.NewPaletted(m.Rect, color.Palette{
		color.RGBA{255, 0, 0, 255}, color.RGBA{0, 255, 0, 255}, color.RGBA{0, 0, 255, 255}, color.RGBA{0, 0, 0, 255}})
	deepClear := image.NewNRGBA64(m.Rect)
	for y := range 80 {
		for x := range 160 {
			deep.Set(x, y, m.At(x, y))
			listed.Set(x, y, m.At(x, y))
			clear.Set(x, y, m.At(x, y))
			deepClear.Set(x, y, m.At(x, y))
		}
	}
	clear.Set(80, 40, color.NRGBA{255, 0, 0, 100})
	deepClear.Set(80, 40, color.NRGBA{255, 0, 0, 100})
	for name, m := range map[string]image.Image{
		"8 bits": m, "16 bits": deep, "palette": listed, "transparent": clear, "transparent, 16 bits": deepClear,
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		whole := appended(t, document(1), map[int][]byte{1: b.Bytes()})
		if colours, wide := seen(t, whole); colours != "rgbk" || !wide {
			t.Errorf("%s: %s", name, colours)
		}
		if got := said(t, whole, "qpdf", "--check", "FILE"); strings.Contains(got, "WARNING") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// hugePNG is a small file of an empty transparent image of that size.
func hugePNG(t testing.TB, w, h int) []byte {
	t.Helper()
	chunk := func(kind string, body []byte) []byte {
		out := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
		out = append(append(out, kind...), body...)
		return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	line := make([]byte, 1+4*w)
	for range h {
		if _, err := z.Write(line); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(w)), uint32(h))
	const depth, transparent = 8, 6
	head = append(head, depth, transparent, 0, 0, 0)
	return slices.Concat([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", head), chunk("IDAT", packed.Bytes()), chunk("IEND", nil))
}

func FuzzOpen(f *testing.F) {
	for _, seed := range [][]byte{document(2), photograph(f, 6), hugePNG(f, 3, 3), nil} {
		f.Add(seed)
	}
	base := document(1)
	f.Fuzz(func(t *testing.T, data []byte) {
		pages, why := Open(data)
		if (pages == nil) == (why == "") {
			t.Fatalf("%v and %q", pages, why)
		}
		if pages == nil {
			return
		}
		update, err := Append(base, []Insert{{1, pages}})
		if err != nil {
			t.Fatal(err)
		}
		whole := bytes.NewBuffer(bytes.Clone(base))
		if _, err := update.WriteTo(whole); err != nil {
			t.Fatal(err)
		}
		again, state := evidence.OpenPDF(whole.Bytes())
		if again == nil || len(again.Dicts) != 1+len(pages.Dicts) {
			t.Errorf("the whole has not the pages of its parts: %s", state)
		}
	})
}
