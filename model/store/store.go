package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"toprunner/model"
)

// Options are what a store needs from outside.
type Options struct {
	// Now is the clock; it must not be nil.
	Now func() time.Time
	// Wait lets time pass before a file that another program has open, such as one
	// that looks for viruses, is asked for again; nil asks at once.
	Wait func(time.Duration)
}

// Store is the one writer of a folder. It is safe for concurrent use.
type Store struct {
	*Reader

	write *handle

	copying sync.Mutex // held by what opens the file besides the handles, so that none does while Restore renames it
	writing sync.Mutex
	image   *image // of the entry saved last, as long as nothing else is written

	lock  *lock
	now   func() time.Time
	wait  func(time.Duration)
	steps []migration // of the schema

	open context.Context // until Close is called
	end  context.CancelFunc

	unclean atomic.Bool
	lost    *model.Problem // what is to be told of a damaged log, nil without one
	orphans orphans
}

// Open opens the store in a folder for writing, and makes folder and store when
// there are none. A store of an older version is copied into backups/ and
// migrated. It returns ErrHeld, ErrNewer, ErrDamaged, ErrFolder, ErrReadOnly,
// ErrFull, ErrBusy or ErrDisk; after each of them the folder holds what it held
// before, but for the lock file, a copy of a database with a damaged log, made
// before anything is written, and, after ErrFull and ErrDisk, files that Open
// itself takes away the next time.
func Open(ctx context.Context, dir string, o Options) (*Store, error) {
	steps, err := schema()
	if err != nil {
		return nil, err
	}
	return open(ctx, folder(dir), o, steps)
}

// open is Open for a schema, so that a test can add a step to it.
func open(ctx context.Context, f folder, o Options, steps []migration) (*Store, error) {
	if err := f.prepare(); err != nil {
		return nil, f.explain(err)
	}
	held, err := f.hold(o.Now())
	if err != nil {
		return nil, f.explain(err)
	}
	unclean := f.hasLog() || isThere(f.unchecked())
	s := &Store{Reader: &Reader{folder: f}, steps: steps, lock: held, now: o.Now, wait: o.Wait}
	if s.wait == nil {
		s.wait = func(time.Duration) {}
	}
	s.unclean.Store(unclean)
	s.open, s.end = context.WithCancel(context.Background())
	if err := s.openHandles(ctx); err != nil {
		err = s.explainWriting(err)
		return nil, errors.Join(err, held.release())
	}
	return s, nil
}

// openHandles opens what the store reads and writes with.
func (s *Store) openHandles(ctx context.Context) error {
	write, aside, err := s.openWriting(ctx, s.now, s.steps)
	if err != nil {
		return err
	}
	s.lost = s.lostWith(aside)
	read, err := openReader(ctx, s.database())
	if err != nil {
		return errors.Join(err, write.Close())
	}
	s.write, s.read = newHandle(write), newHandle(read)
	if err := s.findOrphans(ctx); err != nil {
		return errors.Join(err, s.closeHandles())
	}
	return nil
}

func (s *Store) closeHandles() error { return errors.Join(s.read.Close(), s.write.Close()) }

// openWriting returns the writing handle of a database of the latest version, and
// where a damaged log was kept.
func (f folder) openWriting(ctx context.Context, now func() time.Time, steps []migration) (db *sql.DB, aside string, err error) {
	if err := f.finishRestore(osDisk{}); err != nil { // of one that was interrupted
		return nil, "", err
	}
	found, err := f.holdsDatabase(len(steps))
	if err != nil {
		return nil, "", err
	}
	if !found {
		if err := f.create(ctx, steps); err != nil {
			return nil, "", err
		}
	}
	from, err := f.versionInside(ctx, steps)
	if err != nil {
		return nil, "", err
	}
	if db, aside, err = f.openKeeping(ctx, now()); err != nil {
		return nil, aside, err
	}
	if from < len(steps) {
		err = f.backupBefore(ctx, len(steps), now())
	}
	if err == nil {
		err = migrate(ctx, db, from, steps)
	}
	if err != nil {
		return nil, aside, errors.Join(err, db.Close())
	}
	return db, aside, nil
}

// versionInside returns the version of the database, ErrNewer, or an error that is
// ErrDamaged to explain when its schema is not that of its version. Unlike the first
// bytes of the file this also sees what is still in the write-ahead log of a program
// that was killed; and it asks a handle that cannot write.
func (f folder) versionInside(ctx context.Context, steps []migration) (int, error) {
	return f.versionAt(ctx, f.database(), steps)
}

// versionAt is versionInside for any file.
func (f folder) versionAt(ctx context.Context, path string, steps []migration) (int, error) {
	db, err := openReader(ctx, path)
	if err != nil {
		return 0, err
	}
	defer db.Close()
	number, application, err := version(ctx, db)
	switch {
	case err != nil:
		return 0, err
	case application != applicationID, number < 1:
		return 0, f.problem(ErrForeignFile, nil)
	case number > len(steps):
		return 0, f.tooNew(number)
	}
	return number, checkSchema(ctx, db, steps)
}

// change runs do in one transaction of the writer.
func (s *Store) change(ctx context.Context, do func(*txn) error) error {
	return s.changeFrom(ctx, func(tx *txn, _ *image) (*image, error) { return nil, do(tx) })
}

// changeFrom is change for what knows the image of the entry saved last, and of the
// one that it saves.
func (s *Store) changeFrom(ctx context.Context, do func(*txn, *image) (*image, error)) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.enter(ctx); err != nil {
		return s.explainWriting(err)
	}
	defer s.gate.RUnlock()
	was, is := s.image, (*image)(nil)
	s.image = nil // nothing is known of what fails
	err := s.write.transact(ctx, func(tx *txn) (err error) {
		is, err = do(tx, was)
		return err
	})
	if err == nil {
		s.image = is
	}
	return s.explainWriting(err)
}

// Create keeps a new entry with its report. The contents of its attachments must
// have been added before. It returns ErrExists for an id that is taken.
func (s *Store) Create(ctx context.Context, e *model.Entry, r *model.Report) error {
	now := s.now().UnixMilli()
	return s.change(ctx, func(tx *txn) error { return s.create(ctx, tx, e, r, now) })
}

func (s *Store) create(ctx context.Context, tx *txn, e *model.Entry, r *model.Report, now int64) error {
	taken, err := hasEntry(ctx, tx, e.ID)
	if err != nil {
		return err
	}
	if taken {
		return s.problem(ErrExists, nil, "What", e.ID)
	}
	row := entryRow{id: e.ID, created: now, changed: now}
	row.setEntry(e)
	row.setReport(r)
	if err := insertEntry(ctx, tx, row); err != nil { // before its parts, which name it
		return err
	}
	is := &image{entry: e.ID}
	if _, err := writeParts(ctx, tx, e, r, now, is); err != nil {
		return err
	}
	row.digests = is.digests
	return updateEntry(ctx, tx, row)
}

// Save keeps an entry as it stands with the report of a check of just that: all
// of it or nothing. Only what differs is written; the time of the last change is
// now if anything of the entry does. The report must have been made without a
// day, so that the overview does not depend on one. It returns ErrNotFound for an
// entry that was never created; a deleted one stays deleted.
func (s *Store) Save(ctx context.Context, e *model.Entry, r *model.Report) error {
	now := s.now().UnixMilli()
	return s.changeFrom(ctx, func(tx *txn, was *image) (*image, error) {
		row, err := s.entry(ctx, tx, e.ID)
		if err != nil {
			return nil, err
		}
		touched := row.setEntry(e)
		is := was.of(e.ID)
		parts, err := writeParts(ctx, tx, e, r, now, is)
		if err != nil {
			return nil, err
		}
		row.digests = is.digests
		row.setReport(r)
		if touched || parts {
			row.changed = now
		}
		return is, updateEntry(ctx, tx, row)
	})
}

// AddContent keeps the bytes of a file and returns their SHA-256 in lower-case
// hex. Bytes that no attachment names are taken away by Tidy after the store was
// next opened.
func (s *Store) AddContent(ctx context.Context, data []byte) (string, error) {
	key := contentKey(data)
	err := s.change(ctx, func(tx *txn) error {
		s.orphans.adopt(key)
		return putContent(ctx, tx, key, data)
	})
	return key, err
}

// Recheck keeps a new report of an entry whose answers did not change. It does
// nothing when the entry has in the meantime been saved with a report of the
// same edition file and rules, which then is of newer answers.
func (s *Store) Recheck(ctx context.Context, id string, r *model.Report) error {
	return s.change(ctx, func(tx *txn) error {
		row, err := s.entry(ctx, tx, id)
		if err != nil || !row.stale(r.EditionHash, r.Rules) {
			return err
		}
		row.setReport(r)
		is := &image{entry: id}
		if err := writeFindings(ctx, tx, id, r.Findings, is); err != nil {
			return err
		}
		row.found = is.found
		return updateEntry(ctx, tx, row)
	})
}

// changeEntry changes the row of an entry. It returns ErrNotFound for an id that
// the store does not hold.
func (s *Store) changeEntry(ctx context.Context, id string, do func(*txn, *entryRow) error) error {
	return s.change(ctx, func(tx *txn) error {
		row, err := s.entry(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := do(tx, &row); err != nil {
			return err
		}
		return updateEntry(ctx, tx, row)
	})
}
