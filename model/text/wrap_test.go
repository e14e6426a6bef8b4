package text

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// square makes kana and kanji one em wide and ASCII half an em.
func square(r rune) float64 {
	if r < 0x80 {
		return 0.5
	}
	return 1
}

func TestWrap(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		width float64
		want  []string
	}{
		{"nothing", "", 5, []string{""}},
		{"one line", "在宅勤務", 4, []string{"在宅勤務"}},
		{"line feeds", "一\n\n二\n", 4, []string{"一", "", "二", ""}},
		{"no full stop at a start", "在宅勤務。次", 4, []string{"在宅勤", "務。次"}},
		{"no small kana at a start", "テレワーク", 3, []string{"テレ", "ワーク"}},
		{"no bracket at an end", "時間（月）は", 3, []string{"時間", "（月）", "は"}},
		{"Latin words whole", "Web会議とICT化", 3.5, []string{"Web会議", "とICT化"}},
		{"spaces hang", "in  the office", 2, []string{"in  ", "the ", "offi", "ce"}},
		{"full-width spaces hang", "総務部　　人事部", 3, []string{"総務部　　", "人事部"}},
		{"indent stays", "　はじめに", 3, []string{"　はじ", "めに"}},
		{"full-width numbers whole", "合計１，０００円", 6, []string{"合計", "１，０００円"}},
		{"wave dash not at a start", "四月～五月〜六月", 2, []string{"四", "月～", "五", "月〜", "六月"}},
		{"company type with its name", "発注は㈱大林組", 4, []string{"発注は", "㈱大林組"}},
		{"company type behind the name", "元請の大林組㈱は", 6, []string{"元請の大林", "組㈱は"}},
		{"dashes together", "つまり――次", 4, []string{"つまり", "――次"}},
		{"percent with its number", "残業を45%）削減", 5, []string{"残業を", "45%）削減"}},
		{"an address at its slashes", "https://example.jp/telework/cases", 8, []string{"https://", "example.jp/", "telework/cases"}},
		{"over-long word", "supercalifragilistic", 4, []string{"supercal", "ifragili", "stic"}},
		{"over-long word begins a line", "語 abcdefghij", 3, []string{"語 ", "abcdef", "ghij"}},
		{"over-long run, full stop kept off", "ーーーー。", 2, []string{"ーー", "ーー", "。"}},
		{"grapheme clusters whole", "👨‍👩‍👧👨‍👩‍👧", 5, []string{"👨‍👩‍👧", "👨‍👩‍👧"}},
		{"narrower than a character", "日本", 0.5, []string{"日", "本"}},
		{"no width at all", "ab", 0, []string{"a", "b"}},
		{"not UTF-8", "a\xffb", 0.5, []string{"a", "\xff", "b"}},
	}
	for _, test := range tests {
		if got := Wrap(test.text, test.width, square); !slices.Equal(got, test.want) {
			t.Errorf("%s: Wrap(%q, %v)\n got %q\nwant %q", test.name, test.text, test.width, got, test.want)
		}
	}
}

var _ = rand.New
var _ = strings.Join
