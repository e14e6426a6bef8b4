package wholefile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Write calls fill with a writer and puts what was written at path. The file
// is made under another name in the same folder and takes its own name, in one
// step, only once all of it is on the disk; a file that stood there is replaced
// then and not before.
//
// A new file is readable by its owner alone (0600), a replaced one keeps its
// permissions. A symbolic link is followed, also to a file that is yet to be
// made. A path that is no regular file, such as /dev/stdout, is written to directly;
// a folder is refused.
//
// The error is that of fill as it is, or one of package fs or os that names the
// path.
func Write(path string, fill func(io.Writer) error) error {
	return write(osDisk{}, path, fill)
}

// disk is what Write asks of the operating system, so that a test can make
// each step fail.
type disk interface {
	Create(dir string) (file, error)
	Rename(from, to string) error
	Remove(name string) error
	SyncFolder(dir string) error
}

type file interface {
	io.Writer
	Name() string
	Chmod(fs.FileMode) error
	Sync() error
	Close() error
}

func write(d disk, path string, fill func(io.Writer) error) error {
	target, mode, err := resolve(path)
	if err != nil {
		return err
	}
	if !mode.IsRegular() {
		return writeThrough(target, fill)
	}
	dir := filepath.Dir(target)
	f, err := d.Create(dir)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	err = fillAndClose(f, mode.Perm(), fill)
	if err == nil {
		if err = d.Rename(f.Name(), target); err != nil {
			err = fmt.Errorf("%w: %w", ErrNotReplaced, err)
		}
	}
	if err != nil {
		_ = d.Remove(f.Name()) // the first error is the one to tell
		return err
	}
	// The file stands. That its name is on the disk too cannot be had
	// everywhere (Windows, some network drives), so a refusal is no failure.
	_ = d.SyncFolder(dir)
	return nil
}

// fillAndClose brings all of the content to the disk and closes f in any case.
func fillAndClose(f file, perm fs.FileMode, fill func(io.Writer) error) (err error) {
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	buffered := bufio.NewWriterSize(f, 64<<10)
	if err := fill(buffered); err != nil {
		return err
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	if err := f.Chmod(perm); err != nil {
		return err
	}
	return f.Sync()
}

// resolve follows symbolic links and tells what stands at the path: the mode
// of a file that is there, 0600 for one that is not.
func resolve(path string) (target string, mode fs.FileMode, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		target, err = promised(path)
		return target, 0o600, err
	case err != nil:
		return "", 0, err
	case info.IsDir():
		return "", 0, &fs.PathError{Op: "write", Path: path, Err: ErrFolder}
	}
	if target, err = filepath.EvalSymlinks(path); err != nil {
		target = path // a device that stands nowhere in the tree, as a pipe's does
	}
	return target, info.Mode(), nil
}

// maxLinks is how many links are followed one after the other, as Linux does.
const maxLinks = 40

// promised returns the place that a path leads to where no file stands yet: the
// path itself, or what the link there points at. The folders on the way must be
// there.
func promised(path string) (string, error) {
	for range maxLinks {
		to, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link
		}
		if !filepath.IsAbs(to) {
			to = filepath.Dir(path) + string(filepath.Separator) + to
		}
		dir, name := filepath.Split(to)
		if dir, err = filepath.EvalSymlinks(dir); err != nil { // ".." counts from where a linked folder is
			return "", err
		}
		path = filepath.Join(dir, name)
	}
	return "", &fs.PathError{Op: "write", Path: path, Err: fs.ErrInvalid}
}

// What Write returns, wrapped.
var (
	// ErrFolder: a folder stands at the path.
	ErrFolder = errors.New("is a folder")
	// ErrNotReplaced: all was written, but the file could not take its name. On
	// Windows another program has the file open that stands there.
	ErrNotReplaced = errors.New("cannot take its name")
)

// writeThrough writes to a device or pipe, which cannot be replaced.
func writeThrough(path string, fill func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriter(f)
	err = fill(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	return errors.Join(err, f.Close())
}
