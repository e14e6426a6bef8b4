package store

import (
	"context"
	"errors"
	"os"
)

// Close gives the store back. What was saved is then in the one database file. Work of
// the background is called off and waited for: a handle that is still open leaves the
// write-ahead log, which looks like an end that was none.
func (s *Store) Close() error {
	s.end()
	s.copying.Lock()
	defer s.copying.Unlock()
	s.writing.Lock()
	defer s.writing.Unlock()
	s.gate.Lock()
	defer s.gate.Unlock()
	s.reopen = nil
	err := s.closeHandles()
	if s.unclean.Swap(false) {
		err = errors.Join(err, os.WriteFile(s.unchecked(), nil, ownerFile))
	}
	return s.explain(errors.Join(err, s.lock.release()))
}

// beside does work of the background. When Close calls it off, what it has found
// until then is not believed.
func (s *Store) beside(ctx context.Context, work func(context.Context) error) error {
	if err := s.open.Err(); err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(s.open, cancel)()
	err := work(ctx)
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}
