package kit

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/font"

	"toprunner/assets"
)

func TestAiryEnlargesTheLineAndNothingElse(t *testing.T) {
	for name, face := range map[string][]byte{"regular": assets.Regular, "bold": assets.Bold} {
		before, err := font.ParseTTF(bytes.NewReader(face))
		if err != nil {
			t.Fatal(err)
		}
		wide := airy(face)
		after, err := font.ParseTTF(bytes.NewReader(wide))
		if err != nil {
			t.Fatal(err)
		}
		was, _ := before.FontHExtents()
		is, _ := after.FontHExtents()
		em := float32(before.Upem())
		if got := (is.Ascender - was.Ascender) / em; got < 0.249 || got > 0.251 {
			t.Errorf("%s: ascender grew by %v em, want 0.25", name, got)
		}
		if got := (was.Descender - is.Descender) / em; got < 0.249 || got > 0.251 {
			t.Errorf("%s: descender grew by %v em, want 0.25", name, got)
		}
		changed := 0
		for i := range face {
			if face[i] != wide[i] {
				changed++
			}
		}
		if changed == 0 || changed > 4 {
			t.Errorf("%s: %d bytes differ, want those of two numbers", name, changed)
		}
	}
}

func TestAiryLeavesWhatIsNoFont(t *testing.T) {
	for _, junk := range [][]byte{nil, []byte("x"), bytes.Repeat([]byte{0xff}, 64), assets.Regular[:200]} {
		if !bytes.Equal(airy(junk), junk) {
			t.Errorf("%d bytes of junk were changed", len(junk))
		}
	}
}

func TestLinesDoNotTouch(t *testing.T) {
	themed(t)
	height := fyne.MeasureText("日本語", 16, fyne.TextStyle{}).Height
	if height < 1.4*16 || height > 1.6*16 {
		t.Errorf("a line of 16 px text is %v px high, want about 1.5 times", height)
	}
}
