package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"sync"
	"sync/atomic"

	"toprunner/model"
)

// Reader reads a store. It is safe for concurrent use, and beside a program that
// writes: each call sees one moment of the store.
type Reader struct {
	folder

	gate sync.RWMutex // closed while Store.Restore changes what is behind the handles
	read *handle
	// reopen opens the handles that a restore could not open again; nil when they are
	// open.
	reopen func(context.Context) error

	proven atomic.Pointer[proof] // of the newest backup; nil before it was looked into
}

// OpenReader opens the store in a folder for reading, also while an app has it
// open. It returns ErrAbsent, ErrNewer, ErrOlder, ErrDamaged, ErrFolder,
// ErrReadOnly (the log beside the database has to be written even to read it),
// ErrBusy or ErrDisk.
func OpenReader(ctx context.Context, dir string) (*Reader, error) {
	steps, err := schema()
	if err != nil {
		return nil, err
	}
	return openReading(ctx, folder(dir), steps)
}

// openReading is OpenReader for a schema.
func openReading(ctx context.Context, f folder, steps []migration) (*Reader, error) {
	found, err := f.holdsDatabase(len(steps))
	if err != nil {
		return nil, f.explain(err)
	}
	if !found {
		return nil, f.problem(ErrAbsent, nil)
	}
	from, err := f.versionInside(ctx, steps)
	if err != nil {
		return nil, f.explain(err)
	}
	if from < len(steps) {
		return nil, f.problem(ErrOlder, nil)
	}
	db, err := openReader(ctx, f.database())
	if err != nil {
		return nil, f.explain(err)
	}
	return &Reader{folder: f, read: newHandle(db)}, nil
}

// Close closes the reader.
func (r *Reader) Close() error { return r.explain(r.read.Close()) }

// look runs do in one transaction of a reader.
func (r *Reader) look(ctx context.Context, do func(*txn) error) error {
	return r.explain(r.peek(ctx, do))
}

// peek is look for a step of something that explains its errors itself.
func (r *Reader) peek(ctx context.Context, do func(*txn) error) error {
	if err := r.enter(ctx); err != nil {
		return err
	}
	defer r.gate.RUnlock()
	return r.read.transact(ctx, do)
}

// Overview returns every entry that is not in the trash, archived ones too, the
// last changed one first. It is one query. When rows are damaged it returns
// ErrDamaged, naming the first, together with all the others.
func (r *Reader) Overview(ctx context.Context) ([]model.Summary, error) {
	return r.list(ctx, kept, func(a, b model.Summary) int { return b.Changed.Compare(a.Changed) })
}

// Trash returns the entries that were deleted, the last deleted one first; with
// damaged rows it does as Overview does.
func (r *Reader) Trash(ctx context.Context) ([]model.Summary, error) {
	return r.list(ctx, trashed, func(a, b model.Summary) int { return b.Deleted.Compare(a.Deleted) })
}

// list returns summaries in an order, those that stand alike in it by their ids.
func (r *Reader) list(ctx context.Context, which string, order func(a, b model.Summary) int) ([]model.Summary, error) {
	var (
		summaries []model.Summary
		damaged   error
	)
	err := r.look(ctx, func(tx *txn) error {
		return eachEntry(ctx, tx, which, func(row entryRow, err error) error {
			var fault rowFault
			if errors.As(err, &fault) {
				if damaged == nil {
					damaged = fault
				}
				return nil
			}
			summaries = append(summaries, row.summary())
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(summaries, func(a, b model.Summary) int {
		return cmp.Or(order(a, b), cmp.Compare(a.ID, b.ID))
	})
	return summaries, r.explain(damaged)
}

// Summary returns one entry, deleted or not, as Overview and Trash list it. It returns
// ErrNotFound for an id that the store does not hold.
func (r *Reader) Summary(ctx context.Context, id string) (model.Summary, error) {
	var s model.Summary
	err := r.look(ctx, func(tx *txn) error {
		row, err := r.entry(ctx, tx, id)
		if err == nil {
			s = row.summary()
		}
		return err
	})
	return s, err
}

// Load returns an entry, deleted or not, as it was last saved.
func (r *Reader) Load(ctx context.Context, id string) (*model.Entry, error) {
	var e *model.Entry
	err := r.look(ctx, func(tx *txn) error {
		row, err := r.entry(ctx, tx, id)
		if err != nil {
			return err
		}
		e = model.NewEntry(row.id, row.edition, model.Lang(row.language))
		e.Origin = model.Origin(row.origin)
		return readParts(ctx, tx, e, row.digests)
	})
	if err != nil {
		return nil, err
	}
	return e, nil
}

// readParts reads what hangs on an entry's row. It returns a rowFault when a row
// does not hold what was written, or when one is missing or too many.
func readParts(ctx context.Context, tx *txn, e *model.Entry, want digests) error {
	got := digests{found: want.found}
	err := errors.Join(
		readAnswers(ctx, tx, e, &got.said), readNotes(ctx, tx, e, &got.noted),
		readNotAsked(ctx, tx, e, &got.said), readAttachments(ctx, tx, e, &got.said),
	)
	if err == nil && got != want {
		err = rowFault{partsOf + e.ID}
	}
	return err
}

// Report returns the result of the last check that was saved with an entry. Its
// figures are left out: they are computed from the entry.
func (r *Reader) Report(ctx context.Context, id string) (*model.Report, error) {
	var report *model.Report
	err := r.look(ctx, func(tx *txn) error {
		row, err := r.entry(ctx, tx, id)
		if err != nil {
			return err
		}
		report = row.report()
		var found digest
		report.Findings, err = readFindings(ctx, tx, id, &found)
		if err == nil && found != row.found {
			err = rowFault{partsOf + id}
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return report, nil
}

// Content returns the bytes with that SHA-256 (lower-case hex).
func (r *Reader) Content(sha256 string) ([]byte, error) {
	ctx := context.Background() // model.Contents has none: documents are drawn whole
	var data []byte
	err := r.look(ctx, func(tx *txn) error {
		var err error
		data, err = getContent(ctx, tx, sha256)
		if errors.Is(err, sql.ErrNoRows) {
			return r.problem(ErrNotFound, nil, "What", sha256)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return data, nil
}

// Stale returns the entries that were last checked against another file of their
// edition, or by another version of the rules. hashes holds the hash of each
// edition that is known; entries of others are left out, as nobody can check
// them.
func (r *Reader) Stale(ctx context.Context, hashes map[string]string, rules int) ([]string, error) {
	var ids []string
	err := r.look(ctx, func(tx *txn) error {
		return eachEntry(ctx, tx, kept, func(row entryRow, err error) error {
			hash, known := hashes[row.edition]
			if err == nil && known && row.stale(hash, rules) {
				ids = append(ids, row.id)
			}
			return ignoreDamage(err)
		})
	})
	return ids, err
}

// ignoreDamage lets a damaged row pass where nothing is shown of it.
func ignoreDamage(err error) error {
	if errors.As(err, new(rowFault)) {
		return nil
	}
	return err
}

// entry returns the row of an entry, or ErrNotFound.
func (r *Reader) entry(ctx context.Context, tx *txn, id string) (entryRow, error) {
	row, err := readEntry(ctx, tx, id)
	if errors.Is(err, sql.ErrNoRows) {
		return row, r.problem(ErrNotFound, nil, "What", id)
	}
	return row, err
}
