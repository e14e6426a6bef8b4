package draw

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"toprunner/assets"
	"toprunner/export/pdf/finish"
	"toprunner/export/pdf/layout"
)

// page is a document of one page with that text.
func page(text string) *layout.Document {
	style := layout.Style{Face: layout.Bold, Size: 10, Leading: 17}
	return &layout.Document{Pages: []layout.Page{{Body: layout.Marks{
		Boxes: []layout.Box{{X: 10, Y: 10, Width: 100, Height: 20, Colour: layout.Colour{R: 200}}},
		Lines: []layout.Line{{X1: 10, Y1: 40, X2: 110, Y2: 40, Width: 1}},
		Texts: []layout.Text{{X: 10, Y: 20, Style: style, Text: text}},
	}}}}
}

// TestAnyTextIsDrawn: characters gofpdf panics at, and bytes that are no text.
func TestAnyTextIsDrawn(t *testing.T) {
	for _, text := range []string{"𠮷野", "\xe3\x81", "葛\U000E0100", "😀", "\x00\n\r\\()", ""} {
		d := page(text)
		d.Bookmarks = []layout.Bookmark{{Title: text, Page: 1}}
		var raw bytes.Buffer
		drawn, err := Write(&raw, d)
		if err != nil || len(drawn.Fonts) != 2 {
			t.Errorf("%q: %d fonts, %v", text, len(drawn.Fonts), err)
			continue
		}
		if err := finish.Finish(io.Discard, raw.Bytes(), finish.Document{Drawn: drawn}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestTheFontsAreLeftAsTheyAre: gofpdf writes into the fonts it is given.
func TestTheFontsAreLeftAsTheyAre(t *testing.T) {
	files := [][]byte{assets.Regular, assets.Bold, assets.Fallback}
	var before [][]byte
	for _, f := range files {
		before = append(before, bytes.Clone(f))
	}
	if _, err := Write(io.Discard, page("みずほ野𠮷")); err != nil {
		t.Fatal(err)
	}
	for i, f := range files {
		if !bytes.Equal(f, before[i]) {
			t.Error("a document changed an embedded font")
		}
	}
}

func TestTextString(t *testing.T) {
	if got := textString("a規𠮷"); got != "\xfe\xff\x00a\x89\x8f\xd8\x42\xdf\xb7" {
		t.Errorf("%q", got)
	}
}

// TestOnlyThinCharactersAreThickened: those of the other file in a bold text, and
// what follows stands where it would without.
func TestOnlyThinCharactersAreThickened(t *testing.T) {
	content := func(d *layout.Document) string {
		var raw bytes.Buffer
		if _, err := Write(&raw, d); err != nil {
			t.Fatal(err)
		}
		return raw.String()
	}
	d := page("大𠮷野")
	d.Pages[0].Body.Texts[0].Spacing = 0.5
	thick := content(d)
	_, thickened, _ := strings.Cut(thick, "2 Tr")
	thickened, after, _ := strings.Cut(thickened, "\nQ\n")
	if strings.Count(thick, "2 Tr") != 1 || strings.Count(thickened, "Tj") != 1 || !strings.Contains(thickened, "BT 20.50 ") {
		t.Errorf("not one character is thickened: %s", thick)
	}
	if !strings.Contains(after, "BT 31.00 ") {
		t.Errorf("what follows stands elsewhere: %s", after)
	}
	for name, other := range map[string]*layout.Document{"none but of the face": page("大野"), "regular": page("大𠮷野")} {
		if name == "regular" {
			other.Pages[0].Body.Texts[0].Style.Face = layout.Regular
		}
		if got := content(other); strings.Contains(got, " Tr") || strings.Count(got, "Tj") != 1 {
			t.Errorf("%s: %s", name, got)
		}
	}
}
