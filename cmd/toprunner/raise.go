package main

import (
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"toprunner/model/session"
	"toprunner/model/wholefile"
)

// A second start on the same data folder asks the first to come to the front and to
// open the files it was started with, by putting a file there: a request, with the
// time on its first line and a file on each of the others. The first answers by
// taking it away. A file needs no connection and is the same on every system. Each
// start has one of its own: several files that are opened at once are as many starts.

// How often the first looks for requests, and how long the second waits for its
// answer: some of those looks, on a computer that is busy. A request that has stood
// for longer than any start waits is of one that was killed.
const (
	lookEvery      = 500 * time.Millisecond
	answerIn       = 4 * time.Second
	askAgainIn     = 50 * time.Millisecond
	forgottenAfter = time.Minute
)

const raisePrefix = "raise-"

// raiseFile is the request of the start that has this number.
func raiseFile(data string, start int) string {
	return filepath.Join(data, raisePrefix+strconv.Itoa(start))
}

// requests takes the requests away that stand in a data folder, and returns the
// files they name and whether anybody still waits for an answer to one.
func requests(data string, now time.Time) (files []string, asked bool) {
	there, _ := os.ReadDir(data) // where it cannot be read, nobody can have put one
	for _, file := range there {
		if !strings.HasPrefix(file.Name(), raisePrefix) || !file.Type().IsRegular() {
			continue
		}
		path := filepath.Join(data, file.Name())
		request, err := os.ReadFile(path)
		if err != nil || os.Remove(path) != nil {
			continue // it is looked at again
		}
		lines := strings.Split(string(request), "\n")
		// The starter's clock, which is this one: that of a network drive may be another.
		when, err := time.Parse(time.RFC3339, lines[0])
		if err != nil || now.Sub(when) > forgottenAfter {
			continue
		}
		asked = true
		files = append(files, lines[1:]...)
	}
	return files, asked
}

// answerRaise calls raise, on the goroutine of the screens, each time other starts
// have asked for it, with the files they name.
func answerRaise(data string, r session.Runner, now func() time.Time, raise func(files []string)) {
	var files []string
	var asked bool
	r.Go(
		func() { files, asked = requests(data, now()) },
		func() {
			if asked {
				slog.Info("asked to come to the front", "files", len(files))
				raise(files)
			}
			r.After(lookEvery, func() { answerRaise(data, r, now, raise) })
		})
}

// askToRaise asks the app that has the store open to come to the front and to open
// files, and reports that it has answered. pause lets some time pass.
func askToRaise(data string, files []string, now time.Time, pause func(time.Duration)) bool {
	request := raiseFile(data, os.Getpid())
	lines := append([]string{now.UTC().Format(time.RFC3339)}, files...)
	err := wholefile.Write(request, func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Join(lines, "\n"))
		return err
	})
	if err != nil {
		slog.Error("asking the open window to come to the front", "error", err)
		return false
	}
	for waited := time.Duration(0); waited < answerIn; waited += askAgainIn {
		pause(askAgainIn)
		if _, err := os.Lstat(request); errors.Is(err, fs.ErrNotExist) {
			return true
		}
	}
	_ = os.Remove(request) // nobody is there to be asked
	return false
}
