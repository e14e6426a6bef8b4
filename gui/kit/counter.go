package kit

import (
	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/words"
)

// nearlyFull is the share of a limit from which on the counter says how much is
// left.
const nearlyFull = 0.9

// Counter says how much of a limit is used. It warns and never stops anyone:
// an input method must be let finish its word.
//
// It ends at the right edge of its room, which is wide enough for whatever it may
// come to say of its limit, so that nothing beside it moves while a person types.
type Counter struct {
	Column
	say  *words.Catalogue
	text *WrapText
	most int
	room float32 // for the longest text of that limit; 0 is not measured
}

// NewCounter returns a counter, hidden until it is set.
func NewCounter(lang model.Lang) *Counter {
	c := &Counter{say: words.For(lang), text: NewWrapText("", atRight(Hint))}
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
	if most != c.most {
		c.most, c.room = most, 0
	}
	line, style := c.line(n, most)
	c.text.SetStyle(style)
	c.text.SetText(line)
	c.Show()
}

// line is what is said of n of a limit, and how.
func (c *Counter) line(n, most int) (string, Style) {
	args := words.Args{"N": n, "Max": most, "Count": abs(most - n)}
	switch {
	case n > most:
		return c.say.Text("kit.counter_over", args), atRight(Style{Size: SizeSmall, Color: ColorErrorText, Bold: true})
	case float64(n) >= nearlyFull*float64(most):
		return c.say.Text("kit.counter_near", args), atRight(Style{Size: SizeSmall, Color: ColorWarningText, Bold: true})
	default:
		return c.say.Text("kit.counter", args), atRight(Hint)
	}
}

// NaturalWidth is that of the longest text of the limit, up to twice of it typed.
func (c *Counter) NaturalWidth() float32 {
	if c.room == 0 {
		for _, n := range []int{c.most, 2 * c.most} {
			line, style := c.line(n, c.most)
			c.room = max(c.room, NewWrapText(line, style).NaturalWidth())
		}
	}
	return c.room
}

// Refresh measures anew in the sizes of the theme.
func (c *Counter) Refresh() {
	c.room = 0
	c.Column.Refresh()
}

func atRight(s Style) Style {
	s.Align = fyne.TextAlignTrailing
	return s
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
