//go:build unix

package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// Opening a named pipe waits until somebody writes to it.
func TestPipeIsNotWaitedFor(t *testing.T) {
	ctx, f := context.Background(), folder(t.TempDir())
	if err := syscall.Mkfifo(f.database(), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Look(ctx, f.database()); !errors.Is(err, ErrForeignFile) {
		t.Errorf("as a backup: %v", err)
	}
	if _, err := OpenReader(ctx, string(f)); !errors.Is(err, ErrForeignFile) {
		t.Errorf("to read: %v", err)
	}
	s, told, err := OpenOrRecover(ctx, string(f), Options{Now: newClock().Now})
	if err != nil || told == nil {
		t.Fatalf("the start: told %v, %v", told, err)
	}
	leave(t, s)
}

// The log of a linked database lies beside the file itself, where nobody looks.
func TestLinkIsNotFollowed(t *testing.T) {
	ctx := context.Background()
	s, c := newStore(t)
	real := leave(t, s).database()
	f := folder(t.TempDir())
	if err := os.Symlink(real, f.database()); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenReader(ctx, string(f)); !errors.Is(err, ErrLinked) {
		t.Errorf("to read: %v", err)
	}
	if _, _, err := OpenOrRecover(ctx, string(f), Options{Now: c.Now}); !errors.Is(err, ErrLinked) {
		t.Errorf("the start: %v", err)
	}
	if to, err := os.Readlink(f.database()); err != nil || to != real {
		t.Errorf("the link is now %q, %v", to, err)
	}
	if aside, _ := filepath.Glob(filepath.Join(string(f), asidePrefix+"*")); len(aside) > 0 {
		t.Errorf("set aside: %v", aside)
	}
}
