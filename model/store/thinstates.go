package store

import "time"

// stateAt is a row of the history of one question: ids grow from each state to the
// next, whatever the clock does. saved is in milliseconds since 1970, UTC.
type stateAt struct{ id, saved int64 }

const (
	day  = 24 * time.Hour
	week = 7 * day // three months are 13
)

// keepAllStates is how long every state is kept.
const keepAllStates = 2 * day

// grains follow keepAllStates, from new to old: up to an age, the last state of
// each period is kept; beyond, the last of each week.
var grains = []struct{ until, period time.Duration }{{2 * week, time.Hour}, {13 * week, day}}

// thinStates returns the ids of the states that may go. states are those of one
// question in the order of their ids. The first and the newest stay, and so does
// the one that stood when the entry was submitted, with submitted the last id of
// that moment (0: it was not). A state saved in the future, before a clock was put
// back, is as good as new.
func thinStates(states []stateAt, submitted, now int64) (drop []int64) {
	type span struct{ period, number int64 }
	filled := map[span]bool{}
	stood := false // the state that was submitted has been met
	for i := len(states) - 1; i >= 0; i-- {
		state := states[i]
		keep := i == 0 || i == len(states)-1
		if state.id <= submitted && !stood {
			stood, keep = true, true
		}
		if period := periodOf(now - state.saved); period > 0 {
			s := span{period, state.saved / period}
			keep = keep || !filled[s]
			filled[s] = true
		} else {
			keep = true
		}
		if !keep {
			drop = append(drop, state.id)
		}
	}
	return drop
}

// periodOf returns how finely states of an age are kept, both in milliseconds; 0
// for all of them.
func periodOf(age int64) int64 {
	if age <= keepAllStates.Milliseconds() {
		return 0
	}
	for _, g := range grains {
		if age <= g.until.Milliseconds() {
			return g.period.Milliseconds()
		}
	}
	return week.Milliseconds()
}
