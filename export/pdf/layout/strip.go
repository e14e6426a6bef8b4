package layout

import "toprunner/export/pdf/tag"

// Strip is a piece of the column that is never split: a line of a paragraph, a
// line of a table's row, a heading. Its marks are measured from its top left
// corner; Space is not part of it.
type Strip struct {
	Space  float64 // white above it, dropped at the top of a page
	Height float64
	Keep   bool // it stays on the page of the strip after it
	Break  bool // it begins a page
	Joins  bool // it goes on with the row of the strip before it
	// Bookmark, if given, enters the strip into the outline.
	Bookmark *Entry
	// Head is set again above the strip when it begins a page: the header of
	// the table it belongs to.
	Head []Strip
	Marks
}

// Entry is what the outline shows of a strip.
type Entry struct {
	Title string
	Level int
}

// Leads makes the strips lead to another place.
func Leads(of *tag.Element, strips []Strip, to Bookmark) []Strip {
	for i := range strips {
		strips[i].Links = append(strips[i].Links, Link{
			Of: of, Width: ColumnWidth, Height: strips[i].Height, To: to,
		})
	}
	return strips
}

// Keep asks that strips stay together, the last of them with what follows.
func Keep(strips []Strip) []Strip {
	for i := range strips {
		strips[i].Keep = true
	}
	return strips
}

// After puts white above the first of the strips.
func After(space float64, strips []Strip) []Strip {
	if len(strips) > 0 {
		strips[0].Space += space
	}
	return strips
}

// keepEnds holds the first two and the last two lines of a text together, so
// that no line of it stands alone on a page.
func keepEnds(strips []Strip) {
	if n := len(strips); n > 1 {
		strips[0].Keep = true
		strips[n-2].Keep = true
	}
}

// Short keeps a row on one page when it fills no more than a fifth of it: what is
// split of it would look torn.
func Short(row []Strip) []Strip {
	if height(row) <= ColumnHeight/5 {
		Keep(row[:len(row)-1])
	}
	return row
}

// Rows puts rows one below the other. The first two stay together, and so do
// the last two, unless they are long themselves.
func Rows(rows ...[]Strip) []Strip {
	const long = 8 // lines
	var all []Strip
	for i, row := range rows {
		last := &row[len(row)-1]
		if (i == 0 || i == len(rows)-2) && i < len(rows)-1 && len(row) < long && len(rows[i+1]) < long {
			last.Keep = true
		}
		all = append(all, row...)
	}
	return all
}

// Whole keeps strips on one page when they fill no more than a third of it;
// longer ones would leave too much white on the page before.
func Whole(strips []Strip) []Strip {
	if len(strips) > 0 && height(strips) <= ColumnHeight/3 {
		Keep(strips[:len(strips)-1])
	}
	return strips
}

// AtFoot puts strips at the foot of the page that begins with those above, and
// keeps them together. Where there is no room they simply follow.
func AtFoot(above, strips []Strip) []Strip {
	const rounding = 0.01 // so that the sum of heights does not turn the page
	free := ColumnHeight - height(above) - height(strips) - rounding
	strips = After(max(free, 0), strips)
	return append(Keep(strips[:len(strips)-1]), strips[len(strips)-1])
}
