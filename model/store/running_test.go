package store

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// obstacle is a disk on which the database cannot be renamed, as on Windows while
// another program has it open: something stands where it is to be set aside.
type obstacle struct {
	osDisk
	folder folder
	at     *string // where it stands
}

func (d obstacle) Rename(from, to string) error {
	if err := d.osDisk.Rename(from, to); err != nil {
		return err
	}
	stamp, ready := strings.CutPrefix(filepath.Base(to), readyPrefix)
	if !ready {
		return nil
	}
	*d.at = d.folder.aside(stamp)
	return os.Mkdir(*d.at, ownerFolder)
}

// A program that has the database open for some moments is waited for.
func TestRestoreWaitsForAnotherProgram(t *testing.T) {
	f, b, c := restorable(t)
	at, waits := "", 0
	s, err := Open(context.Background(), string(f), Options{Now: c.Now, Wait: func(d time.Duration) {
		if waits++; waits == len(pauses) {
			must(t, os.Remove(at))
		}
		if d <= 0 || d > time.Second {
			t.Errorf("waited for %v", d)
		}
	}})
	must(t, err)
	defer s.Close()
	if _, err := s.restoreWith(context.Background(), obstacle{folder: f, at: &at}, b.Path); err != nil {
		t.Errorf("the restore says %v", err)
	}
	if got := mustLoad(t, s.Reader, "a").Answers["organization.name"].Text; got != "old" || waits != len(pauses) {
		t.Errorf("after %d waits it says %q", waits, got)
	}
}

// A program that has it open for longer keeps nobody from working once it lets go:
// whoever reads or saves next opens the store, which is then the backup, although the
// restore was said to have failed.
func TestStoreOpensWhenTheOtherProgramLetsGo(t *testing.T) {
	for what, do := range map[string]func(*Store) error{
		"reading": func(s *Store) error { return second(s.Load(context.Background(), "a")) },
		"saving":  func(s *Store) error { return s.Save(context.Background(), named("a", "newer"), filledReport()) },
	} {
		f, b, c := restorable(t)
		s := reopen(t, string(f), c)
		at := ""
		if _, err := s.restoreWith(context.Background(), obstacle{folder: f, at: &at}, b.Path); err == nil {
			t.Fatal("nothing stood in the way")
		}
		if err := do(s); err == nil {
			t.Errorf("%s succeeds without a database", what)
		}
		must(t, os.Remove(at))
		if err := do(s); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if aside, err := os.Stat(at); err != nil || !aside.Mode().IsRegular() {
			t.Errorf("%s: what the backup took the place of is not set aside: %v", what, err)
		}
		must(t, s.Save(context.Background(), named("a", "newest"), filledReport()))
		must(t, s.Check(context.Background()))
		leave(t, s)
		if got := says(t, f, c); got != "newest" {
			t.Errorf("%s: the next start says %q", what, got)
		}
	}
}

// A store that is closed before it could be opened again stays closed.
func TestClosedBeforeItCouldBeOpenedAgain(t *testing.T) {
	f, b, c := restorable(t)
	s := reopen(t, string(f), c)
	at := ""
	if _, err := s.restoreWith(context.Background(), obstacle{folder: f, at: &at}, b.Path); err == nil {
		t.Fatal("nothing stood in the way")
	}
	leave(t, s)
	must(t, os.Remove(at))
	if _, err := s.Load(context.Background(), "a"); err == nil {
		t.Error("it was opened")
	}
	if got := says(t, f, c); got != "old" {
		t.Errorf("the next start says %q", got)
	}
}
