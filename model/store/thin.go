package store

import (
	"cmp"
	"slices"
	"time"
)

// A Backup is a verified copy of the store in its folder backups/.
type Backup struct {
	Path string
	Made time.Time // from its name, UTC
	Size int64     // bytes

	number int // of the backups ever made; 0 for those of the first version
}

// keepAll is how long every backup is kept.
const keepAll = 48 * time.Hour

// stage keeps the newest backup of each of so many days, weeks or months.
type stage struct {
	count  int
	period func(time.Time) int // a number that is the same for all moments of one
}

// stages follow keepAll, from new to old.
var stages = []stage{
	{12, func(t time.Time) int { return int(t.Unix() / secondsOfDay) }},
	// 1 January 1970 was a Thursday; with four days added weeks change on Sunday.
	{10, func(t time.Time) int { return int((t.Unix()/secondsOfDay + 4) / 7) }},
	{9, func(t time.Time) int { return t.Year()*12 + int(t.Month()) }},
}

const secondsOfDay = 24 * 60 * 60

// smallestRoom is what all backups together may take in any case, in bytes;
// beyond it, roomFactor times the store.
const (
	smallestRoom = 1 << 30
	roomFactor   = 5
)

// roomFor returns what all backups of a store of that size may take, in bytes.
func roomFor(store int64) int64 { return max(smallestRoom, roomFactor*store) }

// thin returns the backups that may go: first every backup that is not the newest of
// its day, week or month, then the oldest until the others fit into room. last, the
// one verified last, never goes, whatever the clock says of it; nor does one of
// keepAll or one that lies in the future, unless room runs out.
func thin(all []Backup, last string, now time.Time, room int64) (drop []Backup) {
	sorted := slices.Clone(all)
	slices.SortFunc(sorted, func(a, b Backup) int {
		return cmp.Or(b.Made.Compare(a.Made), cmp.Compare(b.Path, a.Path))
	})
	kept := make([]Backup, 0, len(sorted))
	at, left := 0, stages[0].count
	var newer time.Time // the one kept before, the next newer
	for _, b := range sorted {
		recent := now.Sub(b.Made) <= keepAll
		if !recent && at < len(stages) && left == 0 {
			if at++; at < len(stages) {
				left = stages[at].count
			}
		}
		due := !recent && at < len(stages) && (newer.IsZero() || stages[at].period(b.Made) != stages[at].period(newer))
		if !recent && !due && b.Path != last {
			drop = append(drop, b)
			continue
		}
		if due {
			left--
		}
		kept, newer = append(kept, b), b.Made
	}
	return append(drop, overflow(kept, last, room)...)
}

// overflow returns the oldest backups beyond room; kept goes from new to old.
func overflow(kept []Backup, last string, room int64) (drop []Backup) {
	var total int64
	for _, b := range kept {
		total += b.Size
	}
	for _, b := range slices.Backward(kept) {
		if total <= room {
			break
		}
		if b.Path != last {
			drop = append(drop, b)
			total -= b.Size
		}
	}
	return drop
}
