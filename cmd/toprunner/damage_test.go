package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/store"
)

// savedStore makes a store with one entry, of which there is a backup, and
// returns its folder.
func savedStore(t *testing.T) string {
	t.Helper()
	ctx, data := context.Background(), filepath.Join(t.TempDir(), "data")
	s, err := store.Open(ctx, data, store.Options{Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	e := model.NewEntry(newID(), "toprunner-2025", model.Japanese)
	e.Answers["organization.name"] = model.TextAnswer("株式会社青空")
	if err := s.Create(ctx, e, &model.Report{Edition: e.Edition}); err != nil {
		t.Fatal(err)
	}
	if _, made, err := s.Backup(ctx, time.Now); err != nil || !made {
		t.Fatal(made, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return data
}

// A database that was overwritten in the middle does not keep the app from
// starting: it opens with the backup, says so, and keeps what it found.
func TestDamagedStoreIsOpened(t *testing.T) {
	for _, lang := range model.Langs() {
		t.Run(string(lang), func(t *testing.T) {
			data := savedStore(t)
			name := filepath.Join(data, "toprunner.db")
			broken, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			copy(broken[200:], strings.Repeat("damaged ", 2000))
			if err := os.WriteFile(name, broken, 0o600); err != nil {
				t.Fatal(err)
			}
			d := newDisplay(t, "1280x800")
			app := d.start(data, lang)
			app.waitFor("told of the store")
			d.keys("Tab") // is heard when the notice is there
			d.see("damaged-" + string(lang))
			if !holds(t, data, []string{"株式会社青空"}) {
				t.Error("the backup was not put in place")
			}
			aside, err := filepath.Glob(filepath.Join(data, "set-aside-*.db"))
			if err != nil || len(aside) != 1 {
				t.Fatalf("set aside: %v, %v", aside, err)
			}
			if kept, err := os.ReadFile(aside[0]); err != nil || string(kept) != string(broken) {
				t.Errorf("the damaged file was not kept as it was: %v", err)
			}
			d.keys("space", "ctrl+n") // away with the notice
			app.waitFor("screen=start")
		})
	}
}

// After an end that was none, the data are looked through where it can be seen.
func TestUncleanEndIsLookedInto(t *testing.T) {
	d := newDisplay(t, "1280x800")
	data := savedStore(t)
	app := d.start(data, model.Japanese)
	d.keys("ctrl+n")
	app.waitFor("screen=start")
	app.kill()
	again := d.start(data, model.Japanese)
	again.waitFor("the store was not closed; checked")
	d.see("unclean-ja")
}
