package glyph

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"toprunner/assets"
)

func TestHas(t *testing.T) {
	for _, f := range []*Face{Regular(), Bold()} {
		for _, r := range "永あア亜Ａa1髙﨑㈱①㍻〜～−―ｱ€々〓𠀋𩸽𠮷㋿¹⁴⁵⁹₀₉" {
			if !f.Has(r) || !Drawable(r) {
				t.Errorf("%c (%U) is missing", r, r)
			}
		}
		for _, r := range "\n\u200B😀☑\uE000\U000E0100" {
			if f.Has(r) || Drawable(r) {
				t.Errorf("%U is there", r)
			}
		}
	}
	if Regular().Has(-1) || Regular().Has(0x7FFFFFFF) {
		t.Error("what is no character is there")
	}
}

// Measured in the face's tables, which count 2,048 units to the em; the
// fallback counts 1,000.
func TestAdvance(t *testing.T) {
	f := Regular()
	for r, units := range map[rune]float64{'永': 2048, 'あ': 2007, '　': 1365, '1': 1290, 'i': 655, '𠀋': 2048, '𠮷': 2048, '⁵': Regular().Advance('5') * 2048 * smallScale, 0xE0100: 0} {
		if got := f.Advance(r) * 2048; math.Abs(got-units) > 0.001 {
			t.Errorf("%c is %v units wide, want %v", r, got, units)
		}
	}
	if f.Advance('😀') != f.Advance(Missing) {
		t.Errorf("😀 is %v em, %c in its place %v", f.Advance('😀'), Missing, f.Advance(Missing))
	}
	if got, want := f.Width("永i葛\U000E0100"), (2048.0+655+2048)/2048; got != want {
		t.Errorf("width %v, want %v", got, want)
	}
}

// TestAll: the forms of 葛 and 辻 differ in the fonts, 字 has no form 256, and
// what is drawn is as wide as Width says.
func TestAll(t *testing.T) {
	const s = "葛葛\U000E0100字\U000E01EF𠮷😀⁵\n\xff"
	var texts []string
	width := 0.0
	var drawn []Drawn
	for d := range Regular().All(s) {
		texts = append(texts, d.Text)
		drawn = append(drawn, d)
		width += d.Advance()
	}
	if got := strings.Join(texts, "|"); got != "葛|葛|字|𠮷|😀|⁵|\n|\xff" {
		t.Errorf("texts %q", got)
	}
	if drawn[0].Glyph == drawn[1].Glyph || drawn[0].Missing || drawn[1].Missing {
		t.Errorf("the forms of 葛 are drawn as %d and %d", drawn[0].Glyph, drawn[1].Glyph)
	}
	if drawn[2].Glyph != Regular().Draw("字").Glyph || drawn[3].File == drawn[0].File || drawn[3].Missing {
		t.Errorf("%+v, %+v", drawn[2], drawn[3])
	}
	if !drawn[4].Missing || drawn[4].Glyph != Regular().Draw("〓").Glyph || drawn[5].Scale == 1 || drawn[5].Raise <= 0 {
		t.Errorf("%+v, %+v", drawn[4], drawn[5])
	}
	if want := Regular().Width(s); math.Abs(width-want) > 1e-9 {
		t.Errorf("%v em are drawn, %v measured", width, want)
	}
}

func TestHasForm(t *testing.T) {
	for _, test := range []struct {
		r, selector rune
		want        bool
	}{{'葛', 0xE0100, true}, {'葛', 0xE01EF, false}, {'a', 0xE0100, false}, {'𠮷', 0xE0101, false}, {-1, 0xE0100, false}} {
		if got := Regular().HasForm(test.r, test.selector); got != test.want {
			t.Errorf("HasForm(%U, %U) = %v", test.r, test.selector, got)
		}
	}
}

func TestAscentAndDescent(t *testing.T) {
	for _, f := range []*Face{Regular(), Bold()} {
		if f.Ascent()*2048 != 1802 || f.Descent()*2048 != 246 {
			t.Errorf("ascent %v, descent %v", f.Ascent(), f.Descent())
		}
	}
}

func TestParseRefusesWhatIsNoFont(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("no font"), assets.Regular[:4096]} {
		if _, err := Parse(data); err == nil {
			t.Errorf("%d bytes were taken for a font", len(data))
		}
	}
}

// Run with -race: documents are made concurrently.
func TestSharedByGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	widths := make([]float64, 8)
	for i := range widths {
		wg.Go(func() { widths[i] = Regular().Width("永i𠀋") + Bold().Width("永i𠀋𠮷") })
	}
	wg.Wait()
	for _, w := range widths {
		if w != widths[0] || w == 0 {
			t.Fatalf("widths differ: %v", widths)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse(assets.Regular); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWidth(b *testing.B) {
	f := Regular()
	for b.Loop() {
		f.Width("対象者が200人を超え、テレワークの実施率は72%に達した。")
	}
}

// FuzzParse: whatever the bytes are, they are no font or one that can be asked.
func FuzzParse(f *testing.F) {
	f.Add(synthetic(), "a葛\U000E0100𠮷")
	f.Fuzz(func(t *testing.T, data []byte, s string) {
		file, err := Parse(data)
		if err != nil {
			return
		}
		face := &Face{file, func() *File { return file }}
		for d := range face.All(s) {
			if int(d.Glyph) >= file.Glyphs() || d.Advance() < 0 {
				t.Errorf("%q is drawn as glyph %d of %d", d.Typed, d.Glyph, file.Glyphs())
			}
		}
	})
}

// synthetic is a font of four glyphs: .notdef, a, 葛 and another form of 葛 that
// is also 𠮷.
func synthetic() []byte {
	words := func(values ...int) (b []byte) {
		for _, v := range values {
			b = binary.BigEndian.AppendUint16(b, uint16(v))
		}
		return b
	}
	head, hhea, maxp := make([]byte, 54), make([]byte, 36), words(1, 0, 4)
	copy(head[18:], words(1000))
	copy(hhea[34:], words(1))
	four := words(4, 40, 0, 6, 0, 0, 0, 'a', 0x845B, 0xFFFF, 0, 'a', 0x845B, 0xFFFF, 1-'a', 2-0x845B, 1, 0, 0, 0)
	twelve := words(12, 0, 0, 28, 0, 0, 0, 1, 2, 0x0BB7, 2, 0x0BB7, 0, 3)
	fourteen := append(words(14, 0, 30, 0, 1), 0x0E, 0x01, 0x00, 0, 0, 0, 0, 0, 0, 0, 21)
	fourteen = append(fourteen, 0, 0, 0, 1, 0, 0x84, 0x5B, 0, 3)
	cmap := words(0, 3, 0, 5, 0, 28, 3, 1, 0, 28+len(fourteen), 3, 10, 0, 28+len(fourteen)+len(four))
	cmap = slices.Concat(cmap, fourteen, four, twelve)
	names := []string{"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}
	contents := [][]byte{cmap, {0}, head, hhea, words(500, 0, 0, 0, 0), words(0, 0, 0, 0, 0), maxp}
	font := words(1, 0, len(names), 0, 0, 0)
	at := len(font) + 16*len(names)
	for i, name := range names {
		font = append(font, name...)
		font = append(font, words(0, 0, 0, at, 0, len(contents[i]))...)
		at += len(contents[i])
	}
	return slices.Concat(append([][]byte{font}, contents...)...)
}

func TestParseOfASmallFont(t *testing.T) {
	file, err := Parse(synthetic())
	if err != nil {
		t.Fatal(err)
	}
	face := &Face{file, func() *File { return file }}
	var glyphs []uint16
	for d := range face.All("a葛葛\U000E0100𠮷b") {
		glyphs = append(glyphs, d.Glyph)
	}
	if want := []uint16{1, 2, 3, 3, 0}; !slices.Equal(glyphs, want) {
		t.Errorf("glyphs %v, want %v", glyphs, want)
	}
	if file.Advance(3) != 500 || file.Advance(4) != 0 {
		t.Errorf("advances %d, %d", file.Advance(3), file.Advance(4))
	}
}
