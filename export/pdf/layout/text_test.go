package layout

import (
	"slices"
	"strings"
	"testing"
)

var plainStyle = Style{Size: 10, Leading: 17}

// TestNoLineStandsAlone: two lines at least of a text stand on each of its pages.
func TestNoLineStandsAlone(t *testing.T) {
	for above := ColumnHeight - 90; above < ColumnHeight; above += 7 {
		strips := append([]Strip{plain("x", above)}, Paragraph(nil, plainStyle, strings.Repeat("一つの行に入る文の長さはこれくらいにする。", 9))...)
		pages, _ := Fill(strips)
		for i, page := range pages {
			lines := len(page.Body.Texts)
			if i == 0 {
				lines--
			}
			if lines == 1 {
				t.Errorf("below %v points page %d holds a single line", above, i+1)
			}
		}
	}
}

func TestBaselineStandsBelowTheMiddle(t *testing.T) {
	strips := Paragraph(nil, plainStyle, "字")
	if got, want := strips[0].Texts[0].Y, 17.0/2+0.38*10; got != want {
		t.Errorf("baseline at %v, want %v", got, want)
	}
}

func TestPrintable(t *testing.T) {
	lost := func(typed, printed string) []Loss { return []Loss{{typed, printed}} }
	for _, test := range []struct {
		name, typed, printed string
		losses               []Loss
	}{
		{"plain", "髙﨑①㈱～−ｱ€", "髙﨑①㈱～−ｱ€", nil},
		{"in the second font", "𠮷野葛飾⁵", "𠮷野葛飾⁵", nil},
		{"emoji", "👍", "👍", lost("👍", "〓")},
		{"joined emoji", "👩\u200d🌾", "👩🌾", []Loss{{"👩", "〓"}, {"🌾", "〓"}}},
		{"in no font", "☑", "☑", lost("☑", "〓")},
		{"private use", "\uE000", "\uE000", lost("\uE000", "〓")},
		{"form of an ideograph", "葛\U000E0100飾", "葛\U000E0100飾", nil},
		{"form no font has", "葛\U000E01EF飾", "葛飾", lost("葛\U000E01EF", "葛")},
		{"two selectors", "葛\U000E0100\U000E0100", "葛\U000E0100", nil},
		{"form of nothing", "\U000E0100", "", nil},
		{"form of an undrawable", "☑\U000E0100", "☑", lost("☑", "〓")},
		{"broken bytes", "a\xffb", "a\uFFFDb", lost("\uFFFD", "〓")},
		{"invisible", "a\u200b\ufeff\u2066b\x00", "ab", nil},
		{"spaces", "a\tb\u00a0c\u2009d", "a b c d", nil},
		{"lines", "a\r\nb\u2028c", "a\nb\nc", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			printed, losses := Printable(test.typed)
			if printed != test.printed || !slices.Equal(losses, test.losses) {
				t.Errorf("Printable(%q) = %q, %q, want %q, %q", test.typed, printed, losses, test.printed, test.losses)
			}
			if again, _ := Printable(printed); again != printed {
				t.Errorf("printed again: %q", again)
			}
		})
	}
}

// TestNoCharacterStandsAlone: the last line of a paragraph is no single
// character and no bare ending, as long as a little less width helps.
func TestNoCharacterStandsAlone(t *testing.T) {
	bare := 0
	for length := 40; length < 60; length++ {
		strips := Paragraph(nil, plainStyle, strings.Repeat("字", length)+"。")
		last := strips[len(strips)-1].Texts[0].Text
		if n := len([]rune(last)); len(strips) > 1 && n < 3 {
			t.Errorf("%d characters end with the line %q", length, last)
		} else if n == 3 {
			bare++
		}
	}
	if bare > 1 { // one length needs more than two characters less width
		t.Errorf("%d lengths end with three characters", bare)
	}
}
