package store

import (
	"errors"

	"golang.org/x/sys/windows"
)

// noRoom reports that the system found no room on the disk.
func noRoom(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}

// writeProtected reports that the medium takes no writes at all.
func writeProtected(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }
