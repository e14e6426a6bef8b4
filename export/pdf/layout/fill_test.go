package layout

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// plain returns a strip that can be found again by its text.
func plain(name string, height float64) Strip {
	return Strip{Height: height, Marks: Marks{Texts: []Text{{Y: height / 2, Text: name}}}}
}

// names lists the texts of a page.
func names(p Page) []string {
	var all []string
	for _, t := range p.Body.Texts {
		all = append(all, t.Text)
	}
	return all
}

func TestFillOfNothingIsAPage(t *testing.T) {
	if pages, _ := Fill(nil); len(pages) != 1 {
		t.Errorf("%d pages", len(pages))
	}
}

func TestFillDropsSpaceAtTheTop(t *testing.T) {
	a, b, c := plain("a", 100), plain("b", 100), plain("c", 100)
	a.Space, b.Space, c.Space, c.Break = 50, 50, 50, true
	pages, _ := Fill([]Strip{a, b, c})
	if len(pages) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, want := range []float64{50, 200} {
		if got := math.Round(pages[0].Body.Texts[i].Y - Top); got != want {
			t.Errorf("text %d at %v, want %v", i, got, want)
		}
	}
	if got := math.Round(pages[1].Body.Texts[0].Y - Top); got != 50 {
		t.Errorf("first text of page 2 at %v", got)
	}
}

func TestFillKeepsAHeadingWithItsText(t *testing.T) {
	filler, heading, text := plain("filler", ColumnHeight-40), plain("heading", 20), plain("text", 30)
	heading.Keep = true
	heading.Bookmark = &Entry{Title: "heading", Level: 1}
	pages, bookmarks := Fill([]Strip{filler, heading, text})
	if got := fmt.Sprint(names(pages[1])); len(pages) != 2 || got != "[heading text]" {
		t.Errorf("%d pages, the second holds %s", len(pages), got)
	}
	if want := (Bookmark{"heading", 1, 2, Top}); bookmarks[0] != want {
		t.Errorf("bookmark %+v, want %+v", bookmarks[0], want)
	}
}

func TestFillSetsTheTableHeadAgain(t *testing.T) {
	head := []Strip{plain("head", 30)}
	head[0].Keep = true
	strips := append([]Strip(nil), head...)
	for i := range 60 {
		row := plain(fmt.Sprint(i), 30)
		row.Head = head
		strips = append(strips, row)
	}
	pages, _ := Fill(strips)
	rows := 0
	for i, page := range pages {
		on := names(page)
		if on[0] != "head" {
			t.Errorf("page %d begins with %q", i+1, on[0])
		}
		for _, name := range on[1:] {
			if name != fmt.Sprint(rows) {
				t.Fatalf("page %d holds %q, want row %d", i+1, name, rows)
			}
			rows++
		}
	}
	if rows != 60 || len(pages) != 3 {
		t.Errorf("%d rows on %d pages", rows, len(pages))
	}
}

// TestFillAlways holds of any strips: each is set once and in order, none
// reaches below the column, and one that is to stay with the next does, as long
// as they fit a page together.
func TestFillAlways(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var strips []Strip
		for i := range 1 + random.IntN(80) {
			s := plain(fmt.Sprint(i), 5+95*random.Float64())
			s.Space, s.Keep, s.Break = 30*random.Float64(), random.IntN(3) == 0, random.IntN(20) == 0
			strips = append(strips, s)
		}
		pages, _ := Fill(strips)
		n := 0
		for _, page := range pages {
			for _, text := range page.Body.Texts {
				s := strips[n]
				if text.Text != fmt.Sprint(n) {
					t.Fatalf("strip %d is missing", n)
				}
				if end := text.Y + s.Height/2; end > Bottom+0.001 {
					t.Errorf("strip %d reaches down to %v", n, end)
				}
				n++
			}
			if n < len(strips) && strips[n-1].Keep && !strips[n].Break && fitsAPage(strips, n) {
				t.Errorf("strips %d and %d were parted", n-1, n)
			}
		}
		if n != len(strips) {
			t.Fatalf("%d of %d strips were set", n, len(strips))
		}
	}
}

// fitsAPage reports that the strips that stay together around the nth fit.
func fitsAPage(strips []Strip, n int) bool {
	first := n - 1
	for first > 0 && strips[first-1].Keep && !strips[first].Break {
		first--
	}
	return height(strips[first:first+kept(strips[first:])]) <= ColumnHeight
}

// TestRowsKeepTheirEnds: of several rows neither the first nor the last stands
// alone on a page.
func TestRowsKeepTheirEnds(t *testing.T) {
	rows := make([][]Strip, 6)
	for above := ColumnHeight - 200.0; above < ColumnHeight; above += 10 {
		for i := range rows {
			rows[i] = []Strip{plain("row", 30)}
		}
		pages, _ := Fill(append([]Strip{plain("above", above)}, Rows(rows...)...))
		if on := len(pages[0].Body.Texts) - 1; len(pages) > 1 && (on == 1 || on == 5) {
			t.Errorf("below %v points the first page holds %d of 6 rows", above, on)
		}
	}
}

func TestWhole(t *testing.T) {
	short := []Strip{plain("a", 100), plain("b", 100)}
	pages, _ := Fill(append([]Strip{plain("above", ColumnHeight-150)}, Whole(short)...))
	if got := fmt.Sprint(names(pages[0])); got != "[above]" {
		t.Errorf("the first page holds %v", got)
	}
	long := []Strip{plain("a", 100), plain("b", ColumnHeight/2)}
	pages, _ = Fill(append([]Strip{plain("above", ColumnHeight-150)}, Whole(long)...))
	if got := fmt.Sprint(names(pages[0])); got != "[above a]" {
		t.Errorf("the first page holds %v", got)
	}
}

// TestTheLastPageHoldsAWholeText: a few lines of it do not stand alone there, but
// for a text that would take another page.
func TestTheLastPageHoldsAWholeText(t *testing.T) {
	text := func(lines int) []Strip {
		strips := make([]Strip, lines)
		for i := range strips {
			strips[i] = plain("text", 20)
			strips[i].Joins = i > 0
		}
		keepEnds(strips)
		return strips
	}
	head := plain("head", 20)
	head.Keep = true
	for _, test := range []struct {
		name        string
		above       float64
		lines       int
		first, last string
	}{
		{"two lines", ColumnHeight - 70, 4, "[above]", "[head text text text text]"},
		{"many lines", ColumnHeight - 130, 10, "[above head text text text text text]", "[text text text text text]"},
		{"a text of a page", 20, 35, fmt.Sprint(append([]string{"above", "head"}, slices.Repeat([]string{"text"}, 32)...)), "[text text text]"},
	} {
		pages, _ := Fill(append([]Strip{plain("above", test.above), head}, text(test.lines)...))
		if len(pages) != 2 || fmt.Sprint(names(pages[0])) != test.first || fmt.Sprint(names(pages[1])) != test.last {
			t.Errorf("%s: %d pages, %v and %v", test.name, len(pages), names(pages[0]), names(pages[len(pages)-1]))
		}
	}
}

func TestAtFoot(t *testing.T) {
	above := []Strip{plain("above", 100)}
	strips := append(above, AtFoot(above, []Strip{plain("note", 20), plain("last", 20)})...)
	pages, _ := Fill(strips)
	if got := pages[0].Body.Texts[2].Y; len(pages) != 1 || math.Abs(got-(Bottom-10)) > 0.1 {
		t.Errorf("%d pages, last line's middle at %v, want %v", len(pages), got, Bottom-10)
	}
	above = []Strip{plain("above", ColumnHeight-30)}
	strips = append(above, AtFoot(above, []Strip{plain("note", 20), plain("last", 20)})...)
	if pages, _ = Fill(strips); fmt.Sprint(names(pages[1])) != "[note last]" {
		t.Errorf("without room the second page holds %v", names(pages[1]))
	}
}
