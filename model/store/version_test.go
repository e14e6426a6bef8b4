package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"testing/fstest"

	"toprunner/model"
)

func TestSchemaIsWhole(t *testing.T) {
	s, _ := newStore(t)
	steps, err := schema()
	if err != nil {
		t.Fatal(err)
	}
	number, application, err := version(context.Background(), s.read.DB)
	if err != nil || number != len(steps) || application != applicationID {
		t.Errorf("version %d of %d, application %x, %v", number, len(steps), application, err)
	}
	for pragma, want := range map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "integrity_check": "ok",
	} {
		var got string
		if err := s.write.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %q, want %q: %v", pragma, got, want, err)
		}
	}
	var loose int
	err = s.read.QueryRow("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0").Scan(&loose)
	if err != nil || loose != 0 {
		t.Errorf("%d tables are not strict: %v", loose, err)
	}
}

func TestMigrationsAreNumbered(t *testing.T) {
	for _, names := range [][]string{
		{"migrations/0002_x.sql"}, {"migrations/0001_x.sql", "migrations/0003_x.sql"}, {"migrations/x.sql"},
	} {
		files := fstest.MapFS{}
		for _, name := range names {
			files[name] = &fstest.MapFile{}
		}
		if _, err := migrationsIn(files); err == nil {
			t.Errorf("%v was let pass", names)
		}
	}
}

// next returns the schema with one step more.
func next(t *testing.T, script string) []migration {
	t.Helper()
	steps, err := schema()
	if err != nil {
		t.Fatal(err)
	}
	return append(steps, migration{version: len(steps) + 1, script: script})
}

// leave closes a store and returns its folder.
func leave(t *testing.T, s *Store) folder {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.folder
}

func TestMigration(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	f := leave(t, s)
	steps := next(t, "ALTER TABLE entry ADD COLUMN more INTEGER; CREATE TABLE extra (x TEXT) STRICT;")

	if _, err := openReading(context.Background(), f, steps); !errors.Is(err, ErrOlder) {
		t.Errorf("a reader of an older store: %v", err)
	}
	s, err := open(context.Background(), f, Options{Now: c.Now}, steps)
	if err != nil {
		t.Fatal(err)
	}
	if number, _, err := version(context.Background(), s.read.DB); err != nil || number != len(steps) {
		t.Errorf("version %d, %v", number, err)
	}
	if got := mustLoad(t, s.Reader, "a"); !reflect.DeepEqual(got, filled("a")) {
		t.Errorf("after a migration %+v", got)
	}
	leave(t, s)

	backup := filepath.Join(f.backups(), fmt.Sprintf("before-v%d-20250701T093000Z_000001.db", len(steps)))
	old := t.TempDir()
	data, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(old, databaseName), data, ownerFile); err != nil {
		t.Fatal(err)
	}
	if got := mustLoad(t, reopen(t, old, c).Reader, "a"); !reflect.DeepEqual(got, filled("a")) {
		t.Errorf("in the backup %+v", got)
	}
	if left, _ := filepath.Glob(filepath.Join(f.backups(), "*.part")); left != nil {
		t.Errorf("left behind: %v", left)
	}
}

// A step that fails leaves the store as it was, readable by the old program.
func TestFailingMigration(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	f := leave(t, s)
	steps := next(t, "CREATE TABLE extra (x TEXT) STRICT; DROP TABLE answer; SELECT no_such_function();")
	if _, err := open(context.Background(), f, Options{Now: c.Now}, steps); err == nil {
		t.Fatal("the step was let pass")
	}
	s = reopen(t, string(f), c) // the lock was given back too
	if got := mustLoad(t, s.Reader, "a"); !reflect.DeepEqual(got, filled("a")) {
		t.Errorf("%+v", got)
	}
}

// A store is not migrated without its backup.
func TestNoMigrationWithoutBackup(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	f := leave(t, s)
	if err := os.WriteFile(f.backups(), nil, ownerFile); err != nil { // in the way of the folder
		t.Fatal(err)
	}
	steps := next(t, "CREATE TABLE extra (x TEXT) STRICT;")
	if _, err := open(context.Background(), f, Options{Now: c.Now}, steps); !errors.Is(err, ErrFolder) {
		t.Fatalf("%v, want ErrFolder", err)
	}
	s = reopen(t, string(f), c)
	if number, _, err := version(context.Background(), s.read.DB); err != nil || number != len(steps)-1 {
		t.Errorf("version %d, %v", number, err)
	}
}

// A store of a newer version is refused by its first bytes, and by what only its
// write-ahead log holds when the newer program was killed. Nothing changes.
func TestNewerIsLeftAlone(t *testing.T) {
	header := closedDatabase(t)
	binary.BigEndian.PutUint32(header[versionAt:], 99)
	database, log := killedByNewer(t)
	for name, files := range map[string]map[string][]byte{
		"in the header": {databaseName: header},
		"in the log":    {databaseName: database, databaseName + "-wal": log},
	} {
		dir := t.TempDir()
		for file, data := range files {
			if err := os.WriteFile(filepath.Join(dir, file), data, ownerFile); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Open(context.Background(), dir, Options{Now: newClock().Now}); !errors.Is(err, ErrNewer) {
			t.Errorf("%s: Open says %v", name, err)
		}
		if _, err := OpenReader(context.Background(), dir); !errors.Is(err, ErrNewer) {
			t.Errorf("%s: OpenReader says %v", name, err)
		}
		for file, data := range files {
			if got, err := os.ReadFile(filepath.Join(dir, file)); err != nil || !bytes.Equal(got, data) {
				t.Errorf("%s: %s was changed (%v)", name, file, err)
			}
		}
	}
}

// killedByNewer returns database and log as a newer program leaves them when it
// is killed after its migration.
func killedByNewer(t *testing.T) (database, log []byte) {
	t.Helper()
	s, _ := newStore(t)
	mustCreate(t, s, filled("a"))
	if _, err := s.write.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.write.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	database, err := os.ReadFile(s.database())
	if err != nil {
		t.Fatal(err)
	}
	log, err = os.ReadFile(s.database() + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	if binary.BigEndian.Uint32(database[versionAt:]) == 99 || len(log) == 0 {
		t.Fatal("the version is not in the log alone")
	}
	return database, log
}

// A process that died while it made the very first database left its beginnings.
func TestBeginningsOfAnotherStart(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, databaseName+".new"), []byte("half"), ownerFile); err != nil {
		t.Fatal(err)
	}
	mustCreate(t, reopen(t, dir, newClock()), model.NewEntry("a", "x", model.Japanese))
	if _, err := os.Stat(filepath.Join(dir, databaseName+".new")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("left behind: %v", err)
	}
}
