package pdf

import (
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

// table is a table answer. Blank rows are left out.
func (c *composer) table(q *model.Question, a model.Answer) []layout.Strip {
	var columns []layout.TableColumn
	drawn := changes(q, a.Rows)
	for i := range q.Columns {
		align := layout.AlignLeft
		if kind := q.Columns[i].Type; kind == model.TypeInteger || kind == model.TypeDecimal {
			align = layout.AlignRight
		}
		columns = append(columns, column(c.columnTitle(q, &q.Columns[i]), align))
		if drawn && q.Columns[i].ID == afterColumn {
			columns = append(columns, c.changeColumn())
		}
	}
	var rows [][][]layout.Run
	for _, typed := range a.Rows {
		if !typed.Blank() {
			rows = append(rows, c.tableRow(q, typed, drawn))
		}
	}
	return layout.After(3, layout.Whole(plain(c.element(tag.Table), columns, rows).Strips()))
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
func (c *composer) tableRow(q *model.Question, typed model.Row, drawn bool) [][]layout.Run {
	var cells [][]layout.Run
	for i := range q.Columns {
		column := &q.Columns[i]
		cells = append(cells, []layout.Run{{
			Style: tableBody, Text: c.cell(q, column, typed), Lang: c.typedIn(column.Type), Whole: whole(column, typed),
		}})
		if drawn && column.ID == afterColumn {
			cells = append(cells, []layout.Run{c.change(q, typed)})
		}
	}
	return cells
}

// whole reports that a cell holds a number or a date, which reads as another one
// when it is broken.
func whole(column *model.Column, row model.Row) bool {
	switch column.Type {
	case model.TypeInteger, model.TypeDecimal, model.TypeDate, model.TypeMonth:
		return len(column.Read(row[column.ID]).Bad) == 0
	}
	return false
}

// cell is what is printed in a cell of a table answer; what could not be read
// is as typed, with a mark.
func (c *composer) cell(q *model.Question, column *model.Column, row model.Row) string {
	typed := row[column.ID]
	printed := c.typed(c.place(q), c.words.Cell(column, typed))
	if len(column.Read(typed).Bad) > 0 && !c.redacted {
		return c.words.Text("document.unreadable_cell", words.Args{"Typed": printed})
	}
	return printed
}
