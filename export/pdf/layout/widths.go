package layout

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// smallestType is the least size, in points, that a table is set in to keep its
// numbers whole.
const smallestType = 6.0

// fitted returns the table in the type in which what must stay whole has room.
func (t Table) fitted() Table {
	pieces := t.pieces()
	needed, pictures := total(pieces), 0.0
	for i, piece := range pieces {
		if t.pictured(i) {
			pictures += piece
		}
	}
	const rounding = 0.999 // so that the sum of widths fits after all
	if free := t.free(); needed > free {
		return t.smaller(rounding * (free - pictures) / (needed - pictures))
	}
	return t
}

// Lacks returns how much wider the table would have to be to hold everything in its
// type, 0 or less when it does.
func (t Table) Lacks() float64 { return total(t.pieces()) - t.free() }

// smaller returns the table with its type that part of its size, but no type
// smaller than the least.
func (t Table) smaller(part float64) Table {
	less := func(s Style) Style {
		size := max(s.Size*part, min(s.Size, smallestType))
		s.Size, s.Leading = size, s.Leading*size/s.Size
		return s
	}
	runs := func(runs []Run) []Run {
		runs = slices.Clone(runs)
		for i := range runs {
			runs[i].Style = less(runs[i].Style)
		}
		return runs
	}
	t.Header, t.Columns, t.Rows = less(t.Header), slices.Clone(t.Columns), slices.Clone(t.Rows)
	for i := range t.Columns {
		t.Columns[i].Below = runs(t.Columns[i].Below)
	}
	for i, row := range t.Rows {
		row = slices.Clone(row)
		for n := range row {
			row[n] = runs(row[n])
		}
		t.Rows[i] = row
	}
	return t
}

// free returns how wide all columns are together.
func (t Table) free() float64 { return ColumnWidth - float64(len(t.Columns))*t.Gap }

// widths shares the column out. When everything fits on one line each, what is
// left over is shared in equal parts. Otherwise the heads of numbers are set in
// two lines; and where that is not enough, narrow columns get what they want and
// the wide ones share the rest, but each gets what it needs.
func (t Table) widths() []float64 {
	free, needed := t.free(), t.needed()
	wanted := make([]float64, len(t.Columns))
	for i := range wanted {
		wanted[i] = t.wanted(i)
	}
	if total(wanted) > free {
		for i := range wanted {
			if t.whole(i) {
				wanted[i] = min(wanted[i], max(needed[i], widest(t.titles()[i])/2))
			}
		}
	}
	if all := total(wanted); all <= free {
		for i := range wanted {
			wanted[i] += (free - all) / float64(len(wanted))
		}
		return wanted
	}
	return shared(wanted, needed, free)
}

// place is where a column stands.
type place struct{ x, width float64 }

// places puts the columns side by side. Where one that begins at its left follows
// one that ends at its right, they look like one; what room the former has to
// spare, up to another gap, parts them.
func (t Table) places() []place {
	var places []place
	x := t.Gap / 2
	for i, width := range t.widths() {
		p := place{x, width}
		if i > 0 && t.Columns[i].Align == AlignLeft && t.Columns[i-1].Align == AlignRight {
			spare := min(max(width-t.wanted(i), 0), t.Gap)
			p = place{x + spare, width - spare}
		}
		places = append(places, p)
		x += width + t.Gap
	}
	return places
}

func total(widths []float64) float64 {
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	return sum
}

// wanted returns the width at which no line of a column would be broken.
func (t Table) wanted(column int) float64 {
	wanted := widest(t.titles()[column])
	for _, row := range t.Rows {
		wanted = max(wanted, widest(row[column]))
	}
	return wanted + 0.01 // so that rounding does not break the line after all
}

// widest returns the width at which none of the runs is broken.
func widest(runs []Run) float64 {
	width := 0.0
	for _, run := range runs {
		width = max(width, run.natural())
	}
	return width
}

// needed returns the least widths of the columns. Where even the least type
// leaves too little room, texts are broken and pictures keep theirs.
func (t Table) needed() []float64 {
	pieces, free := t.pieces(), t.free()
	texts := 0.0
	for i, piece := range pieces {
		if t.pictured(i) {
			free -= piece
		} else {
			texts += piece
		}
	}
	for i := range pieces {
		if texts > free && !t.pictured(i) {
			pieces[i] *= free / texts
		}
	}
	return pieces
}

// pieces returns how wide each column's widest piece is that must not be broken:
// a word of its head, the whole of a short one over numbers, or what stands in
// it. A column of texts is left room for some characters.
func (t Table) pieces() []float64 {
	const some = 6 // em
	pieces := make([]float64, len(t.Columns))
	for i, column := range t.Columns {
		pieces[i] = longestWord(t.titles()[i]) + 0.01
		title := t.Header.Width(column.Title) + 0.01
		switch {
		case !t.whole(i):
			pieces[i] = max(pieces[i], min(t.wanted(i), max(some, column.Least)*t.Header.Size))
		case title <= some*t.Header.Size:
			pieces[i] = max(pieces[i], title)
		}
		for _, row := range t.Rows {
			for _, run := range row[i] {
				if run.Whole || run.Picture != nil {
					pieces[i] = max(pieces[i], run.natural()+0.01)
				}
			}
		}
	}
	return pieces
}

// longestWord returns how wide the longest word of Latin letters is.
func longestWord(runs []Run) float64 {
	longest := 0.0
	for _, run := range runs {
		for word := range strings.FieldsFuncSeq(run.Text, func(r rune) bool { return !unicode.Is(unicode.Latin, r) }) {
			longest = max(longest, run.Style.Width(word))
		}
	}
	return longest
}

// whole reports that a column holds nothing but what must not be broken.
func (t Table) whole(column int) bool {
	return len(t.Rows) > 0 && !slices.ContainsFunc(t.Rows, func(row [][]Run) bool {
		return slices.ContainsFunc(row[column], func(r Run) bool { return !r.Whole && r.Picture == nil && r.Text != "" })
	})
}

// pictured reports that a column holds a picture.
func (t Table) pictured(column int) bool {
	return slices.ContainsFunc(t.Rows, func(row [][]Run) bool {
		return slices.ContainsFunc(row[column], func(r Run) bool { return r.Picture != nil })
	})
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
	return widest + r.Behind*r.Style.Size
}

// shared gives each what it wants as far as there is room, and never less than it
// needs. All of that together is no more than what is free.
func shared(wanted, needed []float64, free float64) []float64 {
	settled := make([]float64, len(wanted)) // 0 for those that share
	for {
		got, short := settle(slices.Clone(settled), wanted, free), false
		for i, need := range needed {
			if got[i] < need {
				settled[i], short = need, true
				free -= need
			}
		}
		if !short {
			return got
		}
	}
}

// settle gives each that has nothing yet what it wants as long as that is no more
// than an equal part of what is left; the rest share by the square roots of what they want, so
// that the row is lower, but none gets more than twice what another gets.
func settle(got, wanted []float64, free float64) []float64 {
	open := 0
	for _, w := range got {
		if w == 0 {
			open++
		}
	}
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
