package kit

import (
	"fyne.io/fyne/v2"

	"toprunner/model"
)

// Editor lets a person give the answer to one question. All its methods are
// called on the UI goroutine.
type Editor interface {
	// Object is what stands on the screen.
	Object() fyne.CanvasObject
	// Value returns the answer as it stands.
	Value() model.Answer
	// SetValue shows an answer, when the form is built or a change is undone. It
	// does not call OnChanged. It must not be called while the editor has the
	// focus: it would take away what is being typed, and the undo history.
	SetValue(model.Answer)
	// OnChanged is told every change a person makes, at each key press.
	OnChanged(func(model.Answer))
	// OnLeave is told when the focus leaves the editor, and after a choice made
	// by pointer.
	OnLeave(func())
	// OnFocus is told which object got the focus.
	OnFocus(func(fyne.CanvasObject))
	// Focus gives the editor the focus.
	Focus(fyne.Canvas)
	// SetWrong shows by its edge that there are mistakes in the answer as it
	// stands, or none. What is wrong is said beside it.
	SetWrong(mistakes []Message)
}

// hooks are the three callbacks of an Editor.
type hooks struct {
	onChanged func(model.Answer)
	onLeave   func()
	onFocus   func(fyne.CanvasObject)
}

// OnChanged implements Editor.
func (h *hooks) OnChanged(f func(model.Answer)) { h.onChanged = f }

// OnLeave implements Editor.
func (h *hooks) OnLeave(f func()) { h.onLeave = f }

// OnFocus implements Editor.
func (h *hooks) OnFocus(f func(fyne.CanvasObject)) { h.onFocus = f }

func (h *hooks) changed(a model.Answer) {
	if h.onChanged != nil {
		h.onChanged(a)
	}
}

func (h *hooks) left() {
	if h.onLeave != nil {
		h.onLeave()
	}
}

func (h *hooks) focused(o fyne.CanvasObject) {
	if h.onFocus != nil {
		h.onFocus(o)
	}
}

// focus gives o, which stands in a part, the focus; in a text the caret goes to the
// end, where a person goes on writing. The driver looks for o only in what has a
// renderer. A page that was kept aside for a minute has lost those; asking for a least
// size makes one anew.
func focus(c fyne.Canvas, part fyne.CanvasObject, o fyne.Focusable) {
	for in := part; in != nil; {
		in.MinSize()
		hosted, ok := in.(interface{ standsIn() Host })
		if !ok {
			break
		}
		switch host := hosted.standsIn().(type) {
		case *box:
			in = host.self
		case *Page:
			host.MinSize()
			host.scroll.Base.Refresh() // asking its least size would not do it
			host.tabbing = false       // no Tab leads there
			in = nil
		default:
			in = nil
		}
	}
	there := c.Focused() == o
	c.Focus(o)
	if e, ok := o.(*entry); ok && !there {
		e.toEnd()
	}
}

// manyChoices is from where on choices are picked from a list with a filter
// instead of being set out one below the other.
const manyChoices = 9

// NewEditor returns the editor for a question. That of a file question is a
// *FileList, whose files and callbacks the screen sets.
func NewEditor(q *model.Question, lang model.Lang) Editor {
	switch q.Type {
	case model.TypeLong:
		return newTextAreaFor(q.Max)
	case model.TypeChoice:
		if len(q.Choices) >= manyChoices {
			return NewPicker(q, lang)
		}
		return NewChoice(q, lang)
	case model.TypeMulti:
		if q.Role == model.RoleCategories {
			return NewChoiceCards(q, lang)
		}
		return NewMultiChoice(q, lang)
	case model.TypeYes:
		return NewYesNo(q, lang)
	case model.TypeTable:
		return NewTable(q, lang)
	case model.TypeFile:
		return NewFileList(lang)
	case model.TypeInteger, model.TypeDecimal, model.TypeDate, model.TypeMonth:
		return newValueField(q, lang)
	default:
		return NewTextField(widthOf(q))
	}
}

// Widths of single-line editors, in characters: as wide as what is typed into
// them, so that the field itself says how much is expected.
const (
	wideField   = 0  // the whole width
	numberField = 9  // 「１２，３４５日」
	dateField   = 12 // 「２０２４年１２月３１日」
	postalField = 9  // 「〒１２３－４５６７」
	codeField   = 14
	phoneField  = 20 // with an extension
	mailField   = 30
)

func widthOf(q *model.Question) int {
	switch {
	case q.Type == model.TypeInteger, q.Type == model.TypeDecimal:
		return numberField
	case q.Type == model.TypeDate, q.Type == model.TypeMonth:
		return dateField
	case q.Format == model.FormatPostalCode:
		return postalField
	case q.Format == model.FormatCorporateNumber:
		return codeField
	case q.Format == model.FormatPhone:
		return phoneField
	case q.Format == model.FormatEmail:
		return mailField
	default:
		return wideField
	}
}
