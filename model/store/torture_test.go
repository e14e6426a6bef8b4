package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"toprunner/model"
)

// torture, set in the environment, makes the tests that go on for a number of
// trials take the long one; make torture sets it.
const torture = "TOPRUNNER_TORTURE"

// trials is the number of them that make test has the time for, or all.
func trials(short, all int) int {
	if os.Getenv(torture) != "" {
		return all
	}
	return short
}

// A store with flipped bytes or a lost end opens, or recovers, or says so, and
// nothing is shown that was not saved. In every tenth round the backup is hurt too.
func TestRandomDamage(t *testing.T) {
	good := closedDatabase(t)
	want := map[string]*model.Entry{}
	for i := range 20 {
		id := fmt.Sprint("e", i)
		want[id] = filled(id)
	}
	random := rand.New(rand.NewPCG(2025, 500))
	outcomes := map[string]int{}
	for round := range trials(60, 2000) {
		f := folder(t.TempDir())
		must(t, os.MkdirAll(f.backups(), ownerFolder))
		backup := good
		if round%10 == 9 {
			backup = hurt(random, good)
		}
		name := newClock().now.Format(stampLayout) + backupSuffix
		must(t, os.WriteFile(filepath.Join(f.backups(), name), backup, ownerFile))
		must(t, os.WriteFile(f.database(), hurt(random, good), ownerFile))
		outcome, err := afterDamage(f, want)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		outcomes[outcome]++
		must(t, os.RemoveAll(string(f))) // two thousand of them would fill the disk
	}
	t.Logf("%v", outcomes)
}

// hurt flips up to eight bytes of a file or cuts it off.
func hurt(random *rand.Rand, good []byte) []byte {
	data := bytes.Clone(good)
	if random.IntN(4) == 0 {
		return data[:random.IntN(len(data))]
	}
	for range 1 + random.IntN(8) {
		data[random.IntN(len(data))] ^= byte(1 + random.IntN(255))
	}
	return data
}

// afterDamage starts on a damaged store as the app does, and says what became of
// it. An error is a promise that was broken.
func afterDamage(f folder, want map[string]*model.Entry) (string, error) {
	ctx := context.Background()
	s, told, err := OpenOrRecover(ctx, string(f), Options{Now: newClock().Now})
	switch {
	case errors.Is(err, ErrNewer):
		return "taken for a newer one", nil // the number of the version was hit
	case err != nil:
		return "", fmt.Errorf("the start is blocked: %w", err)
	}
	defer s.Close()
	outcome := "opened"
	if told != nil {
		outcome = told.ID
	}
	if told != nil && told.ID == "store.recovered.afresh" {
		return outcome, s.Check(ctx)
	}
	for id, e := range want {
		got, err := s.Load(ctx, id)
		switch {
		case err == nil && !reflect.DeepEqual(got, e):
			return "", fmt.Errorf("%s is shown as good: %+v", id, got)
		case errors.Is(err, ErrDamaged), errors.Is(err, ErrNotFound):
			if s.Check(ctx) == nil {
				return "", fmt.Errorf("%s: %w, and the check finds nothing", id, err)
			}
			outcome = "told when read"
		case err != nil:
			return "", fmt.Errorf("%s: not told as damage: %w", id, err)
		}
	}
	return outcome, nil
}
