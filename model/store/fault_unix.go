//go:build unix

package store

import (
	"errors"
	"syscall"
)

// noRoom reports that the system found no room on the disk.
func noRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// writeProtected reports that the medium takes no writes at all.
func writeProtected(err error) bool { return errors.Is(err, syscall.EROFS) }
