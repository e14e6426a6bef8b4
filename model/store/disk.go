package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// disk is what backup and restore ask of the system, so that a test can make each
// step fail.
type disk interface {
	Create(name string) (io.WriteCloser, error) // for its owner alone; the name must be free
	Rename(from, to string) error
	Remove(name string) error
	SyncFile(name string) error
	SyncFolder(name string) error
}

// osDisk is the real one.
type osDisk struct{}

func (osDisk) Create(name string) (io.WriteCloser, error) {
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, ownerFile)
}

func (osDisk) Rename(from, to string) error { return os.Rename(from, to) }

func (osDisk) Remove(name string) error { return os.Remove(name) }

func (osDisk) SyncFile(name string) error {
	file, err := os.OpenFile(name, os.O_RDWR, ownerFile)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

func (osDisk) SyncFolder(name string) error { return syncFolder(name) }

// companions are what SQLite puts beside a database; they are part of it.
var companions = []string{"-wal", "-shm", "-journal"}

// removeIfThere takes away a file of ours that an interrupted step has left, with
// what SQLite put beside it.
func removeIfThere(d disk, name string) error {
	for _, suffix := range append([]string{""}, companions...) {
		if err := d.Remove(name + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// copyFile copies bytes to a new file and returns when they are on the disk.
func copyFile(d disk, from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := d.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(onlyWriter{target}, source)
	if err := errors.Join(err, target.Close()); err != nil {
		return err
	}
	return d.SyncFile(to)
}

// onlyWriter hides the ways around Write, so that a test sees each of them.
type onlyWriter struct{ io.Writer }
