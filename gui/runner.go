package gui

import (
	"fmt"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"toprunner/model/session"
)

var _ session.Runner = Runner{}

// Runner does work beside the screens and reports back on the UI goroutine. It
// is the only place in this package where a goroutine or a timer is started.
type Runner struct{}

// Go calls work on a goroutine of its own and then done on the UI goroutine. When
// work panics, the UI goroutine does so in its place, where the program writes down
// why it has to stop; another goroutine would end it without a word.
func (Runner) Go(work func(), done func()) {
	go func() {
		fault := faultOf(work)
		fyne.Do(func() {
			if fault != nil {
				panic(fault)
			}
			done()
		})
	}()
}

// faultOf calls work and returns what it panicked with and where, nil when it did not.
func faultOf(work func()) (fault error) {
	defer func() {
		if cause := recover(); cause != nil {
			fault = fmt.Errorf("in the background: %v\n%s", cause, debug.Stack())
		}
	}()
	work()
	return nil
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
