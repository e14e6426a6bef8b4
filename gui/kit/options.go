package kit

import (
	"fyne.io/fyne/v2"
)

// option is one line of an options list.
type option struct {
	label string
	help  string
}

// options is a list of options set out one below the other: one stop for Tab,
// up and down move within it, Space or a click takes the option. What taking
// means is told to onTake.
type options struct {
	Column
	rows    []*optionRow
	current int // the row that Space takes
	focused bool
	onTake  func(i int)
	onFocus func()
	onLeave func()
}

var (
	_ fyne.Focusable = (*options)(nil)
	_ fyne.Tabbable  = (*options)(nil)
)

func newOptions(shape markShape, list []option) *options {
	return newOptionList(shape, list, 0, plainOption)
}

// newOptionCards sets the options out as cards, for a choice that much depends on.
func newOptionCards(shape markShape, list []option) *options {
	return newOptionList(shape, list, GapSmall, cardOption)
}

func newOptionList(shape markShape, list []option, gap float32, how optionLook) *options {
	o := &options{}
	objects := make([]fyne.CanvasObject, len(list))
	for i, one := range list {
		row := newOptionRow(shape, one, how, func() { o.tapped(i) })
		o.rows = append(o.rows, row)
		objects[i] = row
	}
	o.fill(o, stacked{gap}, objects...)
	return o
}

// show marks the options that are taken.
func (o *options) show(taken func(i int) bool) {
	for i, row := range o.rows {
		row.set(taken(i))
	}
}

// setWrong shows by the edge of every option whether there is a mistake in the choice.
func (o *options) setWrong(on bool) {
	for _, row := range o.rows {
		if row.mark.wrong != on {
			row.mark.wrong = on
			row.mark.Refresh()
			row.Refresh()
		}
	}
}

func (o *options) tapped(i int) {
	o.moveTo(i)
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Focus(o)
	}
	o.take(i)
}

func (o *options) take(i int) {
	if o.onTake != nil {
		o.onTake(i)
	}
}

func (o *options) moveTo(i int) {
	o.current = min(max(0, i), len(o.rows)-1)
	for j, row := range o.rows {
		row.ring.frame(row, o.focused && j == o.current)
	}
	if o.focused {
		o.reveal(o.rows[o.current])
	}
}

// FocusGained implements fyne.Focusable.
func (o *options) FocusGained() {
	o.focused = true
	o.entered(o)
	o.moveTo(o.current)
	if o.onFocus != nil {
		o.onFocus()
	}
}

// AcceptsTab implements fyne.Tabbable: Tab leads on.
func (o *options) AcceptsTab() bool {
	o.leavingByTab()
	return false
}

// FocusLost implements fyne.Focusable.
func (o *options) FocusLost() {
	o.focused = false
	o.moveTo(o.current)
	if o.onLeave != nil {
		o.onLeave()
	}
}

// TypedRune implements fyne.Focusable.
func (o *options) TypedRune(r rune) {
	if isSpace(r) {
		o.take(o.current)
	}
}

// TypedKey implements fyne.Focusable.
func (o *options) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		o.moveTo(o.current - 1)
	case fyne.KeyDown, fyne.KeyRight:
		o.moveTo(o.current + 1)
	case fyne.KeyHome:
		o.moveTo(0)
	case fyne.KeyEnd:
		o.moveTo(len(o.rows) - 1)
	default:
		passOn(o, key)
	}
}

// optionLook is how an option looks, and how the words of its label do.
type optionLook struct {
	label  Style
	shape  PanelStyle
	colour func(taken, hovered bool) (ground, edge fyne.ThemeColorName)
}

var plainOption = optionLook{
	label: Body,
	shape: PanelStyle{Radius: 6, Sides: GapTight, Ends: GapSmall},
	colour: func(_, hovered bool) (ground, edge fyne.ThemeColorName) {
		if hovered {
			return ColorHover, ""
		}
		return "", ""
	},
}

var cardOption = optionLook{
	label: Strong,
	shape: PanelStyle{Width: 1, Radius: 8, Sides: GapMedium, Ends: 12},
	colour: func(taken, hovered bool) (ground, edge fyne.ThemeColorName) {
		switch {
		case taken:
			return ColorSelected, ColorKey
		case hovered:
			return ColorHover, ColorBorder
		}
		return ColorGround, ColorBorder
	},
}

// optionRow is an option's mark and label; all of it can be clicked.
type optionRow struct {
	tapArea
	mark *mark
	ring *focusRing
}

func newOptionRow(shape markShape, one option, how optionLook, tapped func()) *optionRow {
	r := &optionRow{mark: newMark(shape), ring: newFocusRing()}
	r.onTap = tapped
	r.look = func(hovered bool) (ground, edge fyne.ThemeColorName) {
		ground, edge = how.colour(r.mark.on, hovered)
		if edge != "" && r.mark.wrong {
			edge = ColorErrorText
		}
		return ground, edge
	}
	words := NewColumn(0, NewWrapText(one.label, how.label))
	if one.help != "" {
		words.Add(NewWrapText(one.help, Hint))
	}
	r.cover(r, how.shape, NewSides(GapSmall, r.mark, words, nil), r.ring)
	return r
}

// set marks the option as taken or not.
func (r *optionRow) set(taken bool) {
	if r.mark.on != taken {
		r.mark.set(taken)
		r.Refresh()
	}
}
