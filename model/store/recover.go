package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"toprunner/model"
)

// condemned is a file that says that the database was found damaged while it was
// in use, so that the next start does not go on with it.
const condemned = "damaged"

func (f folder) condemned() string { return filepath.Join(string(f), condemned) }

// unchecked is a file that says that a store was not closed properly and that no check
// of it has come to its end since.
const unchecked = "unchecked"

func (f folder) unchecked() string { return filepath.Join(string(f), unchecked) }

func isThere(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// OpenOrRecover is Open for a start that a damaged file must not block: the
// damaged store is set aside, and the newest backup that is whole, or an empty
// store, takes its place. What happened is told by a *model.Problem to be shown;
// it is nil when nothing did.
//
// Open alone is not believed at once: a disk that failed to read once can look like
// damage. Only what an examination finds too, or a second Open, is.
func OpenOrRecover(ctx context.Context, dir string, o Options) (*Store, *model.Problem, error) {
	f := folder(dir)
	marked := isThere(f.condemned())
	if !marked {
		s, err := Open(ctx, dir, o)
		if err == nil {
			return s, s.lost, nil
		}
		if !errors.Is(err, ErrDamaged) {
			return nil, nil, err
		}
	}
	told, err := f.recover(ctx, o, nil)
	if err != nil && !errors.Is(err, ErrOlder) {
		return nil, nil, err
	}
	if marked && err == nil {
		if err := os.Remove(f.condemned()); err != nil {
			return nil, nil, f.explain(err)
		}
	}
	s, err := Open(ctx, dir, o)
	if err == nil && told == nil {
		told = s.lost
	}
	if !errors.Is(err, ErrDamaged) {
		return s, told, err
	}
	if told, err = f.recover(ctx, o, err); err != nil {
		return nil, nil, err
	}
	s, err = Open(ctx, dir, o)
	return s, told, err
}

// recover repairs and says what was done. damage is what Open goes on saying of a
// store in which an examination finds nothing.
func (f folder) recover(ctx context.Context, o Options, damage error) (*model.Problem, error) {
	found, aside, err := f.repairHeld(ctx, osDisk{}, damage, o.Now())
	if err != nil {
		return nil, f.explain(err)
	}
	return f.told(found, aside), nil
}

// Mend makes good the damaged rows that Check or Backup has found in the running
// store, when all of them can be. It returns what is to be told, nil when nothing
// was done: then only a backup helps. With ErrDamaged it is the file itself, and
// the next OpenOrRecover puts a backup in its place.
func (s *Store) Mend(ctx context.Context) (*model.Problem, error) {
	s.copying.Lock()
	defer s.copying.Unlock()
	var told *model.Problem
	err := s.beside(ctx, func(ctx context.Context) error {
		rows, err := s.examineOwn(ctx)
		remedy, err := s.remedyFor(ctx, rows, err)
		if err != nil || remedy != RemedyMend {
			return err
		}
		aside, err := s.mendWith(ctx, func(do func(*txn) error) error { return s.change(ctx, do) }, rows, s.now())
		if err == nil {
			told = s.told(Diagnosis{Remedy: remedy, Damage: s.explain(rowFault{rows[0]})}, aside)
		}
		return err
	})
	return told, s.explain(err)
}

// told words what was done about a damaged store; times are those of the machine.
func (f folder) told(d Diagnosis, aside string) *model.Problem {
	name := filepath.Base(aside)
	switch d.Remedy {
	case RemedyMend:
		if d.Log {
			return f.lostWith(aside)
		}
		if aside != "" {
			return &model.Problem{ID: "store.recovered.mend_history", Cause: d.Damage, Args: map[string]string{
				"Folder": string(f), "Aside": name}}
		}
		return &model.Problem{ID: "store.recovered.mend", Cause: d.Damage}
	case RemedyReplace:
		return &model.Problem{ID: "store.recovered.replace", Cause: d.Damage, Args: map[string]string{
			"Folder": string(f), "Aside": name, "Made": d.Backup.Made.Local().Format(time.RFC3339)}}
	case RemedyAfresh:
		return &model.Problem{ID: "store.recovered.afresh", Cause: d.Damage, Args: map[string]string{
			"Folder": string(f), "Aside": name}}
	}
	return nil
}

// Unclean reports that the program that had the store open before ended without
// closing it, or before Check had come to its end; Check is then worth its time.
func (s *Store) Unclean() bool { return s.unclean.Load() }

// Check reads all of the store and returns ErrDamaged when a part of it is not
// what was written. When it is the file itself, the next OpenOrRecover puts a
// backup in its place. It may run beside saving, and Close calls it off.
func (s *Store) Check(ctx context.Context) error {
	return s.beside(ctx, func(ctx context.Context) error {
		rows, err := s.examineOwn(ctx)
		if err == nil && len(rows) > 0 {
			err = s.explain(rowFault{rows[0]})
		}
		return err
	})
}

// examineOwn is examine for the running store: a file that is found damaged is
// condemned.
func (s *Store) examineOwn(ctx context.Context) (rows []string, err error) {
	rows, err = s.examine(ctx)
	switch err = s.explain(err); {
	case ctx.Err() != nil: // what is read in part may look damaged
		return nil, ctx.Err()
	case errors.Is(err, ErrDamaged):
		err = errors.Join(err, s.explain(os.WriteFile(s.condemned(), nil, ownerFile)))
	case err == nil && s.unclean.Swap(false):
		removeOrLog(osDisk{}, s.unchecked())
	}
	return rows, err
}
