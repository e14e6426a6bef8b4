package text

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
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
		{"an address at its slashes", "https://example/telework/cases", 8, []string{"https://example/", "telework/cases"}},
		{"an address before its signs", "https://a.example.jp/x?year=2025&of=all", 6, []string{"https://a", ".example.jp/", "x?year=2025", "&of=all"}},
		{"no hyphen of an address at an end", "連絡先はtelework-team@example.co.jp。", 9, []string{"連絡先はtelework", "-team@example.co", ".jp。"}},
		{"an e-mail address before its at", "連絡先telework@example.jp", 8, []string{"連絡先telework", "@example.jp"}},
		{"the full stop behind an address", "See www.example.jp.", 9, []string{"See www.example", ".jp."}},
		{"a word of an address too long", "a@abcdefghijkl.jp", 4, []string{"a", "@abcdefg", "hijkl.jp"}},
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

// The characters that JIS X 4051 keeps off the start and off the end of a line,
// written down again so that the test does not believe the code.
const (
	neverFirst = "。、，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】～〜°′″％‰℃,.:;?!)]}%" +
		"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡｣､･ｰｧｨｩｪｫｬｭｮｯﾞﾟ"
	neverLast = "‘“（〔［｛〈《「『【([{｢￥＄№"
)

// checkWrap checks what holds for the lines of any text at any width.
func checkWrap(t *testing.T, s string, width float64, lines []string) {
	t.Helper()
	if got := strings.Join(lines, ""); got != strings.ReplaceAll(s, "\n", "") {
		t.Fatalf("Wrap(%+q, %v) lost or changed something: %+q", s, width, lines)
	}
	at := 0
	for i, line := range lines {
		ink := strings.TrimRightFunc(line, unicode.IsSpace)
		if widthOf(ink) > width+1e-6 && len(clustersOf(ink)) > 1 {
			t.Fatalf("Wrap(%+q, %v): %+q is %v wide", s, width, line, widthOf(ink))
		}
		if i > 0 && at > 0 && s[at-1] != '\n' && badBreak(lines[i-1], s[at:]) {
			checkNoBetterPlace(t, s, width, lines[i-1], line)
		}
		at += len(line)
		if at < len(s) && s[at] == '\n' {
			at++
		}
	}
}

// badBreak reports that the end of a line between before and after is one that
// the rules forbid, which allow . and ? inside an address.
func badBreak(before, after string) bool {
	if signInAddress.MatchString(before + "\n" + after) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return strings.ContainsRune(neverFirst, first) || strings.ContainsRune(neverLast, last)
}

// checkNoBetterPlace checks that a forbidden place was taken only where the
// line has no other.
func checkNoBetterPlace(t *testing.T, s string, width float64, line, next string) {
	t.Helper()
	clusters := clustersOf(line)
	for i := 1; i < len(clusters); i++ {
		indent, _ := utf8.DecodeRuneInString(clusters[i])
		if !unicode.IsSpace(indent) && !badBreak(clusters[i-1], clusters[i]) {
			t.Fatalf("Wrap(%+q, %v): %+q ends badly before %+q though %+q could end it", s, width, line, next, clusters[i-1])
		}
	}
}

var signInAddress = regexp.MustCompile(`[!-~]\n[.?][0-9A-Za-z]`)

func clustersOf(s string) []string {
	var clusters []string
	for g := uniseg.NewGraphemes(s); g.Next(); {
		clusters = append(clusters, g.Str())
	}
	return clusters
}

func widthOf(s string) float64 {
	width := 0.0
	for _, r := range s {
		width += square(r)
	}
	return width
}

var prose = []string{
	"テレワーク", "の対象者を", "広げ", "、", "。", "残業時間を", "12.4%", "（月平均）", "「在宅勤務」", "ー", "ッ", "１，０００円", "㈱大林組",
	"Web会議", " ", "　", "https://example.jp/a/b", "tele-work@example.co.jp", "…", "――", "“ICT”", "〜", "々", "\n", "👨‍👩‍👧", "が", "cafe\u0301",
}

func TestWrapLosesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 9))
	for i := range 10_000 {
		parts := prose
		if i%2 == 1 {
			parts = alphabet
		}
		var s strings.Builder
		for range random.IntN(30) {
			s.WriteString(parts[random.IntN(len(parts))])
		}
		width := random.Float64() * 20
		checkWrap(t, s.String(), width, Wrap(s.String(), width, square))
	}
}

func FuzzWrap(f *testing.F) {
	f.Add(strings.Join(prose, ""), 10.0)
	f.Add(strings.Join(alphabet, ""), 3.0)
	f.Add("\xff\xfe", -1.0)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		lines := Wrap(s, width, square)
		if got := strings.Join(lines, ""); got != strings.ReplaceAll(s, "\n", "") {
			t.Errorf("Wrap(%+q, %v) lost or changed something: %+q", s, width, lines)
		}
		if want := strings.Count(s, "\n") + 1; len(lines) < want {
			t.Errorf("Wrap(%+q, %v) has %d lines, the text %d", s, width, len(lines), want)
		}
	})
}

func BenchmarkWrap(b *testing.B) {
	s := strings.Repeat("テレワークの対象者（200人）を広げ、残業時間を12.4％減らした。", 30)
	for b.Loop() {
		Wrap(s, 40, square)
	}
}
