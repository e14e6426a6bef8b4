package transfer

import (
	"math/big"
	"strings"

	"toprunner/model"
	"toprunner/model/text"
	"toprunner/model/words"
)

// box returns the box of a question with what goes into it.
func (c *composer) box(q *model.Question) box {
	b := box{ID: q.ID, Ref: q.Ref, Label: q.Label.In(c.lang), Sign: sign(q.Status), Remarks: c.remarks(q)}
	if c.lang != model.Japanese && q.Label.JA != b.Label {
		b.Official = q.Label.JA
	}
	switch {
	case !c.Edition.Answered(q, c.Entry):
		c.leaveEmpty(&b, q)
	case q.Type == model.TypeFile:
		for _, a := range c.Entry.AttachmentsOf(q.ID) {
			b.Files = append(b.Files, a.Name)
		}
		b.Todo = c.words.Text("transfer.todo.attach")
	default:
		c.fill(&b, q, c.Entry.Answers[q.ID])
	}
	return b
}

// leaveEmpty says that nothing was answered, and whether that matters.
func (c *composer) leaveEmpty(b *box, q *model.Question) {
	need := c.Edition.NeedOf(q, c.Entry)
	b.Required = need == model.Required && c.Edition.Applies(q, c.Entry)
	b.Missing = c.words.Text("transfer.unanswered")
	if b.Required {
		b.Missing = c.words.Text("transfer.unanswered_required")
	}
}

// fill puts an answer into the form that its box wants.
func (c *composer) fill(b *box, q *model.Question, a model.Answer) {
	v := q.Read(a)
	switch q.Type {
	case model.TypeChoice, model.TypeMulti:
		c.fillChoices(b, q, v)
	case model.TypeYes:
		b.Value, b.Meaning = c.declaration(v)
		b.Todo = c.words.Text("transfer.todo.choose")
	case model.TypeTable:
		c.fillTable(b, q, a, v)
	case model.TypeLong:
		b.Value = v.Canonical
		b.Length = c.length(q, v.Canonical)
	default:
		b.Value = v.Canonical
		if q.Role == model.RoleNameKana {
			c.dropCompanyWord(b)
		}
	}
}

// declaration returns the Japanese word for yes or no, and its meaning in the
// language of the sheet.
func (c *composer) declaration(v model.Value) (value, meaning string) {
	id := "transfer.no"
	switch {
	case !v.Readable():
		return v.Canonical, ""
	case v.Yes:
		id = "transfer.yes"
	}
	value = words.For(model.Japanese).Text(id)
	if c.lang != model.Japanese {
		meaning = c.words.Text(id)
	}
	return value, meaning
}

// fillChoices gives what was chosen by its Japanese label, one a line: that is
// what stands on the official form. What is no choice stays as typed.
func (c *composer) fillChoices(b *box, q *model.Question, v model.Value) {
	var official, meanings []string
	for _, id := range v.Choices {
		official = append(official, q.ChoiceLabel(id, model.Japanese))
		meanings = append(meanings, q.ChoiceLabel(id, c.lang))
	}
	for _, bad := range v.Bad {
		official = append(official, text.Line(bad.Typed))
	}
	b.Value = strings.Join(official, "\n")
	if c.lang != model.Japanese {
		b.Meaning = strings.Join(meanings, ", ")
	}
	b.Todo = c.words.Text("transfer.todo.choose")
}

// fillTable gives a table with its headings; copied, its cells are parted by
// tabs, as spreadsheets and word processors take them.
func (c *composer) fillTable(b *box, q *model.Question, a model.Answer, v model.Value) {
	if len(a.Rows) == 0 {
		b.Value = v.Canonical // a script gave a text where rows were wanted
		return
	}
	var heading []string
	for _, column := range q.Columns {
		heading = append(heading, column.Label.JA)
	}
	b.Table = [][]string{heading}
	for _, row := range v.Rows {
		var cells []string
		for _, column := range q.Columns {
			cells = append(cells, text.Line(row[column.ID].Canonical))
		}
		b.Table = append(b.Table, cells)
	}
	var lines []string
	for _, row := range b.Table {
		lines = append(lines, strings.Join(row, "\t"))
	}
	b.Value = strings.Join(lines, "\n")
}

// dropCompanyWord takes the company type off both ends of a reading, as the
// official form asks, and says so.
func (c *composer) dropCompanyWord(b *box) {
	kept := strings.Trim(b.Value, " 　")
	for again := true; again; {
		again = false
		for _, word := range c.Edition.Parameters.CompanyWords {
			rest := strings.Trim(strings.TrimSuffix(strings.TrimPrefix(kept, word), word), " 　")
			if rest != kept && rest != "" {
				kept, again = rest, true
			}
		}
	}
	if kept != b.Value {
		b.Remarks = append(b.Remarks, c.remark(model.Notice, c.words.Text("transfer.company_word"), model.Official))
	}
	b.Value = kept
}

// length tells how long a text is, and how long it may be.
func (c *composer) length(q *model.Question, s string) string {
	n := text.Count(s)
	if q.Max == 0 {
		return c.words.Text("transfer.length", words.Args{"Count": n})
	}
	id := "transfer.length_of"
	if q.LimitStatus == model.Assumed {
		id += ".assumed"
	}
	return signed(c.words.Text(id, words.Args{"Count": n, "Max": q.Max}), q.LimitStatus)
}

// figures returns a box for each figure that can be computed, as the number
// that the form asks for: percent and days with one decimal.
func (c *composer) figures() []box {
	var boxes []box
	for _, f := range c.Report.Figures {
		if f.Value == nil {
			continue
		}
		boxes = append(boxes, box{
			ID:      string(f.ID),
			Label:   c.words.FigureName(f.ID),
			Value:   shown(f),
			Meaning: c.words.FigureFormula(c.Edition, f) + " = " + c.words.Figure(f),
			Remarks: c.figureRemarks(f),
		})
	}
	return boxes
}

// shown is a figure as digits, rounded half up to one decimal as everywhere.
func shown(f model.Figure) string {
	v := f.Value
	if f.ID.Share() {
		v = new(big.Rat).Mul(v, big.NewRat(100, 1))
	}
	return v.FloatString(1)
}
