package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// closing is a disk on which the store is closed in the middle of a backup.
type closing struct {
	osDisk
	store *Store
	done  chan error
}

func (d closing) SyncFile(name string) error {
	go func() { d.done <- d.store.Close() }()
	<-d.store.open.Done()
	return d.osDisk.SyncFile(name)
}

// The app is closed while it makes a backup, which takes a second for a large store.
// The next start is not told of an end that was none.
func TestCloseDuringABackup(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	d := closing{store: s, done: make(chan error)}
	_, made, err := s.backupWith(context.Background(), d, c.Now) // or it is done before it hears of it
	if made == (err != nil) || err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("made: %t, and the backup says %v", made, err)
	}
	must(t, <-d.done)
	if s.hasLog() {
		t.Error("the log was left behind")
	}
	if left, err := os.ReadDir(s.backups()); err != nil || len(left) != len(mustBackups(t, s.folder)) {
		t.Errorf("left of the backup: %v, %v", left, err)
	}
	if reopen(t, string(s.folder), c).Unclean() {
		t.Error("it is taken for an end that was none")
	}
}

// Whatever is being read when the store is closed is waited for, too.
func TestCloseDuringACheck(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	reading, closed := make(chan struct{}), make(chan error)
	go func() {
		<-reading
		closed <- s.Close()
	}()
	err := s.beside(context.Background(), func(ctx context.Context) error {
		return s.peek(ctx, func(*txn) error {
			close(reading)
			<-ctx.Done()
			return rowFault{"half read"}
		})
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("what was read in part is believed: %v", err)
	}
	must(t, <-closed)
	if s.hasLog() || reopen(t, string(s.folder), c).Unclean() {
		t.Error("it is taken for an end that was none")
	}
}

func TestNothingIsDoneToAClosedStore(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	b := mustBackup(t, s.Reader, c)
	must(t, s.Save(context.Background(), named("a", "changed"), filledReport()))
	f := leave(t, s)
	reopen(t, string(f), c) // by another program
	ctx := context.Background()
	_, made, backup := s.Backup(ctx, c.Now)
	_, tidy := s.Tidy(ctx)
	_, mend := s.Mend(ctx)
	_, restore := s.Restore(ctx, b.Path)
	for what, err := range map[string]error{
		"backup": backup, "tidy": tidy, "mend": mend, "restore": restore, "check": s.Check(ctx),
	} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if made || len(mustBackups(t, f)) != 1 {
		t.Error("a backup was made")
	}
}

// A check that is owed after an end that was none is owed until it has come to its
// end, however often the app is closed before.
func TestUnfinishedCheckIsOwed(t *testing.T) {
	database, log, _ := killedWithLog(t)
	f, c := folder(t.TempDir()), newClock()
	must(t, os.WriteFile(f.database(), database, ownerFile))
	must(t, os.WriteFile(f.database()+"-wal", log, ownerFile))
	for range 3 {
		s := reopen(t, string(f), c)
		if !s.Unclean() {
			t.Fatal("the check was forgotten")
		}
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		if err := s.Check(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("the check says %v", err)
		}
		leave(t, s)
	}
	s := reopen(t, string(f), c)
	must(t, s.Check(context.Background()))
	leave(t, s)
	if reopen(t, string(f), c).Unclean() {
		t.Error("the check is owed although it was done")
	}
}

// A check that was done is believed even when the note that it is owed cannot be taken
// away; the next start then checks once more.
func TestCheckIsSoundAlthoughItsNoteStays(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	f := leave(t, s)
	must(t, os.MkdirAll(filepath.Join(f.unchecked(), "held"), ownerFolder)) // no Remove takes it
	for range 2 {
		s := reopen(t, string(f), c)
		if !s.Unclean() {
			t.Fatal("the check was forgotten")
		}
		if err := s.Check(context.Background()); err != nil {
			t.Errorf("a sound store: %v", err)
		}
		leave(t, s)
	}
}
