package store

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"toprunner/model"
)

// saver is another process that saves without end.
type saver struct {
	command *exec.Cmd
	lines   *bufio.Scanner
	errors  bytes.Buffer
}

func startSaver(t *testing.T, dir string) *saver {
	t.Helper()
	s := &saver{command: exec.Command(os.Args[0])}
	s.command.Env = append(os.Environ(), childFolder+"="+dir)
	s.command.Stderr = &s.errors
	out, err := s.command.StdoutPipe()
	must(t, err)
	s.lines = bufio.NewScanner(out)
	must(t, s.command.Start())
	t.Cleanup(func() { _ = s.command.Process.Kill() }) // it may have ended
	return s
}

// saved waits for the next save and reports false when the process has ended.
func (s *saver) saved() bool { return s.lines.Scan() }

func (s *saver) kill(t *testing.T) {
	t.Helper()
	must(t, s.command.Process.Kill())
	for s.lines.Scan() { // to the end, or it would wait for a reader
	}
	_ = s.command.Wait() // it says that it was killed
}

// While one process saves, another can read and back up whole entries but neither
// write, restore nor repair; when it has died, it can.
func TestTwoProcesses(t *testing.T) {
	ctx := context.Background()
	dir := filepath.Join(t.TempDir(), "data")
	c := newClock()
	s := reopen(t, dir, c)
	mustCreate(t, s, model.NewEntry("a", "toprunner-2025", model.Japanese))
	leave(t, s)
	for round := range trials(2, 50) {
		other := startSaver(t, dir)
		if !other.saved() {
			t.Fatalf("round %d: %s", round, other.errors.String())
		}
		r, err := OpenReader(ctx, dir)
		must(t, err)
		last := -1
		for range 20 {
			e := mustLoad(t, r, "a")
			one, two := numberIn(e, "one"), numberIn(e, "two")
			if one != two || one < last {
				t.Fatalf("round %d: read %d and %d after %d", round, one, two, last)
			}
			last = one
		}
		b, made, err := r.Backup(ctx, c.Now)
		if err != nil || !made {
			t.Fatalf("round %d: no backup beside the other: %v, %v", round, made, err)
		}
		c.now = c.now.Add(day)
		for name, err := range map[string]error{
			"Open":    second(Open(ctx, dir, Options{Now: c.Now})),
			"Restore": second(Restore(ctx, dir, b.Path, c.Now)),
			"Repair":  func() error { _, _, err := Repair(ctx, dir, c.Now); return err }(),
		} {
			var p *model.Problem
			if !errors.Is(err, ErrHeld) || !errors.As(err, &p) || p.Args["Process"] != strconv.Itoa(other.command.Process.Pid) {
				t.Fatalf("round %d: %s: %v", round, name, err)
			}
		}
		if d, err := Examine(ctx, dir); err != nil || d.Damage != nil {
			t.Fatalf("round %d: examined beside the other: %+v, %v", round, d, err)
		}
		must(t, r.Close())
		other.kill(t)
		leave(t, reopen(t, dir, c))
	}
}

// Of several processes that start at once exactly one gets the store; the others
// are told who has it.
func TestRaceForTheStore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	s := reopen(t, dir, newClock())
	mustCreate(t, s, model.NewEntry("a", "toprunner-2025", model.Japanese))
	leave(t, s)
	for round := range trials(2, 50) {
		racers := []*saver{startSaver(t, dir), startSaver(t, dir), startSaver(t, dir)}
		var winner *saver
		for _, r := range racers {
			if r.saved() {
				if winner != nil {
					t.Fatalf("round %d: two have the store", round)
				}
				winner = r
				continue
			}
			if err := r.command.Wait(); err == nil || !strings.Contains(r.errors.String(), "store.held") {
				t.Fatalf("round %d: a loser says %v, %s", round, err, r.errors.String())
			}
		}
		if winner == nil {
			t.Fatalf("round %d: nobody has the store", round)
		}
		winner.kill(t)
	}
	must(t, reopen(t, dir, newClock()).Check(context.Background()))
}
