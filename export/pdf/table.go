package pdf

import (
	"toprunner/export/pdf/layout"
	"toprunner/model"
	"toprunner/model/words"
)

// plain is a table in the look of the document.
func plain(columns []layout.TableColumn, rows [][][]layout.Run) layout.Table {
	return layout.Table{
		Columns: columns, Rows: rows, Header: tableHead,
		Gap: 12, Pad: 3.5, Fill: tint, Frame: frame, Between: hairline,
	}
}

// table is a table answer. Blank rows are left out.
func (c *composer) table(q *model.Question, a model.Answer) []layout.Strip {
	columns := make([]layout.TableColumn, len(q.Columns))
	for i, column := range q.Columns {
		columns[i] = layout.TableColumn{Title: column.Label.In(c.lang)}
		if column.Type == model.TypeInteger || column.Type == model.TypeDecimal {
			columns[i].Align = layout.AlignRight
		}
	}
	var rows [][][]layout.Run
	for _, typed := range a.Rows {
		if typed.Blank() {
			continue
		}
		cells := make([][]layout.Run, len(q.Columns))
		for i := range q.Columns {
			cells[i] = []layout.Run{{Style: tableBody, Text: c.cell(q, &q.Columns[i], typed)}}
		}
		rows = append(rows, cells)
	}
	return layout.After(3, layout.Whole(plain(columns, rows).Strips()))
}

// cell is what is printed in a cell of a table answer; what could not be read
// is as typed, with a mark.
func (c *composer) cell(q *model.Question, column *model.Column, row model.Row) string {
	typed := row[column.ID]
	printed := c.typed(c.place(q), c.words.Cell(column, typed))
	if len(column.Read(typed).Bad) > 0 {
		return c.words.Text("document.unreadable_cell", words.Args{"Typed": printed})
	}
	return printed
}
