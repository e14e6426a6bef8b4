package main

import (
	"context"
	"log/slog"

	"toprunner/cmd/internal/setup"
	"toprunner/gui"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/store"
)

// recheck checks the entries again that were last checked under other rules or
// another edition file, and returns how many there were. It runs beside the
// open window; an entry that cannot be checked keeps its old result.
func recheck(ctx context.Context, s *store.Store, editions gui.Editions) int {
	hashes := map[string]string{}
	for _, ed := range editions.List() {
		hashes[ed.ID] = ed.Hash
	}
	stale, err := s.Stale(ctx, hashes, check.Version)
	if err != nil {
		slog.Error("finding entries to check again", "error", err)
		return 0
	}
	done := 0
	for _, id := range stale {
		if err := recheckOne(ctx, s, editions, id); err != nil {
			slog.Error("checking again", "entry", id, "error", err)
			continue
		}
		done++
	}
	return done
}

func recheckOne(ctx context.Context, s *store.Store, editions gui.Editions, id string) error {
	entry, err := s.Load(ctx, id)
	if err != nil {
		return err
	}
	ed, ok := editions.Get(entry.Edition)
	if !ok {
		return &model.Problem{ID: "gui.problem.edition", Args: map[string]string{"Edition": entry.Edition}}
	}
	return s.Recheck(ctx, id, check.Run(ed, entry, setup.Facts(calendar.Date{})))
}
