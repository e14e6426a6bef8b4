package main

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"toprunner/model"
	"toprunner/model/session"
	"toprunner/model/store"
)

// backupEvery is how often a backup is made while the app runs; it costs nothing
// when nothing has changed. Whether it is time is looked at each backupLooked: a timer
// stands still while a computer sleeps.
const (
	backupEvery  = 24 * time.Hour
	backupLooked = time.Hour
)

// What a person is told when the store is found damaged in use: that restarting helps
// or, for rows that cannot be mended, that only a backup does.
var (
	unsound     error = &model.Problem{ID: "store.unsound"}
	unsoundRows error = &model.Problem{ID: "store.unsound_rows"}
)

// kept is what looking after a store asks of it.
type kept interface {
	Check(ctx context.Context) error
	Backup(ctx context.Context, now func() time.Time) (store.Backup, bool, error)
	Tidy(ctx context.Context) (store.Tidied, error)
	Mend(ctx context.Context) (*model.Problem, error)
}

// screens are where a person is told what has to be known of the store.
type screens interface {
	Notice(about error)
	Reload()
	Checking()
	Checked(err error)
}

// lookAfter checks a store that was not closed properly, backs it up and then
// tidies it, and does so again every day, all of it beside the screens. What it
// finds damaged it mends, if that can be done; what a check has found and cannot be
// mended is told in the check's own place alone.
func lookAfter(s kept, unclean bool, r session.Runner, now func() time.Time, to screens) {
	if unclean {
		to.Checking()
	}
	begun := now().Round(0) // the time of day, which goes on while a computer sleeps
	var checked, happened error
	var whole bool
	r.Go(
		func() {
			if unclean {
				checked = s.Check(context.Background())
				slog.Info("the store was not closed; checked", "error", checked)
			}
			damaged := checked
			if checked == nil {
				damaged = backUp(s, now)
			}
			if errors.Is(damaged, store.ErrDamaged) {
				happened, whole = mend(s, now)
				switch {
				case whole:
					checked = nil
				case checked != nil:
					checked, happened = happened, nil
				}
			}
		},
		func() {
			if unclean {
				to.Checked(toBeSaid(checked))
			}
			if whole {
				to.Reload()
			}
			if happened != nil {
				to.Notice(happened)
			}
			daily(r, now, begun, func() { lookAfter(s, false, r, now, to) })
		})
}

// daily calls do once backupEvery has passed since then, or the clock was put back.
func daily(r session.Runner, now func() time.Time, since time.Time, do func()) {
	r.After(backupLooked, func() {
		if passed := now().Sub(since); passed >= 0 && passed < backupEvery {
			daily(r, now, since, do)
			return
		}
		do()
	})
}

// mend makes a damaged store good and backs it up, and returns what is to be told,
// and whether it could be done.
func mend(s kept, now func() time.Time) (about error, whole bool) {
	told, err := s.Mend(context.Background())
	slog.Info("damage", "mended", told != nil, "error", err)
	switch {
	case told == nil && err == nil:
		return unsoundRows, false
	case told == nil || errors.Is(backUp(s, now), store.ErrDamaged):
		return unsound, false
	}
	return told, true
}

// toBeSaid is what a person is told of a check that ended so.
func toBeSaid(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, unsoundRows):
		return err
	case errors.Is(err, unsound), errors.Is(err, store.ErrDamaged):
		return unsound
	}
	return &model.Problem{ID: "gui.care.unchecked", Cause: err}
}

// backUp makes a backup and tidies what it holds. It logs why either is not done,
// and returns damage: what else stands in the way, such as a full disk, shows by
// itself when something is saved. That the app is closed meanwhile is no mishap.
func backUp(s kept, now func() time.Time) error {
	b, made, err := s.Backup(context.Background(), now)
	if errors.Is(err, context.Canceled) {
		slog.Info("backup called off")
		return nil
	}
	if err != nil {
		slog.Error("no backup", "error", err)
		return damageIn(err)
	}
	slog.Info("backup", "path", b.Path, "new", made)
	tidied, err := s.Tidy(context.Background())
	slog.Info("tidied", "entries", tidied.Entries, "states", tidied.States, "contents", tidied.Contents, "error", err)
	return damageIn(err)
}

// damageIn returns err when it says that the store is damaged, else nil.
func damageIn(err error) error {
	if errors.Is(err, store.ErrDamaged) {
		return err
	}
	return nil
}
