package kit

import (
	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/text"
)

// writing is what the editors of a text have in common.
type writing struct {
	part
	hooks
	entry *entry
	ring  *focusRing
	wrong *wrongEdge // the edge while there is a mistake
	pass  *textPass
}

func newWriting(multiLine bool) writing {
	return writing{entry: newEntry(multiLine), ring: newFocusRing(), wrong: newWrongEdge()}
}

// serve makes the editor that this is a part of follow its entry.
func (w *writing) serve(editor fyne.Widget, wheel func(*fyne.ScrollEvent)) {
	w.pass = newTextPass(wheel)
	w.ExtendBaseWidget(editor)
	w.entry.onFocus = func() (byTab bool) {
		w.ring.Show()
		byTab = w.entered(editor)
		w.focused(editor)
		return byTab
	}
	w.entry.onTab = w.leavingByTab
	w.entry.onReveal = func() { w.reveal(editor) }
	w.entry.onLeave = func() {
		w.ring.Hide()
		w.left()
	}
}

// EndStep ends a step of undo: what is typed from now on is taken back apart from
// what was typed before.
func (w *writing) EndStep() { w.entry.steps.end() }

// OnPasted is told what was pasted, and the answer as it was before.
func (w *writing) OnPasted(told func(text.Pasted, model.Answer)) {
	w.entry.onPasted = func(p text.Pasted, before string) { told(p, model.TextAnswer(before)) }
}

// SetWrong implements Editor.
func (w *writing) SetWrong(mistakes []Message) { w.wrong.show(len(mistakes) > 0) }

// setQuietly shows a text without telling it as a change.
func (w *writing) setQuietly(s string) {
	told := w.entry.OnChanged
	w.entry.OnChanged = nil
	w.entry.SetText(s)
	w.entry.steps = undoSteps{}
	w.entry.OnChanged = told
}
