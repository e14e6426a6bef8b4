package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// asApp, set in the environment, makes the test binary be the app: the tests
// then need no second build of it.
const asApp = "TOPRUNNER_TEST_AS_APP"

func TestMain(m *testing.M) {
	if os.Getenv(asApp) != "" {
		os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

func TestWithoutWindow(t *testing.T) {
	t.Setenv("TOPRUNNER_LANG", "en")
	t.Setenv("DISPLAY", "")
	data := filepath.Join(t.TempDir(), "data")
	type use struct {
		args     []string
		code     int
		out, err string // parts of what is printed
	}
	uses := []use{
		{[]string{"--version"}, exitDone, "Telework Top Runner Application Assistant", ""},
		{[]string{"--help"}, exitDone, "--print-paths", ""},
		{[]string{"--data", data, "--print-paths"}, exitDone, "database\t" + filepath.Join(data, "toprunner.db"), ""},
		{[]string{"--colour", "blue"}, exitUse, "", "“--colour blue” is not something the app can be started with."},
		{[]string{"--log-level", "loud"}, exitUse, "", "“--log-level loud”"},
		{[]string{"--data", ""}, exitUse, "", "--data"},
	}
	if runtime.GOOS == "linux" {
		uses = append(uses, use{[]string{"--data", data, "a.toprunner"}, exitUse, "", "There is no display"})
	}
	for _, tc := range uses {
		t.Run(strings.Join(tc.args, " "), func(t *testing.T) {
			var out, err bytes.Buffer
			if code := run(tc.args, &out, &err); code != tc.code {
				t.Errorf("exit %d, want %d", code, tc.code)
			}
			if !strings.Contains(out.String(), tc.out) || !strings.Contains(err.String(), tc.err) {
				t.Errorf("printed %q and %q", out.String(), err.String())
			}
		})
	}
	if _, err := os.Stat(data); err == nil {
		t.Error("the data folder was made although no window was opened")
	}
}
