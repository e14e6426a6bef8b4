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
		got := shared(test.wanted, 430)
		for i, want := range test.got {
			if math.Abs(got[i]-want) > 0.1 {
				t.Errorf("of %v each gets %v, want %v", test.wanted, got, test.got)
				break
			}
		}
	}
}
