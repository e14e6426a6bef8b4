package store

import (
	"context"
	"os"
	"testing"
	"time"
)

// A newest backup that has rotted below the rows of its entries does not pass for one
// of an unchanged store for longer than a start or a week. It is left where it is.
func TestRottenBackupIsReplaced(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	ctx := context.Background()
	rot := func(b Backup) {
		t.Helper()
		db, err := openPlain(ctx, b.Path)
		must(t, err)
		must(t, second(db.Exec("UPDATE answer SET value = replace(value, '製', '裂')")))
		must(t, db.Close())
	}
	first := mustBackup(t, s.Reader, c)
	rot(first)
	c.forward(6 * 24 * time.Hour)
	if _, made, err := s.Backup(ctx, c.Now); made || err != nil {
		t.Errorf("read whole again within the week: %v", err)
	}
	c.forward(2 * 24 * time.Hour)
	next := mustBackup(t, s.Reader, c)
	rot(next)
	s = reopen(t, string(leave(t, s)), c)
	last := mustBackup(t, s.Reader, c)
	if _, made, err := s.Backup(ctx, c.Now); made || err != nil {
		t.Errorf("a good one was replaced: %v", err)
	}
	for _, b := range []Backup{first, next, last} {
		must(t, second(os.Stat(b.Path)))
	}
	must(t, second(Look(ctx, last.Path)))
}
