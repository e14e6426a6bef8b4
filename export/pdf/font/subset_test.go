package font

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"sync"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"toprunner/assets"
	"toprunner/model/glyph"
)

// reading is a font as another program reads it.
type reading struct {
	*sfnt.Font
	buffer sfnt.Buffer
}

func read(t testing.TB, data []byte) *reading {
	t.Helper()
	f, err := sfnt.Parse(withCmap(data))
	if err != nil {
		t.Fatal(err)
	}
	return &reading{Font: f}
}

// codesOf returns the codes of a text.
func codesOf(s *Subset, text string) []uint16 {
	var codes []uint16
	for _, part := range s.Encode(text) {
		for b := []byte(part.Codes); len(b) > 0; b = b[2:] {
			codes = append(codes, binary.BigEndian.Uint16(b))
		}
	}
	return codes
}

// withCmap adds the tables a program asks for that reads fonts outside of a PDF.
func withCmap(data []byte) []byte {
	tables := map[string][]byte{"name": make([]byte, 6), "post": {0, 3, 31: 0}}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		begin, length := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		tables[string(entry[:4])] = data[begin : begin+length]
	}
	tables["cmap"] = []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 4, 0, 24, 0, 0, 0, 2, 0, 2, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 1, 0, 0}
	return assembled(tables)
}

// path returns the outline of a glyph of a font with so many units to the em.
func (r *reading) path(t testing.TB, number uint16, units int) sfnt.Segments {
	t.Helper()
	segments, err := r.LoadGlyph(&r.buffer, sfnt.GlyphIndex(number), fixed.Int26_6(units), nil)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Clone(segments)
}

// TestOutlinesAreThoseOfTheFiles: what BIZ UDPGothic has comes point by point.
func TestOutlinesAreThoseOfTheFiles(t *testing.T) {
	for name, face := range map[string]struct {
		*glyph.Face
		file []byte
	}{"regular": {glyph.Regular(), assets.Regular}, "bold": {glyph.Bold(), assets.Bold}} {
		s := New(face.Face)
		codes := codesOf(s, "永aéÅが①髙﨑𠀋葛\U000E0100葛 　ｱ㈱゛€")
		made, err := sfnt.Parse(face.file)
		if err != nil {
			t.Fatal(err)
		}
		subset, whole := read(t, s.TrueType()), &reading{Font: made}
		for _, code := range codes {
			d := s.drawn[code]
			if got, want := subset.path(t, code, 2048), whole.path(t, d.Glyph, 2048); !slices.Equal(got, want) {
				t.Errorf("%s: %s is drawn otherwise", name, d.Typed)
			}
		}
	}
}

// TestContoursAreThoseOfTheFiles: another program reads the same curves.
func TestContoursAreThoseOfTheFiles(t *testing.T) {
	made, err := sfnt.Parse(assets.Bold)
	if err != nil {
		t.Fatal(err)
	}
	whole := &reading{Font: made}
	for d := range glyph.Bold().All("下書きDRAFT") {
		want := map[fixed.Point26_6]bool{}
		for _, s := range whole.path(t, d.Glyph, 2048) {
			want[s.Args[map[sfnt.SegmentOp]int{sfnt.SegmentOpQuadTo: 1}[s.Op]]] = true
		}
		units := func(p Point) fixed.Point26_6 {
			return fixed.Point26_6{X: fixed.Int26_6(math.Round(p.X * 2048)), Y: fixed.Int26_6(math.Round(-p.Y * 2048))}
		}
		contours := Contours(glyph.Bold(), d.Typed)
		if len(contours) == 0 {
			t.Errorf("%s is not drawn", d.Typed)
		}
		for _, c := range contours {
			if last := c.Curves[len(c.Curves)-1].End; last != c.Start {
				t.Errorf("%s: a contour is open", d.Typed)
			}
			for _, curve := range c.Curves {
				near := false
				for dx := fixed.Int26_6(-1); dx <= 1; dx++ {
					for dy := fixed.Int26_6(-1); dy <= 1; dy++ {
						at := units(curve.End)
						near = near || want[fixed.Point26_6{X: at.X + dx, Y: at.Y + dy}]
					}
				}
				if !near {
					t.Errorf("%s: no curve ends at %v", d.Typed, curve.End)
				}
			}
		}
	}
}

// TestTheSecondFontIsBroughtToSize: it has fewer units to the em. Small digits
// are small, one above the line and one below.
func TestTheSecondFontIsBroughtToSize(t *testing.T) {
	s := New(glyph.Regular())
	codes := codesOf(s, "𠮷5⁵₅")
	subset := read(t, s.TrueType())
	bounds := func(code uint16) fixed.Rectangle26_6 { return subset.path(t, code, 2048).Bounds() }
	if b := bounds(codes[0]); b.Max.X-b.Min.X < 1700 || b.Max.X-b.Min.X > 2048 {
		t.Errorf("𠮷 is %v units wide", b)
	}
	full, superior, inferior := bounds(codes[1]), bounds(codes[2]), bounds(codes[3])
	height := func(b fixed.Rectangle26_6) float64 { return float64(b.Max.Y - b.Min.Y) }
	if part := height(superior) / height(full); part < 0.59 || part > 0.61 {
		t.Errorf("⁵ is %v of 5", part)
	}
	if superior.Max.Y >= full.Max.Y || inferior.Max.Y <= full.Max.Y { // y grows downwards
		t.Errorf("5 %v, ⁵ %v, ₅ %v", full, superior, inferior)
	}
}

func TestEachCharacterHasItsCode(t *testing.T) {
	s := New(glyph.Regular())
	codes := codesOf(s, "葛葛\U000E0100葛😀☑〓\xff")
	if fmt.Sprint(codes) != "[1 2 1 3 4 5 6]" {
		t.Errorf("codes %v", codes)
	}
	if texts := s.Texts(); fmt.Sprintf("%q", texts) != `["" "葛" "葛" "😀" "☑" "〓" "\xff"]` {
		t.Errorf("texts %q", texts)
	}
	subset := read(t, s.TrueType())
	for _, code := range codes[3:] {
		if !slices.Equal(subset.path(t, code, 2048), subset.path(t, 5, 2048)) {
			t.Errorf("code %d is not drawn as 〓", code)
		}
	}
	for code, width := range s.Widths()[1:] {
		advance, err := subset.GlyphAdvance(&subset.buffer, sfnt.GlyphIndex(code+1), 2048, 0)
		if err != nil || width != (int(advance)*1000+1024)/2048 {
			t.Errorf("code %d: %d thousandths, %d units, %v", code+1, width, advance, err)
		}
	}
}

// TestMoreCharactersThanCodes: a document of every character there is.
func TestMoreCharactersThanCodes(t *testing.T) {
	s := New(glyph.Regular())
	for r := rune(0); r < 0x12000; r++ {
		for _, code := range codesOf(s, string(r)) {
			if code < 1 || code > lastCode {
				t.Fatalf("%U has code %#x", r, code)
			}
		}
	}
	if n := len(s.Widths()); n != lastCode+1 {
		t.Errorf("%d codes", n)
	}
	read(t, s.TrueType())
}

// Run with -race: the files are shared.
func TestSubsetsOfSeveralGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	fonts := make([][]byte, 8)
	for i := range fonts {
		wg.Go(func() {
			s := New(glyph.Bold())
			s.Encode("みずほ野𠮷葛\U000E0100①")
			fonts[i] = s.TrueType()
		})
	}
	wg.Wait()
	for _, f := range fonts {
		if !slices.Equal(f, fonts[0]) {
			t.Fatal("one text makes two fonts")
		}
	}
}

// FuzzSubset: any text makes a font that another program can read.
func FuzzSubset(f *testing.F) {
	f.Add("永a葛\U000E0100𠮷😀⁵\x00\xff")
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		s := New(glyph.Regular())
		codes := codesOf(s, text)
		subset := read(t, s.TrueType())
		for _, code := range codes {
			subset.path(t, code, 2048)
		}
	})
}

// FuzzOutline: whatever the bytes of a glyph are, they are refused or drawn.
func FuzzOutline(f *testing.F) {
	f.Add([]byte{0, 1, 0, 0, 0, 0, 0, 9, 0, 9, 0, 2, 0, 0, 0x37, 0x37, 0x37, 9, 9, 9, 9, 9, 9}, 2.048)
	f.Add([]byte{0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0}, 1.0)
	f.Fuzz(func(t *testing.T, data []byte, scale float64) {
		if len(data) >= 10 {
			withoutHints(data)
			renumbered(data, func(n uint16) uint16 { return n + 1 })
		}
		if o, ok := readOutline(data); ok && len(o.points) > 0 {
			again, ok := readOutline(o.scaled(1, 0).bytes())
			if !ok || len(again.points) != len(o.points) {
				t.Errorf("%d points became %d", len(o.points), len(again.points))
			}
			o.scaled(scale, 7).bytes()
		}
	})
}

func BenchmarkTrueType(b *testing.B) {
	var text []rune
	for r := '一'; len(text) < 700; r++ {
		text = append(text, r)
	}
	for b.Loop() {
		s := New(glyph.Regular())
		s.Encode(string(text))
		s.TrueType()
	}
}

// TestPartsOfOneWeight: of a bold text, the characters that only the other file
// has stand apart.
func TestPartsOfOneWeight(t *testing.T) {
	said := func(face *glyph.Face, text string) string {
		all := ""
		for _, part := range New(face).Encode(text) {
			weight := ""
			if part.Thin {
				weight = "thin"
			}
			all += fmt.Sprintf("%s(%s)%d ", weight, part.Text, len(part.Codes)/2)
		}
		return all
	}
	for text, want := range map[string]string{
		"髙木": "(髙木)2 ", "𠮷野家": "thin(𠮷)1 (野家)2 ", "大𠮷": "(大)1 thin(𠮷)1 ", "": "()0 ",
		"辻󠄀と𠮷𠮷の": "(辻󠄀と)2 thin(𠮷𠮷)2 (の)1 ", "☑": "(☑)1 ",
	} {
		if got := said(glyph.Bold(), text); got != want {
			t.Errorf("%s in bold: %s, want %s", text, got, want)
		}
	}
	if got := said(glyph.Regular(), "大𠮷野"); got != "(大𠮷野)3 " {
		t.Errorf("in regular: %s", got)
	}
}
