//go:build unix

package store

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// take locks a file for this open handle alone, without waiting. The system
// frees it when the process ends, however it ends, so the lock of a dead process
// is no lock. It returns errTaken when another handle has it.
func take(file *os.File) error {
	err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return errTaken
	}
	return err
}
