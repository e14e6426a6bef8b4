package kit

import (
	"toprunner/model"
	"toprunner/model/words"
)

// nearlyFull is the share of a limit from which on the counter says how much is
// left.
const nearlyFull = 0.9

// Counter says how much of a limit is used. It warns and never stops anyone:
// an input method must be let finish its word.
type Counter struct {
	Column
	say  *words.Catalogue
	text *WrapText
}

// NewCounter returns a counter, hidden until it is set.
func NewCounter(lang model.Lang) *Counter {
	c := &Counter{say: words.For(lang), text: NewWrapText("", Hint)}
	c.Hidden = true
	c.fill(c, stacked{}, c.text)
	return c
}

// Set shows n of a limit of most characters; no limit (0) shows nothing.
func (c *Counter) Set(n, most int) {
	if most <= 0 {
		c.Hide()
		return
	}
	args := words.Args{"N": n, "Max": most, "Count": abs(most - n)}
	switch {
	case n > most:
		c.text.SetStyle(Style{Size: SizeSmall, Color: ColorErrorText, Bold: true})
		c.text.SetText(c.say.Text("kit.counter_over", args))
	case float64(n) >= nearlyFull*float64(most):
		c.text.SetStyle(Style{Size: SizeSmall, Color: ColorWarningText, Bold: true})
		c.text.SetText(c.say.Text("kit.counter_near", args))
	default:
		c.text.SetStyle(Hint)
		c.text.SetText(c.say.Text("kit.counter", args))
	}
	c.Show()
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
