package font

import "toprunner/model/glyph"

// Point is a place in em: X to the right of where the pen began, Y above the baseline.
type Point struct{ X, Y float64 }

// Curve goes on to End, drawn towards Control; a straight one has its Control at its
// End.
type Curve struct{ Control, End Point }

// Contour is a closed line from Start over its curves back to Start.
type Contour struct {
	Start  Point
	Curves []Curve
}

// Contours returns what the characters of a text look like in a face. A glyph that is
// made of others has none.
func Contours(face *glyph.Face, text string) []Contour {
	var contours []Contour
	x := 0.0
	for d := range face.All(text) {
		o, _ := readOutline(outlinesOf(d.File).glyph(d.Glyph))
		em := d.Scale / float64(d.File.UnitsPerEm)
		begin := 0
		for _, end := range o.ends {
			if points := o.points[begin : end+1]; len(points) > 0 {
				contours = append(contours, contour(points, func(p point) Point {
					return Point{x + float64(p.x)*em, d.Raise + float64(p.y)*em}
				}))
			}
			begin = end + 1
		}
		x += d.Advance()
	}
	return contours
}

// contour makes a contour of its points; between two that lie beside the curve one
// lies on it, in their middle.
func contour(points []point, place func(point) Point) Contour {
	first := 0
	for first < len(points)-1 && !points[first].on {
		first++
	}
	c := Contour{Start: place(points[first])}
	control, open := Point{}, false
	for i := 1; i <= len(points); i++ {
		p := points[(first+i)%len(points)]
		at := place(p)
		switch {
		case p.on && open:
			c.Curves, open = append(c.Curves, Curve{control, at}), false
		case p.on:
			c.Curves = append(c.Curves, Curve{at, at})
		case open:
			c.Curves = append(c.Curves, Curve{control, Point{(control.X + at.X) / 2, (control.Y + at.Y) / 2}})
			control = at
		default:
			control, open = at, true
		}
	}
	if open {
		c.Curves = append(c.Curves, Curve{control, c.Start})
	}
	return c
}
