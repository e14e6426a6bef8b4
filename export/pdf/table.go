package pdf

import (
	"strings"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/words"
)

// plain is a table in the look of the document.
func plain(of *tag.Element, columns []layout.TableColumn, rows [][][]layout.Run) layout.Table {
	return layout.Table{
		Of: of, Columns: columns, Rows: rows, Header: tableHead,
		Gap: 12, Pad: 3.5, Fill: tint, Frame: frame, Between: hairline,
	}
}

// column is the head of a column.
func column(title said, align layout.Align) layout.TableColumn {
	runs := title.runs(tableHead)
	return layout.TableColumn{Title: title.first, Below: runs[1:], Align: align}
}

// table is a table answer. Blank rows are left out. Where its texts lack room, the
// bars of a change give up theirs first, then dates are set in two lines.
func (c *composer) table(q *model.Question, a model.Answer) []layout.Strip {
	form := tableForm{drawn: changes(q, a.Rows), bars: changeWidth}
	table := plain(c.element(tag.Table), c.columns(q, form), c.tableRows(q, a, form))
	if lacks := table.Lacks(); form.drawn && lacks > 0 {
		form.bars = max(form.bars-lacks, leastChange)
		table.Rows = c.tableRows(q, a, form)
	}
	if table.Lacks() > 0 {
		form.twoLines = true
		table.Rows = c.tableRows(q, a, form)
	}
	return layout.After(3, layout.Whole(table.Strips()))
}

// tableForm is how the rows of a table are set.
type tableForm struct {
	drawn    bool    // there are bars of a change
	bars     float64 // how wide they are
	twoLines bool    // for a date
}

// nameLeast is how many em a column that names its row has at least.
const nameLeast = 12

// columns are the heads of a table answer.
func (c *composer) columns(q *model.Question, form tableForm) []layout.TableColumn {
	var columns []layout.TableColumn
	for i := range q.Columns {
		align := layout.AlignLeft
		if kind := q.Columns[i].Type; kind == model.TypeInteger || kind == model.TypeDecimal {
			align = layout.AlignRight
		}
		head := column(c.columnTitle(q, &q.Columns[i]), align)
		if i == 0 {
			head.Least = nameLeast
		}
		columns = append(columns, head)
		if form.drawn && q.Columns[i].ID == afterColumn {
			columns = append(columns, c.changeColumn())
		}
	}
	return columns
}

// tableRows are the rows of a table answer that hold anything.
func (c *composer) tableRows(q *model.Question, a model.Answer, form tableForm) [][][]layout.Run {
	var rows [][][]layout.Run
	for _, typed := range a.Rows {
		if !typed.Blank() {
			rows = append(rows, c.tableRow(q, typed, form))
		}
	}
	if len(rows) > 0 {
		for column := range rows[0] {
			alignPoints(rows, column)
		}
	}
	return rows
}

// alignPoints sets the decimal points of a column's numbers below each other.
func alignPoints(rows [][][]layout.Run, column int) {
	number := tableBody
	number.Size = 1
	decimals := func(run layout.Run) float64 {
		if _, after, ok := strings.Cut(run.Text, "."); ok && run.Whole {
			return number.Width("." + after)
		}
		return 0
	}
	most := 0.0
	for _, row := range rows {
		most = max(most, decimals(row[column][0]))
	}
	for _, row := range rows {
		if run := &row[column][0]; run.Whole && run.Text != "" {
			run.Behind = most - decimals(*run)
		}
	}
}

// columnTitle is the label of a column, with its unit in the monthly record.
func (c *composer) columnTitle(q *model.Question, column *model.Column) said {
	if q.Role != model.RoleMonthly {
		return c.of(column.Label)
	}
	return c.each(func(w *words.Catalogue) string { return w.Monthly().Titled(column) })
}

// tableRow is a row of a table answer, with the bars of its change where they are
// drawn.
func (c *composer) tableRow(q *model.Question, typed model.Row, form tableForm) [][]layout.Run {
	var cells [][]layout.Run
	for i := range q.Columns {
		column := &q.Columns[i]
		run := layout.Run{
			Style: tableBody, Text: c.cell(q, column, typed), Lang: c.typedIn(column.Type), Whole: whole(column, typed),
		}
		if form.twoLines && run.Whole && column.Type == model.TypeDate {
			run.Text = inTwoLines(run.Text)
		}
		cells = append(cells, []layout.Run{run})
		if form.drawn && column.ID == afterColumn {
			cells = append(cells, []layout.Run{c.change(q, typed, form.bars)})
		}
	}
	return cells
}

// inTwoLines breaks a date between its year and its day.
func inTwoLines(date string) string {
	if year, day, ok := strings.Cut(date, "年"); ok {
		return year + "年\n" + day
	}
	if at := strings.LastIndex(date, " "); at > 0 {
		return date[:at] + "\n" + date[at+1:]
	}
	return date
}

// whole reports that a cell holds a number or a date, which reads as another one
// when it is broken.
func whole(column *model.Column, row model.Row) bool {
	switch column.Type {
	case model.TypeInteger, model.TypeDecimal, model.TypeDate, model.TypeMonth:
		return len(column.Read(row).Bad) == 0
	}
	return false
}

// cell is what is printed in a cell of a table answer; what could not be read
// is as typed, with a mark.
func (c *composer) cell(q *model.Question, column *model.Column, row model.Row) string {
	printed := c.typed(c.place(q), c.words.Cell(column, row))
	if len(column.Read(row).Bad) > 0 && !c.redacted {
		return c.words.Text("document.unreadable_cell", words.Args{"Typed": printed})
	}
	return printed
}
