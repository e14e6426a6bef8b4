package check_test

import (
	"slices"
	"testing"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

// An edition with other sections, questions and categories needs no code.
func TestAnotherEdition(t *testing.T) {
	ed := editiontest.Harbour(t)
	e := model.NewEntry("", ed.ID, model.English)
	for id, text := range map[string]string{
		"voyage.tide.headline": "潮の働き方", "voyage.tide.story": "沖の割合は60%です。",
		"voyage.lamp.story": "灯り", "voyage.rope.scale": "fleet",
		"crew.ship": "髙波丸の船主である𠮷野商会です", "crew.berth": "quay",
		"crew.souls": "10", "crew.ashore": "9", "crew.radio": "kamome",
		"papers.oath": "no",
	} {
		e.Answers[id] = model.TextAnswer(text)
	}
	e.Answers["voyage.courses"] = model.ListAnswer("tide", "rope")
	e.Answers["papers.cargo"] = model.RowsAnswer(model.Row{"goods": "灯油", "tons": "-1"})
	e.Attachments = []model.Attachment{{Question: "papers.chart", Name: "c.docx", Size: 1_500_001, State: model.AttachmentWrongType}}
	facts := check.Facts{Today: calendar.Date{Year: 2031, Month: 3, Day: 16}, Draws: func(r rune) bool { return r < 0x10000 }}
	r := check.Run(ed, e, facts)
	want := []string{
		"figure_differs warning voyage.tide.story",
		"category_text notice voyage.lamp.story left_out",
		"category_text error voyage.rope.headline",
		"category_text error voyage.rope.story",
		"required error voyage.rope.fleet_size",
		"length error crew.ship",
		"character_refused warning crew.ship",
		"glyph_missing warning crew.ship",
		"soft_required warning crew.berth_number",
		"soft_required warning crew.launched",
		"format error crew.radio",
		"format error papers.cargo cell",
		"file_type error papers.chart",
		"declaration error papers.oath",
		"mail_size warning",
		"period_closed notice after",
	}
	var got []string
	for _, f := range r.Findings {
		line := string(f.Rule) + " " + string(f.Severity)
		for _, part := range []string{f.Question, f.Case} {
			if part != "" {
				line += " " + part
			}
		}
		got = append(got, line)
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("finding %d: said %q,\nwant %q", i, got[min(i, len(got)):], want[min(i, len(want)):])
		}
	}
	e.Answers["crew.ashore"] = model.TextAnswer("11")
	if got := said(check.Run(ed, e, facts), model.RuleEligibleWithinBase); !slices.Equal(got, []string{"error crew.ashore"}) {
		t.Errorf("more ashore than on board: said %q", got)
	}
	if !slices.ContainsFunc(r.Figures, func(f model.Figure) bool { return f.ID == model.EligibleShare }) || len(r.Figures) != 1 {
		t.Errorf("figures %v", r.Figures)
	}
}
