//go:build unix

package entryfile_test

import (
	"path/filepath"
	"syscall"
	"testing"
)

// Opening a named pipe waits until somebody writes to it.
func TestLoadDoesNotWaitForAPipe(t *testing.T) {
	dir := folder(t, map[string]string{"e.json": naming("pipe.pdf")})
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.pdf"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, _, err := load(filepath.Join(dir, "e.json"))
	wantProblem(t, err, "entryfile.evidence_no_file", "pipe.pdf")
}
