package layout

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

// AtFoot puts strips at the foot of the page that begins with those above, and
// keeps them together. Where there is no room they simply follow.
func AtFoot(above, strips []Strip) []Strip {
	free := ColumnHeight - height(above) - height(strips)
	strips = After(max(free, 0), strips)
	return append(Keep(strips[:len(strips)-1]), strips[len(strips)-1])
}
