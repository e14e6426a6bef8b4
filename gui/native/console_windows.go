package native

import (
	"io"
	"os"

	"golang.org/x/sys/windows"
)

var attachConsole = windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole")

const ofParent = ^uintptr(0) // ATTACH_PARENT_PROCESS

// Console is where to print what a person asked for on the command line. A program
// with a window has no console of its own; that of the shell it was started from is
// taken, unless what is printed was sent elsewhere.
func Console(out io.Writer) io.Writer {
	if out != io.Writer(os.Stdout) {
		return out
	}
	if _, err := os.Stdout.Stat(); err == nil {
		return out
	}
	if attached, _, _ := attachConsole.Call(ofParent); attached == 0 {
		return out
	}
	screen, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return out
	}
	return screen // open until the program ends
}
