package native

import (
	"os/exec"
	"path/filepath"
	"syscall"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"
)

// OpenFile shows a file or folder in the program that the system has for it. The
// toolkit would hand on an address instead of a path, and Windows takes the Japanese
// in one for other characters.
func OpenFile(_ fyne.App, path string) error {
	file, err := windows.UTF16PtrFromString(filepath.FromSlash(path))
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, nil, file, nil, nil, windows.SW_SHOWNORMAL)
}

// ShowInFolder opens the folder of a file with the file chosen in it.
func ShowInFolder(_ fyne.App, path string) error {
	c := exec.Command("explorer.exe")
	// Explorer reads the line itself: the path alone is in quotes, or a comma in
	// it would end it. It answers 1 even when all went well, so nobody waits.
	c.SysProcAttr = &syscall.SysProcAttr{CmdLine: `explorer.exe /select,"` + filepath.FromSlash(path) + `"`}
	return c.Start()
}
