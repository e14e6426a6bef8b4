package text

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// Wrap breaks s into lines of at most width, advance giving the width of each
// character. A line ends at every LF, and elsewhere where UAX #14 and the
// Japanese rules beside it (kinsoku) allow; inside an address it ends behind a
// slash or before a sign. White space at a line's end stays
// there and may hang out. Only what has no allowed place within one width is
// split between grapheme clusters, and a cluster wider than that has a line of
// its own.
//
// Nothing but LF is removed: the lines joined are s again. s may be any string;
// bytes that are no UTF-8 are measured as U+FFFD.
func Wrap(s string, width float64, advance func(rune) float64) []string {
	var b breaker
	var lines []string
	for paragraph := range strings.SplitSeq(s, "\n") {
		lines = append(lines, b.lines(paragraph, width, advance)...)
	}
	return lines
}

// rounding is the part of the width that summed widths may err by.
const rounding = 1e-9

// place says how good a place before a cluster is for a line to end.
type place int

// The places, the worst first: one that puts at an end of a line what may not
// stand there, one inside a word or number, one that the rules allow.
const (
	forbidden place = iota
	forced
	allowed
)

// cluster is a grapheme cluster of a paragraph.
type cluster struct {
	at    int // byte offset
	width float64
	space bool
	place place // before it
}

// breaker breaks one paragraph after the other in the same memory.
type breaker struct {
	segmenter segmenter.Segmenter
	runes     []rune
	offsets   []int // in bytes, of each rune
	clusters  []cluster
	addresses []span
}

func (b *breaker) lines(paragraph string, width float64, advance func(rune) float64) []string {
	width += width * rounding
	if fits(paragraph, width, advance) {
		return []string{paragraph}
	}
	b.measure(paragraph, advance)
	var lines []string
	for start := 0; start < len(b.clusters); {
		next := lineEnd(b.clusters, start, width)
		from, to := b.clusters[start].at, len(paragraph)
		if next < len(b.clusters) {
			to = b.clusters[next].at
		}
		lines = append(lines, paragraph[from:to])
		start = next
	}
	return lines
}

// fits reports that a paragraph is one line, for which no place to break it need
// be looked for.
func fits(paragraph string, width float64, advance func(rune) float64) bool {
	used := 0.0
	for _, r := range paragraph {
		if used += advance(r); used > width {
			return false
		}
	}
	return true
}

// lineEnd returns the cluster that the line after the one from start begins
// with: the last that the best kind of place within the width stands before.
func lineEnd(clusters []cluster, start int, width float64) int {
	used := clusters[start].width
	var last [allowed + 1]int
	for i := start + 1; i < len(clusters); i++ {
		c := clusters[i]
		last[c.place] = i
		used += c.width
		if c.space || used <= width {
			continue
		}
		for place := allowed; ; place-- {
			if last[place] > start {
				return last[place]
			}
		}
	}
	return len(clusters)
}

// measure fills clusters with those of the paragraph.
func (b *breaker) measure(paragraph string, advance func(rune) float64) {
	b.runes, b.offsets, b.clusters = b.runes[:0], b.offsets[:0], b.clusters[:0]
	for at, r := range paragraph {
		b.runes = append(b.runes, r)
		b.offsets = append(b.offsets, at)
	}
	b.addresses = b.addresses[:0]
	if mayHoldAddress(paragraph) {
		b.addresses = addresses(b.addresses, b.runes)
	}
	rest := b.addresses // from the first that is not passed
	b.segmenter.Init(b.runes)
	breaks := b.segmenter.LineIterator()
	nextBreak := 0
	for graphemes := b.segmenter.GraphemeIterator(); graphemes.Next(); {
		g := graphemes.Grapheme()
		for nextBreak < g.Offset && breaks.Next() {
			line := breaks.Line()
			nextBreak = line.Offset + len(line.Text)
		}
		c := cluster{at: b.offsets[g.Offset], space: true}
		for _, r := range g.Text {
			c.width += advance(r)
			c.space = c.space && unicode.IsSpace(r)
		}
		for len(rest) > 0 && rest[0].end <= g.Offset {
			rest = rest[1:]
		}
		switch {
		case len(rest) > 0 && rest[0].begin < g.Offset:
			c.place = placeInAddress(b.runes, g.Offset, rest[0])
		case g.Offset > 0:
			c.place = placeBefore(b.runes, g.Offset, nextBreak == g.Offset)
		}
		b.clusters = append(b.clusters, c)
	}
}
