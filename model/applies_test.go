package model

import "testing"

// choosy asks "more" unless the whole applies, or when the unit is the base.
func choosy(t *testing.T) *Edition {
	t.Helper()
	choices := func(ids ...string) (cs []Choice) {
		for _, id := range ids {
			cs = append(cs, Choice{ID: id})
		}
		return cs
	}
	ed := &Edition{ID: "choosy", Sections: []*Section{{ID: "one", Blocks: []*Block{{ID: "all", Questions: []*Question{
		{ID: "who", Type: TypeChoice, Choices: choices("whole", "site")},
		{ID: "of", Type: TypeChoice, Choices: choices(BaseTotal, BaseUnit), Role: RoleHeadcountBase},
		{ID: "total", Type: TypeInteger, Role: RoleHeadcountTotal},
		{ID: "more", Type: TypeInteger, Role: RoleHeadcountUnit, When: &Condition{
			Question: "who", Not: []string{"whole"},
			Or: &Condition{Question: "of", Is: []string{BaseUnit}},
		}},
		{ID: "a", Type: TypeInteger, Role: RoleEligible},
	}}}}}}
	if err := ed.Index(); err != nil {
		t.Fatal(err)
	}
	return ed
}

func TestApplies(t *testing.T) {
	ed := choosy(t)
	for _, c := range []struct {
		who, of string
		want    bool
	}{
		{"", "", false}, {"whole", "", false}, {"whole", BaseTotal, false},
		{"site", "", true}, {"site", BaseTotal, true}, {"whole", BaseUnit, true}, {"", BaseUnit, true},
	} {
		e := answered("who", c.who, "of", c.of)
		if got := ed.Applies(ed.Question("more"), e); got != c.want {
			t.Errorf("who %q, base %q: asked %v, want %v", c.who, c.of, got, c.want)
		}
	}
}

func TestAnswerLeftBehindIsShownAndDoesNotCount(t *testing.T) {
	ed := choosy(t)
	e := answered("who", "whole", "of", BaseTotal, "total", "100", "more", "10", "a", "50")
	if !ed.Shown(ed.Question("more"), e) {
		t.Error("an answer that is no longer asked for goes unseen")
	}
	if got := told(Compute(ed, e), EligibleShare); got != "1/2" {
		t.Errorf("A is %s", got)
	}
	e.Answers["of"] = TextAnswer(BaseUnit) // now it is asked, and counts
	if got := told(Compute(ed, e), EligibleShare); got != "5" {
		t.Errorf("A of the unit is %s", got)
	}
}
