package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"toprunner/model"
)

// killedWithLog returns database and log of a store that was killed after ten
// saves, and where in the log each of them begins. Statements spoil it before.
func killedWithLog(t *testing.T, statements ...string) (database, log []byte, begins []int64) {
	t.Helper()
	s, _ := newStore(t)
	e := filled("a")
	mustCreate(t, s, e)
	for _, statement := range append(statements, "PRAGMA wal_checkpoint(TRUNCATE)") {
		must(t, second(s.write.Exec(statement)))
	}
	for i := range 10 {
		info, err := os.Stat(s.database() + "-wal")
		must(t, err)
		begins = append(begins, info.Size())
		e.Answers["q"] = model.TextAnswer(fmt.Sprint(i))
		must(t, s.Save(context.Background(), e, filledReport()))
	}
	database, err := os.ReadFile(s.database())
	must(t, err)
	log, err = os.ReadFile(s.database() + "-wal")
	must(t, err)
	return database, log, begins
}

// startOn starts on a database with a log, and returns what is told and the number
// of the last save that is there.
func startOn(t *testing.T, database, log []byte) (told *model.Problem, last string, f folder) {
	t.Helper()
	f = folder(t.TempDir())
	must(t, os.WriteFile(f.database(), database, ownerFile))
	must(t, os.WriteFile(f.database()+"-wal", log, ownerFile))
	s, told, err := OpenOrRecover(context.Background(), string(f), Options{Now: newClock().Now})
	must(t, err)
	defer leave(t, s)
	return told, mustLoad(t, s.Reader, "a").Answers["q"].Text, f
}

// A log that was damaged is kept and told of when saves are lost with it. The last
// save alone may go without a word: a power cut leaves the same.
func TestDamagedLog(t *testing.T) {
	database, log, begins := killedWithLog(t)
	if told, last, _ := startOn(t, database, log); told != nil || last != "9" {
		t.Fatalf("a sound log: told %v, the last save is %s", told, last)
	}
	random := rand.New(rand.NewPCG(2025, 17))
	spoken := 0
	for range trials(25, 500) {
		bad := bytes.Clone(log)
		at := walHeader + random.IntN(len(log)-walHeader)
		bad[at] ^= byte(1 + random.IntN(255))
		told, last, f := startOn(t, database, bad)
		if told == nil && last != "9" && int64(at) < begins[9] {
			t.Fatalf("byte %d of %d: nothing is told, and the last save is %q", at, len(log), last)
		}
		if told == nil {
			continue
		}
		spoken++
		if told.ID != "store.recovered.log" || !keptAside(t, f, database) {
			t.Fatalf("byte %d: told %v, not kept", at, told)
		}
	}
	if spoken == 0 {
		t.Error("nothing was ever told")
	}
	for range trials(25, 500) { // where the power was cut
		cut := random.IntN(len(log))
		if told, _, _ := startOn(t, database, log[:cut]); told != nil {
			t.Fatalf("a log that ends at byte %d is taken for damaged: %v", cut, told)
		}
	}
}

// spoiledLog puts a store with a damaged log into a folder: the third save of ten
// was hit, and those behind it are lost to SQLite.
func spoiledLog(t *testing.T, statements ...string) (f folder, database []byte) {
	t.Helper()
	database, log, begins := killedWithLog(t, statements...)
	log[begins[2]+walFrame+100] ^= 1
	f = folder(t.TempDir())
	must(t, os.WriteFile(f.database(), database, ownerFile))
	must(t, os.WriteFile(f.database()+"-wal", log, ownerFile))
	return f, database
}

// asides are the databases that were set aside.
func asides(t *testing.T, f folder) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(string(f), asidePrefix+"*.db"))
	must(t, err)
	return all
}

// Doctor finds a damaged log, and drops what it holds only once a copy is kept.
func TestDoctorOfADamagedLog(t *testing.T) {
	for name, spoilt := range map[string][]string{"alone": nil, "with a damaged row": {`UPDATE history SET value = '{"text":"odd"}' WHERE question = 'organization.name'`}} {
		ctx, c := context.Background(), newClock()
		f, database := spoiledLog(t, spoilt...)
		d, err := Examine(ctx, string(f))
		if err != nil || !errors.Is(d.Damage, ErrDamaged) || !d.Log || d.Remedy != RemedyMend || (len(d.Rows) > 0) != (spoilt != nil) {
			t.Fatalf("%s: %+v, %v", name, d, err)
		}
		if made := asides(t, f); made != nil {
			t.Errorf("%s: looking alone has made %v", name, made)
		}
		_, aside, err := Repair(ctx, string(f), c.Now)
		if err != nil || aside == "" {
			t.Fatalf("%s: %q, %v", name, aside, err)
		}
		if !keptAside(t, f, database) {
			t.Errorf("%s: what was lost is not kept", name)
		}
		if info, err := os.Stat(aside + "-wal"); err != nil || info.Size() == 0 {
			t.Errorf("%s: the log is not kept: %v", name, err)
		}
		if d, err := Examine(ctx, string(f)); err != nil || d.Damage != nil || d.Log {
			t.Errorf("%s: after the repair %+v, %v", name, d, err)
		}
	}
}

// A start that looks for other damage tells of the log as well, and no start makes
// two copies of one log.
func TestMarkedStartOnADamagedLog(t *testing.T) {
	f, _ := spoiledLog(t)
	must(t, os.WriteFile(f.condemned(), nil, ownerFile))
	s, told, err := OpenOrRecover(context.Background(), string(f), Options{Now: newClock().Now})
	if err != nil || told == nil || told.ID != "store.recovered.log" {
		t.Fatalf("%v, %v", told, err)
	}
	if got := asides(t, f); len(got) != 1 || filepath.Base(got[0]) != told.Args["Aside"] {
		t.Errorf("told of %s, kept %v", told.Args["Aside"], got)
	}
	if mustLoad(t, s.Reader, "a").Answers["q"].Text != "1" {
		t.Error("what stands before the damage is not there")
	}
	leave(t, s)
}

// The rest of a damaged log that was kept is not taken for new damage, neither
// beside the app that has started on it nor when that is killed.
func TestDamagedLogIsToldOnce(t *testing.T) {
	f, _ := spoiledLog(t)
	ctx, c := context.Background(), newClock()
	s := reopen(t, string(f), c)
	must(t, s.Save(ctx, filled("a"), filledReport()))
	if d, err := Examine(ctx, string(f)); err != nil || d.Damage != nil {
		t.Errorf("beside the app: %+v, %v", d, err)
	}
	killed := folder(t.TempDir())
	must(t, copyDatabase(osDisk{}, f.database(), killed.database()))
	if again := reopen(t, string(killed), c); again.lost != nil || len(asides(t, killed)) != 0 {
		t.Errorf("after a kill: %v, %v", again.lost, asides(t, killed))
	}
}

// Damage that stops Open before anything is written leaves the log where it is: it
// is set aside with its database, not copied as well.
func TestDamagedLogOfADamagedStore(t *testing.T) {
	f, _ := spoiledLog(t)
	must(t, os.WriteFile(f.database(), []byte(strings.Repeat("noise", 1000)), ownerFile))
	if _, err := Open(context.Background(), string(f), Options{Now: newClock().Now}); !errors.Is(err, ErrDamaged) || asides(t, f) != nil {
		t.Errorf("%v, set aside %v", err, asides(t, f))
	}
	s, told, err := OpenOrRecover(context.Background(), string(f), Options{Now: newClock().Now})
	if err != nil || told == nil || told.ID != "store.recovered.afresh" || len(asides(t, f)) != 1 {
		t.Fatalf("%v, %v, set aside %v", told, err, asides(t, f))
	}
	leave(t, s)
}

// A marked store of an older version is not examined before its migration; what its
// log has lost is told all the same.
func TestMarkedOlderStoreWithADamagedLog(t *testing.T) {
	ctx, c := context.Background(), newClock()
	old := folder(t.TempDir())
	must(t, copyFile(osDisk{}, fixture(1), old.database()))
	db, err := openWriter(ctx, old.database())
	must(t, err)
	for _, by := range []int{1, -1, 1, -1} {
		must(t, second(db.Exec("UPDATE entry SET changed = changed + ?", by)))
	}
	f := folder(t.TempDir())
	must(t, copyDatabase(osDisk{}, old.database(), f.database()))
	must(t, db.Close())
	log, err := os.ReadFile(f.database() + "-wal")
	must(t, err)
	log[walHeader+walFrame+100] ^= 1
	must(t, os.WriteFile(f.database()+"-wal", log, ownerFile))
	must(t, os.WriteFile(f.condemned(), nil, ownerFile))
	s, told, err := OpenOrRecover(ctx, string(f), Options{Now: c.Now})
	if err != nil || told == nil || told.ID != "store.recovered.log" {
		t.Fatalf("%v, %v", told, err)
	}
	leave(t, s)
}
