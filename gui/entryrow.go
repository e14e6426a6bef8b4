package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// entryRow is a row of the overview: who applies to what on the left, then how
// far it has come, then its days, and what can be done with it on the right. The
// list opens the entry when the row is pressed anywhere else. Where there is no
// room for that side by side, because the window is narrow or the text large, it
// stands in three lines.
type entryRow struct {
	widget.BaseWidget
	words  *words.Catalogue
	narrow func() bool

	title, edition     *lineText
	tag                *kit.Badge
	state              *kit.Badge
	progress, findings *lineText
	deadline, changed  *lineText
	more               *kit.Button
	ring               fyne.CanvasObject // shown while the keys are at the row
}

func newEntryRow(c *words.Catalogue, narrow func() bool) *entryRow {
	r := &entryRow{
		words: c, narrow: narrow,
		title: newLineText(kit.Style{Bold: true, Color: kit.ColorKey}), edition: newLineText(kit.Hint),
		tag: kit.NewBadge("", kit.BadgeWarning), state: kit.NewBadge("", kit.BadgeQuiet),
		progress: newLineText(kit.Small), findings: newLineText(kit.Small),
		deadline: newLineText(kit.Small), changed: newLineText(kit.Hint),
		more: kit.NewButton(c.Text("gui.row.more"), kit.Quiet, nil),
		ring: kit.NewRing(),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *entryRow) show(l entryLine) {
	r.title.setText(l.title)
	r.edition.setText(l.edition)
	r.tag.Set(l.tag, kit.BadgeWarning)
	r.tag.Hidden = l.tag == ""
	r.state.Set(r.words.Text("gui.state."+string(l.state)), badgeOf(l.state))
	r.progress.setText(l.progress)
	r.findings.setText(l.findings)
	r.deadline.style = deadlineStyle(l.hurry)
	r.deadline.setText(l.deadline)
	r.changed.setText(l.changed)
	r.Refresh()
}

// showRing shows whether the keys are at the row.
func (r *entryRow) showRing(on bool) {
	if on {
		r.ring.Show()
	} else {
		r.ring.Hide()
	}
}

// CreateRenderer implements fyne.Widget.
func (r *entryRow) CreateRenderer() fyne.WidgetRenderer { return &entryRowRenderer{r} }

type entryRowRenderer struct{ row *entryRow }

// The edges of a row, in Fyne's pixels.
const (
	rowSides float32 = 24
	rowEnds  float32 = 10
)

// The widths of what stands in a row side by side, in times the size of small
// text: the least for the name and for how far it has come, which share what is
// left over, and for its days.
const (
	leastName  float32 = 16
	stateWidth float32 = 26.5
	daysWidth  float32 = 23.5
	actions    float32 = 7
)

// wideRow is the least width in which a row stands in columns.
func wideRow() float32 {
	return 2*rowSides + 2*kit.GapMedium + kit.GapSmall +
		(leastName+stateWidth+daysWidth+actions)*theme.Size(kit.SizeSmall)
}

func (r *entryRowRenderer) Layout(size fyne.Size) {
	row := r.row
	put(row.ring, kit.RingRoom, kit.RingRoom, size.Width-2*kit.RingRoom, size.Height-2*kit.RingRoom)
	width := row.more.NaturalWidth()
	right := size.Width - rowSides - width
	put(row.more, right, (size.Height-row.more.HeightFor(width))/2, width, row.more.HeightFor(width))
	if row.narrow() {
		r.inLines(right - kit.GapSmall)
		return
	}
	small := theme.Size(kit.SizeSmall)
	days := right - kit.GapSmall - daysWidth*small
	state := stateWidth * small
	state += max(0, days-kit.GapMedium-state-kit.GapMedium-rowSides-leastName*small) / 3
	middle := days - kit.GapMedium - state

	first, second := row.title.MinSize().Height, row.edition.MinSize().Height
	top := (size.Height - first - kit.GapTight - second) / 2
	under := top + first + kit.GapTight
	r.name(fyne.NewPos(rowSides, top), middle-kit.GapMedium-rowSides, first)
	put(row.edition, rowSides, under, middle-kit.GapMedium-rowSides, second)

	badge := row.state.NaturalWidth()
	put(row.state, middle, top+(first-row.state.HeightFor(badge))/2, badge, row.state.HeightFor(badge))
	beside := middle + badge + kit.GapSmall
	put(row.progress, beside, top+(first-second)/2, days-kit.GapMedium-beside, second)
	put(row.findings, middle, under, state, second)
	put(row.deadline, days, top+(first-second)/2, daysWidth*small, second)
	put(row.changed, days, under, daysWidth*small, second)
}

// inLines sets name, edition, state and days one below the other, up to the right
// edge.
func (r *entryRowRenderer) inLines(right float32) {
	row := r.row
	first, small := row.title.MinSize().Height, row.edition.MinSize().Height
	r.name(fyne.NewPos(rowSides, rowEnds), right-rowSides, first)
	y := rowEnds + first + kit.GapTight
	inLine(rowSides, y, right, row.edition, row.changed)
	y += small + kit.GapTight
	badge := row.state.NaturalWidth()
	put(row.state, rowSides, y, badge, row.state.HeightFor(badge))
	line := y + (row.state.HeightFor(badge)-small)/2
	inLine(rowSides+badge+kit.GapSmall, line, right, row.progress, row.findings)
	inLine(rowSides, y+row.state.HeightFor(badge)+kit.GapTight, right, row.deadline)
}

// inLine sets texts side by side, each as wide as it is; the last that has some
// room is cut to it.
func inLine(x, y, right float32, texts ...*lineText) {
	for _, t := range texts {
		width := min(t.style.Width(t.text)+1, max(0, right-x))
		put(t, x, y, width, t.MinSize().Height)
		x += width + kit.GapMedium
	}
}

// name lays out the title and, close behind it, the tag.
func (r *entryRowRenderer) name(at fyne.Position, room, height float32) {
	row := r.row
	tag := row.tag.NaturalWidth()
	if !row.tag.Hidden {
		room -= tag + kit.GapSmall
	}
	put(row.title, at.X, at.Y, room, height)
	behind := at.X + min(room, row.title.style.Width(row.title.text)) + kit.GapSmall
	put(row.tag, behind, at.Y+(height-row.tag.HeightFor(tag))/2, tag, row.tag.HeightFor(tag))
}

func (r *entryRowRenderer) MinSize() fyne.Size {
	row := r.row
	first, small := row.title.MinSize().Height, row.edition.MinSize().Height
	if row.narrow() {
		return fyne.NewSize(0, 2*rowEnds+first+row.state.HeightFor(row.state.NaturalWidth())+2*small+3*kit.GapTight)
	}
	return fyne.NewSize(0, 2*rowEnds+first+kit.GapTight+small)
}

func (r *entryRowRenderer) Refresh() { r.Layout(r.row.Size()) }

func (r *entryRowRenderer) Objects() []fyne.CanvasObject {
	row := r.row
	return []fyne.CanvasObject{row.title, row.tag, row.edition, row.state, row.progress, row.findings,
		row.deadline, row.changed, row.more, row.ring}
}

func (r *entryRowRenderer) Destroy() {}
