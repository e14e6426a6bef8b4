package store

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// take locks a file for this open handle alone, without waiting. The system
// frees it when the process ends, however it ends, so the lock of a dead process
// is no lock. It returns errTaken when another handle has it.
//
// A locked range of a file cannot be read by others on Windows, so the byte that
// is locked lies far behind the text that says who holds it.
func take(file *os.File) error {
	at := &windows.Overlapped{OffsetHigh: 1}
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, at)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return errTaken
	}
	return err
}
