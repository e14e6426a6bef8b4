package pdf

import (
	"strings"
	"testing"

	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// The period that all figures share is said once, in each language of the document;
// while it is not known nothing is said of it.
func TestFiguresSayTheirPeriodOnce(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for _, c := range []struct {
		options Options
		said    map[string]int
	}{
		{Options{}, map[string]int{"期間：2024年4月1日〜2025年3月31日": 1}},
		{Options{Lang: model.English}, map[string]int{"1 April 2024 – 31 March 2025": 1}},
		{Options{Both: true}, map[string]int{"期間：2024年4月1日〜2025年3月31日": 1, "1 April 2024 – 31 March 2025": 1}},
	} {
		e := editiontest.Practice(t)
		text := strings.Join(extracted(t, made(t, final(ed, e), c.options)), "")
		for words, times := range c.said {
			if n := strings.Count(text, proof.Squeezed(words)); n != times {
				t.Errorf("%+v: %q stands %d times, want %d", c.options, words, n, times)
			}
		}
		delete(e.Answers, ed.ByRole(model.RolePeriodEnd).ID)
		text = strings.Join(extracted(t, made(t, final(ed, e), c.options)), "")
		if strings.Contains(text, "期間：") || strings.Contains(text, proof.Squeezed("for the period")) || !strings.Contains(text, "80.6%") {
			t.Errorf("%+v: without an end of the period: %q", c.options, text)
		}
	}
}
