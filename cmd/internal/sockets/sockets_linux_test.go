package sockets

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// A program that opens a socket is caught, also when another program does it for
// it; one that speaks to a program of the same machine is not.
func TestInternet(t *testing.T) {
	for name, c := range map[string]struct {
		script string
		caught bool
	}{
		"nothing":           {"true", false},
		"a packet":          {"exec 3<>/dev/udp/127.0.0.1/9", true},
		"in a child":        {"bash -c 'exec 3<>/dev/udp/127.0.0.1/9'; true", true},
		"with an exit code": {"exec 3<>/dev/udp/127.0.0.1/9; exit 3", true},
		"of version 6":      {"exec 3<>/dev/udp/::1/9 || true", true},
	} {
		t.Run(name, func(t *testing.T) {
			log := filepath.Join(t.TempDir(), "sockets")
			watched := append(Watched(log), "bash", "-c", c.script)
			_ = exec.Command(watched[0], watched[1:]...).Run() // how it ends is not the point
			if opened := Internet(t, log); (len(opened) > 0) != c.caught {
				t.Errorf("opened %q", opened)
			}
		})
	}
}
