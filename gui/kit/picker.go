package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"toprunner/model"
	"toprunner/model/words"
)

// Picker is the editor of a question with many choices of which one is taken:
// a field that shows the choice and opens a list with a filter above it.
type Picker struct {
	Column
	hooks
	question *model.Question
	lang     model.Lang
	answer   model.Answer
	field    *PickerField
	open     *pickerList // the list last opened
}

// NewPicker returns the editor of a choice question with many choices.
func NewPicker(q *model.Question, lang model.Lang) *Picker {
	p := &Picker{question: q, lang: lang}
	p.field = NewPickerField(p.Open)
	p.field.onFocus = func(fyne.CanvasObject) { p.focused(p.field) }
	field := &Inset{}
	field.fill(field, inset{widest: Scaled(pickerWidth)}, p.field)
	p.fill(p, stacked{GapTight}, field)
	p.show()
	return p
}

// Object implements Editor.
func (p *Picker) Object() fyne.CanvasObject { return p }

// Value implements Editor.
func (p *Picker) Value() model.Answer { return p.answer.Clone() }

// SetValue implements Editor.
func (p *Picker) SetValue(a model.Answer) {
	p.answer = a.Clone()
	p.show()
}

// Focus implements Editor.
func (p *Picker) Focus(c fyne.Canvas) { focus(c, p.field, p.field) }

// SetWrong implements Editor.
func (p *Picker) SetWrong(mistakes []Message) {
	p.field.wrong = len(mistakes) > 0
	p.field.Refresh()
}

// Open shows the list below the field, or above where there is no room below.
func (p *Picker) Open() {
	c := fyne.CurrentApp().Driver().CanvasForObject(p.field)
	if c == nil || p.opened() {
		return
	}
	focus(c, p.field, p.field) // a click gives it to nobody, and who chooses is at the question
	p.open = newPickerList(p, c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.field)
	p.open.show(at, p.field.Size())
}

// opened reports whether the list is on the screen; a click beside it takes it
// away without telling.
func (p *Picker) opened() bool { return p.open != nil && p.open.popUp.Visible() }

func (p *Picker) take(id string) {
	p.close()
	if chosen := choicesIn(p.question, p.answer); len(chosen) == 1 && chosen[0] == id {
		return
	}
	p.answer = model.TextAnswer(id)
	p.show()
	p.changed(p.Value())
	p.left()
}

// close takes the list away and gives the focus back to the field.
func (p *Picker) close() {
	if p.open == nil {
		return
	}
	list := p.open
	p.open = nil
	list.popUp.Hide()
	list.canvas.Focus(p.field)
}

func (p *Picker) show() {
	label := words.For(p.lang).Text("kit.choose")
	if chosen := choicesIn(p.question, p.answer); len(chosen) > 0 {
		label = p.question.ChoiceLabel(chosen[0], p.lang)
	}
	p.field.SetText(label)
}

// PickerField shows what is chosen: it looks like an entry and is pressed like a
// button, which opens what there is to choose from.
type PickerField struct {
	press
	label *WrapText
	wrong bool // there is a mistake in what is chosen
}

// NewPickerField returns a field that is empty until SetText.
func NewPickerField(open func()) *PickerField {
	f := &PickerField{label: NewWrapText("", Body)}
	f.onTap = open
	f.look = func(hovered bool) (ground, edge fyne.ThemeColorName) {
		edge = ColorBorder
		if f.wrong {
			edge = ColorErrorText
		}
		if hovered {
			return ColorHover, edge
		}
		return ColorGround, edge
	}
	arrow := canvas.NewImageFromResource(theme.NewThemedResource(theme.MenuDropDownIcon()))
	arrow.FillMode = canvas.ImageFillContain
	arrow.SetMinSize(fyne.NewSquareSize(length(theme.SizeNameInlineIcon)))
	f.cover(f, PanelStyle{Width: 2, Radius: 8, Sides: 10, Ends: 10}, NewSidesCentred(GapSmall, nil, f.label, arrow))
	return f
}

// SetText names what is chosen.
func (f *PickerField) SetText(chosen string) { f.label.SetText(chosen) }

// TypedKey also opens the list with the key that leads down to it.
func (f *PickerField) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyDown {
		f.Tapped(nil)
		return
	}
	f.press.TypedKey(key)
}
