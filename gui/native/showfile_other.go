//go:build !windows

package native

import (
	"net/url"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
)

// OpenFile shows a file or folder in the program that the system has for it.
func OpenFile(a fyne.App, path string) error { return a.OpenURL(fileURL(path)) }

// ShowInFolder opens the folder of a file, with the file chosen in it where the
// system can: on Linux the file manager is asked over the session's bus, and
// where none answers the folder alone is opened.
func ShowInFolder(a fyne.App, path string) error {
	if runtime.GOOS == "darwin" {
		return exec.Command("open", "-R", path).Run()
	}
	file := strings.ReplaceAll(fileURL(path).String(), ",", "%2C") // a comma parts the items of the list
	err := exec.Command("dbus-send", "--session", "--print-reply", "--reply-timeout=3000",
		"--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
		"org.freedesktop.FileManager1.ShowItems", "array:string:"+file, "string:").Run()
	if err == nil {
		return nil
	}
	return OpenFile(a, filepath.Dir(path))
}

// fileURL is the address of a file on this machine, of which the full path is given.
func fileURL(path string) *url.URL { return &url.URL{Scheme: "file", Path: path} }
