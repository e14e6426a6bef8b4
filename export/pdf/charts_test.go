package pdf

import (
	"strings"
	"testing"

	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
	"toprunner/model/record"
)

// pictures returns what is said of the pictures of a document, in order.
func pictures(e *tag.Element) []string {
	var all []string
	if e.Kind == tag.Figure {
		all = append(all, e.Alt)
	}
	for _, part := range e.Parts {
		all = append(all, pictures(part)...)
	}
	return all
}

// TestBarsOfAnyTwoNumbers: a row with both has its bars, however far apart they are,
// and a table without such a row has no column for them.
func TestBarsOfAnyTwoNumbers(t *testing.T) {
	ed := editiontest.TopRunner(t)
	row := func(before, after string) model.Row {
		return model.Row{"name": "残業", beforeColumn: before, afterColumn: after}
	}
	for name, test := range map[string]struct {
		rows  []model.Row
		drawn int
		head  bool
	}{
		"plain":          {[]model.Row{row("24.6", "15.8")}, 1, true},
		"with a unit":    {[]model.Row{{"name": "離職率", "unit": "%", beforeColumn: "12.4%", afterColumn: "4.1 ％"}}, 1, true},
		"far apart":      {[]model.Row{row("1,000,000,000,000,000", "-0.000001")}, 1, true},
		"one of two":     {[]model.Row{row("1", ""), row("3", "2")}, 1, true},
		"none":           {[]model.Row{row("約10", "5"), row("1", "")}, 0, false},
		"forty digits":   {[]model.Row{row(strings.Repeat("9", 40), "1")}, 1, true},
		"nothing at all": {[]model.Row{row("", "")}, 0, false},
	} {
		e := empty(ed)
		e.Answers[ed.ByRole(model.RoleCategories).ID] = model.Answer{List: []string{"1"}}
		for _, q := range ed.Questions() {
			if q.Role == model.RoleEffortIndicators && q.Choice == "1" {
				e.Answers[q.ID] = model.RowsAnswer(test.rows...)
			}
		}
		d := compose(final(ed, e), Options{})
		if drawn := pictures(d.Structure); len(drawn) != test.drawn {
			t.Errorf("%s: the pictures are %q, want %d", name, drawn, test.drawn)
		}
		if head := pageWith(d, "前と後") > 0; head != test.head {
			t.Errorf("%s: there is a column for them: %t", name, head)
		}
	}
}

// TestTheChartSaysItsMonthsInOrder, in whatever order they were typed.
func TestTheChartSaysItsMonthsInOrder(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := empty(ed)
	var rows []model.Row
	for _, month := range []string{"2024-09", "2025-03", "", "2024-04", "2024-12"} {
		rows = append(rows, model.Row{record.Month: month, record.Days: "10"})
	}
	e.Answers[ed.ByRole(model.RoleMonthly).ID] = model.RowsAnswer(rows...)
	said := pictures(compose(final(ed, e), Options{}).Structure)
	if len(said) == 0 || !strings.Contains(said[0], "2024年4月から2025年3月") {
		t.Errorf("the charts say %q", said)
	}
}
