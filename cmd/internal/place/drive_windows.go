package place

import "golang.org/x/sys/windows"

// remoteDrive reports that a drive ("N:") lies on another computer.
func remoteDrive(drive string) bool {
	root, err := windows.UTF16PtrFromString(drive + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
