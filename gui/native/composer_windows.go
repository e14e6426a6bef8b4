package native

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// Composes reports that there may be a Composer on this system.
const Composes = true

var (
	imm32                   = windows.NewLazySystemDLL("imm32.dll")
	immGetContext           = imm32.NewProc("ImmGetContext")
	immReleaseContext       = imm32.NewProc("ImmReleaseContext")
	immSetCompositionWindow = imm32.NewProc("ImmSetCompositionWindow")
	immSetCompositionFont   = imm32.NewProc("ImmSetCompositionFontW")
	immSetCandidateWindow   = imm32.NewProc("ImmSetCandidateWindow")
	immGetCompositionString = imm32.NewProc("ImmGetCompositionStringW")
	immNotifyIME            = imm32.NewProc("ImmNotifyIME")
)

// What the calls are told, as in imm.h.
const (
	compositionString = 0x0008 // GCS_COMPSTR
	notifyComposition = 0x0015 // NI_COMPOSITIONSTR
	cancelComposition = 0x0004 // CPS_CANCEL
)

// imm is a Composer by imm32. Where Windows lacks a call, or the window has no
// input method, it does nothing.
type imm struct{ window Handle }

func composerOf(window Handle) Composer {
	if window == 0 || imm32.Load() != nil {
		return nil
	}
	return imm{window}
}

// within calls f with the window's input context.
func (m imm) within(f func(context uintptr)) {
	context, _, _ := immGetContext.Call(uintptr(m.window))
	if context == 0 {
		return
	}
	f(context)
	_, _, _ = immReleaseContext.Call(uintptr(m.window), context)
}

// Place implements Composer. What the calls return is of no use: there is no
// second way.
func (m imm) Place(at Caret) {
	composition, candidates, font := compositionAt(at), candidatesAt(at), fontOf(at)
	m.within(func(context uintptr) {
		_, _, _ = immSetCompositionFont.Call(context, uintptr(unsafe.Pointer(&font)))
		_, _, _ = immSetCompositionWindow.Call(context, uintptr(unsafe.Pointer(&composition)))
		_, _, _ = immSetCandidateWindow.Call(context, uintptr(unsafe.Pointer(&candidates)))
	})
}

// Take implements Composer. The word is taken and the method told to forget it:
// told to commit it, the method would do so only after the focus has moved, into
// the next field.
func (m imm) Take() (composed string) {
	m.within(func(context uintptr) {
		// The size is in bytes; negative is an error.
		size, _, _ := immGetCompositionString.Call(context, compositionString, 0, 0)
		if int32(size) <= 0 {
			return
		}
		text := make([]uint16, (size+1)/2)
		size, _, _ = immGetCompositionString.Call(
			context, compositionString, uintptr(unsafe.Pointer(&text[0])), size)
		if int32(size) <= 0 {
			return
		}
		composed = windows.UTF16ToString(text[:min(len(text), int(size/2))])
		_, _, _ = immNotifyIME.Call(context, notifyComposition, cancelComposition, 0)
	})
	return composed
}
