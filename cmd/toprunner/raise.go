package main

import (
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"toprunner/model/session"
)

// A second start on the same data folder asks the first to come to the front by
// putting a file there, and the first answers by taking it away. A file needs no
// connection and is the same on every system.

// How often the first looks for the file, and how long the second waits for its
// answer: some of those looks, on a computer that is busy.
const (
	lookEvery  = 500 * time.Millisecond
	answerIn   = 4 * time.Second
	askAgainIn = 50 * time.Millisecond
)

func raiseFile(data string) string { return filepath.Join(data, "raise") }

// answerRaise calls raise, on the goroutine of the screens, each time another
// start has asked for it. An old request that nobody waits for any more is taken
// away first.
func answerRaise(data string, r session.Runner, raise func()) {
	take := func() bool { return os.Remove(raiseFile(data)) == nil }
	var look func(heed bool)
	look = func(heed bool) {
		asked := false
		r.Go(
			func() { asked = take() },
			func() {
				if asked && heed {
					slog.Info("asked to come to the front")
					raise()
				}
				r.After(lookEvery, func() { look(true) })
			})
	}
	look(false)
}

// askToRaise asks the app that has the store open to come to the front, and
// reports that it has answered. pause lets some time pass.
func askToRaise(data string, pause func(time.Duration)) bool {
	file, err := os.OpenFile(raiseFile(data), os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		slog.Error("asking the open window to come to the front", "error", err)
		return false
	}
	_ = file.Close() // it holds nothing
	for waited := time.Duration(0); waited < answerIn; waited += askAgainIn {
		pause(askAgainIn)
		if _, err := os.Lstat(raiseFile(data)); errors.Is(err, fs.ErrNotExist) {
			return true
		}
	}
	_ = os.Remove(raiseFile(data)) // nobody is there to be asked
	return false
}
