package store

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"toprunner/model"
)

// killedWithLog returns database and log of a store that was killed after ten
// saves, and where in the log each of them begins.
func killedWithLog(t *testing.T) (database, log []byte, begins []int64) {
	t.Helper()
	s, _ := newStore(t)
	e := filled("a")
	mustCreate(t, s, e)
	if _, err := s.write.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
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
