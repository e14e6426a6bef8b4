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
