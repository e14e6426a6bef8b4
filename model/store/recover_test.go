package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A recovery that is interrupted at any step, by a fault or by the end of the
// machine, is done by the next start, and the damaged file is still there.
func TestRecoveryInterruptedAtEachStep(t *testing.T) {
	for _, withBackup := range []bool{true, false} {
		for _, off := range []bool{false, true} {
			for at := 1; recoveryFailsAt(t, &failing{at: at, err: syscall.EIO, off: off}, withBackup); at++ {
			}
		}
	}
}

// recoveryFailsAt reports whether the recovery had a step to fail at.
func recoveryFailsAt(t *testing.T, d *failing, withBackup bool) bool {
	t.Helper()
	ctx := context.Background()
	f, b, c := restorable(t)
	if !withBackup {
		must(t, os.Remove(b.Path))
	}
	must(t, os.WriteFile(f.database()+"-wal", []byte("stale"), ownerFile))
	shorten(t, f, 3)
	damaged, err := os.ReadFile(f.database())
	must(t, err)
	_, _, err = f.repairHeld(ctx, d, ErrDamaged, c.now)
	if (err == nil) != (d.done < d.at) {
		t.Fatalf("step %d of %d failed, and what is said is %v", d.at, d.done, err)
	}
	s, _, err := OpenOrRecover(ctx, string(f), Options{Now: c.Now})
	if err != nil {
		t.Fatalf("step %d: the next start: %v", d.at, err)
	}
	if got, err := s.Load(ctx, "a"); withBackup && (err != nil || got.Answers["organization.name"].Text != "old") {
		t.Fatalf("step %d: %+v, %v", d.at, got, err)
	}
	must(t, s.Check(ctx))
	leave(t, s)
	if !keptAside(t, f, damaged) {
		t.Fatalf("step %d: the damaged file is gone", d.at)
	}
	return d.done >= d.at
}

// keptAside reports that these bytes stand in a file that was set aside.
func keptAside(t *testing.T, f folder, data []byte) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(string(f), asidePrefix+"*.db"))
	must(t, err)
	for _, file := range files {
		if got, err := os.ReadFile(file); err == nil && bytes.Equal(got, data) {
			return true
		}
	}
	return false
}

// A store of an older version whose damage only its migration meets does not block
// the start either.
func TestDamagedOlderStore(t *testing.T) {
	data, err := os.ReadFile(fixture(1))
	must(t, err)
	whole := filepath.Join(t.TempDir(), "whole.db")
	must(t, os.WriteFile(whole, data, ownerFile))
	f := folder(t.TempDir())
	must(t, os.MkdirAll(f.backups(), ownerFolder))
	c := newClock()
	must(t, os.WriteFile(filepath.Join(f.backups(), c.now.Format(stampLayout)+backupSuffix), data, ownerFile))
	bad := bytes.Clone(data)
	clear(bad[4*4096 : 6*4096])
	must(t, os.WriteFile(f.database(), bad, ownerFile))
	if _, err := Open(context.Background(), string(f), Options{Now: c.Now}); !errors.Is(err, ErrDamaged) {
		t.Fatalf("Open says %v", err)
	}
	s, told, err := OpenOrRecover(context.Background(), string(f), Options{Now: c.Now})
	if err != nil || told == nil || told.ID != "store.recovered.replace" {
		t.Fatalf("%v, %v", told, err)
	}
	wantFixture(t, s, 1)
	leave(t, s)
	if !keptAside(t, f, bad) {
		t.Error("the damaged file is gone")
	}
}

// A backup of an older version is checked row by row, as it will be when it is the
// store, before it is taken.
func TestDamagedRowInABackupOfAnOlderVersion(t *testing.T) {
	data, err := os.ReadFile(fixture(1))
	must(t, err)
	text := []byte(`{"text":"みほん"}`)
	if !bytes.Contains(data, text) {
		t.Fatal("the text is not in the fixture")
	}
	bad := bytes.Clone(data)
	bad[bytes.Index(bad, text)+len(text)-4] ^= 1
	path := filepath.Join(t.TempDir(), "old.db")
	must(t, os.WriteFile(path, data, ownerFile))
	if p, err := Look(context.Background(), path); err != nil || p.Entries != 2 {
		t.Errorf("a good one: %+v, %v", p, err)
	}
	must(t, os.WriteFile(path, bad, ownerFile))
	if _, err := Look(context.Background(), path); !errors.Is(err, ErrDamaged) {
		t.Errorf("Look says %v", err)
	}
	if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, bad) {
		t.Errorf("looking has changed it: %v", err)
	}
	f, _, c := restorable(t)
	if _, err := Restore(context.Background(), string(f), path, c.Now); !errors.Is(err, ErrDamaged) {
		t.Errorf("Restore says %v", err)
	}
	if got := says(t, f, c); got != "new" {
		t.Errorf("the store says %q", got)
	}
}

// A page that rots in a store that was closed properly is found by the backup; when
// mending meets it, the next start replaces the file.
func TestDamageFoundByMending(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	mustCreate(t, s, named("a", strings.Repeat("長い文章。", 20000)))
	mustBackup(t, s.Reader, c)
	must(t, s.Archive(ctx, "a"))
	f := leave(t, s)
	data, err := os.ReadFile(f.database())
	must(t, err)
	clear(data[len(data)-8*4096:]) // pages that a start does not read
	must(t, os.WriteFile(f.database(), data, ownerFile))
	s, told, err := OpenOrRecover(ctx, string(f), Options{Now: c.Now})
	if err != nil || told != nil || s.Unclean() {
		t.Fatalf("%v, %v", told, err)
	}
	if _, _, err := s.Backup(ctx, c.Now); !errors.Is(err, ErrDamaged) {
		t.Fatalf("the backup says %v", err)
	}
	if told, err := s.Mend(ctx); !errors.Is(err, ErrDamaged) || told != nil {
		t.Fatalf("mending: %v, %v", told, err)
	}
	leave(t, s)
	s, told, err = OpenOrRecover(ctx, string(f), Options{Now: c.Now})
	if err != nil || told == nil || told.ID != "store.recovered.replace" {
		t.Fatalf("%v, %v", told, err)
	}
	must(t, s.Check(ctx))
	leave(t, s)
}
