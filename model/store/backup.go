package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"
)

// Backup copies the store into backups/ and thins the backups that are there. It
// returns the newest backup, and false when nothing has changed since that was
// made and none was needed. The copy takes its name, and others go, only when it
// has been opened, checked row by row and counted. It may run beside saving: it
// reads one moment of the store and is in nobody's way.
//
// It returns ErrDamaged when the store itself has damaged rows: such a copy never
// takes the place of a good one.
func (r *Reader) Backup(ctx context.Context, now func() time.Time) (Backup, bool, error) {
	b, made, err := r.backup(ctx, osDisk{}, now())
	return b, made, r.explain(err)
}

// Backup is Backup of the Reader; it and Restore wait for one another, and Close calls
// it off.
func (s *Store) Backup(ctx context.Context, now func() time.Time) (Backup, bool, error) {
	return s.backupWith(ctx, osDisk{}, now)
}

func (s *Store) backupWith(ctx context.Context, d disk, now func() time.Time) (b Backup, made bool, err error) {
	s.copying.Lock()
	defer s.copying.Unlock()
	err = s.beside(ctx, func(ctx context.Context) error {
		b, made, err = s.backup(ctx, d, now())
		return err
	})
	return b, made, s.explain(err)
}

func (r *Reader) backup(ctx context.Context, d disk, now time.Time) (Backup, bool, error) {
	there, err := r.listBackups()
	if err != nil {
		return Backup{}, false, err
	}
	if newest, ok := r.upToDate(ctx, there, now); ok {
		return newest, false, nil
	}
	if err := os.MkdirAll(r.backups(), ownerFolder); err != nil {
		return Backup{}, false, err
	}
	if err := r.sweepParts(d, now); err != nil {
		return Backup{}, false, err
	}
	path := filepath.Join(r.backups(), backupName(now.UTC().Format(stampMillis), there))
	if err := r.copyTo(ctx, d, path); err != nil {
		return Backup{}, false, err
	}
	made, err := backupOf(path)
	if err != nil {
		return Backup{}, false, err
	}
	r.proven.Store(&proof{made.Path, now})
	r.thinOut(d, append(there, made), made, now)
	return made, true, nil
}

// thinOut removes what thin says.
func (f folder) thinOut(d disk, all []Backup, last Backup, now time.Time) {
	for _, b := range thin(all, last.Path, now, roomFor(last.Size)) {
		removeOrLog(d, b.Path)
	}
}

// removeOrLog removes what is not needed any more: an old backup, or the note that a
// check is owed. What another program holds is no reason to think that the new backup is
// not there, or that the check has failed; it is tried again next time.
func removeOrLog(d disk, path string) {
	if err := removeIfThere(d, path); err != nil {
		slog.Warn("not removed", "path", path, "error", err)
	}
}

// backupBefore copies the database before it is migrated to a version and
// returns once the copy is known to be whole. Its name says why and when (UTC) it
// was made: "before-v2-20250701T093000Z_000017.db".
func (f folder) backupBefore(ctx context.Context, target int, now time.Time) error {
	if err := os.MkdirAll(f.backups(), ownerFolder); err != nil {
		return err
	}
	there, err := f.listBackups()
	if err != nil {
		return err
	}
	stamp := fmt.Sprintf("before-v%d-%s", target, now.UTC().Format(stampLayout))
	return f.copyTo(ctx, osDisk{}, filepath.Join(f.backups(), backupName(stamp, there)))
}

// copyTo writes a copy of the database as it stands. The copy gets its name last,
// when it has been opened, checked and counted; until then it is "….part".
func (f folder) copyTo(ctx context.Context, d disk, name string) error {
	part := name + partSuffix
	err := f.copyAndVerify(ctx, d, part)
	if err == nil {
		err = d.Rename(part, name)
	}
	if err != nil {
		return errors.Join(err, removeIfThere(d, part))
	}
	return d.SyncFolder(filepath.Dir(name))
}

// copyAndVerify counts before it copies, so that what is saved in between makes
// the copy hold more and never less.
func (f folder) copyAndVerify(ctx context.Context, d disk, part string) error {
	if err := removeIfThere(d, part); err != nil {
		return err
	}
	if err := touch(part); err != nil {
		return err
	}
	source, err := openCopier(ctx, f.database())
	if err != nil {
		return err
	}
	defer source.Close()
	before, err := contentsOf(ctx, source)
	if err != nil {
		return err
	}
	if _, err := source.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		return err
	}
	if err := d.SyncFile(part); err != nil {
		return err
	}
	found, err := inspect(ctx, part)
	if err != nil || !found.lacks(before) {
		return err
	}
	after, err := contentsOf(ctx, source) // some may have been purged or thinned in between
	if err != nil || !found.lacks(after) {
		return err
	}
	return fmt.Errorf("backup %s: %d entries of %d, %d states of %d",
		part, found.entries, after.entries, found.states, after.states)
}
