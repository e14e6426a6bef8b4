package store

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"
)

// A Remedy is what Repair does about a damaged store.
type Remedy string

const (
	// RemedyNone: nothing is wrong.
	RemedyNone Remedy = "none"
	// RemedyMend: the damaged rows are made good from what is sound (mend.go), and
	// of a damaged log a copy is kept before what is sound of it is taken over.
	RemedyMend Remedy = "mend"
	// RemedyReplace: the damaged store is set aside and the newest good backup is
	// put in its place.
	RemedyReplace Remedy = "replace"
	// RemedyAfresh: it is set aside; without a good backup an empty one is begun.
	RemedyAfresh Remedy = "afresh"
)

// Diagnosis is what Examine has found.
type Diagnosis struct {
	// Damage is what is wrong with the store; it is ErrDamaged to errors.Is. Nil
	// when nothing is.
	Damage error
	// Rows are the damaged rows, as "table key", when the file itself is sound.
	Rows []string
	// Log reports that the log beside a database that stays in use holds saves
	// behind a damaged place; they are lost to it.
	Log bool
	// Remedy is what Repair would do.
	Remedy Remedy
	// Backup is the newest backup that is whole; its Path is "" without one.
	Backup Preview
}

// Examine reads all of a store and says what is wrong with it and what Repair
// would do. It changes nothing and works beside a running app. It returns an
// error for what is no damage: ErrAbsent, ErrNewer, ErrOlder, ErrBusy, ErrDisk
// and their like.
func Examine(ctx context.Context, dir string) (Diagnosis, error) {
	f := folder(dir)
	d := Diagnosis{Remedy: RemedyNone}
	r, err := OpenReader(ctx, dir)
	if err == nil {
		d.Rows, err = r.examine(ctx)
		if d.Remedy, err = r.remedyFor(ctx, d.Rows, err); err == nil && len(d.Rows) > 0 {
			d.Damage = f.explain(rowFault{d.Rows[0]})
		}
		err = errors.Join(err, r.Close())
	}
	if err = f.explain(err); err != nil {
		if !errors.Is(err, ErrDamaged) {
			return d, err
		}
		return f.replacing(ctx, err)
	}
	if d.Remedy == RemedyReplace {
		rows := d.Rows
		d, err = f.replacing(ctx, d.Damage)
		d.Rows = rows
		return d, err
	}
	d.Backup, _ = f.newestGood(ctx) // nothing depends on it
	return f.withLog(d)
}

// withLog adds to a diagnosis that the log is damaged. A running app may be writing
// to it just then, so what one reading says is not believed.
func (f folder) withLog(d Diagnosis) (Diagnosis, error) {
	for range 2 {
		if damaged, err := f.logIsDamaged(); err != nil || !damaged {
			return d, f.explain(err)
		}
	}
	d.Log, d.Remedy = true, RemedyMend
	if d.Damage == nil {
		d.Damage = f.damageOfLog()
	}
	return d, nil
}

// readable returns the system's error when it cannot read the database or its log
// to the end: then nobody knows whether it is damaged.
func (f folder) readable() error {
	for _, suffix := range []string{"", "-wal"} {
		name := f.database() + suffix
		if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
			continue // no file, whatever it is; a pipe would be waited for
		}
		file, err := os.Open(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		_, err = io.Copy(io.Discard, file)
		if err := errors.Join(err, file.Close()); err != nil {
			return err
		}
	}
	return nil
}

// replacing is the diagnosis of a store that a backup has to take the place of.
func (f folder) replacing(ctx context.Context, damage error) (Diagnosis, error) {
	d := Diagnosis{Damage: damage, Remedy: RemedyReplace}
	var err error
	if d.Backup, err = f.newestGood(ctx); d.Backup.Path == "" {
		d.Remedy = RemedyAfresh
	}
	return d, f.explain(err)
}

// examine returns the damaged rows, or the error that says what is wrong with the
// file itself.
func (r *Reader) examine(ctx context.Context) (rows []string, err error) {
	err = r.peek(ctx, func(tx *txn) error {
		if err := intact(ctx, tx); err != nil {
			return err
		}
		rows, err = rowFaults(ctx, tx)
		return err
	})
	return rows, err
}

// remedyFor says whether damaged rows can be mended from within.
func (r *Reader) remedyFor(ctx context.Context, rows []string, err error) (Remedy, error) {
	if err != nil || len(rows) == 0 {
		return RemedyNone, err
	}
	mendable := false
	err = r.peek(ctx, func(tx *txn) error {
		_, mendable, err = planMending(ctx, tx, rows)
		return err
	})
	if mendable {
		return RemedyMend, err
	}
	return RemedyReplace, err
}

// Repair does what Examine says, under the lock, and returns what it found and
// where the damaged store was set aside or a copy of it was kept ("" for none). It
// returns ErrHeld while another program has the store open.
func Repair(ctx context.Context, dir string, now func() time.Time) (d Diagnosis, aside string, err error) {
	f := folder(dir)
	d, aside, err = f.repairHeld(ctx, osDisk{}, nil, now())
	return d, aside, f.explain(err)
}

func (f folder) repairHeld(ctx context.Context, disk disk, damage error, now time.Time) (d Diagnosis, aside string, err error) {
	held, err := f.hold(now)
	if err != nil {
		return d, "", err
	}
	d, aside, err = f.repair(ctx, disk, damage, now)
	return d, aside, errors.Join(err, held.release())
}

// repair is Repair for one who holds the lock. damage is what Open has said of the
// store, nil when nobody has asked it.
func (f folder) repair(ctx context.Context, disk disk, damage error, now time.Time) (d Diagnosis, aside string, err error) {
	if err := f.finishRestore(disk); err != nil {
		return d, "", err
	}
	d, err = Examine(ctx, string(f))
	if damage != nil && (errors.Is(err, ErrOlder) || err == nil && d.Remedy == RemedyNone) {
		d, err = f.replacing(ctx, damage) // it shows when the store is migrated or written to
	}
	if err == nil && (d.Remedy == RemedyReplace || d.Remedy == RemedyAfresh) {
		err = f.readable()
	}
	if err != nil {
		return d, "", err
	}
	switch d.Remedy {
	case RemedyMend:
		aside, err = f.mend(ctx, d.Rows, now)
		return d, aside, err
	case RemedyReplace:
		aside, err = f.restore(ctx, disk, d.Backup.Path, now)
		return d, aside, err
	case RemedyAfresh:
		stamp := f.freeStamp(now)
		if err := f.setAside(disk, stamp); err != nil {
			return d, "", err
		}
		steps, err := schema()
		if err != nil {
			return d, f.aside(stamp), err
		}
		return d, f.aside(stamp), f.create(ctx, steps)
	}
	return d, "", nil
}

// mend makes damaged rows good in a store that nobody has open. When its log is
// damaged, the copy whose path is returned holds that too.
func (f folder) mend(ctx context.Context, rows []string, now time.Time) (aside string, err error) {
	db, kept, err := f.openKeeping(ctx, now)
	if err != nil {
		return kept, err
	}
	if len(rows) > 0 {
		aside, err = f.mendWith(ctx, func(do func(*txn) error) error { return transact(ctx, db, do) }, rows, now)
	}
	return cmp.Or(kept, aside), errors.Join(err, db.Close())
}

// newestGood looks for a backup that is whole, from new to old; none is no error.
// One that cannot be read just now is an error, and not passed over for an older
// one that holds less.
func (f folder) newestGood(ctx context.Context) (Preview, error) {
	all, err := f.listBackups()
	if err != nil {
		return Preview{}, err
	}
	for _, b := range all {
		p, err := Look(ctx, b.Path)
		if err == nil || !unfit(err) {
			return p, err
		}
	}
	return Preview{}, nil
}

// unfit reports that a backup will never be of use to this program.
func unfit(err error) bool {
	return errors.Is(err, ErrDamaged) || errors.Is(err, ErrNewer) || errors.Is(err, fs.ErrNotExist)
}
