package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"toprunner/model"
)

// A clock that is put forward and back, by an hour or by years, loses nothing: the
// history goes by the order of saving, and the backup made last is the one that is
// taken when the store is damaged.
func TestClockGoingToAndFro(t *testing.T) {
	random := rand.New(rand.NewPCG(2025, 13))
	for range trials(4, 100) {
		clockGoesToAndFro(t, random)
	}
}

func clockGoesToAndFro(t *testing.T, random *rand.Rand) {
	ctx := context.Background()
	s, c := newStore(t)
	e := model.NewEntry("a", "toprunner-2025", model.Japanese)
	mustCreate(t, s, e)
	backedUp := ""
	for i := range 25 {
		jump := []time.Duration{time.Second, time.Hour, 3 * day, 900 * day}[random.IntN(4)]
		if random.IntN(2) == 0 {
			jump = -jump
		}
		c.forward(jump)
		text := fmt.Sprint(i)
		e.Answers["q"] = model.TextAnswer(text)
		must(t, s.Save(ctx, e, filledReport()))
		states, err := s.History(ctx, "a", "q")
		if err != nil || states[0].Answer.Text != text || len(states) > 1 && states[1].Answer.Text != fmt.Sprint(i-1) {
			t.Fatalf("save %d: %+v, %v", i, states, err)
		}
		if random.IntN(3) > 0 {
			continue
		}
		b, made, err := s.Backup(ctx, c.Now)
		if err != nil || !made || mustBackups(t, s.folder)[0] != b {
			t.Fatalf("save %d: backup %+v, made %v, %v", i, b, made, err)
		}
		backedUp = text
		if _, made, err := s.Backup(ctx, c.Now); err != nil || made {
			t.Fatalf("save %d: nothing has changed, and a backup was made: %v, %v", i, made, err)
		}
		if _, err := s.Tidy(ctx); err != nil {
			t.Fatal(err)
		}
	}
	must(t, s.Check(ctx))
	if got := mustLoad(t, s.Reader, "a").Answers["q"].Text; got != "24" {
		t.Errorf("at last %s", got)
	}
	f := leave(t, s)
	if backedUp == "" {
		return
	}
	shorten(t, f, 2)
	s, told, err := OpenOrRecover(ctx, string(f), Options{Now: c.Now})
	if err != nil || told == nil {
		t.Fatalf("%v, %v", told, err)
	}
	if got := mustLoad(t, s.Reader, "a").Answers["q"].Text; got != backedUp {
		t.Errorf("recovered %s, and %s was backed up last", got, backedUp)
	}
	leave(t, s)
}
