package draw

import (
	"bytes"
	"io"
	"testing"

	"toprunner/assets"
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

// TestWhatGofpdfPanicsAtIsAnError: layout never hands such text on, but a
// document must not take the program down if it does.
func TestWhatGofpdfPanicsAtIsAnError(t *testing.T) {
	for _, text := range []string{"𠮷野", "\xe3\x81"} {
		if err := Write(io.Discard, page(text)); err == nil {
			t.Errorf("%q was drawn", text)
		}
	}
}

// TestTheFontsAreLeftAsTheyAre: gofpdf writes into the fonts it is given.
func TestTheFontsAreLeftAsTheyAre(t *testing.T) {
	regular, bold := bytes.Clone(assets.Regular), bytes.Clone(assets.Bold)
	if err := Write(io.Discard, page("みずほ野")); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(regular, assets.Regular) || !bytes.Equal(bold, assets.Bold) {
		t.Error("a document changed the embedded fonts")
	}
}
