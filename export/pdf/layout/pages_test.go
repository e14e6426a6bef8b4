package layout_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/layout/proof"
)

var body = layout.Style{Size: 10, Leading: 17}

// passes fails the test for what no page may show.
func passes(t *testing.T, pages []layout.Page) {
	t.Helper()
	for _, fault := range slices.Concat(proof.Faults(pages), proof.BadBeginnings(pages)) {
		t.Error(fault)
	}
}

// prose is what people write: every kind of character that breaks lines in its
// own way.
const prose = "テレワークの「対象者」は、200人（80.6％）です。" +
	"Wi-Fi環境を整え、https://www.example.co.jp/a/b/c を公開しました。１，０００円〜２，０００円……っと、々ー。" +
	"カッコ（（入れ子））と“引用”、㈱みずほ野㍻①ｱｲｳ髙﨑。\n　段落の始まり。"

// anyProse returns text put together at random from prose.
func anyProse(random *rand.Rand, length int) string {
	from := []rune(prose)
	var b strings.Builder
	for range length {
		i := random.IntN(len(from))
		b.WriteString(string(from[i:min(len(from), i+1+random.IntN(6))]))
	}
	return b.String()
}

func TestParagraphLosesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		s := anyProse(random, 1+random.IntN(200))
		pages, _ := layout.Fill(layout.Paragraph(nil, body, s))
		if got := proof.Text(pages); got != proof.Squeezed(s) {
			t.Fatalf("set %q\nof  %q", got, s)
		}
		for _, fault := range proof.Faults(pages) {
			t.Error(fault)
		}
	}
}

func TestALongTextFlowsOverPages(t *testing.T) {
	s := strings.Repeat("テレワークの対象者を、全社員に広げました（2024年4月）。取組の「効果」は、残業の減少です。\n", 1200)
	pages, _ := layout.Fill(layout.Paragraph(nil, body, s))
	if len(pages) < 30 {
		t.Errorf("%d pages", len(pages))
	}
	passes(t, pages)
	if proof.Text(pages) != proof.Squeezed(s) {
		t.Error("some of the text is missing")
	}
}

func TestShortened(t *testing.T) {
	if got := layout.Shortened(body, "みずほ野", 40); got != "みずほ野" {
		t.Errorf("what fits became %q", got)
	}
	long := strings.Repeat("みずほ野", 20)
	got := layout.Shortened(body, long, 100)
	if !strings.HasSuffix(got, "…") || body.Width(got) > 100 || body.Width(got) < 80 {
		t.Errorf("%q is %v wide", got, body.Width(got))
	}
}
