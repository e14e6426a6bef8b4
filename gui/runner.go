package gui

import (
	"time"

	"fyne.io/fyne/v2"

	"toprunner/model/session"
)

var _ session.Runner = Runner{}

// Runner does work beside the screens and reports back on the UI goroutine. It
// is the only place in this package where a goroutine or a timer is started.
type Runner struct{}

// Go calls work on a goroutine of its own and then done on the UI goroutine.
func (Runner) Go(work func(), done func()) {
	go func() {
		work()
		fyne.Do(done)
	}()
}

// After calls f on the UI goroutine when d has passed. After stop, which is
// called on the UI goroutine, f is not called any more, even if its time has
// come and it waits in the queue.
func (Runner) After(d time.Duration, f func()) (stop func()) {
	stopped := false
	timer := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() {
		stopped = true
		timer.Stop()
	}
}
