package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"
)

// TrashKept is how long a deleted entry can be brought back.
const TrashKept = 30 * 24 * time.Hour

// Tidied says what Tidy has taken away.
type Tidied struct {
	Entries  int // of the trash
	States   int // of the history
	Contents int // bytes of files that no attachment names
}

// Tidy takes away what nobody can want any more: entries that have been in the
// trash for longer than TrashKept, once the newest backup holds them as they are;
// states of the history that thinning lets go; and the bytes of files that no
// attachment named when the store was opened. It runs beside saving, after a
// backup has found the whole store sound, in steps of one entry each.
func (s *Store) Tidy(ctx context.Context) (Tidied, error) {
	var t Tidied
	err := s.beside(ctx, func(ctx context.Context) error {
		for _, step := range []func(context.Context, *Tidied) error{s.emptyTrash, s.thinHistory, s.sweepOrphans} {
			if err := step(ctx, &t); err != nil {
				return err
			}
		}
		return nil
	})
	return t, s.explain(err)
}

// emptyTrash purges what has been in the trash for too long. An entry that the
// newest backup does not hold with just this row, whose checksum stands for all of
// it, waits for the next one.
func (s *Store) emptyTrash(ctx context.Context, t *Tidied) error {
	due, err := s.purgeable(ctx)
	if err != nil || len(due) == 0 {
		return err
	}
	held, err := s.heldByBackup(ctx)
	if err != nil {
		return err
	}
	for id, checksum := range due {
		if held[id] != checksum {
			continue
		}
		err := s.change(ctx, func(tx *txn) error {
			row, err := readEntry(ctx, tx, id)
			if err != nil || row.checksum() != checksum { // brought back, or changed, in the meantime
				return ignoreMissing(err)
			}
			gone, err := purge(ctx, tx, id)
			if gone {
				t.Entries++
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// purgeable returns the checksums of the entries that have been in the trash for
// longer than TrashKept. By a clock that has gone back none has.
func (s *Store) purgeable(ctx context.Context) (map[string]int64, error) {
	due := map[string]int64{}
	before := s.now().Add(-TrashKept).UnixMilli()
	err := s.peek(ctx, func(tx *txn) error {
		return eachEntry(ctx, tx, trashed, func(row entryRow, err error) error {
			if err == nil && row.deletedAt < before {
				due[row.id] = row.checksum()
			}
			return ignoreDamage(err)
		})
	})
	return due, err
}

// ignoreMissing lets pass that a row is not there any more.
func ignoreMissing(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return err
}

// heldByBackup returns the checksums of the entries in the newest backup that is
// whole, none without one.
func (s *Store) heldByBackup(ctx context.Context) (map[string]int64, error) {
	held := map[string]int64{}
	newest, err := s.newestGood(ctx)
	if err != nil || newest.Path == "" {
		return held, err
	}
	db, err := openReader(ctx, newest.Path)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	number, _, err := version(ctx, db)
	if steps, fault := schema(); err != nil || fault != nil || number != len(steps) {
		return held, err // made before a migration, so it holds none of these rows
	}
	err = transact(ctx, db, func(tx *txn) error {
		return eachEntry(ctx, tx, trashed, func(row entryRow, err error) error {
			held[row.id] = row.checksum()
			return err
		})
	})
	return held, err
}

// orphans are the keys of contents that no attachment named when the store was
// opened. Nothing that this program has been given since is among them, so none
// goes that is on its way into an entry. Guarded by Store.writing, and by the gate while
// the handles are opened again.
type orphans []string

// adopt takes a key out: somebody has just given its bytes again.
func (o *orphans) adopt(key string) {
	*o = slices.DeleteFunc(*o, func(k string) bool { return k == key })
}

// findOrphans notes the contents that nobody names; no entry is open yet.
func (s *Store) findOrphans(ctx context.Context) error {
	s.orphans = nil
	return s.read.transact(ctx, func(tx *txn) error {
		return each(ctx, tx, func(rows *sql.Rows) error {
			var key string
			err := rows.Scan(&key)
			s.orphans = append(s.orphans, key)
			return err
		}, "SELECT sha256 FROM content WHERE sha256 NOT IN (SELECT sha256 FROM attachment)")
	})
}

func (s *Store) sweepOrphans(ctx context.Context, t *Tidied) error {
	return s.change(ctx, func(tx *txn) error {
		for _, key := range s.orphans {
			swept, err := sweepContent(ctx, tx, key)
			if err != nil {
				return err
			}
			if swept {
				t.Contents++
			}
		}
		return nil
	})
}
