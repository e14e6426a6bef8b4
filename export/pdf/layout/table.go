package layout

import (
	"math"
	"slices"
	"strings"

	"toprunner/export/pdf/tag"
)

// Table is rows under a header that is set again on every page the table goes
// on to. It fills the width of the column. Of is the element it is.
type Table struct {
	Of      *tag.Element
	Columns []TableColumn
	Rows    [][][]Run // row, column, runs one below the other
	Header  Style
	Gap     float64 // white between two columns
	Pad     float64 // white above and below the text of a row
	Fill    Colour  // behind the header
	Frame   Stroke  // above and below the header, and at the end
	Between Stroke  // between rows
}

// TableColumn is the head of a column; Below stands under its title, smaller.
type TableColumn struct {
	Title string
	Below []Run
	Align Align
}

// Strips returns the table. The first row stays with the header.
func (t Table) Strips() []Strip {
	widths := t.widths()
	head := Keep(t.row(widths, t.titles(), Row{Over: t.Frame, Under: t.Frame, Fill: &t.Fill}, true))
	again := decoration(head)
	rows := make([][]Strip, len(t.Rows))
	for i, row := range t.Rows {
		under := t.Between
		if i == len(t.Rows)-1 {
			under = t.Frame
		}
		rows[i] = t.row(widths, row, Row{Under: under}, false)
		for n := range rows[i] {
			rows[i][n].Head = again
		}
	}
	return append(slices.Clone(head), Rows(rows...)...)
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

// row sets runs into a row that has its rules and fill already.
func (t Table) row(widths []float64, runs [][]Run, row Row, head bool) []Strip {
	row.Above, row.Below = t.Pad, t.Pad
	of := t.Of.Add(tag.Row)
	x := t.Gap / 2
	for i, width := range widths {
		if i < len(runs) {
			cell := Cell{X: x, Width: width, Align: t.Columns[i].Align, Balanced: head, Runs: runs[i]}
			if head {
				cell.Of = of.AddHead(tag.OfColumn)
			} else {
				cell.Of = of.Add(tag.Cell)
			}
			row.Cells = append(row.Cells, cell)
		}
		x += width + t.Gap
	}
	return Short(row.Strips())
}

// widths shares the column out. When everything fits on one line each, what is
// left over is shared in equal parts; otherwise narrow columns get what they
// want and the wide ones share the rest.
func (t Table) widths() []float64 {
	n := len(t.Columns)
	free := ColumnWidth - float64(n)*t.Gap
	wanted := make([]float64, n)
	total := 0.0
	for i := range wanted {
		wanted[i] = t.wanted(i)
		total += wanted[i]
	}
	if total <= free {
		for i := range wanted {
			wanted[i] += (free - total) / float64(n)
		}
		return wanted
	}
	return shared(wanted, free)
}

// wanted returns the width at which no line of a column would be broken.
func (t Table) wanted(column int) float64 {
	widest := 0.0
	for _, row := range append([][][]Run{t.titles()}, t.Rows...) {
		for _, run := range row[column] {
			widest = max(widest, run.natural())
		}
	}
	return widest + 0.01 // so that rounding does not break the line after all
}

// natural returns how wide the run is when nothing breaks it but itself.
func (r Run) natural() float64 {
	if r.Picture != nil {
		return r.Picture.Width
	}
	widest := 0.0
	for line := range strings.SplitSeq(r.Text, "\n") {
		widest = max(widest, r.Style.Width(line))
	}
	return widest
}

// shared gives each what it wants as long as that is no more than an equal
// part of what is left; the rest share by the square roots of what they want, so
// that the row is lower, but none gets more than twice what another gets.
func shared(wanted []float64, free float64) []float64 {
	got := make([]float64, len(wanted))
	open := len(wanted)
	for open > 0 {
		part := free / float64(open)
		settled := 0
		for i, w := range wanted {
			if got[i] == 0 && w <= part {
				got[i], free = w, free-w
				settled++
			}
		}
		if settled == 0 {
			return byNeed(got, wanted, free)
		}
		open -= settled
	}
	return got
}

// byNeed shares what is free out to those that have nothing yet.
func byNeed(got, wanted []float64, free float64) []float64 {
	least := math.Inf(1)
	for i, w := range wanted {
		if got[i] == 0 {
			least = min(least, math.Sqrt(w))
		}
	}
	parts := make([]float64, len(got))
	all := 0.0
	for i, w := range wanted {
		if got[i] == 0 {
			parts[i] = min(math.Sqrt(w), 2*least)
			all += parts[i]
		}
	}
	for i, part := range parts {
		got[i] += free * part / all
	}
	return got
}
