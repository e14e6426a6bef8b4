package main

import (
	"context"
	"os"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition"
	"toprunner/model/edition/editiontest"
	"toprunner/model/store"
)

// What the sheet of backups does is done to the real store: one is listed, looked
// into and restored while the app has it open, and what was there is kept.
func TestBackupsOfTheStore(t *testing.T) {
	ctx, data := context.Background(), savedStore(t)
	s, err := store.Open(ctx, data, store.Options{Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ed := editiontest.TopRunner(t)
	b := backups{s, edition.Builtin(), data}
	if made, err := b.Make(ctx); err != nil || made {
		t.Errorf("without a change: made %v, %v", made, err)
	}
	if err := s.Create(ctx, model.NewEntry(newID(), "toprunner-2025", model.Japanese), &model.Report{}); err != nil {
		t.Fatal(err)
	}
	if made, err := b.Make(ctx); err != nil || !made {
		t.Errorf("after a change: made %v, %v", made, err)
	}
	all, err := b.List(ctx)
	if err != nil || len(all) != 2 {
		t.Fatalf("%d backups, %v", len(all), err)
	}
	for i, want := range []int{2, 1} {
		if found, err := b.Look(ctx, all[i].Path); err != nil || found.Entries != want || found.Changed.IsZero() {
			t.Errorf("backup %d holds %+v, %v", i, found, err)
		}
	}
	aside, err := b.Restore(ctx, all[1].Path)
	if err != nil {
		t.Fatal(err)
	}
	if left, err := s.Overview(ctx); err != nil || len(left) != 1 {
		t.Errorf("restored, the store holds %d entries, %v", len(left), err)
	}
	if stale, err := s.Stale(ctx, map[string]string{ed.ID: ed.Hash}, check.Version); err != nil || len(stale) != 0 {
		t.Errorf("restored, the results of %v are old, %v", stale, err)
	}
	if info, err := os.Stat(aside); err != nil || info.Size() == 0 {
		t.Errorf("what was there is not kept: %v", err)
	}
}
