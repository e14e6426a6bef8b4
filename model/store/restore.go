package store

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Restoring takes two halves. The first copies the backup beside the database and
// checks the copy; whatever happens in it, the store is the old one. Then the copy
// is renamed to readyPrefix and a moment: from here on the store is the new one.
// The second half, finishRestore, only renames; each start of a writer does what
// is left of it, so that an interruption leaves the old or the new, never neither.
const (
	restorePart = databaseName + ".restoring"
	readyPrefix = databaseName + ".ready-"
	asidePrefix = "set-aside-"
)

// Preview is what a person is shown of a backup before it is restored.
type Preview struct {
	Backup

	Entries    int
	LastChange time.Time // UTC; zero without entries
}

// Look opens a backup, checks all of it and says what it holds. It returns
// ErrDamaged, ErrNewer, ErrForeignFile or the system's error.
func Look(ctx context.Context, path string) (Preview, error) {
	f := folder(filepath.Dir(path))
	b, err := backupOf(path)
	if errors.Is(err, errNoBackup) {
		b, err = plainFile(path)
	}
	if err != nil {
		return Preview{}, f.explain(err)
	}
	found, err := f.acceptable(ctx, path)
	if err != nil {
		return Preview{}, f.explain(err)
	}
	p := Preview{Backup: b, Entries: int(found.entries)}
	if found.changed != 0 {
		p.LastChange = fromMillis(found.changed)
	}
	return p, nil
}

// plainFile describes a file that is not named like a backup.
func plainFile(path string) (Backup, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Backup{}, err
	}
	return Backup{Path: path, Made: info.ModTime().UTC(), Size: info.Size()}, nil
}

// acceptable inspects a file that may become the store. One of an older version is
// inspected as it would be after its migration, on a copy.
func (f folder) acceptable(ctx context.Context, path string) (contents, error) {
	steps, err := schema()
	if err != nil {
		return contents{}, err
	}
	from, err := f.versionOf(ctx, path, steps)
	if err != nil {
		return contents{}, err
	}
	if from == len(steps) {
		return inspect(ctx, path)
	}
	dir, err := os.MkdirTemp("", "toprunner-")
	if err != nil {
		return contents{}, err
	}
	trial := filepath.Join(dir, databaseName)
	if err = copyDatabase(osDisk{}, path, trial); err == nil {
		err = f.raise(ctx, trial)
	}
	var found contents
	if err == nil {
		found, err = inspect(ctx, trial)
	}
	return found, errors.Join(err, os.RemoveAll(dir))
}

// versionOf is what holdsAt and versionAt say of a file.
func (f folder) versionOf(ctx context.Context, path string, steps []migration) (int, error) {
	if _, err := f.holdsAt(path, len(steps)); err != nil {
		return 0, err
	}
	return f.versionAt(ctx, path, steps)
}

// copyDatabase copies a closed database with the log beside it if it has one.
func copyDatabase(d disk, from, to string) error {
	if err := copyFile(d, from, to); err != nil {
		return err
	}
	err := copyFile(d, from+"-wal", to+"-wal")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// raise makes one file of the newest version of a copy that nobody else knows:
// what its log holds is then in it.
func (f folder) raise(ctx context.Context, path string) error {
	steps, err := schema()
	if err != nil {
		return err
	}
	from, err := f.versionOf(ctx, path, steps)
	if err != nil {
		return err
	}
	db, err := openPlain(ctx, path)
	if err != nil {
		return err
	}
	return errors.Join(migrate(ctx, db, from, steps), db.Close())
}

// Restore puts a backup in the place of the store and returns where the store
// that stood there was set aside ("" when there was none); nothing is deleted. It
// returns ErrHeld while another program has the store open, and ErrDamaged or
// ErrNewer for a backup that is not whole or not for this version; then the store
// is as it was.
func Restore(ctx context.Context, dir, backup string, now func() time.Time) (aside string, err error) {
	f := folder(dir)
	aside, err = f.restoreHeld(ctx, osDisk{}, backup, now())
	return aside, f.explain(err)
}

func (f folder) restoreHeld(ctx context.Context, d disk, backup string, now time.Time) (aside string, err error) {
	if err := f.prepare(); err != nil {
		return "", err
	}
	held, err := f.hold(now)
	if err != nil {
		return "", err
	}
	aside, err = f.restore(ctx, d, backup, now)
	return aside, errors.Join(err, held.release())
}

// restore is Restore for one who holds the lock.
func (f folder) restore(ctx context.Context, d disk, backup string, now time.Time) (aside string, err error) {
	if err := f.finishRestore(d); err != nil { // of one that was interrupted
		return "", err
	}
	if err := f.bringIn(ctx, d, backup); err != nil {
		return "", err
	}
	return f.changeOver(d, now)
}

// changeOver puts what bringIn has brought in the place of the store, which nobody
// has open.
func (f folder) changeOver(d disk, now time.Time) (aside string, err error) {
	stamp, err := f.makeReady(d, now)
	if err != nil {
		return "", err
	}
	if err := f.finishRestore(d); err != nil {
		return "", err
	}
	return f.asideIfThere(stamp), nil
}

// makeReady is the end of the first half. It returns the moment under which the store
// will be set aside.
func (f folder) makeReady(d disk, now time.Time) (stamp string, err error) {
	part := f.restoring()
	stamp = f.freeStamp(now)
	if err := d.Rename(part, filepath.Join(string(f), readyPrefix+stamp)); err != nil {
		return "", errors.Join(err, removeIfThere(d, part))
	}
	return stamp, d.SyncFolder(string(f))
}

func (f folder) restoring() string { return filepath.Join(string(f), restorePart) }

// bringIn copies a backup, with the log beside it if it has one, and makes a whole
// store of this version of the copy.
func (f folder) bringIn(ctx context.Context, d disk, backup string) error {
	if err := f.bring(ctx, d, backup, f.restoring()); err != nil {
		return errors.Join(err, removeIfThere(d, f.restoring()))
	}
	return nil
}

func (f folder) bring(ctx context.Context, d disk, backup, part string) error {
	if err := removeIfThere(d, part); err != nil {
		return err
	}
	if err := copyDatabase(d, backup, part); err != nil {
		return err
	}
	if err := f.raise(ctx, part); err != nil {
		return err
	}
	if _, err := inspect(ctx, part); err != nil {
		return err
	}
	return d.SyncFile(part)
}

// freeStamp returns a moment under which nothing has been set aside.
func (f folder) freeStamp(now time.Time) string {
	for ; ; now = now.Add(time.Millisecond) {
		stamp := now.UTC().Format(stampMillis)
		if f.asideIfThere(stamp) == "" {
			return stamp
		}
	}
}

// aside is where the database is set aside at a moment.
func (f folder) aside(stamp string) string {
	return filepath.Join(string(f), asidePrefix+stamp+backupSuffix)
}

// asideIfThere returns that path, or "" when neither database nor log was set
// aside then.
func (f folder) asideIfThere(stamp string) string {
	for _, suffix := range append([]string{""}, companions...) {
		if _, err := os.Lstat(f.aside(stamp) + suffix); err == nil {
			return f.aside(stamp)
		}
	}
	return ""
}

// finishRestore does what is left to do when a checked copy stands ready. The log
// goes before the database it belongs to, so that the new one never meets it; a
// step that was done before is not there to be done again.
func (f folder) finishRestore(d disk) error {
	ready, err := f.ready()
	if err != nil || ready == "" {
		return err
	}
	stamp := strings.TrimPrefix(filepath.Base(ready), readyPrefix)
	if err := f.setAside(d, stamp); err != nil {
		return err
	}
	if err := d.Rename(ready, f.database()); err != nil {
		return err
	}
	return d.SyncFolder(string(f))
}

// ready returns the copy that is to become the store, or "".
func (f folder) ready() (string, error) {
	files, err := os.ReadDir(string(f))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	for _, file := range slices.Backward(files) { // the newest, should there be several
		if strings.HasPrefix(file.Name(), readyPrefix) {
			return filepath.Join(string(f), file.Name()), nil
		}
	}
	return "", err
}

// setAside renames the database and what belongs to it.
func (f folder) setAside(d disk, stamp string) error {
	for _, suffix := range append(slices.Clone(companions), "") {
		_, err := os.Lstat(f.database() + suffix)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err := cmp.Or(err, d.Rename(f.database()+suffix, f.aside(stamp)+suffix)); err != nil {
			return err
		}
	}
	return d.SyncFolder(string(f))
}
