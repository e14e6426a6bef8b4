package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"toprunner/model"
	"toprunner/model/text"
	"toprunner/model/words"
)

// pickerList is the open list: a filter and the choices it lets through.
type pickerList struct {
	picker *Picker
	canvas fyne.Canvas
	popUp  *widget.PopUp
	filter *filterEntry
	list   *choiceList
	none   *Inset // says that nothing is found
	found  []model.Choice
	chosen []string
}

// The width of the field and the least of the open list, and the list's height,
// in Fyne's pixels at a
// text size of 100 %.
const (
	pickerWidth  float32 = 420
	pickerHeight float32 = 420
)

func newPickerList(p *Picker, c fyne.Canvas) *pickerList {
	l := &pickerList{picker: p, canvas: c, found: p.question.Choices, chosen: choicesIn(p.question, p.answer)}
	l.filter = newFilterEntry(l.down, l.enter, p.close)
	l.filter.OnChanged = l.narrow
	l.list = newChoiceList(
		func() int { return len(l.found) },
		func(i widget.ListItemID, label *widget.Label) {
			label.TextStyle.Bold = slices.Contains(l.chosen, l.found[i].ID)
			label.SetText(l.found[i].Label.In(p.lang))
		})
	l.list.OnSelected = func(i widget.ListItemID) { p.take(l.found[i].ID) }
	l.none = NewInset(GapMedium, GapSmall, NewWrapText(words.For(p.lang).Text("kit.none_found"), Body))
	l.none.Hide()
	hint := NewWrapText(words.For(p.lang).Text("kit.filter_hint"), Hint)
	head := NewInset(GapSmall, GapSmall, NewColumn(GapTight, hint, l.filter))
	l.popUp = widget.NewPopUp(container.New(&headed{head}, head, container.NewStack(NewWheeled(l.list), l.none)), c)
	return l
}

func (l *pickerList) show(at fyne.Position, field fyne.Size) {
	room := l.canvas.Size()
	size := fyne.NewSize(min(max(field.Width, Scaled(pickerWidth)), room.Width), min(Scaled(pickerHeight), room.Height))
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
	for i, c := range l.found {
		if slices.Contains(l.chosen, c.ID) {
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
	if len(l.found) == 0 {
		l.none.Show()
	} else {
		l.none.Hide()
	}
}

// down moves from the filter into the list.
func (l *pickerList) down() { l.canvas.Focus(l.list) }

// enter chooses what the filter has left, if that is but one.
func (l *pickerList) enter() {
	if len(l.found) == 1 {
		l.picker.take(l.found[0].ID)
		return
	}
	l.down()
}

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

// choiceList is the list of the choices.
type choiceList struct {
	KeyedList
}

func newChoiceList(length func() int, update func(widget.ListItemID, *widget.Label)) *choiceList {
	l := &choiceList{}
	l.Length = length
	l.CreateItem = func() fyne.CanvasObject {
		return container.NewStack(widget.NewLabel(""), container.NewPadded(NewRing()))
	}
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		row := o.(*fyne.Container)
		update(i, row.Objects[0].(*widget.Label))
		showRing(row.Objects[1].(*fyne.Container).Objects[0], l.Ringed(i))
	}
	l.Extend(l)
	return l
}

func showRing(ring fyne.CanvasObject, on bool) {
	if on {
		ring.Show()
	} else {
		ring.Hide()
	}
}

// TypedKey implements fyne.Focusable.
func (l *choiceList) TypedKey(key *fyne.KeyEvent) {
	if isEnter(key.Name) {
		l.Select(l.At)
		return
	}
	l.KeyedList.TypedKey(key)
}

// filterEntry is the entry above the list: it tells of Down, Enter and Esc.
type filterEntry struct {
	widget.Entry
	onDown, onEnter, onEscape func()
}

func newFilterEntry(onDown, onEnter, onEscape func()) *filterEntry {
	e := &filterEntry{onDown: onDown, onEnter: onEnter, onEscape: onEscape}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *filterEntry) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyDown:
		e.onDown()
	case isEnter(key.Name):
		e.onEnter()
	case key.Name == fyne.KeyEscape:
		e.onEscape()
	default:
		e.Entry.TypedKey(key)
	}
}

// headed gives its first object the height it wants at the width there is, and
// the second the rest.
type headed struct{ head *Inset }

// Layout implements fyne.Layout.
func (h *headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head := h.head.HeightFor(size.Width)
	put(objects[0], 0, 0, size.Width, head)
	put(objects[1], 0, head, size.Width, max(0, size.Height-head))
}

// MinSize implements fyne.Layout.
func (h *headed) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(h.head.MinSize().Width, h.head.HeightFor(Scaled(pickerWidth)))
}
