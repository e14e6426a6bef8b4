package native

import (
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	comdlg32             = windows.NewLazySystemDLL("comdlg32.dll")
	getOpenFileName      = comdlg32.NewProc("GetOpenFileNameW")
	getSaveFileName      = comdlg32.NewProc("GetSaveFileNameW")
	commDlgExtendedError = comdlg32.NewProc("CommDlgExtendedError")
)

func ask(q FileQuestion, p purpose) (string, error) {
	// The dialog belongs to its thread, and what it shows of folders is COM.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED); err == nil {
		defer windows.CoUninitialize()
	}
	call := getOpenFileName
	if p == saving {
		call = getSaveFileName
	}
	if err := call.Find(); err != nil {
		return "", fmt.Errorf("%w: %w", ErrNone, err)
	}
	question, path := newOpenFileName(q, p)
	chosen, _, _ := call.Call(uintptr(unsafe.Pointer(question)))
	if chosen != 0 {
		return windows.UTF16ToString(path), nil
	}
	// Zero is that the person thought better of it.
	if code, _, _ := commDlgExtendedError.Call(); code != 0 {
		return "", fmt.Errorf("%w: it failed with code %#x", ErrNone, code)
	}
	return "", nil
}
