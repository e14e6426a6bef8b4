package kit

import (
	"fyne.io/fyne/v2"
)

// Inset keeps room around an object.
type Inset struct{ box }

// NewInset returns o with room of the given widths left and right (sides) and
// above and below (ends).
func NewInset(sides, ends float32, o fyne.CanvasObject) *Inset {
	i := &Inset{}
	i.fill(i, inset{sides: sides, ends: ends}, o)
	return i
}

// NaturalWidth is that of the object and the room beside it.
func (i *Inset) NaturalWidth() float32 {
	return widthFor(i.objects[0]) + 2*i.how.(inset).sides
}

type inset struct {
	sides, ends float32
	// widest is the most the object may have; 0 is no limit.
	widest float32
}

func (i inset) minWidth(objects []fyne.CanvasObject) float32 {
	return stacked{}.minWidth(objects) + 2*i.sides
}

func (i inset) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	inner := max(0, width-2*i.sides)
	if i.widest > 0 {
		inner = min(inner, i.widest)
	}
	return stacked{}.at(objects, inner, func(o fyne.CanvasObject, x, y, w, h float32) {
		place(o, x+i.sides, y+i.ends, w, h)
	}) + 2*i.ends
}
