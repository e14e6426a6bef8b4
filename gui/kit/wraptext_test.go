package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestWrapTextLinesFitAndLoseNothing(t *testing.T) {
	themed(t)
	for width := float32(120); width <= 900; width += 60 {
		text := NewWrapText(paragraph, Body)
		lines := text.breakFor(width)
		if joined := strings.Join(lines, ""); joined != paragraph {
			t.Fatalf("at %v the lines are not the text: %q", width, joined)
		}
		for i, line := range lines {
			// A space at a line's end may hang over.
			seen := strings.TrimRight(line, " ")
			if got := fyne.MeasureText(seen, 16, fyne.TextStyle{}).Width; got > width+1 {
				t.Errorf("at %v line %d is %v wide", width, i, got)
			}
			if strings.ContainsAny(firstRune(line), "、。」）％") {
				t.Errorf("at %v line %d begins with %q", width, i, firstRune(line))
			}
		}
		if want := float32(len(lines)) * text.lineHeight(); text.HeightFor(width) != want {
			t.Errorf("at %v the height is %v, want %v", width, text.HeightFor(width), want)
		}
	}
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

func TestWrapTextAtItsNaturalWidthStandsOnOneLine(t *testing.T) {
	themed(t)
	for _, s := range []string{"企業・団体名", "Name of the organisation", "A", "80.6%", paragraph} {
		text := NewWrapText(s, Strong)
		if lines := text.breakFor(text.NaturalWidth()); len(lines) != 1 {
			t.Errorf("%q stands on %d lines", s, len(lines))
		}
	}
}

func TestWrapTextTellsItsHostOnlyWhenItsHeightChanges(t *testing.T) {
	themed(t)
	h := &host{}
	text := NewWrapText("短い", Body)
	text.SetHost(h)
	text.Resize(fyne.NewSize(200, text.HeightFor(200)))
	text.SetText("別の")
	if h.reflows != 0 {
		t.Errorf("%d reflows for a text of the same height", h.reflows)
	}
	text.SetText(paragraph)
	if h.reflows != 1 {
		t.Errorf("%d reflows for a taller text, want 1", h.reflows)
	}
}
