package store

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"toprunner/model"
)

// diskFault is what the system answers to one of its calls, once from each of
// many places or, when it lasts, from there on.
type diskFault struct {
	call, code string // the call may be several, counted together
	lasts      bool
	problems   string // what the person may then be told
}

// tracing makes strace let a call fail at the nth time it is made.
func (f diskFault) tracing(n int, log string) []string {
	when := strconv.Itoa(n)
	if f.lasts {
		when += "+"
	}
	return []string{"strace", "-f", "-qq", "-o", log, "-e", "trace=" + f.call, "-e", "signal=none",
		"-e", fmt.Sprintf("inject=%s:error=%s:when=%s", f.call, f.code, when)}
}

// A disk fails at any one of the calls of a run, or from one of them on. Each
// save that was acknowledged is there, each that was not has said why, and the
// file is sound and no backup has taken its place; with the fault gone everything
// can be saved again.
func TestDiskThatFails(t *testing.T) {
	origin := filepath.Join(t.TempDir(), "data")
	s := reopen(t, origin, newClock())
	mustCreate(t, s, model.NewEntry("a", "toprunner-2025", model.Japanese))
	leave(t, s)
	good, err := os.ReadFile(folder(origin).database())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []diskFault{
		{"fsync,fdatasync", "EIO", false, "store.disk"},
		{"fsync,fdatasync", "EIO", true, "store.disk"},
		{"pwrite64", "EIO", false, "store.disk store.full"}, // when it opens a file, SQLite takes any failure for want of room
		{"pwrite64", "EIO", true, "store.disk store.full"},
		{"pwrite64", "ENOSPC", false, "store.full"},
		{"pwrite64", "ENOSPC", true, "store.full"},
		{"pwrite64", "EROFS", true, "store.read_only"},
		{"ftruncate", "EIO", false, "store.disk"},
		{"pread64", "EIO", false, "store.disk store.damaged"}, // what cannot be read once may be damaged
		{"pread64,read", "EIO", true, "store.disk store.damaged"},
	} {
		t.Run(fmt.Sprintf("%s %s lasting %v", f.call, f.code, f.lasts), func(t *testing.T) {
			places, refusals := 0, 0
			for n := 1; ; n += trials(1+n/2, 1) {
				hit, refused := f.trial(t, good, n)
				if !hit {
					break // the run has no nth call: every place has had its turn
				}
				places++
				refusals += refused
			}
			t.Logf("%d places, %d refusals", places, refusals)
			if places == 0 || refusals == 0 {
				t.Error("the fault came nowhere in the way")
			}
		})
	}
}

// trial lets the nth call of a run fail, and reports whether there was one, and
// how much was refused because of it.
func (f diskFault) trial(t *testing.T, good []byte, n int) (hit bool, refused int) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "data")
	if err := os.MkdirAll(folder(dir).backups(), ownerFolder); err != nil {
		t.Fatal(err)
	}
	backup := filepath.Join(folder(dir).backups(), newClock().now.Format(stampLayout)+backupSuffix)
	for _, path := range []string{folder(dir).database(), backup} {
		if err := os.WriteFile(path, good, ownerFile); err != nil {
			t.Fatal(err)
		}
	}
	said, hit := f.child(t, n, faultyFolder, dir)
	kept, tried, refused := f.understand(t, n, said)
	soundWith(t, dir, kept, tried)
	return hit, refused
}

// child runs a process of the test program on a folder and lets its nth call fail. It
// returns what it printed, and whether there was an nth call.
func (f diskFault) child(t *testing.T, n int, variable, dir string) (said string, hit bool) {
	t.Helper()
	log := filepath.Join(t.TempDir(), "calls")
	line := append(f.tracing(n, log), os.Args[0])
	child := exec.Command(line[0], line[1:]...)
	child.Env = append(os.Environ(), variable+"="+dir)
	out, err := child.Output()
	if err != nil {
		t.Fatalf("call %d: %v (make deps installs strace)\n%s", n, err, out)
	}
	calls, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	return string(out), bytes.Contains(calls, []byte("(INJECTED)"))
}

// understand reads what the child has printed: the last save that it was told is
// kept, the last that it tried, and how many were refused, each with a reason
// that fits.
func (f diskFault) understand(t *testing.T, n int, said string) (kept, tried, refused int) {
	t.Helper()
	for _, line := range strings.Split(strings.TrimSpace(said), "\n") {
		what, rest, _ := strings.Cut(line, " ")
		number, id, _ := strings.Cut(rest, " ")
		save, err := strconv.Atoi(number)
		if err != nil {
			t.Fatalf("call %d: the child said %q", n, said)
		}
		tried = max(tried, save)
		switch {
		case id == "ok" && what == "save":
			kept = save
		case id == "ok":
		case slices.Contains(strings.Fields(f.problems), id):
			refused++
		default:
			t.Errorf("call %d: %s, want %s", n, line, f.problems)
		}
	}
	return kept, tried, refused
}

// soundWith fails unless the store is sound and holds a whole save, the last one
// acknowledged or one tried after it, and can be saved to.
func soundWith(t *testing.T, dir string, kept, tried int) {
	t.Helper()
	s := reopen(t, dir, newClock())
	defer leave(t, s)
	if aside, _ := filepath.Glob(filepath.Join(dir, asidePrefix+"*")); len(aside) > 0 {
		t.Errorf("set aside: %v", aside)
	}
	if err := s.Check(context.Background()); err != nil {
		t.Errorf("damaged: %v", err)
	}
	e := mustLoad(t, s.Reader, "a")
	one, two := max(0, numberIn(e, "one")), max(0, numberIn(e, "two"))
	if one < kept || one > tried || one != two {
		t.Errorf("%d was acknowledged and %d tried, the store holds %d and %d", kept, tried, one, two)
	}
	e.Answers["one"] = model.TextAnswer(time.Time{}.String())
	if err := s.Save(context.Background(), e, &model.Report{}); err != nil {
		t.Errorf("without the fault: %v", err)
	}
}

// A disk fails once, at any one of the calls of a restore in the running app. Whether
// that succeeds or not, the store is open afterwards.
func TestRestoreOnADiskThatFailsOnce(t *testing.T) {
	f := diskFault{call: "pread64", code: "EIO"}
	refused := 0
	for n := 1; ; n += trials(2, 1) {
		s, c := newStore(t)
		mustCreate(t, s, model.NewEntry("a", "toprunner-2025", model.Japanese))
		if _, _, err := s.Backup(t.Context(), c.Now); err != nil {
			t.Fatal(err)
		}
		said, hit := f.child(t, n, restoringFolder, string(leave(t, s)))
		if !hit {
			break
		}
		if strings.HasPrefix(said, "restore 0 store.") {
			refused++
			if !strings.Contains(said, "load 0 ok") {
				t.Errorf("call %d: the child said %q", n, said)
			}
		}
	}
	if refused == 0 {
		t.Error("the fault came nowhere in the way")
	}
}
