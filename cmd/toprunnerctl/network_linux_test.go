package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"toprunner/cmd/internal/sockets"
)

// Nothing that the program can do opens a socket to the internet, or leaves
// anything in the home folder, such as the settings of a library.
func TestNoCommandOpensAConnection(t *testing.T) {
	dir, home := t.TempDir(), t.TempDir()
	lines := everyCommand(t)
	for _, line := range lines {
		log := filepath.Join(t.TempDir(), "sockets")
		watched := append(sockets.Watched(log), "toprunnerctl")
		c := exec.Command(watched[0], append(watched[1:], line...)...)
		c.Dir = dir
		c.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "TOPRUNNER_LANG=en"}
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("%v: %v\n%s", line, err, out)
			continue
		}
		if opened := sockets.Internet(t, log); len(opened) > 0 {
			t.Errorf("%v: %v", line, opened)
		}
	}
	for _, c := range commands() {
		if !slices.ContainsFunc(lines, func(line []string) bool {
			return strings.HasPrefix(strings.Join(line, " ")+" ", c.name+" ")
		}) {
			t.Errorf("nobody has watched %q", c.name)
		}
	}
	left, err := os.ReadDir(home)
	if err != nil || len(left) > 0 {
		t.Errorf("left in the home folder: %v, %v", left, err)
	}
}

// everyCommand holds lines of which each finds what it needs in the folder that
// those before it have been run in.
func everyCommand(t *testing.T) [][]string {
	t.Helper()
	const id, name = "01977c5d-9a00-7c3e-8f21-5b6d0e4a9c17", "toprunner-2025"
	edition, err := filepath.Abs("../../assets/editions/toprunner-2025.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return [][]string{
		{"demo", "d", "--today", "2025-07-01"},
		{"check", "d/entry.json", "--today", "2025-07-01"},
		{"pdf", "d/entry.json", "-o", "a.pdf", "--append-evidence", "--lang", "both"},
		{"pdf", "d/entry.json", "-o", "b.pdf", "--redacted"},
		{"transfer", "d/entry.json", "-o", "t.html"},
		{"new", "--edition", name, "-o", "new.json"},
		{"edition", "list", "--data", "s"},
		{"edition", "show", name, "--yaml"},
		{"edition", "validate", edition},
		{"store", "import", "d/entry.json", "--data", "s"},
		{"store", "list", "--data", "s"},
		{"store", "export", id, "-o", "e.json", "--data", "s"},
		{"store", "backup", "--data", "s"},
		{"store", "doctor", "--data", "s", "--repair"},
		{"store", "restore", "s/toprunner.db", "--data", "r"},
	}
}
