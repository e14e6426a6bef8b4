package store

import (
	"context"
	"database/sql"
)

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
