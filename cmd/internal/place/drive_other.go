//go:build !windows

package place

// remoteDrive is asked on Windows alone, where drives have letters.
func remoteDrive(string) bool { return false }
