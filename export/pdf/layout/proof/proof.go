// Package proof reads laid out pages as a printer's reader does, for tests: it
// knows what no page may show.
package proof

import (
	"fmt"
	"strings"

	"toprunner/export/pdf/layout"
)

// forbidden are characters that begin no line (kinsoku).
const forbidden = "、。，．」』）】〕ー々ゃゅょっぁぃぅぇぉャュョッァィゥェォ？！：；～〜"

// Faults lists type outside the column, off the paper, on other type or under a
// picture.
func Faults(pages []layout.Page) []string {
	var faults []string
	for n, page := range pages {
		for _, t := range page.Body.Texts {
			if !within(t, layout.Left, layout.Right, layout.Top, layout.Bottom) {
				faults = append(faults, fmt.Sprintf("page %d: %q stands outside the column", n+1, t.Text))
			}
		}
		for _, t := range page.Furniture.Texts {
			if !within(t, layout.Left, layout.Right, 0, layout.PageHeight) {
				faults = append(faults, fmt.Sprintf("page %d: %q stands outside the margins", n+1, t.Text))
			}
		}
		all := append(append([]layout.Text(nil), page.Body.Texts...), page.Furniture.Texts...)
		for i, a := range all {
			for _, b := range all[:i] {
				if overlap(a, b) {
					faults = append(faults, fmt.Sprintf("page %d: %q stands on %q", n+1, a.Text, b.Text))
				}
			}
			for _, b := range page.Body.Boxes {
				if b.Of != nil && b.Of != a.Of && covers(b, a) {
					faults = append(faults, fmt.Sprintf("page %d: a picture lies over %q", n+1, a.Text))
				}
			}
		}
	}
	return faults
}

// BadBeginnings lists the lines that begin with a forbidden character.
func BadBeginnings(pages []layout.Page) []string {
	var bad []string
	for n, page := range pages {
		for _, t := range page.Body.Texts {
			if strings.ContainsRune(forbidden, []rune(t.Text)[0]) {
				bad = append(bad, fmt.Sprintf("page %d: a line begins with %q", n+1, t.Text))
			}
		}
	}
	return bad
}

// Text returns what is in the columns of the pages, without white space.
func Text(pages []layout.Page) string {
	var b strings.Builder
	for _, page := range pages {
		for _, t := range page.Body.Texts {
			b.WriteString(Squeezed(t.Text))
		}
	}
	return b.String()
}

// Squeezed returns a text without its white space, for comparing what lines
// broken in different places say.
func Squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// extent returns the sides of a line's em boxes.
func extent(t layout.Text) (left, right, top, bottom float64) {
	return t.X, t.X + t.Width(), t.Y - 0.88*t.Style.Size, t.Y + 0.12*t.Style.Size
}

// rounding is how far sums of widths may err, in points.
const rounding = 0.01

func within(t layout.Text, l, r, u, d float64) bool {
	left, right, top, bottom := extent(t)
	return left >= l-rounding && right <= r+rounding && top >= u-rounding && bottom <= d+rounding
}

func overlap(a, b layout.Text) bool {
	left, right, top, bottom := extent(a)
	l, r, u, d := extent(b)
	return left < r-rounding && l < right-rounding && top < d-rounding && u < bottom-rounding
}

// covers reports that a part of a picture lies where a line of type stands.
func covers(b layout.Box, t layout.Text) bool {
	left, right, top, bottom := extent(t)
	return b.X < right-rounding && left < b.X+b.Width-rounding && b.Y < bottom-rounding && top < b.Y+b.Height-rounding
}
