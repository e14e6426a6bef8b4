package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// backupBefore copies the database before it is migrated to a version and
// returns once the copy is known to be whole. Its name says why and when (UTC) it
// was made: "before-v2-20250701T093000Z.db".
func (f folder) backupBefore(ctx context.Context, db *sql.DB, target int, now time.Time) error {
	if err := os.MkdirAll(f.backups(), ownerFolder); err != nil {
		return err
	}
	name := fmt.Sprintf("before-v%d-%s.db", target, now.UTC().Format("20060102T150405Z"))
	return f.copyTo(ctx, db, filepath.Join(f.backups(), name))
}

// copyTo writes a copy of the database as it stands. The copy gets its name last,
// when it has been opened, checked and counted.
func (f folder) copyTo(ctx context.Context, db *sql.DB, name string) error {
	part := name + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := touch(part); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		return err
	}
	if err := sameAs(ctx, db, part); err != nil {
		return err
	}
	if err := syncFile(part); err != nil {
		return err
	}
	if err := os.Rename(part, name); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(name))
}

// sameAs returns an error unless the copy is whole and holds as many entries as
// the database it was made from.
func sameAs(ctx context.Context, db *sql.DB, name string) error {
	duplicate, err := openReader(ctx, name)
	if err != nil {
		return err
	}
	defer duplicate.Close()
	var verdict string
	var there, here int
	err = errors.Join(
		duplicate.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict),
		duplicate.QueryRowContext(ctx, "SELECT count(*) FROM entry").Scan(&there),
		db.QueryRowContext(ctx, "SELECT count(*) FROM entry").Scan(&here),
	)
	if err != nil {
		return err
	}
	if verdict != "ok" || there != here {
		return fmt.Errorf("backup %s: %s, %d entries of %d", name, verdict, there, here)
	}
	return nil
}

func syncFile(name string) error {
	file, err := os.OpenFile(name, os.O_RDWR, ownerFile)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}
