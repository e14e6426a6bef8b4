package layout

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

const japanese = "工場でもテレワークはできます。手順書の作成と検査成績書の確認を、現場の作業から切り分けました。"

// TestProseIsSpreadToBothSides: every line but the last of a paragraph ends at
// the right side or is left as it came, and none is spread more than a little.
func TestProseIsSpreadToBothSides(t *testing.T) {
	strips := Paragraph(nil, plainStyle, strings.Repeat(japanese, 8)+"\n"+japanese)
	flush := 0
	for i, s := range strips {
		text := s.Texts[0]
		if text.Spacing < 0 || text.Spacing > mostSpread*plainStyle.Size {
			t.Errorf("line %d is spread by %v", i, text.Spacing)
		}
		if math.Abs(text.X+text.Width()-ColumnWidth) < 0.001 {
			flush++
		} else if text.Spacing != 0 {
			t.Errorf("line %d is spread to %v", i, text.Width())
		}
	}
	if last := strips[len(strips)-1].Texts[0]; last.Spacing != 0 {
		t.Errorf("the last line is spread by %v", last.Spacing)
	}
	if flush < len(strips)*3/4 {
		t.Errorf("%d of %d lines end at the right side", flush, len(strips))
	}
}

func TestSpread(t *testing.T) {
	for _, test := range []struct {
		name, text string
		free, want float64
	}{
		{"a little", "手順書の作成と", 3, 0.5},
		{"too much", "手順書の作成と", 6, 0},
		{"nothing", "手順書の作成と", 0, 0},
		{"too long", "手順書の作成と", -1, 0},
		{"one character", "手", 0.1, 0},
		{"Latin letters", "procedures of work", 3, 0},
		{"a selector is no character", "葛\U000E0100飾", 0.5, 0.5},
	} {
		if got := spread(test.text, test.free, 10); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestLaterLinesHang(t *testing.T) {
	const dot = "・"
	strips := Row{Cells: []Cell{{Width: 200, Runs: []Run{{Style: plainStyle, Text: dot + japanese, Hang: dot}}}}}.Strips()
	indent := plainStyle.Width(dot)
	var all string
	for i, s := range strips {
		text := s.Texts[0]
		if want := indent * float64(min(i, 1)); text.X != want {
			t.Errorf("line %d begins at %v, want %v", i, text.X, want)
		}
		if end := text.X + text.Width(); end > 200.001 {
			t.Errorf("line %d ends at %v", i, end)
		}
		all += text.Text
	}
	if all != dot+japanese {
		t.Errorf("the lines say %q", all)
	}
}

// TestHeadsAreBalanced: a heading of two lines does not leave a character alone.
func TestHeadsAreBalanced(t *testing.T) {
	const head = "月平均所定外労働時間"
	width := plainStyle.Width(head) - 1
	strips := Row{Cells: []Cell{{Width: width, Balanced: true, Runs: []Run{{Style: plainStyle, Text: head}}}}}.Strips()
	if len(strips) != 2 {
		t.Fatalf("%d lines", len(strips))
	}
	if second := utf8.RuneCountInString(strips[1].Texts[0].Text); second < 4 {
		t.Errorf("the second line has %d characters", second)
	}
	if title := Title(nil, plainStyle, strings.Repeat(head, 5)); len(title) != 2 || !title[1].Keep {
		t.Errorf("a title is %+v", title)
	}
}

func TestAPictureStandsInItsRow(t *testing.T) {
	picture := &Picture{Width: 30, Height: 20, Marks: Marks{Boxes: []Box{{Width: 30, Height: 20}}}}
	strips := Row{Above: 3, Cells: []Cell{
		{Width: 100, Runs: []Run{{Style: plainStyle, Text: "前"}}},
		{X: 120, Width: 40, Runs: []Run{{Picture: picture}}},
	}}.Strips()
	if len(strips) != 1 || strips[0].Height != 23 {
		t.Fatalf("%d strips, the first %v high", len(strips), strips[0].Height)
	}
	if box := strips[0].Boxes[0]; box.X != 120 || box.Y != 3 {
		t.Errorf("the picture stands at %v, %v", box.X, box.Y)
	}
}

// TestHeadsTearNoWordApart: where a break elsewhere does as well.
func TestHeadsTearNoWordApart(t *testing.T) {
	for _, test := range []struct {
		head, first string
		width       float64
	}{
		{"従業員に占めるテレワーク対象者の割合", "従業員に占めるテレワーク", 160},
		{"期間：2024年4月1日〜2025年3月31日", "期間：2024年4月1日〜", 150},
		{"Period: 1 April 2024 – 31 March 2025", "Period: 1 April 2024 –", 128},
	} {
		strips := Row{Cells: []Cell{
			{Width: test.width, Balanced: true, Runs: []Run{{Style: plainStyle, Text: test.head}}},
		}}.Strips()
		if first := strips[0].Texts[0].Text; first != test.first {
			t.Errorf("the first line of %q is %q", test.head, first)
		}
	}
}
