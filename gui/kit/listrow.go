package kit

import (
	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/words"
)

// SideItem is a row of the side bar: a section's title, its state in words, and
// how much of it is answered. The whole row is pressed.
type SideItem struct {
	press
	title    *WrapText
	state    *Badge
	count    *WrapText
	selected bool
}

// NewSideItem returns a row.
func NewSideItem(title string, tapped func()) *SideItem {
	i := &SideItem{
		title: NewWrapText(title, Body),
		state: NewBadge("", BadgeQuiet),
		count: NewWrapText("", Hint),
	}
	i.onTap = tapped
	i.look = i.colours
	i.state.Hidden = true
	i.cover(i, PanelStyle{Radius: 8, Width: 2, Sides: 12, Ends: 10},
		NewColumn(GapTight, i.title, NewRow(GapSmall, i.state, i.count)))
	return i
}

func (i *SideItem) colours(hovered bool) (ground, edge fyne.ThemeColorName) {
	switch {
	case i.selected:
		return ColorSelected, ColorKey
	case hovered:
		return ColorHover, ""
	default:
		return "", ""
	}
}

// SetState shows the state and the count in words.
func (i *SideItem) SetState(state string, kind BadgeKind, count string) {
	i.state.Set(state, kind)
	if state == "" {
		i.state.Hide()
	} else {
		i.state.Show()
	}
	showText(i.count, count)
}

// SetSelected shows whether the row's section is the one on the screen.
func (i *SideItem) SetSelected(on bool) {
	if i.selected == on {
		return
	}
	i.selected = on
	i.title.SetStyle(Style{Bold: on})
	i.Refresh()
}

// Title returns what the row is called.
func (i *SideItem) Title() string { return i.title.Text() }

// Selected reports whether the row is the chosen one.
func (i *SideItem) Selected() bool { return i.selected }

// LinkRow is a finding in a list: a message and where it belongs. The whole row
// leads there.
type LinkRow struct {
	press
	message Message
}

// NewLinkRow returns a row; place says where it leads, "" when it leads nowhere
// in particular.
func NewLinkRow(message Message, place string, lang model.Lang, tapped func()) *LinkRow {
	r := &LinkRow{message: message}
	r.onTap = tapped
	r.look = linkColours
	line, style := message.line(words.For(lang))
	lines := NewColumn(0)
	if place != "" {
		lines.Add(NewWrapText(place, Style{Color: ColorKey, Bold: true}))
	}
	lines.Add(NewWrapText(line, style))
	r.cover(r, PanelStyle{Radius: 8, Width: 1, Sides: 12, Ends: 10}, lines)
	return r
}

// Message returns what the row says.
func (r *LinkRow) Message() Message { return r.message }

// PlaceRow is a row of a list that leads to a place: its name and what is found
// there.
type PlaceRow struct {
	press
	place string
}

// NewPlaceRow returns a row.
func NewPlaceRow(place, text string, tapped func()) *PlaceRow {
	r := &PlaceRow{place: place}
	r.onTap = tapped
	r.look = linkColours
	r.cover(r, PanelStyle{Radius: 8, Width: 1, Sides: 12, Ends: 10},
		NewColumn(0, NewWrapText(place, Style{Color: ColorKey, Bold: true}), NewWrapText(text, Body)))
	return r
}

// Place returns where the row leads.
func (r *PlaceRow) Place() string { return r.place }

func linkColours(hovered bool) (ground, edge fyne.ThemeColorName) {
	if hovered {
		return ColorHover, ColorKey
	}
	return ColorGround, ColorLine
}
