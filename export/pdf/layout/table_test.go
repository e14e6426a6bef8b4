package layout_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/layout/proof"
)

// table returns a table of texts in the style body; the columns named "#…" are
// numbers.
func table(titles []string, rows ...[]string) layout.Table {
	table := layout.Table{Header: layout.Style{Face: layout.Bold, Size: 9, Leading: 14}, Gap: 10, Pad: 3}
	for _, title := range titles {
		column := layout.TableColumn{Title: title}
		if strings.HasPrefix(title, "#") {
			column.Align = layout.AlignRight
		}
		table.Columns = append(table.Columns, column)
	}
	for _, row := range rows {
		cells := make([][]layout.Run, len(row))
		for i, s := range row {
			cells[i] = []layout.Run{{Style: body, Text: s}}
		}
		table.Rows = append(table.Rows, cells)
	}
	return table
}

func TestNumbersEndUnderEachOther(t *testing.T) {
	pages, _ := layout.Fill(table([]string{"月", "#延べ日数"}, []string{"4月", "1"}, []string{"5月", "1,004.5"}).Strips())
	var ends []float64
	for _, text := range pages[0].Body.Texts {
		if strings.ContainsAny(text.Text, "1#") {
			ends = append(ends, text.X+text.Style.Width(text.Text))
		}
	}
	for _, end := range ends {
		if len(ends) != 3 || math.Abs(end-ends[0]) > 0.001 {
			t.Errorf("numbers and their title end at %v", ends)
		}
	}
}

// TestNumbersStandApartFromTheTextsAfterThem where there is room.
func TestNumbersStandApartFromTheTextsAfterThem(t *testing.T) {
	table := table([]string{"#重さ", "積んだ日"}, []string{"1", "4月1日"})
	var number, date layout.Text
	for _, strip := range table.Strips() {
		for _, text := range strip.Texts {
			switch text.Text {
			case "1":
				number = text
			case "4月1日":
				date = text
			}
		}
	}
	if apart := date.X - (number.X + number.Width()); math.Abs(apart-2*table.Gap) > 0.001 {
		t.Errorf("they are %v apart, want %v", apart, 2*table.Gap)
	}
}

// TestTablesAlways: whatever is in a table, nothing of it is lost, stands on
// something else or leaves the column, and the header is on each of its pages.
func TestTablesAlways(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		titles := make([]string, 1+random.IntN(6))
		for i := range titles {
			titles[i] = []string{"名称", "#延べ日数", "単位", "テレワーク対象者の割合"}[random.IntN(4)]
		}
		rows := make([][]string, 1+random.IntN(30))
		cells := 0
		for i := range rows {
			for range titles {
				s := anyProse(random, random.IntN(12))
				cells += utf8.RuneCountInString(proof.Squeezed(s))
				rows[i] = append(rows[i], s)
			}
		}
		pages, _ := layout.Fill(table(titles, rows...).Strips())
		head := utf8.RuneCountInString(strings.Join(titles, ""))
		if got, want := utf8.RuneCountInString(proof.Text(pages)), cells+head*len(pages); got != want {
			t.Errorf("%d characters on %d pages, want %d", got, len(pages), want)
		}
		for _, fault := range proof.Faults(pages) {
			t.Error(fault)
		}
	}
}

func TestARowSplitsOverPages(t *testing.T) {
	long := strings.Repeat("表の中の長い説明も、次のページに続きます。", 200)
	pages, _ := layout.Fill(table([]string{"名称", "#値"}, []string{long, "1"}).Strips())
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, page := range pages {
		if page.Body.Texts[0].Text != "名称" {
			t.Errorf("page %d begins with %q", i+1, page.Body.Texts[0].Text)
		}
	}
	passes(t, pages)
}

// TestTextsComeCellByCell: who copies from a page gets one cell after the other.
func TestTextsComeCellByCell(t *testing.T) {
	row := layout.Row{Cells: []layout.Cell{
		{Width: 40, Runs: []layout.Run{{Style: body, Text: "設問の見出し"}}},
		{X: 60, Width: 40, Runs: []layout.Run{{Style: body, Text: "答えも二行"}}},
	}}
	pages, _ := layout.Fill(append(row.Strips(), row.Strips()...))
	if got := proof.Text(pages); got != "設問の見出し答えも二行設問の見出し答えも二行" {
		t.Errorf("the page reads %q", got)
	}
}

func ExampleRow() {
	row := layout.Row{Cells: []layout.Cell{
		{Width: 100, Runs: []layout.Run{{Style: body, Text: "応募者"}}},
		{X: 110, Width: 300, Runs: []layout.Run{{Style: body, Text: "株式会社みずほ野精機"}}},
	}}
	for _, text := range row.Strips()[0].Texts {
		fmt.Println(text.X, text.Text)
	}
	// Output:
	// 0 応募者
	// 110 株式会社みずほ野精機
}
