package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"toprunner/model"
)

// A key press in the middle of a form of 40 fields must cost about what it
// costs in a lone entry: nothing else may be laid out or measured for it.
func BenchmarkKeyPress(b *testing.B) {
	for name, fields := range map[string]int{"lone": 2, "of40": 40} {
		b.Run(name, func(b *testing.B) {
			SetLook(test.NewTempApp(b), Look{})
			page, rows := form(fields)
			w := test.NewTempWindow(b, page)
			w.Resize(fyne.NewSize(900, 700))
			area := rows[fields/2|1].Editor() // every second one is an area
			area.SetValue(model.TextAnswer(strings.Repeat(paragraph, 4)))
			area.Focus(w.Canvas())
			for b.Loop() {
				typeInto(w.Canvas(), "あ")
				pressKey(w.Canvas(), fyne.KeyBackspace)
			}
		})
	}
}
