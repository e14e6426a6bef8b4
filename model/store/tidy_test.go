package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"
	"time"

	"toprunner/model"
)

// The trash is emptied after thirty days, and never before a backup holds what
// lay there.
func TestTrashIsEmptied(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	for _, id := range []string{"a", "b"} {
		mustCreate(t, s, filled(id))
	}
	mustBackup(t, s.Reader, c) // of the time before it was deleted
	must(t, s.Delete(ctx, "a"))
	want := func(entries int, why string) {
		t.Helper()
		if got, err := s.Tidy(ctx); err != nil || got.Entries != entries {
			t.Fatalf("%s: %+v, %v; want %d entries gone", why, got, err, entries)
		}
	}
	c.forward(TrashKept)
	want(0, "on the thirtieth day")
	c.forward(time.Hour)
	want(0, "no backup holds it as it is")
	b := mustBackup(t, s.Reader, c)
	must(t, os.Rename(b.Path, b.Path+".away"))
	want(0, "the backup that held it is gone")
	must(t, os.Rename(b.Path+".away", b.Path))
	c.forward(-TrashKept)
	want(0, "the clock was put back")
	c.forward(TrashKept)
	want(1, "a backup holds it")
	if _, err := s.Load(ctx, "a"); !errors.Is(err, ErrNotFound) {
		t.Errorf("%v", err)
	}
	aside, err := Restore(ctx, t.TempDir(), b.Path, c.Now)
	must(t, err)
	if mustLoad(t, s.Reader, "b"); aside != "" {
		t.Errorf("set aside %s", aside)
	}
}

// Words typed into an entry after it was backed up in the trash wait for the next
// backup.
func TestTrashThatWasChanged(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	must(t, s.Delete(ctx, "a"))
	c.forward(TrashKept + time.Hour)
	mustBackup(t, s.Reader, c)
	e.Answers["contact.name"] = model.TextAnswer("山田")
	must(t, s.Save(ctx, e, filledReport()))
	if got, err := s.Tidy(ctx); err != nil || got != (Tidied{}) {
		t.Errorf("%+v, %v", got, err)
	}
	mustLoad(t, s.Reader, "a")
}

// The history is thinned for each question by itself, keeps what was submitted,
// and is no reason for another backup.
func TestHistoryIsThinned(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := model.NewEntry("a", "toprunner-2025", model.Japanese)
	mustCreate(t, s, e)
	for i := range 30 { // within an hour
		e.Answers["q"] = model.TextAnswer(fmt.Sprint(i))
		if i%10 == 0 {
			e.Answers["r"] = model.TextAnswer(fmt.Sprint(i))
		}
		must(t, s.Save(ctx, e, filledReport()))
		if i == 7 {
			must(t, s.SetSubmitted(ctx, "a", submission))
		}
		c.forward(time.Minute)
	}
	want := func(question, texts string) {
		t.Helper()
		states, err := s.History(ctx, "a", question)
		must(t, err)
		got := ""
		for _, state := range states {
			got += " " + state.Answer.Text
			if state.Submitted {
				got += "*"
			}
		}
		if got != texts {
			t.Errorf("%s:%s, want%s", question, got, texts)
		}
	}
	if got, err := s.Tidy(ctx); err != nil || got != (Tidied{}) {
		t.Errorf("on the same day %+v, %v", got, err)
	}
	want("r", " 20 10 0*")
	mustBackup(t, s.Reader, c)
	c.forward(100 * day)
	if got, err := s.Tidy(ctx); err != nil || got.States != 28 {
		t.Errorf("after months %+v, %v", got, err)
	}
	want("q", " 29 7* 0")
	want("r", " 20 0*")
	if _, made, err := s.Backup(ctx, c.Now); err != nil || made {
		t.Errorf("another backup because of the thinning: %v, %v", made, err)
	}
	must(t, s.Check(ctx))
}

func TestHistoryBesideADamagedState(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := filled("a")
	mustCreate(t, s, e)
	for _, name := range []string{"一", "二"} {
		c.forward(time.Second)
		e.Answers["organization.name"] = model.TextAnswer(name)
		must(t, s.Save(ctx, e, filledReport()))
	}
	if _, err := s.write.Exec(`UPDATE history SET value = '{"text":"壱"}' WHERE value = '{"text":"一"}'`); err != nil {
		t.Fatal(err)
	}
	states, err := s.History(ctx, "a", "organization.name")
	if !errors.Is(err, ErrDamaged) || len(states) != 2 || states[0].Answer.Text != "二" || !states[0].Saved.Equal(c.now) {
		t.Errorf("%+v, %v", states, err)
	}
}
