package session

import "time"

// alarm is a timer that is set, set anew and cleared.
type alarm struct {
	runner Runner
	stop   func() // nil while the alarm is not set
}

func (a *alarm) set(d time.Duration, f func()) {
	a.clear()
	a.stop = a.runner.After(d, func() {
		a.stop = nil
		f()
	})
}

func (a *alarm) clear() {
	if a.stop != nil {
		a.stop()
		a.stop = nil
	}
}

func (a *alarm) isSet() bool { return a.stop != nil }
