package chart

// Kind is the form of a chart.
type Kind uint8

// The kinds.
const (
	Columns Kind = iota // upright, with a scale at the left
	Bars                // lying, without a scale: for a few values beside each other
)

// Chart is what is to be shown. Every series has a value for each category.
type Chart struct {
	Kind       Kind
	Unit       string // of all values, written above the scale
	Categories []Category
	Series     []Series
	// TextSize is the size of the texts, in the unit of the width.
	TextSize float64
	// Measure returns how wide a text of that size is.
	Measure func(text string, size float64) float64
	// Number words a number of the scale.
	Number func(float64) string
}

// Category is what a group of values belongs to, such as a month. Below, if
// given, stands under the name: the year where it begins.
type Category struct{ Name, Below string }

// Series is a row of values of one kind. Its marks have that role.
type Series struct {
	Name   string
	Role   Role
	Values []Value
}

// Value is a number and the words it is written out in, "" for none. One that
// is not known leaves a gap.
type Value struct {
	Number float64
	Known  bool
	Text   string
}

// Role says what a mark is, for the caller to choose its look.
type Role uint8

// The roles. Main and Other are the values' fills, Grid that of the rules behind
// them and Ground that of the paper; Axis is a line; Label and Written are texts:
// names beside the chart, and values.
const (
	Main Role = iota
	Other
	Grid
	Ground
	Axis
	Label
	Written
)

// Anchor is which part of a text stands at its X.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Rect is a filled rectangle; X and Y are its top left corner.
type Rect struct {
	X, Y, Width, Height float64
	Role                Role
}

// Line is a straight rule.
type Line struct {
	X1, Y1, X2, Y2 float64
	Role           Role
}

// Text is one line of type; Y is the middle of its height.
type Text struct {
	X, Y   float64
	Anchor Anchor
	Size   float64
	Role   Role
	Text   string
}

// Drawing is a chart laid out: lines lie over rectangles, texts over both.
type Drawing struct {
	Width, Height float64
	Rects         []Rect
	Lines         []Line
	Texts         []Text
}

// Draw lays the chart out in that space. A chart without a known value is empty.
func (c Chart) Draw(width, height float64) Drawing {
	d := Drawing{Width: width, Height: height}
	low, high, known := c.span()
	switch {
	case !known:
	case c.Kind == Bars:
		c.bars(&d, low, high)
	default:
		c.columns(&d, low, high)
	}
	return d
}

// span returns the least and the greatest known value, 0 among them: what is
// drawn as a length begins at 0. known is false when there is none.
func (c Chart) span() (low, high float64, known bool) {
	for _, s := range c.Series {
		for _, v := range s.Values {
			if v.Known {
				known = true
				low, high = min(low, v.Number), max(high, v.Number)
			}
		}
	}
	return low, high, known
}
