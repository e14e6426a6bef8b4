package store

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// left returns the states that thinning keeps.
func left(states []stateAt, submitted, now int64) []stateAt {
	drop := thinStates(states, submitted, now)
	return slices.DeleteFunc(slices.Clone(states), func(s stateAt) bool { return slices.Contains(drop, s.id) })
}

func TestThinStates(t *testing.T) {
	now := time.Date(2025, 7, 10, 12, 0, 0, 0, time.UTC)
	ago := func(ages ...time.Duration) (states []stateAt) { // ids count from 1
		for i, age := range ages {
			states = append(states, stateAt{int64(i + 1), now.Add(-age).UnixMilli()})
		}
		return states
	}
	minute := time.Minute
	for _, c := range []struct {
		name      string
		states    []stateAt
		submitted int64
		drop      []int64
	}{
		{"nothing", nil, 0, nil},
		{"one alone, however old", ago(900 * day), 0, nil},
		{"all of two days", ago(2*day, 2*day-minute, minute, 0), 0, nil},
		{"one an hour", ago(300*day, 3*day+5*minute, 3*day+4*minute, 3*day+3*minute, 0), 0, []int64{2, 3}},
		{"one a day", ago(300*day, 20*day+3*time.Hour, 20*day+2*time.Hour, 20*day, 19*day, 0), 0, []int64{2, 3}},
		{"one a week", ago(300*day, 200*day+2*time.Hour, 200*day, 0), 0, []int64{2}},
		{"the first and the newest", ago(200*day+3*minute, 200*day+2*minute, 200*day), 0, []int64{2}},
		{"the one that was submitted", ago(200*day+4*minute, 200*day+3*minute, 200*day+2*minute, 200*day), 2, []int64{3}},
		{"submitted between two states of this question", ago(201*day, 200*day+3*minute, 200*day), 2, nil},
		{"saved in the future", ago(300*day, -9*day, -8*day, 0), 0, nil},
	} {
		if got := thinStates(c.states, c.submitted, now.UnixMilli()); !slices.Equal(slices.Sorted(slices.Values(got)), c.drop) {
			t.Errorf("%s: %v go, want %v", c.name, got, c.drop)
		}
	}
}

// Whatever the clock did: the first, the newest, the submitted and all of the last
// two days stay; what goes has a later state of its hour, day or week; what is left
// is bounded, and thinning it again takes nothing.
func TestThinStatesOfAnything(t *testing.T) {
	random := rand.New(rand.NewPCG(2025, 5))
	now := time.Date(2025, 7, 10, 12, 0, 0, 0, time.UTC).UnixMilli()
	for round := range 3000 {
		reach := []time.Duration{day, 5 * day, 30 * day, 400 * day}[random.IntN(4)].Milliseconds()
		var states []stateAt
		for range 1 + random.IntN(120) {
			states = append(states, stateAt{saved: now - random.Int64N(reach) + reach/10})
		}
		if random.IntN(3) > 0 { // else the clock jumps to and fro
			slices.SortFunc(states, func(a, b stateAt) int { return int((a.saved - b.saved) / 1000) })
		}
		for i := range states {
			states[i].id = int64(3 * (i + 1))
		}
		submitted := random.Int64N(int64(3*len(states) + 3))
		drop := thinStates(states, submitted, now)
		for i, s := range states {
			gone := slices.Contains(drop, s.id)
			stood := s.id <= submitted && (i+1 == len(states) || states[i+1].id > submitted)
			switch {
			case gone && (i == 0 || i == len(states)-1 || stood || now-s.saved <= keepAllStates.Milliseconds()):
				t.Fatalf("round %d: number %d of %d went (submitted: %v)", round, i, len(states), stood)
			case gone && !hasLater(states[i+1:], drop, s, now):
				t.Fatalf("round %d: number %d went, and nothing after it stands for it", round, i)
			}
		}
		kept := left(states, submitted, now)
		if again := thinStates(kept, submitted, now); len(again) > 0 {
			t.Fatalf("round %d: thinned again, %v go", round, again)
		}
	}
}

// hasLater reports that of these states one that stays was saved in the same period
// as s.
func hasLater(states []stateAt, drop []int64, s stateAt, now int64) bool {
	period := periodOf(now - s.saved)
	return slices.ContainsFunc(states, func(other stateAt) bool {
		return other.saved/period == s.saved/period && periodOf(now-other.saved) == period && !slices.Contains(drop, other.id)
	})
}

// A year of typing every day leaves a few hundred states.
func TestThinStatesOverAYear(t *testing.T) {
	at := time.Date(2024, 7, 10, 0, 0, 0, 0, time.UTC)
	var states []stateAt
	for n := range 365 * 48 { // every half hour
		at = at.Add(30 * time.Minute)
		states = append(states, stateAt{int64(n), at.UnixMilli()})
		if n%48 == 0 {
			states = left(states, 0, at.UnixMilli())
		}
	}
	states = left(states, 0, at.UnixMilli())
	// two days, twelve days by the hour, 77 days, and 38 weeks; a period that is cut by a stage counts twice
	if most := 97 + 12*24 + 1 + 77 + 1 + 39 + 1 + 1; len(states) > most || len(states) < most-8 {
		t.Errorf("%d states are left, want about %d", len(states), most)
	}
}
