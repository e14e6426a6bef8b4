package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"toprunner/model"
)

// named returns an entry whose organization has that name.
func named(id, name string) *model.Entry {
	e := filled(id)
	e.Answers["organization.name"] = model.TextAnswer(name)
	return e
}

// template holds the files of a store that says "new", and of its backup that says
// "old", so that not every step of every test has to make them.
var template struct {
	once             sync.Once
	database, backup []byte
	name             string // of the backup
}

// restorable returns a closed store that says "new", with a backup that says
// "old", and the clock.
func restorable(t *testing.T) (folder, Backup, *clock) {
	t.Helper()
	template.once.Do(func() {
		s, c := newStore(t)
		mustCreate(t, s, named("a", "old"))
		b := mustBackup(t, s.Reader, c)
		must(t, s.Save(context.Background(), named("a", "new"), filledReport()))
		f := leave(t, s)
		var err error
		template.database, err = os.ReadFile(f.database())
		must(t, err)
		template.backup, err = os.ReadFile(b.Path)
		must(t, err)
		template.name = filepath.Base(b.Path)
	})
	f := folder(t.TempDir())
	must(t, os.MkdirAll(f.backups(), ownerFolder))
	must(t, os.WriteFile(f.database(), template.database, ownerFile))
	must(t, os.WriteFile(filepath.Join(f.backups(), template.name), template.backup, ownerFile))
	c := newClock()
	c.forward(time.Hour)
	return f, mustBackups(t, f)[0], c
}

// says returns the name that the store of a folder holds.
func says(t *testing.T, f folder, c *clock) string {
	t.Helper()
	s := reopen(t, string(f), c)
	defer s.Close()
	return mustLoad(t, s.Reader, "a").Answers["organization.name"].Text
}

func TestRestore(t *testing.T) {
	f, b, c := restorable(t)
	was, err := os.ReadFile(f.database())
	if err != nil {
		t.Fatal(err)
	}
	aside, err := Restore(context.Background(), string(f), b.Path, c.Now)
	if err != nil {
		t.Fatal(err)
	}
	if got := says(t, f, c); got != "old" {
		t.Errorf("the store says %q", got)
	}
	if got, err := os.ReadFile(aside); err != nil || !bytes.Equal(got, was) {
		t.Errorf("what was set aside is not what stood there: %v", err)
	}
	// And back again, in the same moment.
	again, err := Restore(context.Background(), string(f), aside, c.Now)
	if err != nil || again == aside {
		t.Fatalf("%s, %v", again, err)
	}
	if got := says(t, f, c); got != "new" {
		t.Errorf("restored from what was set aside it says %q", got)
	}
}

func TestRestoreIntoNothing(t *testing.T) {
	_, b, c := restorable(t)
	f := folder(filepath.Join(t.TempDir(), "data"))
	aside, err := Restore(context.Background(), string(f), b.Path, c.Now)
	if err != nil || aside != "" {
		t.Fatalf("%q, %v", aside, err)
	}
	if got := says(t, f, c); got != "old" {
		t.Errorf("the store says %q", got)
	}
}

func TestLook(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	c.forward(time.Minute)
	mustCreate(t, s, filled("b"))
	changed := c.now
	c.forward(time.Hour)
	p, err := Look(context.Background(), mustBackup(t, s.Reader, c).Path)
	if err != nil || p.Entries != 2 || !p.LastChange.Equal(changed) || !p.Made.Equal(c.now) {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := Look(context.Background(), filepath.Join(t.TempDir(), "none.db")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

// The log beside a damaged database goes with it: the new one must not meet it.
func TestRestoreBesideAForeignLog(t *testing.T) {
	f, b, c := restorable(t)
	for _, name := range []string{databaseName, databaseName + "-wal", databaseName + "-shm"} {
		if err := os.WriteFile(filepath.Join(string(f), name), []byte("noise "+name), ownerFile); err != nil {
			t.Fatal(err)
		}
	}
	aside, err := Restore(context.Background(), string(f), b.Path, c.Now)
	if err != nil {
		t.Fatal(err)
	}
	if got := says(t, f, c); got != "old" {
		t.Errorf("the store says %q", got)
	}
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if got, err := os.ReadFile(aside + suffix); err != nil || string(got) != "noise "+databaseName+suffix {
			t.Errorf("%s: %q, %v", suffix, got, err)
		}
	}
}

// A backup that is not whole, or not for us, changes nothing.
func TestRestoreRefuses(t *testing.T) {
	f, b, c := restorable(t)
	good, err := os.ReadFile(b.Path)
	if err != nil {
		t.Fatal(err)
	}
	newer := bytes.Clone(good)
	binary.BigEndian.PutUint32(newer[versionAt:], 99)
	for _, tc := range []struct {
		name string
		data []byte
		want error
	}{
		{"half of it", good[:len(good)/2], ErrDamaged},
		{"a text", []byte(strings.Repeat("noise", 100)), ErrForeignFile},
		{"nothing", nil, ErrEmptyFile},
		{"of a newer version", newer, ErrNewer},
		{"with a flipped byte", bytes.Replace(good, []byte(`{"text":"old"}`), []byte(`{"text":"odd"}`), 1), ErrDamaged},
	} {
		bad := filepath.Join(t.TempDir(), "bad.db")
		if err := os.WriteFile(bad, tc.data, ownerFile); err != nil {
			t.Fatal(err)
		}
		if _, err := Restore(context.Background(), string(f), bad, c.Now); !errors.Is(err, tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, err, tc.want)
		}
		if _, err := Look(context.Background(), bad); !errors.Is(err, tc.want) {
			t.Errorf("%s: Look says %v, want %v", tc.name, err, tc.want)
		}
		if got := says(t, f, c); got != "new" {
			t.Errorf("%s: the store says %q", tc.name, got)
		}
		if left, _ := filepath.Glob(filepath.Join(string(f), restorePart+"*")); left != nil {
			t.Errorf("%s: left behind: %v", tc.name, left)
		}
	}
}

// A file that brings statements of its own along, to be run when something is
// saved, is no store of ours.
func TestRestoreOfAFileWithATrap(t *testing.T) {
	for name, trap := range map[string]string{
		"a trigger":      "CREATE TRIGGER trap AFTER UPDATE ON entry BEGIN DELETE FROM answer; END",
		"a view":         "CREATE VIEW trap AS SELECT 1",
		"a table":        "CREATE TABLE trap (x TEXT) STRICT",
		"a new column":   "ALTER TABLE note ADD COLUMN trap TEXT",
		"a reckoned one": "ALTER TABLE note ADD COLUMN trap TEXT AS (hex(value))",
		"no column":      "ALTER TABLE finding DROP COLUMN variant",
		"another index":  "DROP INDEX history_by_question",
	} {
		f, b, c := restorable(t)
		db, err := openPlain(context.Background(), b.Path)
		must(t, err)
		_, err = db.Exec(trap)
		must(t, errors.Join(err, db.Close()))
		if _, err := Restore(context.Background(), string(f), b.Path, c.Now); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
		if got := says(t, f, c); got != "new" {
			t.Errorf("%s: the store says %q", name, got)
		}
	}
}

func TestRestoreOfAStoreInUse(t *testing.T) {
	f, b, c := restorable(t)
	reopen(t, string(f), c)
	if _, err := Restore(context.Background(), string(f), b.Path, c.Now); !errors.Is(err, ErrHeld) {
		t.Errorf("%v", err)
	}
}

// Whatever step fails, with the machine going on or dead from there: the store
// is the old one or the new one, and a file that stood there is still somewhere.
func TestRestoreFailingAtEachStep(t *testing.T) {
	for _, fault := range []error{syscall.EIO, syscall.ENOSPC, syscall.EACCES} {
		for _, off := range []bool{false, true} {
			for at := 1; restoreFailsAt(t, &failing{at: at, err: fault, off: off}); at++ {
			}
		}
	}
}

// restoreFailsAt reports whether the restore had a step to fail at.
func restoreFailsAt(t *testing.T, d *failing) bool {
	t.Helper()
	f, b, c := restorable(t)
	_, err := f.restoreHeld(context.Background(), d, b.Path, c.now)
	if (err == nil) != (d.done < d.at) {
		t.Fatalf("step %d of %d failed, and what is said is %v", d.at, d.done, err)
	}
	if err == nil {
		if d.done < 5 {
			t.Fatalf("only %d steps were tried", d.done)
		}
		return false
	}
	got := says(t, f, c)
	aside, _ := filepath.Glob(filepath.Join(string(f), asidePrefix+"*.db"))
	whole := got == "new" && len(aside) == 0 || got == "old" && len(aside) == 1
	if !whole {
		t.Fatalf("step %d: the store says %q, %v stands aside", d.at, got, aside)
	}
	if _, err := Restore(context.Background(), string(f), b.Path, c.Now); err != nil {
		t.Fatalf("step %d: the next restore: %v", d.at, err)
	}
	if got := says(t, f, c); got != "old" {
		t.Fatalf("step %d: after the next restore it says %q", d.at, got)
	}
	return true
}

// What was set aside after a crash has part of its content in the log beside it.
func TestRestoreWithItsLog(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, named("a", "in the log"))
	killed := filepath.Join(t.TempDir(), "set-aside-20250701T093000Z.db")
	for _, suffix := range []string{"", "-wal"} {
		data, err := os.ReadFile(s.database() + suffix)
		if err != nil || len(data) == 0 {
			t.Fatalf("%d bytes in %q: %v", len(data), suffix, err)
		}
		if err := os.WriteFile(killed+suffix, data, ownerFile); err != nil {
			t.Fatal(err)
		}
	}
	f := folder(filepath.Join(t.TempDir(), "data"))
	if _, err := Restore(context.Background(), string(f), killed, c.Now); err != nil {
		t.Fatal(err)
	}
	if got := says(t, f, c); got != "in the log" {
		t.Errorf("the store says %q", got)
	}
}

// The running app restores under its own lock and goes on with what the backup
// holds; what cannot be restored changes nothing.
func TestRestoreInTheRunningApp(t *testing.T) {
	f, b, c := restorable(t)
	s := reopen(t, string(f), c)
	ctx := context.Background()
	name := func() string { return mustLoad(t, s.Reader, "a").Answers["organization.name"].Text }

	bad := filepath.Join(t.TempDir(), "bad.db")
	must(t, os.WriteFile(bad, []byte(strings.Repeat("noise", 100)), ownerFile))
	if aside, err := s.Restore(ctx, bad); !errors.Is(err, ErrForeignFile) || aside != "" {
		t.Errorf("%q, %v", aside, err)
	}
	if name() != "new" {
		t.Errorf("after a refused restore it says %q", name())
	}

	aside, err := s.Restore(ctx, b.Path)
	if err != nil || aside == "" {
		t.Fatalf("%q, %v", aside, err)
	}
	if name() != "old" {
		t.Errorf("after the restore it says %q", name())
	}
	must(t, s.Save(ctx, named("a", "newer"), filledReport()))
	if _, err := Open(ctx, string(f), Options{Now: c.Now}); !errors.Is(err, ErrHeld) {
		t.Errorf("the lock was given up: %v", err)
	}
	if _, err := s.Restore(ctx, aside); err != nil { // and what was set aside comes back
		t.Fatal(err)
	}
	if name() != "new" {
		t.Errorf("after the second restore it says %q", name())
	}
	leave(t, s)
	if got := says(t, f, c); got != "new" {
		t.Errorf("after a start it says %q", got)
	}
}

// Whatever step of it fails once in the running app, the store goes on, with the
// content of the backup if that is what is said.
func TestRestoreFailingInTheRunningApp(t *testing.T) {
	for at := 1; ; at++ {
		f, b, c := restorable(t)
		s := reopen(t, string(f), c)
		d := &failing{at: at, err: syscall.EIO}
		_, err := s.restoreWith(context.Background(), d, b.Path)
		now := mustLoad(t, s.Reader, "a").Answers["organization.name"].Text
		if err == nil && now != "old" {
			t.Fatalf("step %d of %d failed and nobody is told, but it says %q", at, d.done, now)
		}
		must(t, s.Save(context.Background(), named("a", now+"er"), filledReport()))
		must(t, s.Check(context.Background()))
		leave(t, s)
		if got := says(t, f, c); got != "older" && got != "newer" || got != now+"er" {
			t.Fatalf("step %d: it went on with %q and then says %q", at, now, got)
		}
		if d.done < d.at {
			must(t, err)
			return
		}
	}
}

// Those who read and save while the running app restores wait for it, and meet the
// old store or the new one, never neither.
func TestRestoreBesideOthers(t *testing.T) {
	f, b, c := restorable(t)
	s := reopen(t, string(f), c)
	ctx := context.Background()
	stop := make(chan struct{})
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				e, err := s.Load(ctx, "a")
				if err == nil {
					err = s.Save(ctx, e, filledReport())
				}
				if err == nil {
					_, err = s.Overview(ctx)
				}
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 5 {
		if _, err := s.Restore(ctx, b.Path); err != nil {
			t.Error(err)
		}
		if _, _, err := s.Backup(ctx, c.Now); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	wait.Wait()
	must(t, s.Check(ctx))
}

// A backup and a restore wait for one another: on Windows a file that is open
// cannot be renamed.
func TestBackupAndRestoreWaitForOneAnother(t *testing.T) {
	f, b, c := restorable(t)
	s := reopen(t, string(f), c)
	asked := 0
	held := func() time.Time {
		asked++
		if s.copying.TryLock() {
			s.copying.Unlock()
			t.Error("the other one could begin")
		}
		return c.now
	}
	must(t, second(s.Restore(context.Background(), b.Path)))
	if _, _, err := s.Backup(context.Background(), held); err != nil {
		t.Error(err)
	}
	s.now = held
	must(t, second(s.Restore(context.Background(), b.Path)))
	if asked < 2 {
		t.Errorf("asked %d times", asked)
	}
	s.now = c.Now
}

// givingUp gives up what is being done when it comes to a rename.
type givingUp struct {
	osDisk
	giveUp context.CancelFunc
}

func (d givingUp) Rename(from, to string) error {
	d.giveUp()
	return d.osDisk.Rename(from, to)
}

// A restore that is given up when the handles are closed leaves a store that works.
func TestRestoreGivenUp(t *testing.T) {
	f, b, c := restorable(t)
	s := reopen(t, string(f), c)
	ctx, cancel := context.WithCancel(context.Background())
	_, err := s.restoreWith(ctx, givingUp{giveUp: cancel}, b.Path)
	if got := mustLoad(t, s.Reader, "a").Answers["organization.name"].Text; err != nil || got != "old" {
		t.Errorf("%q, %v", got, err)
	}
}

// Files that are attached while the app restores are in nobody's way.
func TestRestoreBesideNewContents(t *testing.T) {
	f, b, c := restorable(t)
	s := reopen(t, string(f), c)
	ctx := context.Background()
	var wait sync.WaitGroup
	wait.Go(func() {
		for i := range 50 {
			if _, err := s.AddContent(ctx, []byte{byte(i)}); err != nil {
				t.Error(err)
			}
		}
	})
	for range 3 {
		if _, err := s.Restore(ctx, b.Path); err != nil {
			t.Error(err)
		}
	}
	wait.Wait()
}
