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
// nothing is shown that was not saved. One thing Load alone does not see: a row
// whose key was hit is missing from its entry ("row lost"); the check, and with it
// doctor and every backup, does see it.
func TestRandomDamage(t *testing.T) {
	good := closedDatabase(t)
	want := map[string]*model.Entry{}
	for i := range 20 {
		id := fmt.Sprint("e", i)
		want[id] = filled(id)
	}
	backup := bytes.Clone(good)
	random := rand.New(rand.NewPCG(2025, 500))
	outcomes := map[string]int{}
	for round := range trials(60, 2000) {
		f := folder(t.TempDir())
		if err := os.MkdirAll(f.backups(), ownerFolder); err != nil {
			t.Fatal(err)
		}
		name := newClock().now.Format(stampLayout) + backupSuffix
		if err := os.WriteFile(filepath.Join(f.backups(), name), backup, ownerFile); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f.database(), hurt(random, good), ownerFile); err != nil {
			t.Fatal(err)
		}
		outcome, err := afterDamage(f, want)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		outcomes[outcome]++
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
	case errors.Is(err, ErrDamaged), errors.Is(err, ErrNewer):
		return "refused", nil
	case err != nil:
		return "refused, not as damage", nil // such as a hit in the text of the schema
	}
	defer s.Close()
	outcome := "opened"
	if told != nil {
		outcome = "recovered"
	}
	for id, e := range want {
		got, err := s.Load(ctx, id)
		switch {
		case err == nil && !reflect.DeepEqual(got, e):
			if !partOf(got, e) {
				return "", fmt.Errorf("%s is shown as good: %+v", id, got)
			}
			if s.Check(ctx) == nil {
				return "", fmt.Errorf("%s lacks a row, and the check finds nothing", id)
			}
			outcome = "row lost"
		case errors.Is(err, ErrDamaged), errors.Is(err, ErrNotFound):
			if s.Check(ctx) == nil {
				return "", fmt.Errorf("%s: %w, and the check finds nothing", id, err)
			}
			outcome = "told when read"
		case err != nil:
			outcome = "told when read, not as damage"
		}
	}
	return outcome, nil
}

// partOf reports that an entry holds nothing that the other does not.
func partOf(got, e *model.Entry) bool {
	for question, a := range got.Answers {
		if !a.Equal(e.Answers[question]) {
			return false
		}
	}
	for question, note := range got.Notes {
		if note != e.Notes[question] {
			return false
		}
	}
	for question := range got.NotAsked {
		if !e.NotAsked[question] {
			return false
		}
	}
	return got.ID == e.ID && got.Edition == e.Edition && got.Language == e.Language
}
