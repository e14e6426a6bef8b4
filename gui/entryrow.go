package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
	"toprunner/model/words"
)

// entryRow is a row of the overview: who applies to what on the left, how far
// it has come in the middle, what can be done with it on the right. The list
// opens the entry when the row is pressed anywhere else.
type entryRow struct {
	widget.BaseWidget
	words *words.Catalogue

	title, edition              *lineText
	progress, findings, changed *lineText
	state                       *kit.Badge
	duplicate, remove           *kit.Button
}

func newEntryRow(c *words.Catalogue) *entryRow {
	r := &entryRow{
		words: c,
		title: newLineText(kit.Style{Bold: true, Color: kit.ColorKey}), edition: newLineText(kit.Hint),
		progress: newLineText(kit.Small), findings: newLineText(kit.Small), changed: newLineText(kit.Hint),
		state:     kit.NewBadge("", kit.BadgeQuiet),
		duplicate: kit.NewButton(c.Text("gui.overview.duplicate"), kit.Quiet, nil),
		remove:    kit.NewButton(c.Text("gui.overview.delete"), kit.Quiet, nil),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *entryRow) show(l entryLine) {
	r.title.setText(l.title)
	r.edition.setText(l.edition)
	r.progress.setText(l.progress)
	r.findings.setText(l.findings)
	r.changed.setText(l.changed)
	r.state.Set(r.words.Text("gui.state."+string(l.state)), badgeOf(l.state))
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *entryRow) CreateRenderer() fyne.WidgetRenderer { return &entryRowRenderer{r} }

type entryRowRenderer struct{ row *entryRow }

// The measures of a row, in Fyne's pixels.
const (
	rowSides   float32 = 24
	rowEnds    float32 = 10
	middleSize float32 = 430
)

func (r *entryRowRenderer) Layout(size fyne.Size) {
	row := r.row
	right := size.Width - rowSides
	for _, b := range []*kit.Button{row.remove, row.duplicate} {
		width := b.NaturalWidth()
		height := b.HeightFor(width)
		right -= width
		put(b, right, (size.Height-height)/2, width, height)
	}
	middle := right - kit.GapMedium - middleSize
	first, second := row.title.MinSize().Height, row.edition.MinSize().Height
	top := (size.Height - first - kit.GapTight - second) / 2
	under := top + first + kit.GapTight
	put(row.title, rowSides, top, middle-rowSides-kit.GapMedium, first)
	put(row.edition, rowSides, under, middle-rowSides-kit.GapMedium, second)

	badge := row.state.NaturalWidth()
	put(row.state, middle, top+(first-row.state.HeightFor(badge))/2, badge, row.state.HeightFor(badge))
	beside := middle + badge + kit.GapSmall
	put(row.progress, beside, top+(first-second)/2, middle+middleSize-beside, second)
	found := min(row.findings.measure(row.findings.text), middleSize)
	put(row.findings, middle, under, found, second)
	put(row.changed, middle+found+kit.GapMedium, under, max(0, middleSize-found-kit.GapMedium), second)
}

func (r *entryRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, 2*rowEnds+r.row.title.MinSize().Height+kit.GapTight+r.row.edition.MinSize().Height)
}

func (r *entryRowRenderer) Refresh() { r.Layout(r.row.Size()) }

func (r *entryRowRenderer) Objects() []fyne.CanvasObject {
	row := r.row
	return []fyne.CanvasObject{row.title, row.edition, row.state, row.progress, row.findings, row.changed, row.duplicate, row.remove}
}

func (r *entryRowRenderer) Destroy() {}
