package main

import (
	"os"
	"slices"
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
	var opened []string
	answerRaise(data, first, time.Now, func(files []string) {
		raised++
		opened = append(opened, files...)
	})
	for want, files := range [][]string{nil, {"/a/青空 商事.toprunner"}, {"/b/1.json", "/b/2.json"}} {
		opened = nil
		pauses := 0
		answered := askToRaise(data, files, time.Now(), func(time.Duration) {
			if pauses++; pauses == 9 {
				first.pass()
			}
		})
		if !answered || raised != want+1 || pauses != 9 || !slices.Equal(opened, files) {
			t.Fatalf("start %d: answered %v after %d pauses, raised %d times, opened %q", want, answered, pauses, raised, opened)
		}
	}
	first.pass()
	if raised != 3 {
		t.Errorf("raised %d times without being asked", raised)
	}
}

// Two files that are chosen and opened together are two starts at once, maybe
// before the first has its window.
func TestSeveralStartsAtOnce(t *testing.T) {
	data, first := t.TempDir(), &clockwork{}
	for start, file := range []string{"/a/1.toprunner", "/a/2.toprunner"} {
		request(t, raiseFile(data, start), time.Now(), file)
	}
	var opened []string
	answerRaise(data, first, time.Now, func(files []string) { opened = append(opened, files...) })
	if want := []string{"/a/1.toprunner", "/a/2.toprunner"}; !slices.Equal(opened, want) {
		t.Errorf("opened %q, want %q", opened, want)
	}
}

// Without an app to answer, nothing is left behind that a later one would take
// for a request.
func TestNobodyAnswers(t *testing.T) {
	data := t.TempDir()
	waited := time.Duration(0)
	if askToRaise(data, []string{"/a/1.toprunner"}, time.Now(), func(d time.Duration) { waited += d }) {
		t.Error("answered")
	}
	if waited < lookEvery || waited > 5*time.Second {
		t.Errorf("waited %v", waited)
	}
	if left, err := os.ReadDir(data); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if askToRaise(data+"/none", nil, time.Now(), func(time.Duration) {}) {
		t.Error("a folder that is not there has answered")
	}
}

// request puts a request there as a start of that time does.
func request(t *testing.T, path string, when time.Time, file string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(when.Format(time.RFC3339)+"\n"+file), 0o600); err != nil {
		t.Fatal(err)
	}
}

// A request of a start that was killed while it waited raises nobody.
func TestOldRequestIsForgotten(t *testing.T) {
	data, first := t.TempDir(), &clockwork{}
	request(t, raiseFile(data, 1), time.Now().Add(-time.Hour), "/a/1.toprunner")
	answerRaise(data, first, time.Now, func([]string) { t.Error("raised") })
	first.pass()
	if left, err := os.ReadDir(data); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// What a network drive takes for the time makes no request old.
func TestClockOfTheDriveMakesNoDifference(t *testing.T) {
	data, first := t.TempDir(), &clockwork{}
	path := raiseFile(data, 1)
	request(t, path, time.Now(), "/a/1.toprunner")
	yesterday := time.Now().Add(-24 * time.Hour)
	if err := os.Chtimes(path, yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	raised := 0
	answerRaise(data, first, time.Now, func([]string) { raised++ })
	if raised != 1 {
		t.Errorf("raised %d times", raised)
	}
}
