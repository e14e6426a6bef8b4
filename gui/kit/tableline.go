package kit

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"toprunner/model"
	"toprunner/model/words"
)

// tableLine sets the cells of a row, or the labels above them, side by side,
// and last the button that removes the row, or what keeps its room free. Where
// the cells would be too narrow to read, a row is a card instead: its cells on
// several lines, each below a label of its own.
type tableLine struct {
	box
	grid   gridded
	last   fyne.CanvasObject
	card   *Panel      // the ground of a card, nil for the line of labels
	labels []*WrapText // of the cells of a card
}

// newTableHead returns the line of labels above the rows.
func newTableHead(columns []model.Column, lang model.Lang, last fyne.CanvasObject) *tableLine {
	l := &tableLine{grid: gridOf(columns, lang), last: last}
	l.fill(l, l.grid, append(columnLabels(columns, lang), last)...)
	return l
}

// newTableLine returns the line of a row.
func newTableLine(columns []model.Column, lang model.Lang, cells []fyne.CanvasObject, last fyne.CanvasObject) *tableLine {
	l := &tableLine{grid: gridOf(columns, lang), last: last}
	l.grid.hanging = true
	l.card = NewPanel(PanelStyle{Ground: ColorPanel, Radius: 8}, canvas.NewRectangle(color.Transparent))
	labels := columnLabels(columns, lang)
	for _, o := range labels {
		l.labels = append(l.labels, o.(*WrapText))
	}
	l.showCard(false)
	l.fill(l, l.grid, slices.Concat([]fyne.CanvasObject{l.card}, cells, []fyne.CanvasObject{last}, labels)...)
	return l
}

func columnLabels(columns []model.Column, lang model.Lang) []fyne.CanvasObject {
	labels := make([]fyne.CanvasObject, len(columns))
	for i, column := range columns {
		labels[i] = NewWrapText(column.Label.In(lang), Style{Size: SizeSmall, Bold: true})
	}
	return labels
}

// fits reports whether all cells have room on one line.
func (l *tableLine) fits(width float32) bool {
	return l.grid.fit(0, width-widthFor(l.last)-GapSmall) == len(l.grid.columns)
}

func (l *tableLine) fold(width float32) {
	if folded := !l.fits(width); l.card != nil && folded == l.card.Hidden {
		l.showCard(folded)
		l.measured.heightKnown, l.measured.leastKnown = false, false
	}
}

// showCard shows or hides what a row has as a card only.
func (l *tableLine) showCard(on bool) {
	l.card.Hidden = !on
	for _, label := range l.labels {
		label.Hidden = !on
	}
}

// HeightFor implements Flowing.
func (l *tableLine) HeightFor(width float32) float32 {
	l.fold(width)
	return l.box.HeightFor(width)
}

// Resize implements fyne.CanvasObject.
func (l *tableLine) Resize(size fyne.Size) {
	l.fold(size.Width)
	l.box.Resize(size)
}

// newSpace returns nothing to be seen, as wide as o would like to be.
func newSpace(o fyne.CanvasObject) fyne.CanvasObject {
	space := canvas.NewRectangle(nil)
	space.SetMinSize(fyne.NewSize(widthFor(o), 0))
	return space
}

// columnWidth is what a column needs and which share of the rest it gets.
type columnWidth struct {
	least float32 // in Fyne's pixels, for what is expected in it to be read
	share float32 // beside the other columns
	words bool    // it has a line of a card to itself
}

func gridOf(columns []model.Column, lang model.Lang) gridded {
	g := gridded{columns: make([]columnWidth, len(columns))}
	for i, c := range columns {
		g.columns[i] = widthOfColumn(c, lang)
	}
	return g
}

func widthOfColumn(c model.Column, lang model.Lang) columnWidth {
	const short = 20 // characters, as of a unit
	switch {
	case c.Type == model.TypeText && (c.Max == 0 || c.Max > short):
		return columnWidth{least: Scaled(224), share: 4, words: true} // words need more than numbers and dates
	case c.Type == model.TypeText:
		return columnWidth{least: Scaled(80), share: 1}
	case c.Type == model.TypeDate:
		return columnWidth{least: max(Scaled(144), widthOfValue(c, lang, "2024-09-30")), share: 0.5}
	case c.Type == model.TypeMonth:
		return columnWidth{least: max(Scaled(144), widthOfValue(c, lang, "2024-09")), share: 0.5}
	default:
		return columnWidth{least: Scaled(88), share: 1}
	}
}

// widthOfValue returns the width of a cell that has room for a value in words.
func widthOfValue(c model.Column, lang model.Lang, typed string) float32 {
	const spare = 2 // what just fits must not be cut by rounding
	return Body.Width(words.For(lang).Cell(&c, model.Row{c.ID: typed})) + spare + 2*length(sizeInnerPadding)
}

// gridded shares the width among columns; the object after them keeps its own
// width. A card has its ground before them and their labels after it.
type gridded struct {
	columns []columnWidth
	hanging bool // the cells of a line hang from one height; labels stand on one
}

// cardEdge is the room inside a card around its cells, in Fyne's pixels.
const cardEdge float32 = 12

// last returns the object after the cells.
func (g gridded) last(objects []fyne.CanvasObject) fyne.CanvasObject {
	if g.folded(objects) {
		return objects[1+len(g.columns)]
	}
	return objects[len(g.columns)]
}

func (g gridded) folded(objects []fyne.CanvasObject) bool { return len(objects) > len(g.columns)+1 }

func (g gridded) minWidth(objects []fyne.CanvasObject) float32 {
	var least float32
	for _, c := range g.columns {
		least = max(least, c.least)
	}
	return max(least, widthFor(g.last(objects))) + 2*cardEdge
}

func (g gridded) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	if g.folded(objects) {
		return g.card(objects, width, place)
	}
	last := widthFor(g.last(objects))
	widths := append(g.share(0, len(g.columns), width-last-GapSmall), last)
	return g.placeLine(objects, widths, 0, 0, place)
}

// card sets cells below their labels, what is in words on a line of its own,
// and the last object at the right end below or beside them.
func (g gridded) card(objects []fyne.CanvasObject, width float32, place placer) float32 {
	n, inner, y := len(g.columns), width-2*cardEdge, cardEdge
	cells, last, labels := objects[1:1+n], objects[1+n], objects[2+n:]
	lastWidth, lastHeight := widthFor(last), heightFor(last, widthFor(last))
	for start := 0; start < n; {
		end, room := g.fit(start, inner), inner
		if g.columns[start].words {
			end = start + 1
		}
		if end == n {
			room = inner - lastWidth - GapSmall
			end = g.fit(start, room)
		}
		if y > cardEdge {
			y += GapSmall
		}
		widths := g.share(start, end, room)
		for i := range widths {
			if c := g.columns[start+i]; !c.words {
				widths[i] = min(widths[i], 1.5*c.least)
			}
		}
		y += gridded{}.placeLine(labels[start:end], widths, cardEdge, y, place) + GapTight
		y += g.placeLine(cells[start:end], widths, cardEdge, y, place)
		start = end
	}
	place(last, cardEdge+inner-lastWidth, y-lastHeight, lastWidth, lastHeight)
	place(objects[0], 0, 0, width, y+cardEdge)
	return y + cardEdge
}

// fit returns the end of the columns from start on that have room on one line,
// at least one.
func (g gridded) fit(start int, room float32) int {
	for end, used := start, float32(0); end < len(g.columns); end++ {
		used += g.columns[end].least
		if end > start && used > room {
			return end
		}
		used += GapSmall
	}
	return len(g.columns)
}

// share returns the widths of the columns of a line.
func (g gridded) share(start, end int, room float32) []float32 {
	var shares, least float32
	for _, c := range g.columns[start:end] {
		shares += c.share
		least += c.least
	}
	spare := max(0, room-least-GapSmall*float32(end-start-1))
	widths := make([]float32, 0, end-start+1) // and one for the object after them
	for _, c := range g.columns[start:end] {
		widths = append(widths, min(c.least+spare*c.share/shares, room))
	}
	return widths
}

// placeLine places objects side by side from x on, and returns the height of the
// tallest.
func (g gridded) placeLine(objects []fyne.CanvasObject, widths []float32, x, y float32, place placer) float32 {
	var tallest float32
	for i, o := range objects {
		tallest = max(tallest, heightFor(o, widths[i]))
	}
	for i, o := range objects {
		height := heightFor(o, widths[i])
		down := tallest - height
		if g.hanging {
			down = 0
		}
		place(o, x, y+down, widths[i], height)
		x += widths[i] + GapSmall
	}
	return tallest
}
