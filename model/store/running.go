package store

import (
	"context"
	"errors"
	"time"
)

// Restore is Restore for the running app: every call of the store waits until the
// backup is in place and then speaks of what it holds. Entries that are open must
// have been closed before. An error until the copy of the backup stands ready leaves the
// store as it was; from then on the store becomes the backup even when an error is
// returned, at the latest when it is asked next and nothing stands in the way any more.
func (s *Store) Restore(ctx context.Context, backup string) (aside string, err error) {
	return s.restoreWith(ctx, osDisk{}, backup)
}

func (s *Store) restoreWith(ctx context.Context, d disk, backup string) (aside string, err error) {
	s.copying.Lock()
	defer s.copying.Unlock()
	if err := s.open.Err(); err != nil {
		return "", err
	}
	if err := s.bringIn(ctx, d, backup); err != nil {
		return "", s.explain(err)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	s.gate.Lock()
	defer s.gate.Unlock()
	s.image, s.reopen = nil, nil
	stamp := ""
	if err = s.closeHandles(); err == nil {
		stamp, err = s.makeReady(d, s.now())
	}
	if err = errors.Join(err, s.openAgain(ctx, d)); err != nil {
		return "", s.explain(err)
	}
	return s.asideIfThere(stamp), nil
}

// pauses are how long is waited before each further try to open the store again.
var pauses = []time.Duration{50 * time.Millisecond, 200 * time.Millisecond, 500 * time.Millisecond, time.Second}

// openAgain does the second half of a restore and opens what was closed for it,
// whether or not it is still wanted: a store without handles could not save any more.
// Another program may have the file open for a moment, and Windows then renames
// nothing. When it does not let go, whoever asks the store next tries again.
func (s *Store) openAgain(ctx context.Context, d disk) error {
	ctx = context.WithoutCancel(ctx)
	try := func() error {
		if err := s.finishRestore(d); err != nil {
			return err
		}
		return s.openHandles(ctx)
	}
	err := try()
	for i := 0; err != nil && i < len(pauses); i++ {
		s.wait(pauses[i])
		err = try()
	}
	if err != nil {
		s.reopen = s.openHandles
	}
	return err
}

// enter goes through the gate, to be left by gate.RUnlock. Handles that a restore could
// not open again are opened by whoever asks next.
func (r *Reader) enter(ctx context.Context) error {
	r.gate.RLock()
	if r.reopen == nil {
		return nil
	}
	r.gate.RUnlock()
	if err := r.openShut(ctx); err != nil {
		return err
	}
	r.gate.RLock()
	return nil
}

// openShut opens the handles, if nobody has done so in the meantime.
func (r *Reader) openShut(ctx context.Context) error {
	r.gate.Lock()
	defer r.gate.Unlock()
	if r.reopen == nil {
		return nil
	}
	err := r.reopen(ctx)
	if err == nil {
		r.reopen = nil
	}
	return err
}
