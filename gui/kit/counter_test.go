package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"toprunner/model"
)

func TestCounterKeepsItsRightEdge(t *testing.T) {
	for _, lang := range model.Langs() {
		themed(t)
		row := NewFieldRow(Field{Label: "a", Lang: lang}, NewTextField(wideField))
		c := show(t, NewPage(row), 560, 300)
		for _, n := range []int{0, 120, 9, 99, 8, 100, 1} {
			row.SetCounter(n, 100)
			c.Capture()
			counter := row.counter
			if edge := counter.Position().X + counter.Size().Width; edge < 500 || counter.text.Size().Width < counter.text.NaturalWidth() {
				t.Errorf("%s, %d: edge at %v, %v for a text of %v", lang, n, edge, counter.text.Size().Width, counter.text.NaturalWidth())
			}
			if counter.text.style.Align != fyne.TextAlignTrailing {
				t.Errorf("%s, %d: the text does not end at the edge", lang, n)
			}
		}
	}
}

// A label that has room for its width is not broken: letters that are drawn
// closer together would make the whole narrower than its parts.
func TestLabelIsNotBrokenAtItsOwnWidth(t *testing.T) {
	themed(t)
	for _, label := range []string{"Building and floor", "AVATAR To WAY", "「働き方」（Telework）", "Type of organization"} {
		for _, style := range []Style{Strong, Body, Hint, Heading} {
			w := NewWrapText(label, style)
			if lines := w.breakFor(w.NaturalWidth()); len(lines) != 1 {
				t.Errorf("%q is broken into %q", label, lines)
			}
		}
	}
}
