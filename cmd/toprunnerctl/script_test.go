package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/store"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"toprunnerctl": main})
}

// TestScripts runs the real program as testdata/*.txt says: what stands there is
// what a person types and what they may expect.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":  exits,
			"answer": answer,
			"sparse": sparse,
			"hold":   hold,
			"same":   same,
			"backup": backup,
			"submit": submit,
			"flip":   flip,
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("TOPRUNNER_LANG", "en")
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "share"))
			return nil
		},
	})
}

// fault is what no message may hold: a stack trace, a text without words, or an
// argument that was not filled in.
var fault = regexp.MustCompile(`(?i)goroutine \d|panic|<no value>|\[[a-z_]+\.[a-z_.]+\]|%!`)

// exits CODE PROGRAM ARGS... runs a program and wants that exit code of it.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARGS...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
	for _, stream := range []string{"stdout", "stderr"} {
		said := ts.ReadFile(stream)
		if found := fault.FindString(said); found != "" && !strings.HasPrefix(said, "%PDF-") {
			ts.Fatalf("%s holds %q", stream, found)
		}
	}
	if code == exitBadInput && ts.ReadFile("stderr") == "" {
		ts.Fatalf("nothing is said of what is wrong")
	}
}

// answer FILE ID VALUE puts a JSON value under an id of the answers of an entry
// file; without a value it takes the answer away.
func answer(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: answer FILE ID [VALUE]")
	}
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	var file map[string]json.RawMessage
	ts.Check(json.Unmarshal(data, &file))
	var answers map[string]json.RawMessage
	ts.Check(json.Unmarshal(file["answers"], &answers))
	delete(answers, args[1])
	if len(args) == 3 {
		answers[args[1]] = json.RawMessage(args[2])
	}
	file["answers"], err = json.Marshal(answers)
	ts.Check(err)
	data, err = json.Marshal(file)
	ts.Check(err)
	ts.Check(os.WriteFile(path, data, 0o644))
}

// sparse FILE BYTES makes a file of that size that takes no room on the disk.
func sparse(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sparse FILE BYTES")
	}
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(size))
	ts.Check(f.Close())
}

// hold DIR opens the store of a folder for writing until the script ends, as a
// running app does.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: hold DIR")
	}
	s, err := store.Open(context.Background(), ts.MkAbs(args[0]), store.Options{Now: time.Now})
	ts.Check(err)
	ts.Defer(func() { s.Close() })
}

// submit DIR ID notes in a store that an entry went out.
func submit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: submit DIR ID")
	}
	s, err := store.Open(context.Background(), ts.MkAbs(args[0]), store.Options{Now: time.Now})
	ts.Check(err)
	how := model.Submission{On: calendar.Date{Year: 2025, Month: 7, Day: 1}, Channel: "form"}
	ts.Check(errors.Join(s.SetSubmitted(context.Background(), args[1], how), s.Close()))
}

// flip FILE TEXT changes the last letter of the first place where a text stands in
// a file.
func flip(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: flip FILE TEXT")
	}
	data := []byte(ts.ReadFile(args[0]))
	at := bytes.Index(data, []byte(args[1]))
	if at < 0 {
		ts.Fatalf("%q does not stand in %s", args[1], args[0])
	}
	data[at+len(args[1])-1] ^= 1
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o600))
}

// same FILE FILE wants two JSON files to say the same, whatever their layout.
func same(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] same FILE FILE")
	}
	var said [2]string
	for i, name := range args {
		var v any
		ts.Check(json.Unmarshal([]byte(ts.ReadFile(name)), &v))
		data, err := json.Marshal(v)
		ts.Check(err)
		said[i] = string(data)
	}
	if (said[0] == said[1]) == neg {
		ts.Fatalf("%s and %s: same is %v", args[0], args[1], said[0] == said[1])
	}
}

// backup DIR FILE copies the newest backup of a store to a file.
func backup(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: backup DIR FILE")
	}
	all, err := store.Backups(ts.MkAbs(args[0]))
	ts.Check(err)
	if len(all) == 0 {
		ts.Fatalf("there is no backup in %s", args[0])
	}
	data, err := os.ReadFile(all[0].Path)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o600))
}
