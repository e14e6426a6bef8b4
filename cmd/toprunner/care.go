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
// when nothing has changed.
const backupEvery = 24 * time.Hour

// unsound is what a person is told when the store was found damaged in use.
var unsound = &model.Problem{ID: "store.unsound"}

// kept is what looking after a store asks of it.
type kept interface {
	Unclean() bool
	Check(ctx context.Context) error
	Backup(ctx context.Context, now func() time.Time) (store.Backup, bool, error)
	Tidy(ctx context.Context) (store.Tidied, error)
}

// lookAfter checks a store that was not closed properly, backs it up and then
// tidies it, and does so again every day, all of it beside the screens. tell is
// called with what a person has to know.
func lookAfter(s kept, r session.Runner, now func() time.Time, tell func(error)) {
	var damaged error
	r.Go(
		func() {
			if s.Unclean() {
				damaged = s.Check(context.Background())
				slog.Info("the store was not closed; checked", "error", damaged)
			}
			if damaged == nil {
				damaged = backUp(s, now)
			}
		},
		func() {
			if errors.Is(damaged, store.ErrDamaged) {
				tell(unsound)
			}
			r.After(backupEvery, func() { lookAfter(onlyBackup{s}, r, now, tell) })
		})
}

// onlyBackup is a store whose end has been looked at already.
type onlyBackup struct{ kept }

func (onlyBackup) Unclean() bool { return false }

// backUp makes a backup and tidies what it holds. It logs why either is not done,
// and returns damage: what else stands in the way, such as a full disk, shows by
// itself when something is saved.
func backUp(s kept, now func() time.Time) error {
	b, made, err := s.Backup(context.Background(), now)
	if err != nil {
		slog.Error("no backup", "error", err)
		if errors.Is(err, store.ErrDamaged) {
			return err
		}
		return nil
	}
	slog.Info("backup", "path", b.Path, "new", made)
	tidied, err := s.Tidy(context.Background())
	slog.Info("tidied", "entries", tidied.Entries, "states", tidied.States, "contents", tidied.Contents, "error", err)
	return nil
}
