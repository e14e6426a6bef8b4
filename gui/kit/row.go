package kit

import (
	"fyne.io/fyne/v2"
)

// Row sets objects side by side, each as wide as it would like to be, and
// begins a new line where there is no room left. The objects of a line are
// centred on it, and the words of the first begin at the left edge.
type Row struct{ box }

// NewRow returns a row with the given gap between objects and half of it
// between lines.
func NewRow(gap float32, objects ...fyne.CanvasObject) *Row {
	r := &Row{}
	r.fill(r, lined{gap: gap}, objects...)
	return r
}

// NewRowRight returns a row whose lines end at the right edge.
func NewRowRight(gap float32, objects ...fyne.CanvasObject) *Row {
	r := &Row{}
	r.fill(r, lined{gap: gap, right: true}, objects...)
	return r
}

// NaturalWidth is that of all objects on one line.
func (r *Row) NaturalWidth() float32 {
	var width float32
	for i, o := range r.shown() {
		if i > 0 {
			width += r.how.(lined).gap
		}
		width += widthFor(o)
	}
	return width
}

type lined struct {
	gap   float32
	right bool
}

func (l lined) minWidth(objects []fyne.CanvasObject) float32 {
	return stacked{}.minWidth(objects)
}

func (l lined) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	var y float32
	for start := 0; start < len(objects); {
		end, used := l.fit(objects[start:], width)
		end += start
		if start > 0 {
			y += l.gap / 2
		}
		x := -overhang(objects[start])
		if l.right {
			x = max(0, width-used)
		}
		y += l.line(objects[start:end], x, y, width, place)
		start = end
	}
	return y
}

// fit returns how many of the objects stand on one line, at least one, and the
// width they use.
func (l lined) fit(objects []fyne.CanvasObject, width float32) (n int, used float32) {
	for i, o := range objects {
		wanted := widthFor(o)
		if i > 0 {
			wanted += l.gap
		}
		if i > 0 && used+wanted > width+0.5 {
			return i, used
		}
		used += wanted
	}
	return len(objects), used
}

func (l lined) line(objects []fyne.CanvasObject, x, y, width float32, place placer) float32 {
	heights := make([]float32, len(objects))
	var tallest float32
	for i, o := range objects {
		heights[i] = heightFor(o, min(widthFor(o), width))
		tallest = max(tallest, heights[i])
	}
	for i, o := range objects {
		own := min(widthFor(o), width)
		place(o, x, y+(tallest-heights[i])/2, own, heights[i])
		x += own + l.gap
	}
	return tallest
}
