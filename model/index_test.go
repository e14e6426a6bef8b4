package model

import (
	"slices"
	"testing"
)

// small is an edition of two sections, the second with a repeated block.
func small() *Edition {
	themes := &Question{ID: "plan.themes", Type: TypeMulti, Status: Official, Choices: []Choice{{ID: "sea"}, {ID: "hill"}}}
	kind := &Question{ID: "plan.{k}.kind", Type: TypeChoice, Status: Assumed, Choices: []Choice{{ID: "new"}, {ID: "old"}}}
	why := &Question{
		ID: "plan.{k}.why", Type: TypeLong, Max: 200, Status: Assumed, Role: RoleEffortChallenge,
		When:     &Condition{Question: "plan.{k}.kind", Is: []string{"new"}},
		Defaults: []Default{{Value: "-", When: &Condition{Question: "plan.{k}.kind", Is: []string{"old"}}}},
	}
	name := &Question{ID: "who.name", Type: TypeText, Max: 40, Status: Official, LimitStatus: Assumed, Role: RoleOrganizationName}
	return &Edition{ID: "small", Sections: []*Section{
		{ID: "who", Blocks: []*Block{{ID: "body", Questions: []*Question{name}}}},
		{ID: "plan", Blocks: []*Block{
			{ID: "pick", Questions: []*Question{themes}},
			{ID: "each", RepeatFor: "plan.themes", Questions: []*Question{kind, why}},
		}},
	}}
}

func TestIndexWritesRepeatedBlocksOut(t *testing.T) {
	e := small()
	if err := e.Index(); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, q := range e.Questions() {
		ids = append(ids, q.ID)
		if e.Question(q.ID) != q {
			t.Errorf("Question(%q) is another question", q.ID)
		}
	}
	want := []string{"who.name", "plan.themes", "plan.sea.kind", "plan.sea.why", "plan.hill.kind", "plan.hill.why"}
	if !slices.Equal(ids, want) {
		t.Fatalf("questions %v, want %v", ids, want)
	}

	why := e.Question("plan.hill.why")
	if why.Choice != "hill" || why.Section.ID != "plan" || why.Block.ID != "each" {
		t.Errorf("plan.hill.why stands at %q %q %q", why.Section.ID, why.Block.ID, why.Choice)
	}
	if why.When.Question != "plan.hill.kind" || why.Defaults[0].When.Question != "plan.hill.kind" {
		t.Errorf("conditions ask %q and %q", why.When.Question, why.Defaults[0].When.Question)
	}
	if e.ByRoleIn(RoleEffortChallenge, "hill") != why || e.ByRole(RoleOrganizationName).ID != "who.name" {
		t.Error("roles lead to other questions")
	}
	if e.Question("plan.{k}.why") != nil {
		t.Error("a pattern is no question of the form")
	}
}

func TestIndexLeavesThePatternsAsWritten(t *testing.T) {
	e := small()
	for range 2 { // an edition may be indexed again
		if err := e.Index(); err != nil {
			t.Fatal(err)
		}
	}
	pattern := e.Sections[1].Blocks[1].Questions[1]
	if pattern.ID != "plan.{k}.why" || pattern.When.Question != "plan.{k}.kind" ||
		pattern.Defaults[0].When.Question != "plan.{k}.kind" {
		t.Errorf("pattern was changed: %+v", pattern)
	}
	if len(e.Questions()) != 6 {
		t.Errorf("%d questions after indexing twice", len(e.Questions()))
	}
}

func TestIndexGivesALimitItsStatus(t *testing.T) {
	e := small()
	if err := e.Index(); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]Status{"who.name": Assumed, "plan.themes": Official, "plan.sea.why": Assumed} {
		if got := e.Question(id).LimitStatus; got != want {
			t.Errorf("%s: limit status %q, want %q", id, got, want)
		}
	}
}

func TestIndexRefuses(t *testing.T) {
	twice := small()
	twice.Sections[0].Blocks[0].Questions[0].ID = "plan.hill.why"
	dangling := small()
	dangling.Sections[1].Blocks[1].RepeatFor = "plan.colours"
	nested := small()
	nested.Sections[1].Blocks[1].RepeatFor = "plan.{k}.kind"
	for name, e := range map[string]*Edition{"id twice": twice, "repeated for nothing": dangling, "repeated for a repeated one": nested} {
		if err := e.Index(); err == nil {
			t.Errorf("%s: no error", name)
		}
		if len(e.Questions()) != 0 {
			t.Errorf("%s: questions are left", name)
		}
	}
}
