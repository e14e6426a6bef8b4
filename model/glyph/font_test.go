package glyph

import (
	"sync"
	"testing"

	"toprunner/assets"
)

func TestHas(t *testing.T) {
	for _, f := range []*Font{Regular(), Bold()} {
		for _, r := range "永あア亜Ａa1髙﨑㈱①㍻〜～−―ｱ€々〓𠀋𩸽" {
			if !f.Has(r) {
				t.Errorf("%c (%U) is missing", r, r)
			}
		}
		for _, r := range "\n\u200B𠮷😀☑\uE000" {
			if f.Has(r) {
				t.Errorf("%U is there", r)
			}
		}
	}
	if Regular().Has(-1) || Regular().Has(0x7FFFFFFF) {
		t.Error("what is no character is there")
	}
}

func TestDrawable(t *testing.T) {
	for r, want := range map[rune]bool{'永': true, '髙': true, ' ': true, '　': true, '𠀋': false, '𠮷': false, '😀': false, '☑': false, 0xE0100: false} {
		if got := Drawable(r); got != want {
			t.Errorf("Drawable(%U) = %v", r, got)
		}
	}
}

// Measured in the face's tables, which count 2,048 units to the em.
func TestAdvance(t *testing.T) {
	f := Regular()
	for r, units := range map[rune]float64{'永': 2048, 'あ': 2007, '　': 1365, '1': 1290, 'i': 655, '𠀋': 2048} {
		if got := f.Advance(r) * 2048; got != units {
			t.Errorf("%c is %v units wide, want %v", r, got, units)
		}
	}
	if f.Advance('𠮷') != f.Advance(Missing) {
		t.Errorf("𠮷 is %v em, %c in its place %v", f.Advance('𠮷'), Missing, f.Advance(Missing))
	}
	if got, want := f.Width("永i𠮷"), (2048.0+655+2048)/2048; got != want {
		t.Errorf("width %v, want %v", got, want)
	}
}

func TestAscentAndDescent(t *testing.T) {
	for _, f := range []*Font{Regular(), Bold()} {
		if f.Ascent()*2048 != 1802 || f.Descent()*2048 != 246 {
			t.Errorf("ascent %v, descent %v", f.Ascent(), f.Descent())
		}
	}
}

func TestParseRefusesWhatIsNoFont(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("no font"), assets.Regular[:4096]} {
		if _, err := parse(data); err == nil {
			t.Errorf("%d bytes were taken for a font", len(data))
		}
	}
}

// Run with -race: documents are made concurrently.
func TestSharedByGoroutines(t *testing.T) {
	var wg sync.WaitGroup
	widths := make([]float64, 8)
	for i := range widths {
		wg.Go(func() { widths[i] = Regular().Width("永i𠀋") + Bold().Width("永i𠀋") })
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
		if _, err := parse(assets.Regular); err != nil {
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
