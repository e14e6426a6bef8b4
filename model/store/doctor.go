package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"
)

// A Remedy is what Repair does about a damaged store.
type Remedy string

const (
	// RemedyNone: nothing is wrong.
	RemedyNone Remedy = "none"
	// RemedyMend: each damaged answer is written again from its history, which
	// holds the same text under a checksum of its own.
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
		d.Damage, d.Remedy = err, RemedyReplace
	}
	d.Backup, err = f.newestGood(ctx)
	if d.Remedy == RemedyReplace && d.Backup.Path == "" {
		d.Remedy = RemedyAfresh
	}
	return d, f.explain(err)
}

// examine returns the damaged rows, or the error that says what is wrong with the
// file itself.
func (r *Reader) examine(ctx context.Context) (rows []string, err error) {
	err = r.peek(ctx, func(tx *sql.Tx) error {
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
	err = r.peek(ctx, func(tx *sql.Tx) error {
		states, err := lastStates(ctx, tx, rows)
		mendable = len(states) == len(rows)
		return err
	})
	if mendable {
		return RemedyMend, err
	}
	return RemedyReplace, err
}

// lastStates returns, for each of the damaged rows that is an answer with a sound
// history, what was last saved of it.
func lastStates(ctx context.Context, tx *sql.Tx, rows []string) (map[string]change, error) {
	states := map[string]change{}
	for _, row := range rows {
		key, found := strings.CutPrefix(row, string(answers)+" ")
		entry, question, _ := strings.Cut(key, "/")
		if !found || slices.Contains(rows, "history "+key) {
			continue // an older state would pass for the answer
		}
		c := change{question: question}
		err := tx.QueryRowContext(ctx, `SELECT value FROM history WHERE entry = ? AND question = ?
			ORDER BY id DESC LIMIT 1`, entry, question).Scan(&c.value)
		switch {
		case errors.Is(err, sql.ErrNoRows), err == nil && c.value == noAnswer:
			continue
		case err != nil:
			return nil, err
		}
		states[entry+"/"+question] = c
	}
	return states, nil
}

// Repair does what Examine says, under the lock, and returns what it found and
// where the damaged store was set aside ("" when it was mended or sound). It
// returns ErrHeld while another program has the store open.
func Repair(ctx context.Context, dir string, now func() time.Time) (d Diagnosis, aside string, err error) {
	f := folder(dir)
	held, err := f.hold(now())
	if err != nil {
		return d, "", f.explain(err)
	}
	d, aside, err = f.repair(ctx, osDisk{}, now())
	return d, aside, f.explain(errors.Join(err, held.release()))
}

func (f folder) repair(ctx context.Context, disk disk, now time.Time) (d Diagnosis, aside string, err error) {
	if err := f.finishRestore(disk); err != nil {
		return d, "", err
	}
	d, err = Examine(ctx, string(f))
	if err != nil {
		return d, "", err
	}
	switch d.Remedy {
	case RemedyMend:
		return d, "", f.mend(ctx, d.Rows)
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

// mend writes damaged answers again from their history.
func (f folder) mend(ctx context.Context, rows []string) error {
	db, err := openWriter(ctx, f.database())
	if err != nil {
		return err
	}
	err = transact(ctx, db, func(tx *sql.Tx) error {
		states, err := lastStates(ctx, tx, rows)
		if err != nil {
			return err
		}
		var put [][]any
		for key, c := range states {
			entry, question, _ := strings.Cut(key, "/")
			put = append(put, []any{c.value, answers.checksum(entry, question, c.value), entry, question})
		}
		return insertAll(ctx, tx, "UPDATE answer SET value = ?, checksum = ? WHERE entry = ? AND question = ?", put)
	})
	return errors.Join(err, db.Close())
}

// newestGood looks for a backup that is whole, from new to old; none is no error.
func (f folder) newestGood(ctx context.Context) (Preview, error) {
	all, err := f.listBackups()
	if err != nil {
		return Preview{}, err
	}
	for _, b := range all {
		if p, err := Look(ctx, b.Path); err == nil {
			return p, nil
		}
	}
	return Preview{}, nil
}
