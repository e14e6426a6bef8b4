//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// Folder and files are for their owner alone, whatever the umask lets pass: also
// those that SQLite makes.
func TestPermissions(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0))
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	f := leave(t, s)
	s, err := open(t.Context(), f, Options{Now: c.Now}, next(t, "CREATE TABLE extra (x TEXT) STRICT;"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	seen := 0
	err = filepath.WalkDir(string(f), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		seen++
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is open to others: %v", path, info.Mode())
		}
		return nil
	})
	// The folder, database, -wal, -shm, lock, backups and the backup in it.
	if err != nil || seen < 7 {
		t.Errorf("%d files seen, %v", seen, err)
	}
}

func TestFullAndReadOnlySystem(t *testing.T) {
	for code, want := range map[syscall.Errno]error{
		syscall.ENOSPC: ErrFull, syscall.EDQUOT: ErrFull, syscall.EROFS: ErrReadOnly, syscall.EPERM: ErrReadOnly,
	} {
		err := &os.PathError{Op: "write", Path: "lock", Err: code}
		if got := folder("x").explain(err); !errors.Is(got, want) {
			t.Errorf("%v became %v, want %v", code, got, want)
		}
	}
}
