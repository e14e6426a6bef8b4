package gui

import (
	"math/big"
	"strconv"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/text"
	"toprunner/model/words"
)

// echo shows what an answer is taken for, where that is not what was typed.
func (r *row) echo(a model.Answer) {
	r.field.SetEcho(understood(r.screen.win.words, r.q, a))
}

// understood is the form in which an answer is used, "" where the field shows it,
// or where it cannot be read. Digits and letters of full width look like those of half
// width in the typeface of the screen, so that nothing is said of the width alone.
func understood(c *words.Catalogue, q *model.Question, a model.Answer) string {
	value, typed := q.Read(a), text.FoldWidth(text.Line(a.Text))
	shown := c.Answer(q, a)
	if !value.Readable() || typed == value.Canonical || typed == shown {
		return ""
	}
	switch q.Type {
	case model.TypeInteger, model.TypeDecimal:
		if counted := countedUp(c, q.Role, shown, value.Number); typed != counted {
			return counted
		}
	case model.TypeDate:
		return withEra(c, shown, value.Date)
	case model.TypeMonth:
		return withEra(c, shown, value.Month.First())
	case model.TypeText:
		if q.Format != model.FormatNone {
			return value.Canonical
		}
	}
	return ""
}

// countedUp is a number with the word for what it counts, where the role tells.
func countedUp(c *words.Catalogue, role model.Role, shown string, n *big.Rat) string {
	args := words.Args{"Number": shown, "Count": 2}
	if n.Cmp(big.NewRat(1, 1)) == 0 {
		args["Count"] = 1
	}
	if unit := role.Unit(); unit != model.NoUnit {
		return c.Text("gui.echo."+string(unit), args)
	}
	return shown
}

// withEra is a day or month with the year of its era after it, which many
// Japanese records go by.
func withEra(c *words.Catalogue, shown string, day calendar.Date) string {
	era, year := day.InEra()
	if c.Lang() != model.Japanese || era == "" {
		return shown
	}
	n := strconv.Itoa(year)
	if year == 1 {
		n = c.Text("gui.echo.first_year")
	}
	return c.Text("gui.echo.era", words.Args{"Shown": shown, "Era": era, "Year": n})
}
