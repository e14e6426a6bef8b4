package store

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
)

func mustOverview(t *testing.T, s *Store) []model.Summary {
	t.Helper()
	all, err := s.Overview(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// What was submitted stays submitted, and the overview says whether the entry is
// still what it was then.
func TestSubmitted(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	changed := c.now
	c.forward(time.Hour)
	must(t, s.SetSubmitted(ctx, "a", submission))
	want := func(state model.EntryState, how model.Submission, since bool, why string) {
		t.Helper()
		got := mustOverview(t, s)[0]
		if got.State != state || got.Submission != how || got.ChangedSince != since {
			t.Errorf("%s: %s, %+v, changed since %v", why, got.State, got.Submission, got.ChangedSince)
		}
		if alone, err := s.Summary(ctx, "a"); err != nil || alone != got {
			t.Errorf("%s: by itself it is %+v, %v", why, alone, err)
		}
	}
	want(model.StateSubmitted, submission, false, "just submitted")
	if got := mustOverview(t, s)[0].Changed; !got.Equal(changed) {
		t.Errorf("to note it is no change of the entry, and it has changed at %v", got)
	}

	e.Notes["contact.name"] = "控えを総務に"
	must(t, s.Save(ctx, e, &model.Report{}))
	want(model.StateSubmitted, submission, false, "a memo, and another result of the check")
	was := e.Answers["organization.name"]
	e.Answers["organization.name"] = model.TextAnswer("みほん")
	must(t, s.Save(ctx, e, filledReport()))
	want(model.StateSubmitted, submission, true, "another answer")
	e.Answers["organization.name"] = was
	must(t, s.Save(ctx, e, filledReport()))
	want(model.StateSubmitted, submission, false, "the answer taken back")
	e.NotAsked["contact.phone"] = true
	must(t, s.Save(ctx, e, filledReport()))
	want(model.StateSubmitted, submission, true, "another mark")

	again := model.Submission{On: calendar.Date{Year: 2025, Month: 7, Day: 9}}
	must(t, s.SetSubmitted(ctx, "a", again))
	want(model.StateSubmitted, again, false, "submitted again, as it stands")
	must(t, s.SetSubmitted(ctx, "a", model.Submission{}))
	want(model.StateEditing, model.Submission{}, false, "taken back")

	if err := s.SetSubmitted(ctx, "a", model.Submission{On: calendar.Date{Year: 2025, Month: 2, Day: 30}}); err == nil {
		t.Error("a day that the calendar does not have was let pass")
	}
	want(model.StateEditing, model.Submission{}, false, "refused")
}

func TestArchive(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	mustCreate(t, s, filled("a"))
	before := mustOverview(t, s)
	c.forward(time.Hour)
	must(t, s.Archive(ctx, "a"))
	if got := mustOverview(t, s)[0]; !got.Archived.Equal(c.now) || !got.Changed.Equal(before[0].Changed) {
		t.Errorf("archived %v, changed %v", got.Archived, got.Changed)
	}
	must(t, s.Unarchive(ctx, "a"))
	if got := mustOverview(t, s); !slices.Equal(got, before) {
		t.Errorf("%+v, want %+v", got, before)
	}
}

// The trash lists what was deleted last first, and what lies there keeps its
// moment.
func TestTrash(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	for _, id := range []string{"a", "b", "c"} {
		mustCreate(t, s, filled(id))
	}
	must(t, s.Delete(ctx, "a"))
	first := c.now
	c.forward(time.Hour)
	must(t, s.Delete(ctx, "b"))
	must(t, s.Delete(ctx, "a"))
	trash, err := s.Trash(ctx)
	if err != nil || !slices.Equal(idsOf(trash), []string{"b", "a"}) {
		t.Fatalf("%v, %v", idsOf(trash), err)
	}
	if !trash[0].Deleted.Equal(c.now) || !trash[1].Deleted.Equal(first) || !mustOverview(t, s)[0].Deleted.IsZero() {
		t.Errorf("deleted at %v and %v", trash[0].Deleted, trash[1].Deleted)
	}

	must(t, s.Purge(ctx, "a"))
	for name, err := range map[string]error{
		"Load of a purged entry": second(s.Load(ctx, "a")), "its history": second(s.History(ctx, "a", "q")),
		"Summary of nothing":          second(s.Summary(ctx, "x")),
		"Purge of one that is in use": s.Purge(ctx, "c"), "Purge of nothing": s.Purge(ctx, "x"),
		"SetSubmitted": s.SetSubmitted(ctx, "x", submission), "Archive": s.Archive(ctx, "x"), "Unarchive": s.Unarchive(ctx, "x"),
	} {
		if !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: %v, want ErrNotFound", name, err)
		}
	}
	if mustLoad(t, s.Reader, "b").ID != "b" || len(mustOverview(t, s)) != 1 {
		t.Error("more than one entry went")
	}
	must(t, s.Check(ctx))
}

// A mark stays through saves until it is taken off, and to take it off is no
// change of the entry.
func TestOrigin(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := filled("a")
	e.Origin = model.OriginCopy
	mustCreate(t, s, e)
	changed := c.now
	loaded := mustLoad(t, s.Reader, "a")
	must(t, s.Save(ctx, loaded, filledReport()))
	if got := mustOverview(t, s)[0]; got.Origin != model.OriginCopy || loaded.Origin != model.OriginCopy {
		t.Errorf("the copy is marked %q, loaded as %q", got.Origin, loaded.Origin)
	}
	c.forward(time.Hour)
	must(t, s.SetOrigin(ctx, "a", ""))
	if got := mustOverview(t, s)[0]; got.Origin != "" || !got.Changed.Equal(changed) {
		t.Errorf("marked %q, changed at %v", got.Origin, got.Changed)
	}
	if err := s.SetOrigin(ctx, "no such entry", ""); !errors.Is(err, ErrNotFound) {
		t.Errorf("of an entry that is not there: %v", err)
	}
	must(t, s.Check(ctx))
}
