package layout

// Stroke is the look of a rule; one without width is not drawn.
type Stroke struct {
	Width  float64
	Colour Colour
}

// across returns a rule over a length of the column at height y.
func (s Stroke) across(x1, x2, y float64) []Line {
	if s.Width == 0 {
		return nil
	}
	return []Line{{X1: x1, Y1: y, X2: x2, Y2: y, Width: s.Width, Colour: s.Colour}}
}

// Row is cells side by side whose lines stand level. It may be split between
// any two lines but the first two and the last two, so it may be of any length.
type Row struct {
	Above, Below float64 // white inside the row
	Cells        []Cell
	Under, Over  Stroke // rules over the whole column
	Fill         *Colour
}

// Strips returns the row, one strip for each line.
func (r Row) Strips() []Strip {
	cells := make([][]line, len(r.Cells))
	count := 1
	for i, c := range r.Cells {
		cells[i] = c.lines()
		count = max(count, len(cells[i]))
	}
	for i, c := range r.Cells {
		if above := count - len(cells[i]); c.AtFoot && above > 0 {
			cells[i] = append(make([]line, above), cells[i]...)
		}
	}
	strips := make([]Strip, count)
	for n := range strips {
		strips[n] = r.strip(cells, n, count)
	}
	keepEnds(strips)
	return strips
}

// strip returns line n of count.
func (r Row) strip(cells [][]line, n, count int) Strip {
	var above, below, leading float64
	if n == 0 {
		above = r.Above
	}
	if n == count-1 {
		below = r.Below
	}
	for _, lines := range cells {
		if n < len(lines) {
			leading = max(leading, lines[n].height())
		}
	}
	s := Strip{Height: above + leading + below, Joins: n > 0}
	for i, lines := range cells {
		if n < len(lines) {
			r.Cells[i].put(&s, i, lines[n], above, leading)
		}
	}
	if r.Fill != nil {
		s.Boxes = append([]Box{{Width: ColumnWidth, Height: s.Height, Colour: *r.Fill}}, s.Boxes...)
	}
	if n == 0 {
		s.Lines = append(s.Lines, r.Over.across(0, ColumnWidth, 0)...)
	}
	if n == count-1 {
		s.Lines = append(s.Lines, r.Under.across(0, ColumnWidth, s.Height)...)
	}
	return s
}
