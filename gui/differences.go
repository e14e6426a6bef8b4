package gui

import (
	"regexp"
	"strings"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/text"
	"toprunner/model/words"
)

// differences shows how a later text differs from an earlier one, sentence by
// sentence, each changed one as it was and as it is. They stand on grounds of
// their own behind a sign, with marks around what differs, so that they are told
// apart without seeing the colour.
func differences(c *words.Catalogue, pieces []text.Piece) fyne.CanvasObject {
	column := kit.NewColumn(kit.GapTight)
	all := passagesOf(c, pieces)
	for i, p := range all {
		if !p.changed {
			if around := shortened(c, p.then, i > 0, i < len(all)-1); around != "" {
				column.Add(kit.NewInset(kit.GapMedium, 0, kit.NewWrapText(around, kit.Body)))
			}
			continue
		}
		if p.then != "" {
			column.Add(piece("－ ", p.then, kit.ColorErrorTint, kit.ColorErrorText))
		}
		if p.now != "" {
			column.Add(piece("＋ ", p.now, kit.ColorSuccessTint, kit.ColorSuccessText))
		}
	}
	return column
}

// passage is a part of two texts: sentences that are the same in both, or one
// that is not, as it was then and is now, with marks around what differs.
type passage struct {
	then, now string
	changed   bool
}

// passagesOf gathers pieces to passages.
func passagesOf(c *words.Catalogue, pieces []text.Piece) []passage {
	var all []passage
	var p passage
	end := func() {
		last := len(all) - 1
		switch {
		case p == passage{}:
		case !p.changed && last >= 0 && !all[last].changed:
			all[last].then += p.then
		default:
			all = append(all, p)
		}
		p = passage{}
	}
	for _, piece := range pieces {
		switch piece.Kind {
		case text.Removed:
			p.then, p.changed = p.then+marked(c, piece.Text), true
		case text.Added:
			p.now, p.changed = p.now+marked(c, piece.Text), true
		default:
			for _, sentence := range sentences(piece.Text) {
				p.then, p.now = p.then+sentence, p.now+sentence
				if ends(sentence) {
					end()
				}
			}
		}
	}
	end()
	return all
}

// marked is what differs within a sentence.
func marked(c *words.Catalogue, s string) string {
	return c.Text("gui.history.marked", words.Args{"Text": visible(c, s)})
}

// sentenceEnd is what stands behind a sentence or a line.
var sentenceEnd = regexp.MustCompile(`[。！？\n]|[.!?] `)

// sentences parts a text behind each sentence and line; what is left at the end
// may be the beginning of one.
func sentences(s string) []string {
	var all []string
	for s != "" {
		end := sentenceEnd.FindStringIndex(s)
		if end == nil {
			return append(all, s)
		}
		all, s = append(all, s[:end[1]]), s[end[1]:]
	}
	return all
}

// ends reports that one of the sentences is not only the beginning of one.
func ends(sentence string) bool { return sentenceEnd.MatchString(sentence) }

func piece(sign, written string, ground, ink fyne.ThemeColorName) fyne.CanvasObject {
	style := kit.Style{Color: ink, Bold: true}
	return kit.NewPanel(kit.PanelStyle{Ground: ground, Radius: 4, Sides: kit.GapMedium, Ends: kit.GapTight},
		kit.NewSides(0, kit.NewWrapText(sign, style), kit.NewWrapText(strings.Trim(written, "\n"), kit.Body), nil))
}

// visible writes out what nobody would see of a piece: an end of line, and spaces
// that are all there is.
func visible(c *words.Catalogue, s string) string {
	if strings.Trim(s, " 　\n") == "" {
		s = strings.NewReplacer(" ", c.Text("gui.history.space"), "　", c.Text("gui.history.wide_space")).Replace(s)
	}
	s = strings.ReplaceAll(s, "\n", c.Text("gui.history.line_end")+"\n")
	return strings.TrimSuffix(s, "\n")
}

// shownAround is how many characters of what is common are shown on either side
// of a difference.
const shownAround = 40

// shortened returns what is common as far as it stands next to a difference:
// before it, after it or, in the middle, both.
func shortened(c *words.Catalogue, common string, after, before bool) string {
	runes := []rune(common)
	keep := 0
	for _, beside := range []bool{after, before} {
		if beside {
			keep += shownAround
		}
	}
	if len(runes) <= keep+shownAround/2 { // leaving out a few saves nothing
		return strings.Trim(common, "\n")
	}
	gap := c.Text("gui.history.left_out", words.Args{"Count": len(runes) - keep})
	var parts []string
	if after {
		parts = append(parts, string(runes[:shownAround]))
	}
	parts = append(parts, gap)
	if before {
		parts = append(parts, string(runes[len(runes)-shownAround:]))
	}
	return strings.Trim(strings.Join(parts, ""), "\n")
}

// answerText is an answer as one text: a table row by row, anything else as it is
// printed.
func answerText(c *words.Catalogue, q *model.Question, a model.Answer) string {
	return strings.Join(answerLines(c, q, a), "\n")
}
