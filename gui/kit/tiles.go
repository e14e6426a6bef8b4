package kit

import (
	"fyne.io/fyne/v2"
)

// Tiles sets objects in equal columns, as many as have room.
type Tiles struct{ box }

// NewTiles returns tiles no narrower than least where there is room for one.
func NewTiles(least, gap float32, objects ...fyne.CanvasObject) *Tiles {
	t := &Tiles{}
	t.fill(t, tiled{least, gap}, objects...)
	return t
}

type tiled struct{ least, gap float32 }

func (t tiled) minWidth(objects []fyne.CanvasObject) float32 {
	return stacked{}.minWidth(objects)
}

func (t tiled) at(objects []fyne.CanvasObject, width float32, place placer) float32 {
	columns := max(1, min(len(objects), int((width+t.gap)/(t.least+t.gap))))
	own := (width - t.gap*float32(columns-1)) / float32(columns)
	var y float32
	for start := 0; start < len(objects); start += columns {
		line := objects[start:min(start+columns, len(objects))]
		if start > 0 {
			y += t.gap
		}
		var tallest float32
		for _, o := range line {
			tallest = max(tallest, heightFor(o, own))
		}
		for i, o := range line {
			place(o, float32(i)*(own+t.gap), y, own, tallest)
		}
		y += tallest
	}
	return y
}
