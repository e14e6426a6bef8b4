package store

import (
	"errors"
	"os/exec"
	"testing"

	"toprunner/model"
)

// protect forbids every write to a folder and the files of a store in it, also
// through handles that are open, as a disk does that turns read-only. The system
// lets nobody do that to a disk in use, so each file is protected by itself, which
// takes root and a file system that can; for others TestDiskThatFails stands. What
// is mapped into memory (-shm) a disk lets go on, and so does this.
func protect(t *testing.T, f folder) (release func()) {
	t.Helper()
	release = func() {
		if err := exec.Command("chattr", "-R", "-i", string(f)).Run(); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(release)
	err := exec.Command("chattr", "+i", string(f), f.database(), f.database()+"-wal", f.lockFile()).Run()
	if err != nil {
		t.Skipf("no file could be protected: %v", err)
	}
	return release
}

// A disk turns read-only while the store is open: what was saved can be read, a
// save says why it fails, and as soon as the disk can be written again the next
// one is kept.
func TestDiskThatTurnsReadOnly(t *testing.T) {
	s, c := newStore(t)
	e := filled("a")
	mustCreate(t, s, e)
	release := protect(t, s.folder)
	e.Answers["contact.name"] = model.TextAnswer("山田")
	for range 3 {
		if err := s.Save(t.Context(), e, filledReport()); !errors.Is(err, ErrReadOnly) {
			t.Errorf("saving: %v, want ErrReadOnly", err)
		}
		if got := mustLoad(t, s.Reader, "a"); !got.Answers["contact.name"].Empty() {
			t.Errorf("a failed save was kept: %v", got.Answers)
		}
	}
	if _, _, err := s.Backup(t.Context(), c.Now); !errors.Is(err, ErrReadOnly) {
		t.Errorf("a backup: %v, want ErrReadOnly", err)
	}
	release()
	if err := s.Save(t.Context(), e, filledReport()); err != nil {
		t.Fatalf("writable again: %v", err)
	}
	f := leave(t, s)
	if got := mustLoad(t, reopen(t, string(f), c).Reader, "a"); got.Answers["contact.name"].Text != "山田" {
		t.Errorf("the store holds %v", got.Answers)
	}
}
