package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// stampLayout is a moment in UTC in the name of a backup or of a file that was
// set aside. Reading it also takes milliseconds.
const (
	stampLayout = "20060102T150405Z"
	stampMillis = "20060102T150405.000Z"
)

const (
	backupSuffix = ".db"
	partSuffix   = ".part" // behind it while the copy is not verified
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

func (r *Reader) backup(ctx context.Context, d disk, now time.Time) (Backup, bool, error) {
	there, err := r.listBackups()
	if err != nil {
		return Backup{}, false, err
	}
	if newest, ok := r.upToDate(ctx, there); ok {
		return newest, false, nil
	}
	if err := os.MkdirAll(r.backups(), ownerFolder); err != nil {
		return Backup{}, false, err
	}
	if err := r.sweepParts(d, now); err != nil {
		return Backup{}, false, err
	}
	path := r.freeName(now)
	if err := r.copyTo(ctx, d, path); err != nil {
		return Backup{}, false, err
	}
	made, err := backupOf(path)
	if err != nil {
		return Backup{}, false, err
	}
	return made, true, r.thinOut(d, append(there, made), made, now)
}

// sweepParts takes away what was begun by a program that ended in the middle of
// it. A copy begun within the hour may be under way in another program.
func (f folder) sweepParts(d disk, now time.Time) error {
	files, err := os.ReadDir(f.backups())
	if err != nil {
		return err
	}
	for _, file := range files {
		stamp, found := strings.CutSuffix(file.Name(), backupSuffix+partSuffix)
		begun, err := time.Parse(stampLayout, stamp)
		if !found || err != nil || now.Sub(begun) < time.Hour {
			continue
		}
		if err := removeIfThere(d, filepath.Join(f.backups(), file.Name())); err != nil {
			return err
		}
	}
	return nil
}

// freeName returns a name for a backup made now that no other has.
func (f folder) freeName(now time.Time) string {
	for ; ; now = now.Add(time.Millisecond) {
		path := filepath.Join(f.backups(), now.UTC().Format(stampMillis)+backupSuffix)
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path
		}
	}
}

// upToDate returns the backup that holds just what the store holds, if there is
// one. Only the newest is looked at; one that cannot be read is none.
func (r *Reader) upToDate(ctx context.Context, there []Backup) (Backup, bool) {
	if len(there) == 0 {
		return Backup{}, false
	}
	newest := there[0]
	db, err := openReader(ctx, newest.Path)
	if err != nil {
		return Backup{}, false
	}
	defer db.Close()
	then, err := contentsOf(ctx, db)
	if err != nil {
		return Backup{}, false
	}
	var now contents
	err = r.peek(ctx, func(tx *txn) error {
		now, err = contentsIn(ctx, tx)
		return err
	})
	return newest, err == nil && then.sum == now.sum
}

// thinOut removes what thin says. A backup that cannot be removed is no reason to
// think that the new one is not there, so it is tried again next time.
func (f folder) thinOut(d disk, all []Backup, last Backup, now time.Time) error {
	for _, b := range thin(all, last.Path, now, roomFor(last.Size)) {
		if err := removeIfThere(d, b.Path); err != nil {
			return err
		}
	}
	return nil
}

// Backups lists the backups in a folder's backups/, the newest first.
func Backups(dir string) ([]Backup, error) {
	all, err := folder(dir).listBackups()
	return all, folder(dir).explain(err)
}

func (f folder) listBackups() ([]Backup, error) {
	files, err := os.ReadDir(f.backups())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []Backup
	for _, file := range files {
		if b, err := backupOf(filepath.Join(f.backups(), file.Name())); err == nil {
			all = append(all, b)
		}
	}
	slices.SortFunc(all, func(a, b Backup) int { return b.Made.Compare(a.Made) })
	return all, nil
}

// errNoBackup is returned by backupOf for a file that no backup is named like.
var errNoBackup = errors.New("not the name of a backup")

// backupOf reads what the name of a file says; "before-v2-" may stand before it.
func backupOf(path string) (Backup, error) {
	name := filepath.Base(path)
	stamp, found := strings.CutSuffix(name[strings.LastIndex(name, "-")+1:], backupSuffix)
	made, err := time.Parse(stampLayout, stamp)
	if err != nil || !found {
		return Backup{}, errNoBackup
	}
	info, err := os.Lstat(path)
	if err != nil {
		return Backup{}, err
	}
	if !info.Mode().IsRegular() {
		return Backup{}, errNoBackup
	}
	return Backup{Path: path, Made: made, Size: info.Size()}, nil
}

// backupBefore copies the database before it is migrated to a version and
// returns once the copy is known to be whole. Its name says why and when (UTC) it
// was made: "before-v2-20250701T093000Z.db".
func (f folder) backupBefore(ctx context.Context, target int, now time.Time) error {
	if err := os.MkdirAll(f.backups(), ownerFolder); err != nil {
		return err
	}
	name := fmt.Sprintf("before-v%d-%s%s", target, now.UTC().Format(stampLayout), backupSuffix)
	return f.copyTo(ctx, osDisk{}, filepath.Join(f.backups(), name))
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

// contents says how much a database holds and whether it is the same as another:
// any change of an entry changes its row, and with it the checksum. That states of
// the history were thinned is no change.
type contents struct {
	entries, states int64
	changed         int64 // milliseconds since 1970, UTC; 0 without entries
	sum             int64
}

// lacks reports that there is less than in another.
func (c contents) lacks(other contents) bool {
	return c.entries < other.entries || c.states < other.states
}

func contentsOf(ctx context.Context, db *sql.DB) (c contents, err error) {
	err = transact(ctx, db, func(tx *txn) error {
		c, err = contentsIn(ctx, tx)
		return err
	})
	return c, err
}

func contentsIn(ctx context.Context, tx *txn) (c contents, err error) {
	sum := newSum("contents")
	err = each(ctx, tx, func(rows *sql.Rows) error {
		var changed, checksum int64
		if err := rows.Scan(&changed, &checksum); err != nil {
			return err
		}
		c.entries++
		c.changed = max(c.changed, changed)
		sum = sum.number(checksum)
		return nil
	}, "SELECT changed, checksum FROM entry ORDER BY id")
	if err != nil {
		return c, err
	}
	c.sum = sum.done()
	return c, tx.QueryRowContext(ctx, "SELECT count(*) FROM history").Scan(&c.states)
}

// inspect returns what a database of ours holds once it has been found whole:
// its pages, the order of its indexes and, when it has the schema of this
// version, the checksum of each row.
func inspect(ctx context.Context, file string) (contents, error) {
	db, err := openReader(ctx, file)
	if err != nil {
		return contents{}, err
	}
	defer db.Close()
	if err := wholeInside(ctx, db); err != nil {
		return contents{}, err
	}
	return contentsOf(ctx, db)
}

// wholeInside returns an error that is ErrDamaged to explain, for the first thing
// that is wrong with a database.
func wholeInside(ctx context.Context, db *sql.DB) error {
	steps, err := schema()
	if err != nil {
		return err
	}
	number, _, err := version(ctx, db)
	if err != nil {
		return err
	}
	return transact(ctx, db, func(tx *txn) error {
		if err := intact(ctx, tx); err != nil || number != len(steps) {
			return err
		}
		faults, err := rowFaults(ctx, tx)
		if err == nil && len(faults) > 0 {
			return rowFault{faults[0]}
		}
		return err
	})
}

// intact is what SQLite finds wrong with the pages and indexes of a file.
func intact(ctx context.Context, tx *txn) error {
	var verdict string
	if err := tx.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return rowFault{databaseName + ": " + verdict}
	}
	return nil
}
