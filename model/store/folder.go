package store

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// Files and folders of the store are for their owner alone.
const (
	ownerFile   fs.FileMode = 0o600
	ownerFolder fs.FileMode = 0o700
)

// databaseName is the file's name in the folder; SQLite puts "-wal" and "-shm"
// beside it while it is open, and after a crash.
const databaseName = "toprunner.db"

// applicationID stands in the header of every database of ours ("TTRA").
const applicationID = 0x54545241

// folder is where a store lives.
type folder string

func (f folder) database() string { return filepath.Join(string(f), databaseName) }
func (f folder) lockFile() string { return filepath.Join(string(f), "lock") }
func (f folder) backups() string  { return filepath.Join(string(f), "backups") }

// prepare makes the folder. One that is there keeps the permissions it has.
func (f folder) prepare() error {
	info, err := os.Stat(string(f))
	switch {
	case err == nil && !info.IsDir():
		return f.problem(ErrFolder, nil)
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return os.MkdirAll(string(f), ownerFolder)
}

// holdsDatabase reports whether the folder holds a database of ours, by its first
// bytes and without opening it, so that nothing is written to one that is damaged
// or newer than latest. Those are an error.
func (f folder) holdsDatabase(latest int) (bool, error) {
	if info, err := os.Lstat(f.database()); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return false, f.problem(ErrLinked, nil)
	}
	found, err := f.holdsAt(f.database(), latest)
	if errors.Is(err, fs.ErrNotExist) {
		return false, f.withoutLog()
	}
	return found, err
}

// holdsAt is holdsDatabase for any file.
func (f folder) holdsAt(path string, latest int) (bool, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return false, f.problem(ErrForeignFile, nil) // a pipe would be waited for
	}
	file, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer file.Close()
	header := make([]byte, headerSize)
	n, err := io.ReadFull(file, header)
	switch {
	case errors.Is(err, io.EOF):
		return false, f.problem(ErrEmptyFile, nil)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return false, f.tooShort(header[:n])
	case err != nil && isFolder(file):
		return false, f.problem(ErrForeignFile, nil)
	case err != nil:
		return false, err
	}
	return true, f.judge(header, latest)
}

// The parts of the first page of an SQLite file that say whose it is; see "The
// Database Header" in SQLite's description of its file format.
const (
	headerSize    = 100
	magic         = "SQLite format 3\x00"
	versionAt     = 60 // PRAGMA user_version, big-endian
	applicationAt = 68 // PRAGMA application_id, big-endian
)

// judge says what is wrong with a database that begins with this header.
func (f folder) judge(header []byte, latest int) error {
	switch {
	case string(header[:len(magic)]) != magic,
		binary.BigEndian.Uint32(header[applicationAt:]) != applicationID:
		return f.problem(ErrForeignFile, nil)
	case binary.BigEndian.Uint32(header[versionAt:]) > uint32(latest):
		return f.tooNew(int(binary.BigEndian.Uint32(header[versionAt:])))
	}
	return nil
}

// lastVersion is the highest version that any program may ever write.
const lastVersion = 9999

// tooNew says what a version is that this program does not know: that of a newer
// one, or a number that was hit.
func (f folder) tooNew(version int) error {
	if version > lastVersion {
		return f.problem(ErrDamaged, nil, "What", databaseName)
	}
	return f.problem(ErrNewer, nil)
}

// tooShort says what a file is that ends within its header: the rest of a
// database of ours, or something else.
func (f folder) tooShort(header []byte) error {
	if len(header) >= len(magic) && string(header[:len(magic)]) == magic {
		return f.problem(ErrDamaged, nil, "What", databaseName)
	}
	return f.problem(ErrForeignFile, nil)
}

// withoutLog returns ErrMissingFile when the write-ahead log of a database that
// is gone still holds something: SQLite would take it for that of a new one.
func (f folder) withoutLog() error {
	if f.hasLog() {
		return f.problem(ErrMissingFile, nil)
	}
	return nil
}

// hasLog reports that the write-ahead log holds something; a program that closes
// the store leaves none.
func (f folder) hasLog() bool {
	log, err := os.Stat(f.database() + "-wal")
	return err == nil && log.Size() > 0
}

func isFolder(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.IsDir()
}

// syncFolder makes a rename in a folder durable. Windows has no such call and
// needs none.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	handle, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(handle.Sync(), handle.Close())
}
