package store

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strconv"

	"toprunner/model"
)

// faultyFolder tells a process of the test program that it is the one whose disk
// fails now and then, and where it saves.
const faultyFolder = "TOPRUNNER_STORE_FAULTY"

// saveOnFaultyDisk starts as the app does, saves a growing number in two answers, six times, and prints
// of each save whether Save says that it is kept, or why not. Faults are counted
// by the calls of a thread, so it keeps to one.
func saveOnFaultyDisk(dir string) error {
	runtime.LockOSThread()
	ctx := context.Background()
	s, _, err := OpenOrRecover(ctx, dir, Options{Now: newClock().Now})
	if err != nil {
		say("open", 0, err)
		return nil
	}
	e := model.NewEntry("a", "toprunner-2025", model.Japanese)
	for n := 1; n <= 6; n++ {
		e.Answers["one"] = model.TextAnswer(strconv.Itoa(n))
		e.Answers["two"] = model.TextAnswer(strconv.Itoa(n))
		say("save", n, s.Save(ctx, e, &model.Report{Answered: n}))
	}
	say("close", 0, s.Close())
	return nil
}

// restoringFolder tells a process of the test program that it is the one whose disk
// fails once while it restores, and where.
const restoringFolder = "TOPRUNNER_STORE_RESTORING"

// restoreOnFaultyDisk restores the newest backup in the running store and says
// whether that, and the reading of an entry after it, succeeded.
func restoreOnFaultyDisk(dir string) error {
	runtime.LockOSThread()
	ctx := context.Background()
	s, err := Open(ctx, dir, Options{Now: newClock().Now})
	if err != nil {
		say("open", 0, err)
		return nil
	}
	backups, err := Backups(dir)
	if err != nil {
		return err
	}
	_, err = s.Restore(ctx, backups[0].Path)
	say("restore", 0, err)
	_, err = s.Load(ctx, "a")
	say("load", 0, err)
	return s.Close()
}

// say prints what was done and the id of the problem it ended with, "ok" without.
func say(what string, n int, err error) {
	id := "ok"
	var p *model.Problem
	if errors.As(err, &p) {
		id = p.ID
	} else if err != nil {
		id = "unknown: " + err.Error()
	}
	fmt.Println(what, n, id)
}
