package native

import (
	"runtime"
	"testing"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	createWindow            = user32.NewProc("CreateWindowExW")
	destroyWindow           = user32.NewProc("DestroyWindow")
	immSetOpenStatus        = imm32.NewProc("ImmSetOpenStatus")
	immSetCompositionString = imm32.NewProc("ImmSetCompositionStringW")
	immGetCompositionWindow = imm32.NewProc("ImmGetCompositionWindow")
	immGetCandidateWindow   = imm32.NewProc("ImmGetCandidateWindow")
)

// composed puts a word into the input context of a window, as if it were typed.
func composed(t *testing.T, m imm, word string) {
	t.Helper()
	u, err := windows.UTF16FromString(word)
	if err != nil {
		t.Fatal(err)
	}
	m.within(func(context uintptr) {
		const setComposition = 0x0009 // SCS_SETSTR
		_, _, _ = immSetOpenStatus.Call(context, 1)
		ok, _, _ := immSetCompositionString.Call(context, setComposition,
			uintptr(unsafe.Pointer(&u[0])), uintptr(2*(len(u)-1)), 0, 0)
		if ok == 0 {
			t.Fatalf("%q cannot be composed", word)
		}
	})
}

func TestImm(t *testing.T) {
	runtime.LockOSThread() // a window belongs to its thread
	defer runtime.UnlockOSThread()
	class, err := windows.UTF16PtrFromString("STATIC")
	if err != nil {
		t.Fatal(err)
	}
	window, _, err := createWindow.Call(0, uintptr(unsafe.Pointer(class)), 0, 0, 0, 0, 400, 300, 0, 0, 0, 0)
	if window == 0 {
		t.Skipf("no window here: %v", err)
	}
	defer destroyWindow.Call(window)

	if composerOf(0) != nil {
		t.Error("no window has an input method")
	}
	m, ok := composerOf(Handle(window)).(imm)
	if !ok {
		t.Fatal("the window has no input method")
	}
	at := Caret{X: 120, Y: 80, Height: 24}
	m.Place(at)
	m.within(func(context uintptr) {
		var composition compositionForm
		if ok, _, _ := immGetCompositionWindow.Call(context, uintptr(unsafe.Pointer(&composition))); ok == 0 || composition.currentPos != (point{120, 80}) {
			t.Errorf("composed at %+v", composition)
		}
		var candidates candidateForm
		if ok, _, _ := immGetCandidateWindow.Call(context, 0, uintptr(unsafe.Pointer(&candidates))); ok == 0 || candidates.area != candidatesAt(at).area {
			t.Errorf("candidates at %+v", candidates)
		}
	})
	if word := m.Take(); word != "" {
		t.Errorf("%q was composed by nobody", word)
	}
	composed(t, m, "すずき𠮷")
	if word := m.Take(); word != "すずき𠮷" {
		t.Errorf("took %q", word)
	}
	if word := m.Take(); word != "" {
		t.Errorf("%q was taken twice", word)
	}
}
