package pdf

import (
	"strings"
	"testing"

	"toprunner/export/pdf/layout"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// TestNoParagraphOfOneLineStandsAlone, wherever the answer meets the end of a page.
func TestNoParagraphOfOneLineStandsAlone(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := empty(ed)
	q := ed.ByRole(model.RoleOutstanding)
	long := strings.Repeat("工場でもテレワークはできます。", 15)
	e.Answers[q.ID] = model.TextAnswer("次の効果がありました。\n" + long + "\n以上です。")
	c := newComposer(final(ed, e), Options{})
	c.part()
	answer := c.question(q)
	parted := 0
	for above := 0.0; above < layout.ColumnHeight; above++ {
		pages, _ := layout.Fill(append([]layout.Strip{{Height: above}}, answer...))
		if len(pages) < 2 || len(pages[0].Body.Texts) == 0 {
			continue
		}
		parted++
		first, next := pages[0].Body.Texts, pages[1].Body.Texts
		if first[len(first)-1].Text == "次の効果がありました。" || next[0].Text == "以上です。" {
			t.Errorf("below %v the first page ends with %q, the next begins with %q", above, first[len(first)-1].Text, next[0].Text)
		}
	}
	if parted < 5 {
		t.Errorf("the answer was parted %d times", parted)
	}
}

func TestBullet(t *testing.T) {
	for paragraph, want := range map[string]string{
		"・残業は減りました":   "・",
		"　・ 残業は減りました": "　・ ",
		"● 残業":        "● ",
		"残業・離職":       "",
		"　残業":         "",
		"":            "",
		"・":           "・",
		"1. 残業":       "",
	} {
		if got := bullet(paragraph); got != want {
			t.Errorf("bullet(%q) = %q, want %q", paragraph, got, want)
		}
	}
}
