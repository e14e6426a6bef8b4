//go:build unix

package edition

import (
	"path/filepath"
	"syscall"
	"testing"
)

// Opening a named pipe waits until somebody writes to it.
func TestOpenDoesNotWaitForAPipe(t *testing.T) {
	dir := folderWith(t, nil)
	if err := syscall.Mkfifo(filepath.Join(dir, folder, "pipe.yaml"), 0o600); err != nil {
		t.Fatal(err)
	}
	set := Open(dir)
	if got := toldBy(t, set, dir); len(got) != 1 || got[0] != "unreadable editions/pipe.yaml" {
		t.Errorf("told %q", got)
	}
}
