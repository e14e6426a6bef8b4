package layout

import (
	"math"
	"strings"
	"testing"
)

func TestNarrowColumnsGetWhatTheyWant(t *testing.T) {
	number := []Run{{Style: plainStyle, Text: "1,000"}}
	long := []Run{{Style: plainStyle, Text: strings.Repeat("長い", 100)}}
	table := Table{
		Columns: []TableColumn{{Title: "a"}, {Title: "b"}},
		Rows:    [][][]Run{{number, long}},
		Header:  plainStyle, Gap: 10,
	}
	widths := table.widths()
	if widths[0] != table.wanted(0) {
		t.Errorf("the narrow column is %v wide, wanted %v", widths[0], table.wanted(0))
	}
	if total := widths[0] + widths[1] + 2*table.Gap; math.Abs(total-ColumnWidth) > 0.001 {
		t.Errorf("the table is %v wide, the column %v", total, ColumnWidth)
	}
}

// TestWideColumnsGetMoreWhereTheyNeedMore, but not all of it.
func TestWideColumnsGetMoreWhereTheyNeedMore(t *testing.T) {
	for _, test := range []struct{ wanted, got []float64 }{
		{[]float64{30, 400, 900}, []float64{30, 160, 240}},
		{[]float64{500, 500}, []float64{215, 215}},
		{[]float64{300, 90_000}, []float64{430.0 / 3, 860.0 / 3}},
	} {
		got := shared(test.wanted, make([]float64, len(test.wanted)), 430)
		for i, want := range test.got {
			if math.Abs(got[i]-want) > 0.1 {
				t.Errorf("of %v each gets %v, want %v", test.wanted, got, test.got)
				break
			}
		}
	}
}

// TestTextsBesideLongNumbers have lines of some characters, and the words of a head
// stay whole; the numbers take no more than they need.
func TestTextsBesideLongNumbers(t *testing.T) {
	long := []Run{{Style: plainStyle, Text: strings.Repeat("一人当たりの所定外労働", 5)}}
	number := []Run{{Style: plainStyle, Text: "8,888,888,888.5", Whole: true}}
	table := Table{
		Columns: []TableColumn{{Title: "Measurements"}, {Title: "単位"}, {Title: "Before"}, {Title: "After the change"}, {Title: "b"}, {Title: "c"}},
		Rows:    [][][]Run{{long, long, number, number, number, number}},
		Header:  plainStyle, Gap: 10,
	}.fitted()
	widths := table.widths()
	if width, word := widths[0], table.Header.Width("Measurements"); width < word {
		t.Errorf("a head of %v stands in %v", word, width)
	}
	if least := 6 * table.Header.Size; widths[1] < least-0.1 {
		t.Errorf("the texts are %v wide, want %v at least", widths[1], least)
	}
	if width, natural := widths[3], table.Rows[0][3][0].natural(); width > natural+0.1 {
		t.Errorf("a number of %v has %v", natural, width)
	}
}

// TestWhatMustStayWholeDoes: numbers are set in one line where they need another
// column's room or smaller type for it, and broken where even that is too little.
func TestWhatMustStayWholeDoes(t *testing.T) {
	long := []Run{{Style: plainStyle, Text: strings.Repeat("長い", 40)}}
	for _, test := range []struct {
		name    string
		digits  int
		numbers int // columns
		smaller bool
		broken  bool
	}{
		{"room of the text", 20, 2, false, false},
		{"smaller type", 20, 3, true, false},
		{"no room", 99, 3, true, true},
	} {
		table := Table{Columns: make([]TableColumn, test.numbers+2), Rows: [][][]Run{{long}}, Header: plainStyle, Gap: 10}
		for range test.numbers {
			number := Run{Style: plainStyle, Text: strings.Repeat("8", test.digits), Whole: true}
			table.Rows[0] = append(table.Rows[0], []Run{number})
		}
		picture := &Picture{Width: 60, Height: 10, Marks: Marks{Boxes: []Box{{Width: 60, Height: 10}}}}
		table.Rows[0] = append(table.Rows[0], []Run{{Picture: picture}})
		var numbers []Text
		for _, s := range table.Strips() {
			for _, text := range s.Texts {
				if strings.HasPrefix(text.Text, "8") {
					numbers = append(numbers, text)
				}
			}
			for _, box := range s.Boxes {
				if box.Width == 60 && box.X+60 > ColumnWidth {
					t.Errorf("%s: the picture ends at %v of %v", test.name, box.X+60, ColumnWidth)
				}
			}
		}
		if broken := len(numbers) > test.numbers; broken != test.broken {
			t.Errorf("%s: %d numbers are in %d lines", test.name, test.numbers, len(numbers))
		}
		if size := numbers[0].Style.Size; size < plainStyle.Size != test.smaller || size < smallestType {
			t.Errorf("%s: the type is %v", test.name, size)
		}
	}
}

// TestShortHeadsOverNumbersStayWhole, however much room a text beside them asks for.
func TestShortHeadsOverNumbersStayWhole(t *testing.T) {
	long := []Run{{Style: plainStyle, Text: strings.Repeat("長い", 100)}}
	pages := []Run{{Style: plainStyle, Text: "4", Whole: true}}
	table := Table{
		Columns: []TableColumn{{Title: "ファイル"}, {Title: "質問"}, {Title: "ページ数"}},
		Rows:    [][][]Run{{long, long, pages}},
		Header:  plainStyle, Gap: 10,
	}
	if width, head := table.widths()[2], plainStyle.Width("ページ数"); width < head {
		t.Errorf("a head of %v has %v", head, width)
	}
}

// TestANoteStandsBelowItsRow in one line over the whole width, whatever is beside
// what it is said to, and is not parted from it.
func TestANoteStandsBelowItsRow(t *testing.T) {
	const sum = "c813e8336f1671b1d85ba7737649eab26fe604dabfd79a4e60b44ef206713310"
	long := []Run{{Style: plainStyle, Text: strings.Repeat("長い", 40)}}
	table := Table{
		Columns: []TableColumn{{Title: "a"}, {Title: "b"}}, Rows: [][][]Run{{{{Style: plainStyle, Text: "name"}}, long}},
		Notes: [][]Run{{{Style: plainStyle, Text: sum}}}, Header: plainStyle,
	}
	strips := table.Strips()
	last := strips[len(strips)-1]
	if len(last.Texts) != 1 || last.Texts[0].Text != sum {
		t.Errorf("the last line is %+v", last.Texts)
	}
	if !strips[len(strips)-2].Keep || !last.Joins {
		t.Error("the note may stand on another page than its row")
	}
}

// TestFewRowsOfATableDoNotStandAlone at the foot of a page or on top of the next.
func TestFewRowsOfATableDoNotStandAlone(t *testing.T) {
	const rows, least = 12, 4
	table := Table{Columns: []TableColumn{{Title: "head"}}, Header: plainStyle}
	for range rows {
		table.Rows = append(table.Rows, [][]Run{{{Style: plainStyle, Text: "row"}}})
	}
	for above := ColumnHeight / 2; above < ColumnHeight; above += 7 {
		pages, _ := Fill(append([]Strip{plain("x", above)}, table.Strips()...))
		for i, page := range pages {
			n := 0
			for _, text := range page.Body.Texts {
				if text.Text == "row" {
					n++
				}
			}
			if 0 < n && n < least {
				t.Errorf("below %v points page %d holds %d rows", above, i+1, n)
			}
		}
	}
}
