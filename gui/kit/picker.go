package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"toprunner/model"
	"toprunner/model/text"
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
	field    *pickerField
	unknown  *WrapText
	open     *pickerList // nil while closed
}

// NewPicker returns the editor of a choice question with many choices.
func NewPicker(q *model.Question, lang model.Lang) *Picker {
	p := &Picker{question: q, lang: lang, unknown: newUnknown()}
	p.field = newPickerField(p.Open)
	p.field.onFocus = func(fyne.CanvasObject) { p.focused(p.field) }
	field := &Inset{}
	field.fill(field, inset{widest: pickerWidth}, p.field)
	p.fill(p, stacked{GapTight}, field, p.unknown)
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
func (p *Picker) Focus(c fyne.Canvas) { c.Focus(p.field) }

// Open shows the list below the field, or above where there is no room below.
func (p *Picker) Open() {
	c := fyne.CurrentApp().Driver().CanvasForObject(p.field)
	if c == nil || p.open != nil {
		return
	}
	p.open = newPickerList(p, c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.field)
	p.open.show(at, p.field.Size())
}

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
	p.field.label.SetText(label)
	showUnknown(p.unknown, p.question, p.answer, p.lang)
}

// pickerField looks like an entry and is pressed like a button.
type pickerField struct {
	press
	label *WrapText
}

func newPickerField(open func()) *pickerField {
	f := &pickerField{label: NewWrapText("", Body)}
	f.onTap = open
	f.look = func(hovered bool) (ground, edge fyne.ThemeColorName) {
		if hovered {
			return ColorHover, ColorBorder
		}
		return ColorGround, ColorBorder
	}
	arrow := canvas.NewImageFromResource(theme.NewThemedResource(theme.MenuDropDownIcon()))
	arrow.FillMode = canvas.ImageFillContain
	arrow.SetMinSize(fyne.NewSquareSize(length(theme.SizeNameInlineIcon)))
	f.cover(f, PanelStyle{Width: 2, Radius: 8, Sides: 10, Ends: 10}, NewSidesCentred(GapSmall, nil, f.label, arrow))
	return f
}

// TypedKey also opens the list with the key that leads down to it.
func (f *pickerField) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyDown {
		f.Tapped(nil)
		return
	}
	f.press.TypedKey(key)
}

// pickerList is the open list: a filter and the choices it lets through.
type pickerList struct {
	picker *Picker
	canvas fyne.Canvas
	popUp  *widget.PopUp
	filter *filterEntry
	list   *widget.List
	found  []model.Choice
}

// The width of the field and the least of the open list, and the list's height,
// in Fyne's pixels.
const (
	pickerWidth  float32 = 420
	pickerHeight float32 = 420
)

func newPickerList(p *Picker, c fyne.Canvas) *pickerList {
	l := &pickerList{picker: p, canvas: c, found: p.question.Choices}
	l.filter = newFilterEntry(l.down, p.close)
	l.filter.OnChanged = l.narrow
	l.list = widget.NewList(
		func() int { return len(l.found) },
		func() fyne.CanvasObject { return widget.NewLabel("") },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			o.(*widget.Label).SetText(l.found[i].Label.In(p.lang))
		})
	l.list.OnSelected = func(i widget.ListItemID) { p.take(l.found[i].ID) }
	hint := NewWrapText(words.For(p.lang).Text("kit.filter_hint"), Hint)
	head := NewInset(GapSmall, GapSmall, NewColumn(GapTight, hint, l.filter))
	l.popUp = widget.NewPopUp(container.NewBorder(head, nil, nil, nil, l.list), c)
	return l
}

func (l *pickerList) show(at fyne.Position, field fyne.Size) {
	room := l.canvas.Size()
	size := fyne.NewSize(min(max(field.Width, pickerWidth), room.Width), min(pickerHeight, room.Height))
	y := at.Y + field.Height + GapTight
	if y+size.Height > room.Height {
		y = max(0, min(at.Y-size.Height-GapTight, room.Height-size.Height))
	}
	x := max(0, min(at.X, room.Width-size.Width))
	l.popUp.ShowAtPosition(fyne.NewPos(x, y))
	l.popUp.Resize(size)
	l.canvas.Focus(l.filter)
	l.scrollToChosen()
}

func (l *pickerList) scrollToChosen() {
	chosen := choicesIn(l.picker.question, l.picker.answer)
	for i, c := range l.found {
		if slices.Contains(chosen, c.ID) {
			l.list.ScrollTo(i)
		}
	}
}

// narrow shows the choices whose label, in either language, or id holds what
// was typed.
func (l *pickerList) narrow(typed string) {
	l.found = matching(l.picker.question.Choices, typed)
	l.list.UnselectAll()
	l.list.Refresh()
	l.list.ScrollToTop()
}

// down moves from the filter into the list.
func (l *pickerList) down() { l.canvas.Focus(l.list) }

func matching(choices []model.Choice, typed string) []model.Choice {
	wanted := folded(typed)
	var found []model.Choice
	for _, c := range choices {
		for _, s := range []string{c.Label.JA, c.Label.EN, c.ID} {
			if strings.Contains(folded(s), wanted) {
				found = append(found, c)
				break
			}
		}
	}
	return found
}

// folded makes full-width and half-width, hiragana and katakana, capital and
// small letters the same.
func folded(s string) string {
	return strings.ToLower(text.FoldKana(text.FoldWidth(strings.TrimSpace(s))))
}

// filterEntry is the entry above the list: down leads into the list, Esc closes.
type filterEntry struct {
	widget.Entry
	onDown, onEscape func()
}

func newFilterEntry(onDown, onEscape func()) *filterEntry {
	e := &filterEntry{onDown: onDown, onEscape: onEscape}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *filterEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		e.onDown()
	case fyne.KeyEscape:
		e.onEscape()
	default:
		e.Entry.TypedKey(key)
	}
}
