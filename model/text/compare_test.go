package text

import (
	"slices"
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	for name, c := range map[string]struct {
		earlier, later string
		want           []Piece
	}{
		"nothing":          {"", "", []Piece{}},
		"the same":         {"全社員", "全社員", []Piece{{Common, "全社員"}}},
		"written":          {"", "全社員", []Piece{{Added, "全社員"}}},
		"taken away":       {"全社員", "", []Piece{{Removed, "全社員"}}},
		"a word in it":     {"対象は全社員です。", "対象は正社員です。", []Piece{{Common, "対象は"}, {Removed, "全"}, {Added, "正"}, {Common, "社員です。"}}},
		"a sentence after": {"始めた。", "始めた。続けた。", []Piece{{Common, "始めた。"}, {Added, "続けた。"}}},
		"a line before":    {"二\n三", "一\n二\n三", []Piece{{Added, "一\n"}, {Common, "二\n三"}}},
		"no UTF-8":         {"a\xff", "a", []Piece{{Common, "a"}, {Removed, "\uFFFD"}}},
		"beyond the plane": {"𠮷野家", "吉野家", []Piece{{Removed, "𠮷"}, {Added, "吉"}, {Common, "野家"}}},
	} {
		if got := Compare(c.earlier, c.later); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// A text that has nothing to do with the other is shown as a whole, not as the
// few characters that both happen to hold.
func TestCompareIsForReaders(t *testing.T) {
	earlier := "育児や介護をする社員が、勤務を続けられるようにする。"
	later := "通勤の負担を減らし、生産性を上げるのが目的である。"
	if got := Compare(earlier, later); len(got) > 5 {
		t.Errorf("in %d pieces: %v", len(got), got)
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("対象は全社員です。", "対象は\n正社員です。")
	f.Add("", "a\xffb")
	f.Add(strings.Repeat("あいう\n", 50), strings.Repeat("いうえ\n", 50))
	f.Fuzz(func(t *testing.T, earlier, later string) {
		var before, after strings.Builder
		for _, p := range Compare(earlier, later) {
			if p.Text == "" {
				t.Error("an empty piece")
			}
			if p.Kind != Added {
				before.WriteString(p.Text)
			}
			if p.Kind != Removed {
				after.WriteString(p.Text)
			}
		}
		if before.String() != strings.ToValidUTF8(earlier, "\uFFFD") || after.String() != strings.ToValidUTF8(later, "\uFFFD") {
			t.Errorf("the pieces give %q and %q", before.String(), after.String())
		}
	})
}
