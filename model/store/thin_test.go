package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"syscall"
	"testing"
	"time"
)

func backupAt(made time.Time, size int64) Backup {
	return Backup{Path: made.Format(stampLayout), Made: made, Size: size}
}

// thinned returns what is left of the backups.
func thinned(all []Backup, last string, now time.Time, room int64) []Backup {
	drop := thin(all, last, now, room)
	return slices.DeleteFunc(slices.Clone(all), func(b Backup) bool { return slices.Contains(drop, b) })
}

// Three years of use, with a backup every six hours and thinning after each:
// all of two days, then twelve days, ten weeks and nine months, without a gap.
func TestThinningOverYears(t *testing.T) {
	now := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	var all []Backup
	for range 3 * 365 * 4 {
		now = now.Add(6 * time.Hour)
		b := backupAt(now, 1)
		all = thinned(append(all, b), b.Path, now, smallestRoom)
	}
	if want := 9 + 12 + 10 + 9; len(all) != want {
		t.Errorf("%d are left, want %d", len(all), want)
	}
	slices.Reverse(all) // from new to old
	for i, b := range all[1:] {
		gap := all[i].Made.Sub(b.Made)
		limit := 35 * 24 * time.Hour // the last week's end of each month
		switch {
		case i < 8:
			limit = 6 * time.Hour
		case i < 8+12:
			limit = 24 * time.Hour
		case i < 8+12+10:
			limit = 7 * 24 * time.Hour
		}
		if gap > limit {
			t.Errorf("%v lie between number %d and the next", gap, i)
		}
	}
}

func TestThinning(t *testing.T) {
	now := time.Date(2025, 7, 10, 12, 0, 0, 0, time.UTC)
	ago := func(hours int) Backup { return backupAt(now.Add(-time.Duration(hours)*time.Hour), 10) }
	for _, c := range []struct {
		name string
		all  []Backup
		last string
		room int64
		want []Backup
	}{
		{"nothing", nil, "", 100, nil},
		{"all of two days", []Backup{ago(0), ago(1), ago(47), ago(48)}, "", 100, []Backup{ago(0), ago(1), ago(47), ago(48)}},
		{"the newest of a day", []Backup{ago(0), ago(61), ago(62)}, "", 100, []Backup{ago(0), ago(61)}},
		{"one alone, however old", []Backup{ago(90000)}, "", 100, []Backup{ago(90000)}},
		{"no room: the oldest go", []Backup{ago(0), ago(1), ago(2)}, ago(0).Path, 20, []Backup{ago(0), ago(1)}},
		{"no room at all: the last verified stays", []Backup{ago(0), ago(1)}, ago(0).Path, 0, []Backup{ago(0)}},
		{"made when the clock was ahead", []Backup{ago(-9000), ago(1)}, ago(1).Path, 100, []Backup{ago(-9000), ago(1)}},
		{"ahead, and no room", []Backup{ago(-9000), ago(1)}, ago(1).Path, 10, []Backup{ago(1)}},
		{"the last one, by a clock gone back", []Backup{ago(61), ago(62)}, ago(62).Path, 100, []Backup{ago(61), ago(62)}},
	} {
		if got := thinned(c.all, c.last, now, c.room); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// Whatever stands in the folder: the last verified one stays, all fit into the
// room or are it alone, and what is left is left by a second thinning too.
func TestThinningOfAnything(t *testing.T) {
	random := rand.New(rand.NewPCG(2025, 11))
	now := time.Date(2025, 7, 10, 12, 0, 0, 0, time.UTC)
	for round := range 2000 {
		var all []Backup
		for i := range 1 + random.IntN(60) {
			b := backupAt(now.Add(-time.Duration(random.Int64N(int64(800*24*time.Hour)))+10*24*time.Hour), random.Int64N(100))
			b.Path += fmt.Sprint(i)
			all = append(all, b)
		}
		last, room := all[random.IntN(len(all))].Path, random.Int64N(3000)
		left := thinned(all, last, now, room)
		var total int64
		for _, b := range left {
			total += b.Size
		}
		if !slices.ContainsFunc(left, func(b Backup) bool { return b.Path == last }) {
			t.Fatalf("round %d: the last verified one went", round)
		}
		if total > room && len(left) > 1 {
			t.Fatalf("round %d: %d bytes in a room of %d", round, total, room)
		}
		if again := thin(left, last, now, smallestRoom); len(again) > len(left)/2 {
			t.Fatalf("round %d: %d of %d go at once", round, len(again), len(left))
		}
	}
}

func TestRoom(t *testing.T) {
	if roomFor(1) != 1<<30 || roomFor(1<<30) != 5<<30 {
		t.Errorf("%d, %d", roomFor(1), roomFor(1<<30))
	}
}

// holding is a disk on which another program has files open, so that they cannot be
// removed.
type holding struct {
	osDisk
	open []string
}

func (d holding) Remove(name string) error {
	if slices.Contains(d.open, name) {
		return syscall.EACCES
	}
	return d.osDisk.Remove(name)
}

// An old backup or a beginning of one that cannot be removed is no fault of the new
// one, and keeps nothing else from being removed.
func TestBackupsThatCannotBeRemoved(t *testing.T) {
	s, c := newStore(t)
	mustCreate(t, s, filled("a"))
	var old []string
	for i := range 3 { // of one day, which all may go but the last
		old = append(old, mustBackup(t, s.Reader, c).Path)
		mustCreate(t, s, filled(fmt.Sprint("b", i)))
		c.forward(time.Minute)
	}
	part := old[0] + partSuffix
	must(t, os.WriteFile(part, []byte("half"), ownerFile))
	c.forward(3 * 24 * time.Hour)
	b, made, err := s.backup(context.Background(), holding{open: []string{old[0], part}}, c.now)
	if err != nil || !made {
		t.Fatalf("made: %t, %v", made, err)
	}
	var left []string
	for _, b := range mustBackups(t, s.folder) {
		left = append(left, b.Path)
	}
	if want := []string{b.Path, old[2], old[0]}; !slices.Equal(left, want) {
		t.Errorf("left %v, want %v", left, want)
	}
}
