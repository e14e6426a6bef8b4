package text

import (
	"reflect"
	"strings"
	"testing"
)

func TestCells(t *testing.T) {
	for _, c := range []struct {
		name, given string
		want        [][]string
	}{
		{"nothing", "", nil},
		{"line breaks alone", "\r\n\n", nil},
		{"one cell", "248", [][]string{{"248"}}},
		{"a row", "4月\t118\t1,004\r\n", [][]string{{"4月", "118", "1,004"}}},
		{"rows", "a\tb\nc\td", [][]string{{"a", "b"}, {"c", "d"}}},
		{"old Mac line breaks", "a\rb", [][]string{{"a"}, {"b"}}},
		{"empty cells", "\tb\t\n\n\tc", [][]string{{"", "b", ""}, {""}, {"", "c"}}},
		{"a cell of two lines", "\"一行目\r\n二行目\"\tb\r\n", [][]string{{"一行目\n二行目", "b"}}},
		{"marks inside", "\"彼は\"\"はい\"\"と\nいった\"", [][]string{{"彼は\"はい\"と\nいった"}}},
		{"marks that are text", "\"はい\"\tb", [][]string{{`"はい"`, "b"}}},
		{"a mark alone", "\"abc\tb\nc", [][]string{{`"abc`, "b"}, {"c"}}},
		{"text after the mark", "\"a\nb\"c", [][]string{{`"a`}, {`b"c`}}},
	} {
		if got := Cells(c.given); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

// Whatever is on the clipboard, every word of it stands in some cell.
func FuzzCells(f *testing.F) {
	for _, seed := range []string{"a\tb\r\nc\td", "\"一\n二\"\tb", "\"\"\"\"\n\t\"", "\"a\"\"\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var all strings.Builder
		for _, row := range Cells(s) {
			if len(row) == 0 {
				t.Fatalf("%q: a row without cells", s)
			}
			for _, cell := range row {
				all.WriteString(cell)
			}
		}
		bare := strings.NewReplacer("\r", "", "\n", "", "\t", "", `"`, "")
		if got, want := bare.Replace(all.String()), bare.Replace(s); got != want {
			t.Errorf("%q became %q", s, all.String())
		}
	})
}
