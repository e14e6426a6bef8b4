package store

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"toprunner/model"
)

// childFolder tells a process of the test program that it is the one to be
// killed, and where it saves.
const childFolder = "TOPRUNNER_STORE_CHILD"

func TestMain(m *testing.M) {
	beChild(childFolder, saveForever)
	beChild(faultyFolder, saveOnFaultyDisk)
	beChild(restoringFolder, restoreOnFaultyDisk)
	os.Exit(m.Run())
}

// beChild makes this process do a child's work when the environment names a
// folder for it, and nothing else.
func beChild(variable string, work func(dir string) error) {
	dir := os.Getenv(variable)
	if dir == "" {
		return
	}
	if err := work(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// saveForever saves a growing number in two answers and says so when Save has
// returned.
func saveForever(dir string) error {
	ctx := context.Background()
	s, err := Open(ctx, dir, Options{Now: time.Now})
	if err != nil {
		return err
	}
	e, err := s.Load(ctx, "a")
	if err != nil {
		return err
	}
	for n := numberIn(e, "one"); ; {
		n++
		e.Answers["one"] = model.TextAnswer(strconv.Itoa(n))
		e.Answers["two"] = model.TextAnswer(strconv.Itoa(n))
		if err := s.Save(ctx, e, &model.Report{Answered: n}); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func numberIn(e *model.Entry, question string) int {
	n, err := strconv.Atoi(e.Answers[question].Text)
	if err != nil {
		return -1
	}
	return n
}

// A process that saves without end is killed after a random number of saves. Each
// time every save it had been told of is there, whole, and the file is sound.
func TestKilledWhileSaving(t *testing.T) {
	rounds := trials(20, 500)
	dir := filepath.Join(t.TempDir(), "data")
	s := reopen(t, dir, newClock())
	mustCreate(t, s, model.NewEntry("a", "toprunner-2025", model.Japanese))
	leave(t, s)
	random := rand.New(rand.NewPCG(2025, 7))
	for round := range rounds {
		acknowledged := killAfter(t, dir, 1+random.IntN(60))
		if damaged, err := folder(dir).logIsDamaged(); damaged || err != nil {
			t.Fatalf("round %d: the log of a killed process is taken for damaged: %v", round, err)
		}
		s := reopen(t, dir, newClock())
		e := mustLoad(t, s.Reader, "a")
		report, err := s.Report(context.Background(), "a")
		if err != nil {
			t.Fatal(err)
		}
		one, two := numberIn(e, "one"), numberIn(e, "two")
		if one < acknowledged || two != one || report.Answered != one {
			t.Fatalf("round %d: %d was acknowledged, the store holds %d and %d, checked at %d",
				round, acknowledged, one, two, report.Answered)
		}
		var verdict string
		var states int
		if err := s.read.QueryRow("PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
			t.Fatalf("round %d: %s, %v", round, verdict, err)
		}
		err = s.read.QueryRow("SELECT count(*) FROM history WHERE question = 'one'").Scan(&states)
		if err != nil || states != one+1 {
			t.Fatalf("round %d: %d states of %d saves, %v", round, states, one+1, err)
		}
		leave(t, s)
	}
}

// killAfter runs the saving process until it has acknowledged so many saves,
// kills it and returns the last number it acknowledged.
func killAfter(t *testing.T, dir string, saves int) (last int) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childFolder+"="+dir)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	seen := 0
	for lines := bufio.NewScanner(out); lines.Scan(); { // to the end: it goes on until the signal lands
		if last, err = strconv.Atoi(lines.Text()); err != nil {
			t.Fatal(err)
		}
		if seen++; seen == saves {
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := child.Wait(); err == nil || seen < saves {
		t.Fatalf("the child ended by itself after %d saves: %v", seen, err)
	}
	return last
}

// Many callers at once see whole entries.
func TestManyCallers(t *testing.T) {
	s, _ := newStore(t)
	mustCreate(t, s, model.NewEntry("a", "toprunner-2025", model.Japanese))
	var wait sync.WaitGroup
	for caller := range 4 {
		wait.Go(func() {
			ctx := context.Background()
			for i := range 20 {
				e := model.NewEntry("a", "toprunner-2025", model.Japanese)
				text := model.TextAnswer(strconv.Itoa(caller*100 + i))
				e.Answers["one"], e.Answers["two"] = text, text
				if err := s.Save(ctx, e, &model.Report{}); err != nil {
					t.Error(err)
				}
				got, err := s.Load(ctx, "a")
				if err != nil || !got.Answers["one"].Equal(got.Answers["two"]) {
					t.Errorf("half a save was read: %+v, %v", got, err)
				}
				if _, err := s.Overview(ctx); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
}
