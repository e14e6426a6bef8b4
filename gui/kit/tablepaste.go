package kit

import (
	"maps"
	"slices"
	"strings"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/text"
	"toprunner/model/words"
)

// paste fills cells from a spreadsheet's text, from the cell with the focus on. A
// line of headings is left out; headings that all name columns say which cell goes
// where. A paste that is one cell is left to the cell.
func (t *Table) paste(row *tableRow, column int, raw string) bool {
	grid := text.Cells(raw)
	if len(grid) == 0 || len(grid) == 1 && len(grid[0]) == 1 {
		return false
	}
	before, first := t.Value(), slices.Index(t.rows, row)
	p := t.placed(grid, column)
	for i, line := range p.lines {
		t.fillRow(first+i, line)
	}
	t.loose = ""
	t.undo.offer(first, p.told(t.say), true, func() {
		t.setRows(before.Rows)
		t.loose = before.Text
	})
	t.changed(t.Value())
	return true
}

// placement is a grid of cells as it goes into the rows.
type placement struct {
	lines  []model.Row
	headed bool // there was a line of headings, which is left out
	beyond int  // columns to the right of the table, which are left out
}

func (t *Table) placed(grid [][]string, column int) placement {
	var p placement
	at := func(i int) int { return column + i }
	if p.headed = t.isHead(grid, column); p.headed {
		if named := t.named(grid[0]); named != nil {
			at = func(i int) int {
				if i < len(named) {
					return named[i]
				}
				return len(t.question.Columns)
			}
		}
		grid = grid[1:]
	}
	for _, cells := range grid {
		p.lines = append(p.lines, t.rowOf(cells, at))
		for i, cell := range cells {
			if strings.TrimSpace(cell) != "" {
				p.beyond = max(p.beyond, at(i)+1-len(t.question.Columns))
			}
		}
	}
	return p
}

// rowOf puts the cells of a line into the columns that at says, but for those beyond.
func (t *Table) rowOf(cells []string, at func(int) int) model.Row {
	row := model.Row{}
	for i, cell := range cells {
		if at(i) < len(t.question.Columns) {
			c := &t.question.Columns[at(i)]
			row[c.ID] = t.cellOf(c, cell)
		}
	}
	return row
}

// told says what went into the table and what did not.
func (p placement) told(say *words.Catalogue) string {
	id := "kit.pasted"
	if p.headed {
		id = "kit.pasted_headed"
	}
	told := say.Text(id, words.Args{"Count": len(p.lines)})
	if p.beyond > 0 {
		told += say.Text("kit.pasted_beyond", words.Args{"Count": p.beyond})
	}
	return told
}

// isHead reports that the first line of a grid holds headings: labels of columns,
// or words where the line below has numbers, dates or months.
func (t *Table) isHead(grid [][]string, column int) bool {
	if len(grid) < 2 {
		return false
	}
	if t.named(grid[0]) != nil {
		return true
	}
	at := func(i int) int { return column + i }
	first, second := t.rowOf(grid[0], at), t.rowOf(grid[1], at)
	worse := 0 // cells that can be read below and not in the first line
	for i := range t.question.Columns {
		c := &t.question.Columns[i]
		if c.Type == model.TypeText {
			continue
		}
		if c.Read(first).Readable() {
			return false
		}
		if c.Read(second).Readable() {
			worse++
		}
	}
	return worse > 0
}

// named returns the column that each heading names, nil when one of them names
// none.
func (t *Table) named(heads []string) []int {
	columns := make([]int, len(heads))
	for i, head := range heads {
		columns[i] = slices.IndexFunc(t.question.Columns, func(c model.Column) bool {
			wanted := folded(text.Line(head))
			return wanted == folded(c.Label.JA) || wanted == folded(c.Label.EN) || wanted == c.ID
		})
		if columns[i] < 0 {
			return nil
		}
	}
	return columns
}

// cellOf is a cell of a spreadsheet as it goes into a column. A spreadsheet
// keeps a month as its first day, and its months often have no year.
func (t *Table) cellOf(c *model.Column, cell string) string {
	line := text.Line(cell)
	if c.Type != model.TypeMonth {
		return line
	}
	if d, ok := calendar.ParseDate(line); ok {
		return calendar.Month{Year: d.Year, Month: d.Month}.String()
	}
	if m, ok := t.month(line); ok {
		return m.String()
	}
	return line
}

// CompleteMonths tells how a month without its year is meant.
func (t *Table) CompleteMonths(f func(typed string) (calendar.Month, bool)) { t.month = f }

// fillRow writes cells into a row, beyond what is shown if need be.
func (t *Table) fillRow(at int, cells model.Row) {
	for len(t.rows) <= at && len(t.rows) < mostTableRows {
		t.rows = append(t.rows, newTableRow(t, nil))
	}
	if at < len(t.rows) {
		t.rows[at].set(cells)
		return
	}
	for len(t.beyond) <= at-len(t.rows) {
		t.beyond = append(t.beyond, model.Row{})
	}
	maps.Copy(t.beyond[at-len(t.rows)], cells)
}
