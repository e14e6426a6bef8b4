package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

//go:embed migrations/*.sql
var scripts embed.FS

// migration is one step of the schema. The steps count from 1 without a gap;
// PRAGMA user_version is the number of the last one applied.
type migration struct {
	version int
	script  string
	then    func(context.Context, *txn) error // what SQL cannot do, or nil
}

// afterScript is what the steps do besides their scripts.
var afterScript = map[int]func(context.Context, *txn) error{2: sealEntries}

// schema returns the migrations of this version of the program in their order.
func schema() ([]migration, error) { return migrationsIn(scripts) }

// migrationsIn reads migrations/0001_name.sql, 0002_name.sql and so on.
func migrationsIn(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.sql") // in the order of their names
	if err != nil {
		return nil, err
	}
	var steps []migration
	for i, name := range names {
		number, _, _ := strings.Cut(strings.TrimPrefix(name, "migrations/"), "_")
		if n, err := strconv.Atoi(number); err != nil || n != i+1 {
			return nil, fmt.Errorf("%s: migration %d was expected here", name, i+1)
		}
		script, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		steps = append(steps, migration{version: i + 1, script: string(script), then: afterScript[i+1]})
	}
	return steps, nil
}

// version returns the number of the last migration applied, and the program the
// file says it belongs to.
func version(ctx context.Context, db *sql.DB) (number int, application int64, err error) {
	err = errors.Join(
		db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&number),
		db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application),
	)
	return number, application, err
}

// migrate applies the steps after from. Each commits together with its record,
// so a process that dies in between leaves a whole schema of a known version.
func migrate(ctx context.Context, db *sql.DB, from int, steps []migration) error {
	for _, m := range steps[from:] {
		err := transact(ctx, db, func(tx *txn) error {
			if _, err := tx.Tx.ExecContext(ctx, m.script); err != nil { // several statements
				return err
			}
			if m.then != nil {
				if err := m.then(ctx, tx); err != nil {
					return err
				}
			}
			_, err := tx.Tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", m.version))
			return err
		})
		if err != nil {
			return fmt.Errorf("migration %d: %w", m.version, err)
		}
	}
	return nil
}

// create makes an empty database. It is built under another name and gets its
// own when it is complete, so that a file of no bytes never stands there.
func (f folder) create(ctx context.Context, steps []migration) error {
	fresh := f.database() + ".new"
	for _, left := range []string{fresh, fresh + "-journal"} { // by one that died here
		if err := os.Remove(left); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := touch(fresh); err != nil {
		return err
	}
	db, err := openPlain(ctx, fresh)
	if err != nil {
		return err
	}
	if err := errors.Join(migrate(ctx, db, 0, steps), db.Close()); err != nil {
		return err
	}
	if err := os.Rename(fresh, f.database()); err != nil {
		return err
	}
	return syncFolder(string(f))
}

// touch makes an empty file for its owner alone; SQLite gives the files it puts
// beside a database the permissions of the database.
func touch(name string) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, ownerFile)
	if err != nil {
		return err
	}
	return file.Close()
}
