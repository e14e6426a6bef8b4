package coverage

import (
	"fmt"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

func TestPoints(t *testing.T) {
	ed := editiontest.TopRunner(t)
	enough := strings.Repeat("課題", 10)
	both := model.RowsAnswer(model.Row{"name": "離職率"}, model.Row{"name": "残業", "before": "１２．４", "after": "4"})
	for _, test := range []struct {
		name    string
		answers map[string]model.Answer
		want    string
	}{
		{"nothing", nil, "before:untold action:untold numbers:no_number transfer:untold "},
		{"white space", map[string]model.Answer{"challenge": model.TextAnswer(" 　\n")},
			"before:untold action:untold numbers:no_number transfer:untold "},
		{"a few words", map[string]model.Answer{"challenge": model.TextAnswer(enough[:len(enough)-3])},
			"before:short action:untold numbers:no_number transfer:untold "},
		{"told", map[string]model.Answer{
			"challenge": model.TextAnswer(enough), "action": model.TextAnswer(enough), "transferability": model.TextAnswer(enough),
		}, "before:told+ action:told+ numbers:no_number transfer:told+ "},
		{"one number of many digits", map[string]model.Answer{"result": model.TextAnswer("離職率は１２．４％")},
			"before:untold action:untold numbers:one_number transfer:untold "},
		{"two numbers", map[string]model.Answer{"result": model.TextAnswer("12.4%から4.1%へ")},
			"before:untold action:untold numbers:in_text+ transfer:untold "},
		{"the table", map[string]model.Answer{"indicators": both},
			"before:untold action:untold numbers:measured+ transfer:untold "},
		{"half a row", map[string]model.Answer{"indicators": model.RowsAnswer(model.Row{"before": "1", "after": "多い"})},
			"before:untold action:untold numbers:no_number transfer:untold "},
	} {
		e := model.NewEntry("1", ed.ID, model.Japanese)
		for id, a := range test.answers {
			e.Answers["efforts.2."+id] = a
		}
		if got := told(Of(ed, e, "2")); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		if got := told(Of(ed, e, "1")); got != "before:untold action:untold numbers:no_number transfer:untold " {
			t.Errorf("%s: another category: %s", test.name, got)
		}
	}
}

func TestPointsOfAnEditionThatAsksLess(t *testing.T) {
	ed := editiontest.Harbour(t)
	if got := told(Of(ed, model.NewEntry("1", ed.ID, model.Japanese), "lamp")); got != "action:untold " {
		t.Error(got)
	}
}

// told is the points in short; + is met.
func told(points []Point) string {
	var all strings.Builder
	for _, p := range points {
		fmt.Fprintf(&all, "%s:%s", p.Subject, p.Reason)
		if p.Met() {
			all.WriteString("+")
		}
		all.WriteString(" ")
	}
	return all.String()
}
