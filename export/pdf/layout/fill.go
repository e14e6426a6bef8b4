package layout

import (
	"cmp"
	"slices"
)

// Fill breaks strips into pages, each as full as the strips allow, and returns
// the pages with their bodies set and the outline. There is always a page. Where
// the last would hold no more than the last lines of a text, it takes the whole of
// that text, as long as this makes no further page.
func Fill(strips []Strip) ([]Page, []Bookmark) {
	f := filled(strips)
	if last := strips[f.first:]; f.first > 0 && last[0].Joins && height(last) < ColumnHeight/10 {
		begin := f.first - 1
		for begin > 0 && strips[begin].Joins {
			begin--
		}
		strips = slices.Clone(strips)
		Keep(strips[begin:f.first])
		if other := filled(strips); len(other.pages) == len(f.pages) {
			f = other
		}
	}
	return f.pages, f.bookmarks
}

func filled(strips []Strip) *filler {
	f := &filler{pages: []Page{{}}}
	for len(strips) > 0 {
		n := kept(strips)
		f.group(strips[:n])
		strips = strips[n:]
	}
	return f
}

// kept returns how many strips at the beginning want to stay together.
func kept(strips []Strip) int {
	n := 1
	for n < len(strips) && strips[n-1].Keep && !strips[n].Break {
		n++
	}
	return n
}

// filler is the state of filling pages: y is how much of the last page's
// column is full, row how many texts stand on it before the row being set. count is
// how many strips are set, first how many of them before the last page.
type filler struct {
	pages        []Page
	bookmarks    []Bookmark
	y            float64
	row          int
	count, first int
}

// continued is the white between the head of a table and the rest of a row that
// goes on below it.
const continued = 3.5

// group sets strips that want to stay together. Those that fill more than a
// page are set one by one; there is no better way.
func (f *filler) group(strips []Strip) {
	if f.y > 0 && (strips[0].Break || f.y+height(strips) > ColumnHeight) {
		f.turn()
	}
	for _, s := range strips {
		if f.y > 0 && f.y+s.Space+s.Height > ColumnHeight {
			f.turn()
		}
		if f.y == 0 {
			s.Space = 0
			for _, head := range s.Head {
				f.set(head)
			}
			if s.Joins && len(s.Head) > 0 {
				s.Space = continued
				s.Joins = false // the head is a row of its own
			}
		}
		f.set(s)
		f.count++
	}
}

func height(strips []Strip) float64 {
	var h float64
	for _, s := range strips {
		h += s.Space + s.Height
	}
	return h
}

// turn begins a page.
func (f *filler) turn() {
	f.pages = append(f.pages, Page{})
	f.y, f.row, f.first = 0, 0, f.count
}

// set puts a strip on the page.
func (f *filler) set(s Strip) {
	y := Top + f.y + s.Space
	if s.Bookmark != nil {
		f.bookmarks = append(f.bookmarks, Bookmark{s.Bookmark.Title, s.Bookmark.Level, len(f.pages), y})
	}
	body := &f.pages[len(f.pages)-1].Body
	if !s.Joins {
		f.row = len(body.Texts)
	}
	body.addAt(Left, y, s.Marks)
	slices.SortStableFunc(body.Texts[f.row:], func(a, b Text) int { return cmp.Compare(a.Cell, b.Cell) })
	f.y += s.Space + s.Height
}
