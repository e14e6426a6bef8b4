package model

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"toprunner/model/calendar"
)

// counted is an edition that asks for everything the figures need, under ids
// that say nothing of it.
func counted(t *testing.T, without ...Role) *Edition {
	t.Helper()
	unit := &Condition{Question: "who", Is: []string{"site"}}
	block := &Block{ID: "all", Questions: []*Question{
		{ID: "who", Type: TypeChoice, Role: RoleUnit, Choices: []Choice{{ID: "whole"}, {ID: "site"}}},
		{ID: "heads", Type: TypeInteger, Min: least(0), Role: RoleHeadcountTotal},
		{ID: "regulars", Type: TypeInteger, Min: least(0), Role: RoleHeadcountRegular},
		{ID: "here", Type: TypeInteger, Min: least(0), Role: RoleHeadcountUnit},
		{
			ID: "of", Type: TypeChoice, Role: RoleHeadcountBase,
			Choices:  []Choice{{ID: BaseTotal}, {ID: BaseRegular}, {ID: BaseUnit}},
			Defaults: []Default{{Value: BaseUnit, When: unit}, {Value: BaseTotal}},
		},
		{ID: "a", Type: TypeInteger, Min: least(0), Role: RoleEligible},
		{ID: "b", Type: TypeInteger, Min: least(0), Role: RoleParticipants},
		{ID: "c", Type: TypeDecimal, Min: least(0), Role: RoleTeleworkDays},
		{ID: "from", Type: TypeDate, Role: RolePeriodStart},
		{ID: "to", Type: TypeDate, Role: RolePeriodEnd},
	}}
	block.Questions = slices.DeleteFunc(block.Questions, func(q *Question) bool { return slices.Contains(without, q.Role) })
	ed := &Edition{ID: "counted", Sections: []*Section{{ID: "one", Blocks: []*Block{block}}}}
	if err := ed.Index(); err != nil {
		t.Fatal(err)
	}
	return ed
}

// answered is an entry with these answers, id and text in turn.
func answered(pairs ...string) *Entry {
	e := NewEntry("1", "counted", Japanese)
	for i := 0; i < len(pairs); i += 2 {
		e.Answers[pairs[i]] = TextAnswer(pairs[i+1])
	}
	return e
}

// usual are the numbers of a year at a firm of 248.
func usual(more ...string) *Entry {
	return answered(append([]string{
		"who", "whole", "heads", "248", "regulars", "220", "here", "13",
		"a", "200", "b", "144", "c", "13,650", "from", "2024-04-01", "to", "令和7年3月31日",
	}, more...)...)
}

// told is a figure in short: its value, or what stands in the way.
func told(figures Figures, id FigureID) string {
	f, ok := figures.Get(id)
	switch {
	case !ok:
		return "none"
	case f.Value == nil:
		return fmt.Sprint(f.Obstacle, f.Missing)
	}
	return f.Value.RatString()
}

func TestCompute(t *testing.T) {
	tests := []struct {
		name    string
		entry   *Entry
		a, b, c string // c by months
	}{
		{"usual", usual(), "25/31", "18/25", "2275/288"},
		{"base answered", usual("of", "regular"), "10/11", "18/25", "2275/288"},
		{"base by default of a site", usual("who", "site"), "200/13", "18/25", "2275/288"},
		{"more eligible than heads", usual("a", "500"), "125/62", "36/125", "2275/288"},
		{"nobody eligible", usual("a", "0"), "0", "zero[a]", "2275/288"},
		{"nobody takes part", usual("b", "0"), "25/31", "0", "zero[b]"},
		{"no days", usual("c", "0"), "25/31", "18/25", "0"},
		{"no heads", usual("heads", "0"), "zero[heads]", "18/25", "2275/288"},
		{"nothing", answered(), "input[a heads]", "input[b a]", "input[c b from to]"},
		{"unreadable", usual("a", "約200", "c", "?"), "input[a]", "input[a]", "input[c]"},
		{"base unreadable", usual("of", "half"), "input[of]", "18/25", "2275/288"},
		{"base not counted", usual("of", "unit", "here", ""), "input[here]", "18/25", "2275/288"},
		{"no beginning", usual("from", ""), "25/31", "18/25", "input[from]"},
		{"no end", usual("to", "later"), "25/31", "18/25", "input[to]"},
		{"backwards", usual("from", "2025-04-01"), "25/31", "18/25", "period[from to]"},
		{"backwards, and nobody takes part", usual("from", "2025-04-01", "b", "0"), "25/31", "0", "period[from to]"},
		{"one day", usual("from", "2025-03-31"), "25/31", "18/25", "11375/4"}, // 1/30 of the month to 30 April
	}
	ed := counted(t)
	for _, test := range tests {
		figures := Compute(ed, test.entry)
		for id, want := range map[FigureID]string{EligibleShare: test.a, ParticipationShare: test.b, DaysPerMonth: test.c} {
			if got := told(figures, id); got != want {
				t.Errorf("%s: %s is %s, want %s", test.name, id, got, want)
			}
		}
	}
}

func TestComputeKeepsWhatItComputedFrom(t *testing.T) {
	figures := Compute(counted(t), usual())
	if len(figures) != 4 {
		t.Fatalf("%d figures", len(figures))
	}
	formulas := map[FigureID]string{
		EligibleShare:      "a 200 heads 248 ",
		ParticipationShare: "b 144 a 200 ",
		DaysPerMonth:       "c 13650 b 144  12 ",
		DaysPerWeek:        "c 13650 b 144  365/7 ",
	}
	for i, id := range FigureIDs() {
		f := figures[i]
		formula := ""
		for _, o := range f.Operands {
			formula += o.Question + " " + o.Value.RatString() + " "
		}
		if f.ID != id || formula != formulas[id] {
			t.Errorf("%s: formula %q, want %q", f.ID, formula, formulas[id])
		}
		if f.From != (calendar.Date{Year: 2024, Month: 4, Day: 1}) || f.To != (calendar.Date{Year: 2025, Month: 3, Day: 31}) {
			t.Errorf("%s: period %v – %v", id, f.From, f.To)
		}
		if f.Obstacle != NoObstacle || f.Missing != nil {
			t.Errorf("%s: %v %v", id, f.Obstacle, f.Missing)
		}
	}
	if base := figures[0].Base; base != BaseTotal || figures[1].Base != "" {
		t.Errorf("bases %q and %q", base, figures[1].Base)
	}
	if got := told(figures, DaysPerWeek); got != "3185/1752" {
		t.Errorf("days a week: %s", got)
	}
}

func TestComputeLeavesOutWhatIsNotAsked(t *testing.T) {
	tests := map[Role]string{
		RoleEligible:         "days_per_month days_per_week ",
		RoleParticipants:     "eligible_share ",
		RoleTeleworkDays:     "eligible_share participation_share ",
		RolePeriodEnd:        "eligible_share participation_share ",
		RoleHeadcountTotal:   "participation_share days_per_month days_per_week ",
		RoleHeadcountBase:    "eligible_share participation_share days_per_month days_per_week ",
		RoleHeadcountRegular: "eligible_share participation_share days_per_month days_per_week ",
	}
	for role, want := range tests {
		got := ""
		for _, f := range Compute(counted(t, role), usual()) {
			got += string(f.ID) + " "
		}
		if got != want {
			t.Errorf("without %s: %q, want %q", role, got, want)
		}
	}
	if figures := Compute(small(), NewEntry("1", "small", English)); figures != nil {
		t.Errorf("an edition without a track record has %v", figures)
	}
	if a, _ := Compute(counted(t, RoleHeadcountBase), usual()).Get(EligibleShare); a.Base != BaseTotal {
		t.Errorf("without a choice the base is %q", a.Base)
	}
}

// C by months and by weeks tell of the same days, whatever the period.
func TestDaysPerMonthAndWeekAgree(t *testing.T) {
	ed := counted(t)
	random := rand.New(rand.NewPCG(4, 2))
	first := calendar.Date{Year: 2020, Month: 1, Day: 1}
	for range 500 {
		from := first.AddDays(random.IntN(1500))
		to := from.AddDays(random.IntN(800))
		figures := Compute(ed, usual("from", from.String(), "to", to.String()))
		month, _ := figures.Get(DaysPerMonth)
		week, _ := figures.Get(DaysPerWeek)
		back := func(f Figure) string {
			days := new(big.Rat).Set(f.Value)
			for _, divisor := range f.Operands[1:] {
				days.Mul(days, divisor.Value)
			}
			return days.RatString()
		}
		if back(month) != "13650" || back(week) != "13650" {
			t.Fatalf("%v – %v: %s a month, %s a week", from, to, month.Value, week.Value)
		}
	}
}
