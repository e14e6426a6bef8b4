package main

import (
	"os/exec"
	"path/filepath"
	"syscall"

	"fyne.io/fyne/v2"
)

// showInFolder opens the folder of a file with the file chosen in it.
func showInFolder(_ fyne.App, path string) error {
	c := exec.Command("explorer.exe")
	// Explorer reads the line itself: the path alone is in quotes, or a comma in
	// it would end it. It answers 1 even when all went well, so nobody waits.
	c.SysProcAttr = &syscall.SysProcAttr{CmdLine: `explorer.exe /select,"` + filepath.FromSlash(path) + `"`}
	return c.Start()
}
