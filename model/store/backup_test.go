package store

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"toprunner/model"
)

func mustBackup(t *testing.T, r *Reader, c *clock) Backup {
	t.Helper()
	b, made, err := r.Backup(context.Background(), c.Now)
	if err != nil || !made {
		t.Fatalf("no backup: %v, %v", made, err)
	}
	return b
}

func mustBackups(t *testing.T, f folder) []Backup {
	t.Helper()
	all, err := Backups(string(f))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestBackupHoldsEverything(t *testing.T) {
	s, c := newStore(t)
	e := filled("a")
	attach(t, s, e, "規程.pdf", []byte("%PDF"))
	mustCreate(t, s, e)
	b := mustBackup(t, s.Reader, c)
	if all := mustBackups(t, s.folder); len(all) != 1 || all[0] != b || !b.Made.Equal(c.now) {
		t.Errorf("%v, want %v alone", all, b)
	}
	dir := t.TempDir()
	data, err := os.ReadFile(b.Path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, databaseName), data, ownerFile); err != nil {
		t.Fatal(err)
	}
	copied := reopen(t, dir, c)
	if got := mustLoad(t, copied.Reader, "a"); !reflect.DeepEqual(got, e) {
		t.Errorf("%+v", got)
	}
	if got, err := copied.Content(e.Attachments[0].SHA256); err != nil || string(got) != "%PDF" {
		t.Errorf("%q, %v", got, err)
	}
	if info, err := os.Stat(b.Path); err != nil || info.Mode().Perm() != ownerFile {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

// Nothing changed, no backup; anything changed, a new one.
func TestBackupOnlyWhenSomethingChanged(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	first := mustBackup(t, s.Reader, c)
	for name, change := range map[string]func() error{
		"an answer": func() error {
			e.Answers["contact.name"] = model.TextAnswer("山田")
			return s.Save(ctx, e, filledReport())
		},
		"a note": func() error {
			e.Notes["contact.name"] = "後任"
			return s.Save(ctx, e, filledReport())
		},
		"a deletion": func() error { return s.Delete(ctx, "a") },
		"an entry":   func() error { return s.Create(ctx, filled("b"), filledReport()) },
	} {
		c.forward(time.Hour)
		if b, made, err := s.Backup(ctx, c.Now); err != nil || made || b != first {
			t.Fatalf("before %s: %v, %v, %v", name, b, made, err)
		}
		if err := change(); err != nil {
			t.Fatal(err)
		}
		first = mustBackup(t, s.Reader, c)
	}
	if all := mustBackups(t, s.folder); len(all) != 5 {
		t.Errorf("%d backups", len(all))
	}
}

// A clock that stands still or goes back makes no backup overwrite another.
func TestBackupsOfOneMoment(t *testing.T) {
	s, c := newStore(t)
	for i, id := range []string{"a", "b", "c"} {
		mustCreate(t, s, filled(id))
		mustBackup(t, s.Reader, c)
		if all := mustBackups(t, s.folder); len(all) != i+1 {
			t.Fatalf("%d backups after %d", len(all), i+1)
		}
	}
}

func TestBackupsAreThinned(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	for i := range 60 {
		e.Answers["contact.name"] = model.TextAnswer(strings.Repeat("山", i+1))
		if err := s.Save(ctx, e, filledReport()); err != nil {
			t.Fatal(err)
		}
		mustBackup(t, s.Reader, c)
		c.forward(24 * time.Hour)
	}
	if n := len(mustBackups(t, s.folder)); n < 18 || n > 24 { // 2 or 3, 12, and 6 or so weeks
		t.Errorf("%d backups of 60 days", n)
	}
}

// A damaged store makes no backup, and none goes for it.
func TestNoBackupOfADamagedStore(t *testing.T) {
	for _, statement := range []string{
		"UPDATE answer SET value = replace(value, '製', '裂')", "UPDATE note SET value = 'x'",
		"UPDATE entry SET organization = 'x'", "UPDATE not_asked SET question = 'x'",
		"UPDATE attachment SET size = 5", "UPDATE content SET bytes = x'00'",
		"UPDATE finding SET severity = 'notice'", "UPDATE history SET saved_at = 5",
	} {
		s, _ := damaged(t, statement)
		if _, _, err := s.Backup(context.Background(), newClock().Now); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", statement, err)
		}
		if left, err := os.ReadDir(s.backups()); err != nil || len(left) > 0 {
			t.Errorf("%s: left behind: %v, %v", statement, left, err)
		}
	}
}

// A damaged newest backup does not pass for one of an unchanged store.
func TestDamagedBackupIsReplaced(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	b := mustBackup(t, s.Reader, c)
	if err := os.WriteFile(b.Path, []byte("noise"), ownerFile); err != nil {
		t.Fatal(err)
	}
	c.forward(time.Hour)
	mustBackup(t, s.Reader, c)
}

// failing is the real disk until step number at, counted over all calls, which
// fails with err and does half of what was asked, and all that follows too when
// the machine is off.
type failing struct {
	osDisk
	at, done int
	err      error
	off      bool
}

func (d *failing) step() error {
	d.done++
	if d.done == d.at || d.off && d.done > d.at {
		return d.err
	}
	return nil
}

func (d *failing) Create(name string) (io.WriteCloser, error) {
	if err := d.step(); err != nil {
		return nil, err
	}
	w, err := d.osDisk.Create(name)
	return &failingFile{w, d}, err
}

func (d *failing) Rename(from, to string) error {
	if err := d.step(); err != nil {
		return err
	}
	return d.osDisk.Rename(from, to)
}

func (d *failing) Remove(name string) error {
	if d.off && d.done >= d.at {
		return d.err
	}
	return d.osDisk.Remove(name)
}

func (d *failing) SyncFile(name string) error {
	if err := d.step(); err != nil {
		return err
	}
	return d.osDisk.SyncFile(name)
}

func (d *failing) SyncFolder(name string) error {
	if err := d.step(); err != nil {
		return err
	}
	return d.osDisk.SyncFolder(name)
}

type failingFile struct {
	io.WriteCloser
	disk *failing
}

func (f *failingFile) Write(p []byte) (int, error) {
	if err := f.disk.step(); err != nil {
		n, _ := f.WriteCloser.Write(p[:len(p)/2])
		return n, err
	}
	return f.WriteCloser.Write(p)
}

// Whatever step of a backup fails, the older backups and the store are as they
// were, and the next backup works.
func TestBackupFailingAtEachStep(t *testing.T) {
	for _, fault := range []error{syscall.EIO, syscall.ENOSPC} {
		for _, off := range []bool{false, true} {
			at := 1
			for backupFailsAt(t, &failing{at: at, err: fault, off: off}) {
				at++
			}
			if at < 3 {
				t.Fatalf("only %d steps were tried", at)
			}
		}
	}
}

// backupFailsAt reports whether the backup had a step to fail at.
func backupFailsAt(t *testing.T, d *failing) bool {
	t.Helper()
	s, c := newStore(t)
	defer leave(t, s)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	old := mustBackup(t, s.Reader, c)
	before, err := os.ReadFile(old.Path)
	must(t, err)
	c.forward(time.Hour)
	e.Answers["contact.name"] = model.TextAnswer("山田")
	must(t, s.Save(ctx, e, filledReport()))
	_, _, err = s.backup(ctx, d, c.now)
	if (err == nil) != (d.done < d.at) {
		t.Fatalf("step %d of %d failed, and what is said is %v", d.at, d.done, err)
	}
	if got, err := os.ReadFile(old.Path); err != nil || !bytes.Equal(got, before) {
		t.Fatalf("step %d: the old backup was changed: %v", d.at, err)
	}
	for _, b := range mustBackups(t, s.folder) {
		if _, err := inspect(ctx, b.Path); err != nil {
			t.Fatalf("step %d: %s stands there and is not whole: %v", d.at, b.Path, err)
		}
	}
	must(t, s.Check(ctx))
	c.forward(time.Hour)
	if _, _, err := s.Backup(ctx, c.Now); err != nil {
		t.Fatalf("step %d: the next backup: %v", d.at, err)
	}
	return err != nil
}

// What a program left that ended in the middle of a backup goes; what another may
// be at work on stays.
func TestBeginningsOfABackup(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	mustBackup(t, s.Reader, c)
	part := func(at time.Time) string {
		return filepath.Join(s.backups(), at.Format(stampMillis)+backupSuffix+partSuffix)
	}
	old, fresh := part(c.now.Add(-2*time.Hour)), part(c.now.Add(-time.Minute))
	for _, name := range []string{old, fresh} {
		if err := os.WriteFile(name, []byte("half"), ownerFile); err != nil {
			t.Fatal(err)
		}
	}
	mustCreate(t, s, filled("b"))
	mustBackup(t, s.Reader, c)
	if _, err := os.Stat(old); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the old one is still there: %v", err)
	}
	if _, err := os.Stat(fresh); err != nil {
		t.Errorf("the fresh one is gone: %v", err)
	}
}
