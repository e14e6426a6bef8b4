package gui

import "time"

// dayLooked is how often it is looked whether another day has begun. A timer for
// midnight would come late where the computer has slept in between.
const dayLooked = 10 * time.Minute

// watchDay keeps what depends on the day as it is today, such as the days that are
// left, however long the window stays open.
func (w *Window) watchDay() {
	w.deps.Runner.After(dayLooked, func() {
		w.Resume()
		w.watchDay()
	})
}

// Resume shows what depends on the day as it is today; for when the window comes back
// into the foreground.
func (w *Window) Resume() {
	if today := w.today(); today != w.day {
		w.day = today
		w.shown.newDay()
	}
}
