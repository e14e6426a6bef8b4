package pdf

import (
	"bytes"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toprunner/export/pdf/draw"
	"toprunner/export/pdf/finish"
	"toprunner/export/pdf/layout"
	"toprunner/model/calendar"
)

var update = flag.Bool("update", false, "write assets/samples/telework-rules.pdf anew")

// rulesText is the rules document of the sample, one paragraph to a line. The
// word a line begins with says how it is set.
//
//go:embed testdata/telework-rules.txt
var rulesText string

// TestSampleRules holds the evidence of the sample to its text: the committed
// file is what the text gives. Run with -update after changing either.
func TestSampleRules(t *testing.T) {
	name := filepath.Join("..", "..", "assets", "samples", "telework-rules.pdf")
	var raw, made bytes.Buffer
	d := rules(rulesText)
	drawn, err := draw.Write(&raw, d)
	if err != nil {
		t.Fatal(err)
	}
	about := finish.Document{Lang: "ja-JP", Title: d.Title, Author: d.Author, Date: calendar.Date{Year: 2023, Month: 10, Day: 1}, Drawn: drawn}
	if err := finish.Finish(&made, raw.Bytes(), about); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(name, made.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	committed, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(committed, made.Bytes()) {
		t.Errorf("%s is not what testdata/telework-rules.txt gives; run go test ./export/pdf -run SampleRules -update", name)
	}
	const limit = 300_000
	if len(committed) > limit {
		t.Errorf("%s has %d bytes, more than %d", name, len(committed), limit)
	}
}

// rules sets the rules document.
func rules(source string) *layout.Document {
	title := layout.Style{Face: layout.Bold, Size: 20, Leading: 32, Colour: ink}
	chapter := layout.Style{Face: layout.Bold, Size: 12, Leading: 20, Colour: ink}
	article := layout.Style{Face: layout.Bold, Size: 10, Leading: 17, Colour: ink}
	d := &layout.Document{}
	var strips []layout.Strip
	for text := range strings.Lines(strings.TrimSpace(source)) {
		kind, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
		switch kind {
		case "title":
			d.Title = rest
			strips = append(strips, aligned(title, layout.AlignCentre, rest)...)
		case "name":
			d.Author = rest
			strips = append(strips, aligned(answer, layout.AlignRight, rest)...)
		case "note":
			strips = append(strips, aligned(note, layout.AlignRight, rest)...)
		case "sample":
			strips = append(strips, layout.After(10, layout.Row{
				Above: 5, Below: 5, Over: hairline, Under: hairline,
				Cells: []layout.Cell{{Width: layout.ColumnWidth, Runs: []layout.Run{{Style: note, Text: rest}}}},
			}.Strips())...)
		case "chapter":
			head := layout.Keep(layout.After(18, aligned(chapter, layout.AlignCentre, rest)))
			head[0].Bookmark = entered(rest, 0)
			strips = append(strips, head...)
		case "article":
			head := layout.Keep(layout.After(9, layout.Paragraph(nil, article, rest)))
			head[0].Bookmark = entered(rest, 1)
			strips = append(strips, head...)
		case "end":
			strips = append(strips, layout.After(20, aligned(answer, layout.AlignRight, rest))...)
		default:
			strips = append(strips, clause(strings.TrimSpace(text))...)
		}
	}
	d.Pages, d.Bookmarks = layout.Fill(strips)
	for i := range d.Pages {
		m := &d.Pages[i].Furniture
		put(m, folio, fmt.Sprintf("%d / %d", i+1, len(d.Pages)), layout.PageWidth/2, footerBaseline, 0.5)
		put(m, running, d.Author+"　"+d.Title+"（見本）", layout.Right, headerBaseline, 1)
	}
	return d
}

func aligned(style layout.Style, align layout.Align, s string) []layout.Strip {
	return layout.Row{Cells: []layout.Cell{
		{Width: layout.ColumnWidth, Align: align, Runs: []layout.Run{{Style: style, Text: s}}},
	}}.Strips()
}

// clause sets a paragraph of an article; its number, if it has one, hangs.
func clause(s string) []layout.Strip {
	number, rest, numbered := strings.Cut(s, "　")
	indent := 0.0
	switch {
	case numbered && strings.HasPrefix(number, "（"):
		indent = 38
	case numbered && len(number) == 1:
		indent = 14
	default:
		number, rest = "", s
	}
	gap := min(indent, 26)
	return layout.Row{Cells: []layout.Cell{
		{X: indent - gap, Width: gap, Runs: []layout.Run{{Style: prose, Text: number}}},
		{X: indent, Width: layout.ColumnWidth - indent, Runs: []layout.Run{{Style: prose, Text: rest}}},
	}}.Strips()
}
