package store

import (
	"context"
	"fmt"

	"toprunner/model"
	"toprunner/model/calendar"
)

// SetSubmitted notes by hand that the application went out, as the entry stands
// now: from now on its history keeps what was submitted, and the overview says
// when it is no longer what it was. The zero Submission takes the note back. It
// returns ErrNotFound for an id that the store does not hold.
func (s *Store) SetSubmitted(ctx context.Context, id string, how model.Submission) error {
	if on, ok := calendar.ParseDate(how.On.String()); !how.On.IsZero() && (!ok || on != how.On) {
		return fmt.Errorf("submitted on %v: not a day", how.On)
	}
	return s.changeEntry(ctx, id, func(tx *txn, row *entryRow) error {
		if how.IsZero() {
			row.submittedOn, row.submittedChannel, row.submittedSaid, row.submittedState = "", "", 0, 0
			return nil
		}
		row.submittedOn, row.submittedChannel, row.submittedSaid = how.On.String(), how.Channel, row.said
		var err error
		row.submittedState, err = lastState(ctx, tx, id)
		return err
	})
}

// Archive puts an entry out of the way without taking it from the overview, which
// says since when; Unarchive brings it back. Both return ErrNotFound for an id
// that the store does not hold.
func (s *Store) Archive(ctx context.Context, id string) error {
	return s.changeEntry(ctx, id, func(_ *txn, row *entryRow) error {
		row.archivedAt = s.now().UnixMilli()
		return nil
	})
}

// Unarchive takes back Archive.
func (s *Store) Unarchive(ctx context.Context, id string) error {
	return s.changeEntry(ctx, id, func(_ *txn, row *entryRow) error {
		row.archivedAt = never
		return nil
	})
}

// SetOrigin changes what an entry is marked as, "" for nothing. It returns
// ErrNotFound for an id that the store does not hold.
func (s *Store) SetOrigin(ctx context.Context, id string, origin model.Origin) error {
	return s.changeEntry(ctx, id, func(_ *txn, row *entryRow) error {
		row.origin = string(origin)
		return nil
	})
}

// Delete puts an entry into the trash, where Tidy leaves it for TrashKept. One
// that lies there keeps the moment it was put there. Undelete brings it back as it
// was.
func (s *Store) Delete(ctx context.Context, id string) error {
	return s.changeEntry(ctx, id, func(_ *txn, row *entryRow) error {
		if row.deletedAt == never {
			row.deletedAt = s.now().UnixMilli()
		}
		return nil
	})
}

// Undelete brings an entry back from the trash; one that is not there stays as it
// is.
func (s *Store) Undelete(ctx context.Context, id string) error {
	return s.changeEntry(ctx, id, func(_ *txn, row *entryRow) error {
		row.deletedAt = never
		return nil
	})
}

// Purge takes an entry that lies in the trash away for good, with its history;
// backups made before still hold it. It returns ErrNotFound for one that the trash
// does not hold.
func (s *Store) Purge(ctx context.Context, id string) error {
	return s.change(ctx, func(tx *txn) error {
		gone, err := purge(ctx, tx, id)
		if err == nil && !gone {
			return s.problem(ErrNotFound, nil, "What", id)
		}
		return err
	})
}

// purge reports whether the trash held the entry. What names the entry goes with
// its row.
func purge(ctx context.Context, tx *txn, id string) (bool, error) {
	result, err := tx.ExecContext(ctx, "DELETE FROM entry WHERE id = ? AND "+trashed, id)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}
