package pdf

import (
	"math/big"

	"toprunner/export/pdf/layout"
	"toprunner/model"
	"toprunner/model/words"
)

// unit words the unit of a number, in the number it asks for.
func (c *composer) unit(id string, n *big.Rat) said {
	count := 2
	if n.Cmp(big.NewRat(1, 1)) == 0 {
		count = 1
	}
	return c.text(id, words.Args{"Count": count})
}

// The column that numbers end in, and the widest number: one that is wider than
// the column ends where it ends.
const (
	numberWidth = 40
	widest      = answerWidth / 2
)

// quantity is a number as an answer: numbers below each other end in one place,
// and their unit, if they have one, follows. ok is false for what is no readable
// number, does not fit, or carries a remark.
func (c *composer) quantity(q *model.Question, a model.Answer) (cells []layout.Cell, ok bool) {
	unit := q.Role.Unit()
	v := q.Read(a)
	if !v.Readable() || v.Number == nil || c.entry.NotAsked[q.ID] {
		return nil, false
	}
	number := c.words.Number(v.Number)
	width := max(answer.Width(number)+0.01, numberWidth) // so that rounding breaks nothing
	if width > widest {
		return nil, false
	}
	cells = []layout.Cell{
		{X: answerAt, Width: width, Align: layout.AlignRight, Runs: []layout.Run{{Style: answer, Text: number}}},
	}
	var beside []layout.Run
	if unit != model.NoUnit {
		beside = []layout.Run{{Style: label, Text: c.unit("document."+string(unit), v.Number).line(slash)}}
	}
	if beside = append(beside, c.wrong(q.ID)...); len(beside) > 0 {
		const after = 5
		cells = append(cells, layout.Cell{X: answerAt + width + after, Width: answerWidth - width - after, Runs: beside})
	}
	return cells, true
}
