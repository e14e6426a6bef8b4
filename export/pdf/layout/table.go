package layout

import (
	"slices"

	"toprunner/export/pdf/tag"
)

// Table is rows under a header that is set again on every page the table goes
// on to. It fills the width of the column; where what must stay whole does not
// fit, its type is smaller. Of is the element it is.
type Table struct {
	Of      *tag.Element
	Columns []TableColumn
	Rows    [][][]Run // row, column, runs one below the other
	Notes   [][]Run   // by row, what its first cell says below over the whole width, may be nil
	Header  Style
	Gap     float64 // white between two columns
	Pad     float64 // white above and below the text of a row
	Fill    Colour  // behind the header
	Frame   Stroke  // above and below the header, and at the end
	Between Stroke  // between rows
}

// TableColumn is the head of a column; Below stands under its title, smaller.
// Least is how many em of the header a column of texts has at least, unless they
// need less; 0 asks for a few characters.
type TableColumn struct {
	Title string
	Below []Run
	Align Align
	Least float64
}

// Strips returns the table. The first row stays with the header.
func (t Table) Strips() []Strip {
	t = t.fitted()
	places := t.places()
	head := Keep(t.row(places, t.titles(), nil, Row{Over: t.Frame, Under: t.Frame, Fill: &t.Fill}, true))
	again := decoration(head)
	rows := make([][]Strip, len(t.Rows))
	for i, row := range t.Rows {
		under := t.Between
		if i == len(t.Rows)-1 {
			under = t.Frame
		}
		var below []Run
		if t.Notes != nil {
			below = t.Notes[i]
		}
		rows[i] = t.row(places, row, below, Row{Under: under}, false)
		for n := range rows[i] {
			rows[i][n].Head = again
		}
	}
	keepTogether(rows)
	return append(slices.Clone(head), Rows(rows...)...)
}

// keepTogether holds the first rows of a long table together, and the last ones: two
// or three on a page of their own look forgotten. Rows of many lines may be parted.
func keepTogether(rows [][]Strip) {
	const together, lines = 4, 2
	if len(rows) < 2*together || slices.ContainsFunc(rows, func(row []Strip) bool { return len(row) > lines }) {
		return
	}
	for i, row := range rows[:len(rows)-1] {
		if i < together-1 || i >= len(rows)-together {
			Keep(row)
		}
	}
}

// decoration returns strips as what is said already elsewhere.
func decoration(strips []Strip) []Strip {
	strips = slices.Clone(strips)
	for i := range strips {
		strips[i].Marks = strips[i].With(nil)
	}
	return strips
}

func (t Table) titles() [][]Run {
	titles := make([][]Run, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = append([]Run{{Style: t.Header, Text: c.Title}}, c.Below...)
	}
	return titles
}

// row sets runs into a row that has its rules and fill already, and those below
// it into lines of their own.
func (t Table) row(places []place, runs [][]Run, below []Run, row Row, head bool) []Strip {
	row.Above, row.Below = t.Pad, t.Pad
	of := t.Of.Add(tag.Row)
	for i, p := range places {
		cell := Cell{X: p.x, Width: p.width, Align: t.Columns[i].Align, Balanced: head, Runs: runs[i]}
		if head {
			cell.Of = of.AddHead(tag.OfColumn)
		} else {
			cell.Of = of.Add(tag.Cell)
		}
		row.Cells = append(row.Cells, cell)
	}
	if len(below) == 0 {
		return Short(row.Strips())
	}
	last := Row{Below: row.Below, Under: row.Under, Cells: []Cell{
		{Of: row.Cells[0].Of, X: places[0].x, Width: ColumnWidth - 2*places[0].x, Runs: below},
	}}
	row.Below, row.Under = 0, Stroke{}
	strips, more := Keep(row.Strips()), last.Strips()
	for i := range more {
		more[i].Joins = true
	}
	return Short(append(strips, more...))
}
