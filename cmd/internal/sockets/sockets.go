package sockets

import (
	"os"
	"strings"
	"testing"
	"time"
)

// Watched is what a command line begins with for its program, and every program
// that this starts, to be watched; what was seen is written to log. The process
// that is started is the program itself, so that it can be waited for and killed.
func Watched(log string) []string {
	return []string{
		"strace", "-D", "-f", "--seccomp-bpf", "-e", "trace=socket", "-e", "signal=none", "-o", log,
	}
}

// patience is how long the watcher may take to write its last line after the
// program has ended.
const patience = time.Minute

// Internet returns the calls in a log that opened a socket to the internet. It
// waits until the program that began the log has ended.
func Internet(t *testing.T, log string) []string {
	t.Helper()
	var opened []string
	for _, line := range strings.Split(whole(t, log), "\n") {
		if strings.Contains(line, "AF_INET") { // AF_INET6 too
			opened = append(opened, line)
		}
	}
	return opened
}

// whole returns a log once its last line is there. Without strace there is no
// log: make deps installs it.
func whole(t *testing.T, log string) string {
	t.Helper()
	for late := time.Now().Add(patience); ; {
		data, err := os.ReadFile(log)
		text := string(data)
		if err == nil && ended(text) {
			return text
		}
		if time.Now().After(late) {
			t.Fatalf("the sockets were not watched to the end: %v\n%s", err, text)
		}
	}
}

// ended reports that the process whose line is the first has a last one.
func ended(log string) bool {
	first, _, _ := strings.Cut(log, " ")
	for _, line := range strings.Split(log, "\n") {
		process, does, _ := strings.Cut(line, " ")
		does = strings.TrimSpace(does)
		if process == first && (strings.HasPrefix(does, "+++ exited") || strings.HasPrefix(does, "+++ killed")) {
			return true
		}
	}
	return false
}
