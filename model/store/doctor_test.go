package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"toprunner/model"
)

// spoil changes something behind the back of a closed store's checksums.
func spoil(t *testing.T, f folder, statement string) {
	t.Helper()
	db, err := openWriter(context.Background(), f.database())
	if err != nil {
		t.Fatal(err)
	}
	result, err := db.Exec(statement)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		t.Fatalf("%s changed nothing: %v", statement, err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// overwrite puts noise over the pages behind the first two.
func overwrite(t *testing.T, f folder) {
	t.Helper()
	data, err := os.ReadFile(f.database())
	if err != nil {
		t.Fatal(err)
	}
	for i := 2 * 4096; i < len(data); i++ {
		data[i] ^= 0x5a
	}
	if err := os.WriteFile(f.database(), data, ownerFile); err != nil {
		t.Fatal(err)
	}
}

func TestDoctorFindsNothingInASoundStore(t *testing.T) {
	f, b, c := restorable(t)
	d, err := Examine(context.Background(), string(f))
	if err != nil || d.Damage != nil || d.Remedy != RemedyNone || d.Backup.Path != b.Path {
		t.Errorf("%+v, %v", d, err)
	}
	if _, aside, err := Repair(context.Background(), string(f), c.Now); err != nil || aside != "" {
		t.Errorf("%q, %v", aside, err)
	}
	if got := says(t, f, c); got != "new" {
		t.Errorf("the store says %q", got)
	}
}

// A damaged answer comes back from its history, unless that is damaged too.
func TestDoctorMends(t *testing.T) {
	f, _, c := restorable(t)
	spoil(t, f, `UPDATE answer SET value = '{"text":"odd"}' WHERE question = 'organization.name'`)
	ctx := context.Background()
	d, err := Examine(ctx, string(f))
	if err != nil || !errors.Is(d.Damage, ErrDamaged) || d.Remedy != RemedyMend ||
		!slices.Equal(d.Rows, []string{"answer a/organization.name"}) {
		t.Fatalf("%+v, %v", d, err)
	}
	if again, _ := Examine(ctx, string(f)); again.Remedy != RemedyMend {
		t.Errorf("looking alone changed something: %+v", again)
	}
	if _, aside, err := Repair(ctx, string(f), c.Now); err != nil || aside != "" {
		t.Fatalf("%q, %v", aside, err)
	}
	if got := says(t, f, c); got != "new" {
		t.Errorf("the store says %q", got)
	}
	spoil(t, f, `UPDATE answer SET value = '{"text":"odd"}' WHERE question = 'organization.name'`)
	spoil(t, f, `UPDATE history SET value = '{"text":"old"}' WHERE value = '{"text":"new"}'`)
	if d, err := Examine(ctx, string(f)); err != nil || d.Remedy != RemedyReplace {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestDoctorReplaces(t *testing.T) {
	for name, damage := range map[string]func(t *testing.T, f folder){
		"noise in the pages": overwrite,
		"half of it":         func(t *testing.T, f folder) { shorten(t, f, 2) },
		"no bytes":           func(t *testing.T, f folder) { shorten(t, f, 1<<40) },
		"a damaged row":      func(t *testing.T, f folder) { spoil(t, f, "UPDATE note SET value = 'x'") },
	} {
		f, b, c := restorable(t)
		damage(t, f)
		was, err := os.ReadFile(f.database())
		if err != nil {
			t.Fatal(err)
		}
		d, err := Examine(context.Background(), string(f))
		if err != nil || !errors.Is(d.Damage, ErrDamaged) || d.Remedy != RemedyReplace || d.Backup.Path != b.Path {
			t.Errorf("%s: %+v, %v", name, d, err)
			continue
		}
		_, aside, err := Repair(context.Background(), string(f), c.Now)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if kept, err := os.ReadFile(aside); err != nil || string(kept) != string(was) {
			t.Errorf("%s: the damaged file was not kept: %v", name, err)
		}
		if got := says(t, f, c); got != "old" {
			t.Errorf("%s: the store says %q", name, got)
		}
	}
}

// shorten leaves one part of so many of the database.
func shorten(t *testing.T, f folder, parts int64) {
	t.Helper()
	info, err := os.Stat(f.database())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(f.database(), info.Size()/parts); err != nil {
		t.Fatal(err)
	}
}

// The start goes on whatever the file is: with the newest whole backup, else
// with an empty store, and it says so in both languages.
func TestDamageDoesNotBlockTheStart(t *testing.T) {
	f, good, c := restorable(t)
	c.forward(24 * 3600e9)
	bad := filepath.Join(f.backups(), c.now.Format(stampLayout)+".db")
	if err := os.WriteFile(bad, []byte("a newer backup, and damaged"), ownerFile); err != nil {
		t.Fatal(err)
	}
	shorten(t, f, 3)
	s, told, err := OpenOrRecover(context.Background(), string(f), Options{Now: c.Now})
	if err != nil || told == nil || told.ID != "store.recovered.replace" {
		t.Fatalf("%v, %v", told, err)
	}
	if got := mustLoad(t, s.Reader, "a").Answers["organization.name"].Text; got != "old" {
		t.Errorf("the store says %q", got)
	}
	leave(t, s)
	for _, path := range []string{good.Path, bad} {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	shorten(t, f, 3)
	s, told, err = OpenOrRecover(context.Background(), string(f), Options{Now: c.Now})
	if err != nil || told == nil || told.ID != "store.recovered.afresh" {
		t.Fatalf("%v, %v", told, err)
	}
	mustCreate(t, s, model.NewEntry("b", "x", model.Japanese))
	leave(t, s)
	if aside, _ := filepath.Glob(filepath.Join(string(f), asidePrefix+"*.db")); len(aside) != 2 {
		t.Errorf("set aside: %v", aside)
	}
}

// Nothing but damage is taken for damage.
func TestRecoveryLeavesOtherTroubleAlone(t *testing.T) {
	f, _, c := restorable(t)
	s := reopen(t, string(f), c)
	if _, _, err := OpenOrRecover(context.Background(), string(f), Options{Now: c.Now}); !errors.Is(err, ErrHeld) {
		t.Errorf("held: %v", err)
	}
	leave(t, s)
	data, err := os.ReadFile(f.database())
	if err != nil {
		t.Fatal(err)
	}
	data[versionAt+3] = 99
	if err := os.WriteFile(f.database(), data, ownerFile); err != nil {
		t.Fatal(err)
	}
	if _, _, err := OpenOrRecover(context.Background(), string(f), Options{Now: c.Now}); !errors.Is(err, ErrNewer) {
		t.Errorf("newer: %v", err)
	}
	if aside, _ := filepath.Glob(filepath.Join(string(f), asidePrefix+"*")); aside != nil {
		t.Errorf("set aside: %v", aside)
	}
}

// A store that was not closed says so; what the check then finds in its pages is
// mended at the next start.
func TestCheckAfterAnUncleanEnd(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, named("a", strings.Repeat("長い文章。", 20000)))
	mustBackup(t, s.Reader, c)
	if s.Unclean() || s.Check(context.Background()) != nil {
		t.Error("a new store is unclean or damaged")
	}
	killed := folder(t.TempDir())
	for _, suffix := range []string{"", "-wal"} {
		data, err := os.ReadFile(s.database() + suffix)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(killed.database()+suffix, data, ownerFile); err != nil {
			t.Fatal(err)
		}
	}
	if again := reopen(t, string(killed), c); !again.Unclean() || again.Check(context.Background()) != nil {
		t.Error("the end was not seen, or taken for damage")
	} else {
		leave(t, again)
	}
	f := leave(t, s)
	again := reopen(t, string(f), c)
	if again.Unclean() {
		t.Error("a closed store is unclean")
	}
	leave(t, again)
	data, err := os.ReadFile(f.database())
	if err != nil {
		t.Fatal(err)
	}
	clear(data[len(data)-8*4096:]) // pages that a start does not read
	if err := os.WriteFile(f.database(), data, ownerFile); err != nil {
		t.Fatal(err)
	}
	again = reopen(t, string(f), c)
	if err := again.Check(context.Background()); !errors.Is(err, ErrDamaged) {
		t.Fatalf("the check says %v", err)
	}
	leave(t, again)
	s, told, err := OpenOrRecover(context.Background(), string(f), Options{Now: c.Now})
	if err != nil || told == nil {
		t.Fatalf("%v, %v", told, err)
	}
	if err := s.Check(context.Background()); err != nil || isThere(s.condemned()) {
		t.Errorf("after recovery: %v", err)
	}
	leave(t, s)
}

// What can be made good from sound rows is, without a backup; what can not is not
// guessed.
func TestMending(t *testing.T) {
	const odd = `'{"text":"odd"}'`
	for statement, mended := range map[string]bool{
		"UPDATE answer SET value = " + odd: true,
		"UPDATE answer SET checksum = 1":   true,
		"UPDATE answer SET entry = 'x' WHERE entry = 'a' AND question = 'organization.name'":            true,
		"UPDATE answer SET entry = 'b', question = 'x' WHERE entry = 'a' AND question = 'contact.name'": true,
		"UPDATE answer SET question = 'x' WHERE question = 'organization.name'":                         true,
		"DELETE FROM answer":                                                                   true,
		"UPDATE finding SET severity = 'notice'":                                               true,
		"UPDATE finding SET entry = 'x' WHERE entry = 'a'":                                     true,
		"DELETE FROM finding WHERE position = 1":                                               true,
		`UPDATE history SET value = ` + odd + ` WHERE value = '{"text":"old"}'`:                true,
		`UPDATE history SET value = ` + odd + ` WHERE value = '{"text":"new"}'`:                true,
		"UPDATE history SET entry = 'x' WHERE question = 'contact.name'":                       true,
		"UPDATE answer SET value = " + odd + "; UPDATE history SET value = " + odd:             false,
		"DELETE FROM answer; DELETE FROM history WHERE question = 'organization.name'":         false,
		"UPDATE note SET value = 'x'":                                                          false,
		"DELETE FROM note":                                                                     false,
		"DELETE FROM not_asked":                                                                false,
		"UPDATE entry SET organization = 'x'":                                                  false,
		"UPDATE entry SET said = said + 1":                                                     false,
		"UPDATE answer SET value = " + odd + "; UPDATE note SET value = 'x' WHERE entry = 'a'": false,
	} {
		t.Run(statement, func(t *testing.T) { mends(t, statement, mended) })
	}
}

// mends lets the running app, and in another store doctor, mend what a statement
// has done.
func mends(t *testing.T, statement string, mended bool) {
	ctx := context.Background()
	s, c := newStore(t)
	for _, name := range []string{"old", "new"} {
		for _, id := range []string{"a", "b"} {
			e := named(id, name)
			if name == "old" {
				mustCreate(t, s, e)
				continue
			}
			e.Answers["contact.name"] = model.TextAnswer("山田")
			must(t, s.Save(ctx, e, filledReport()))
		}
	}
	want := mustLoad(t, s.Reader, "a")
	if _, err := s.write.Exec("PRAGMA foreign_keys = 0; " + statement + "; PRAGMA foreign_keys = 1"); err != nil {
		t.Fatal(err)
	}
	if err := s.Check(ctx); !errors.Is(err, ErrDamaged) {
		t.Fatalf("the check says %v", err)
	}
	d, err := Examine(ctx, string(s.folder))
	if err != nil || (d.Remedy == RemedyMend) != mended {
		t.Fatalf("%+v, %v", d, err)
	}
	told, err := s.Mend(ctx)
	if err != nil || (told != nil) != mended {
		t.Fatalf("told %v, %v", told, err)
	}
	if !mended {
		return
	}
	aside, _ := filepath.Glob(filepath.Join(string(s.folder), asidePrefix+"*.db"))
	id := "store.recovered.mend"
	if len(aside) > 0 {
		id = "store.recovered.mend_history"
	}
	if told.ID != id || len(aside) > 0 && told.Args["Aside"] != filepath.Base(aside[0]) {
		t.Errorf("told %v, set aside %v", told, aside)
	}
	must(t, s.Check(ctx))
	for _, id := range []string{"a", "b"} {
		got := mustLoad(t, s.Reader, id)
		got.ID = "a"
		if !reflect.DeepEqual(got, want) {
			t.Errorf("mended to %+v", got)
		}
		states, err := s.History(ctx, id, "organization.name")
		if err != nil || len(states) == 0 || states[0].Answer.Text != "new" {
			t.Errorf("the history begins with %+v, %v", states, err)
		}
		if r, err := s.Report(ctx, id); err != nil || len(r.Findings) != len(filledReport().Findings) && r.EditionHash != "" {
			t.Errorf("%+v, %v: not to be checked again", r, err)
		}
	}
	if strings.Contains(statement, "history") != (len(aside) == 1) {
		t.Errorf("set aside: %v", aside)
	}
	mustBackup(t, s.Reader, c)
}

// What is saved between the examination and the mending is neither lost nor in its
// way.
func TestMendingAfterASave(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	mustCreate(t, s, named("a", "old"))
	must(t, second(s.write.Exec(`UPDATE answer SET value = '{"text":"odd"}' WHERE question = 'organization.name'`)))
	rows, err := s.examine(ctx)
	if err != nil || len(rows) == 0 {
		t.Fatalf("%v, %v", rows, err)
	}
	n := 0
	_, err = s.mendWith(ctx, func(do func(*txn) error) error {
		n++
		e := named("a", "old")
		e.Answers["contact.name"] = model.TextAnswer(strings.Repeat("山", n))
		must(t, s.Save(ctx, e, filledReport()))
		return s.change(ctx, do)
	}, rows, c.now)
	must(t, err)
	must(t, s.Check(ctx))
	got := mustLoad(t, s.Reader, "a").Answers
	if got["organization.name"].Text != "old" || got["contact.name"].Text != strings.Repeat("山", n) {
		t.Errorf("mended to %+v", got)
	}
}
