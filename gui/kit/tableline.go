package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"toprunner/model"
)

// tableLine sets the cells of a row, or the labels above them, side by side,
// and last the button that removes the row, or what keeps its room free. Where
// the cells would be too narrow to read, they go on in a second line, labels
// and cells alike.
type tableLine struct{ box }

func newTableLine(columns []model.Column, cells []fyne.CanvasObject, last fyne.CanvasObject) *tableLine {
	l := &tableLine{}
	how := gridded{columns: make([]columnWidth, len(columns))}
	for i, c := range columns {
		how.columns[i] = widthOfColumn(c)
	}
	l.fill(l, how, append(cells, last)...)
	return l
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
}

func widthOfColumn(c model.Column) columnWidth {
	const short = 20 // characters, as of a unit
	switch {
	case c.Type == model.TypeText && (c.Max == 0 || c.Max > short):
		return columnWidth{Scaled(160), 4} // words need more than numbers and dates
	case c.Type == model.TypeDate, c.Type == model.TypeMonth:
		return columnWidth{Scaled(132), 1.4}
	default:
		return columnWidth{Scaled(88), 1}
	}
}

// gridded shares the width among columns; the object after them keeps its own
// width, on the last line.
type gridded struct{ columns []columnWidth }

func (g gridded) minWidth(objects []fyne.CanvasObject) float32 {
	var least float32
	for _, c := range g.columns {
		least = max(least, c.least)
	}
	return least + GapSmall + widthFor(objects[len(objects)-1])
}

func (g gridded) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	last := widthFor(objects[len(objects)-1])
	room := width - last - GapSmall
	var y float32
	for start := 0; start < len(g.columns); {
		end := g.fit(start, room)
		line := objects[start:end]
		widths := g.share(start, end, room)
		if end == len(g.columns) {
			line, widths = objects[start:], append(widths, last)
		}
		if y > 0 {
			y += GapTight
		}
		y += placeLine(line, widths, y, place)
		start = end
	}
	return y
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
	widths := make([]float32, 0, end-start+1)
	for _, c := range g.columns[start:end] {
		widths = append(widths, min(c.least+spare*c.share/shares, room))
	}
	return widths
}

// placeLine places objects side by side, their lower edges on one height.
func placeLine(objects []fyne.CanvasObject, widths []float32, y float32, place placer) float32 {
	var tallest float32
	for i, o := range objects {
		tallest = max(tallest, heightFor(o, widths[i]))
	}
	var x float32
	for i, o := range objects {
		height := heightFor(o, widths[i])
		place(o, x, y+tallest-height, widths[i], height)
		x += widths[i] + GapSmall
	}
	return tallest
}
