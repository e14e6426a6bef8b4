package copies

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestCopies(t *testing.T) {
	temporary := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, temporary)
	}
	ours, others := Of("/data"), Of("/other")
	paths := map[string]string{}
	for _, name := range []string{"規程.pdf", "../規程.pdf", strings.Repeat("長", 200) + ".pdf"} {
		path, err := ours.Write(name, []byte("%PDF"))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != "%PDF" || filepath.Ext(path) != ".pdf" {
			t.Errorf("%s: %q, %v", path, got, err)
		}
		if filepath.Dir(filepath.Dir(path)) != temporary {
			t.Errorf("%s stands in %s", name, path)
		}
		paths[path] = name
	}
	if len(paths) != 3 {
		t.Errorf("one copy took the place of another: %v", paths)
	}
	theirs, err := others.Write("規程.pdf", nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := Of("/data").Clear(); err != nil { // at the next start, say
		t.Fatal(err)
	}
	left, err := os.ReadDir(temporary)
	if err != nil || len(left) != 1 || left[0].Name() != filepath.Base(filepath.Dir(theirs)) {
		t.Errorf("left: %v, %v", left, err)
	}
}

// Nobody else on the computer can read them, and what a person writes into one is not
// lost unseen.
func TestCopiesAreTheirOwners(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there the folder for what does not last is its owner's by itself")
	}
	t.Setenv("TMPDIR", t.TempDir())
	path, err := Of("/data").Write("規程.pdf", nil)
	if err != nil {
		t.Fatal(err)
	}
	for of, want := range map[string]os.FileMode{filepath.Dir(path): 0o700, path: 0o400} {
		if info, err := os.Stat(of); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", of, info.Mode().Perm(), err)
		}
	}
}
