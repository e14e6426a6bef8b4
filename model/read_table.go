package model

// readTable reads the rows of a table; blank ones are left out. Bad numbers a
// row as it was given, blank rows counted, since that is where a person sees
// it.
func (q *Question) readTable(a Answer) Value {
	if len(a.Rows) == 0 {
		return unreadable(single(a), ExpectTable)
	}
	var v Value
	for i, row := range a.Rows {
		if row.Blank() {
			continue
		}
		cells := make(map[string]Value, len(q.Columns))
		for _, column := range q.Columns {
			cell := column.Read(row)
			for j := range cell.Bad {
				cell.Bad[j].Row, cell.Bad[j].Column = i+1, column.ID
			}
			cells[column.ID] = cell
			v.Bad = append(v.Bad, cell.Bad...)
		}
		v.Rows = append(v.Rows, cells)
	}
	return v
}

// Read tells what was typed into the cell of the column in a row, which may itself say
// what its numbers count.
func (c *Column) Read(row Row) Value {
	typed := row[c.ID]
	if TextAnswer(typed).Empty() {
		return Value{Empty: true}
	}
	return asked{c.Type, FormatNone, c.Min, c.units(row)}.read(typed)
}
