package main

import (
	"os"
	"testing"
	"time"
)

// clockwork is a runner that works at once; its timers go off when time passes.
type clockwork struct{ timers []func() }

func (*clockwork) Go(work, done func()) { work(); done() }

func (c *clockwork) After(_ time.Duration, f func()) func() {
	c.timers = append(c.timers, f)
	return func() {}
}

func (c *clockwork) pass() {
	due := c.timers
	c.timers = nil
	for _, f := range due {
		f()
	}
}

func TestSecondStartIsAnswered(t *testing.T) {
	data, first := t.TempDir(), &clockwork{}
	raised := 0
	answerRaise(data, first, func() { raised++ })
	for want := 1; want <= 3; want++ {
		pauses := 0
		answered := askToRaise(data, func(time.Duration) {
			if pauses++; pauses == 9 {
				first.pass()
			}
		})
		if !answered || raised != want || pauses != 9 {
			t.Fatalf("start %d: answered %v after %d pauses, raised %d times", want, answered, pauses, raised)
		}
	}
	first.pass()
	if raised != 3 {
		t.Errorf("raised %d times without being asked", raised)
	}
}

// Without an app to answer, nothing is left behind that a later one would take
// for a request.
func TestNobodyAnswers(t *testing.T) {
	data := t.TempDir()
	waited := time.Duration(0)
	if askToRaise(data, func(d time.Duration) { waited += d }) {
		t.Error("answered")
	}
	if waited < lookEvery || waited > 5*time.Second {
		t.Errorf("waited %v", waited)
	}
	if _, err := os.Lstat(raiseFile(data)); err == nil {
		t.Error("the request is still there")
	}
	if askToRaise(data+"/none", func(time.Duration) {}) {
		t.Error("a folder that is not there has answered")
	}
}

// A request of a start that was killed while it waited raises nobody.
func TestOldRequestIsForgotten(t *testing.T) {
	data, first := t.TempDir(), &clockwork{}
	if err := os.WriteFile(raiseFile(data), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	answerRaise(data, first, func() { t.Error("raised") })
	first.pass()
}
