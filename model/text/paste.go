package text

import (
	"regexp"
	"strings"
)

// Pasted is a text as it goes into a field, and what was changed in it that a reader
// may miss.
type Pasted struct {
	Text    string
	Unseen  int // characters dropped that cannot be seen
	Bullets int // bullets of a word processor turned into ・
	Tabs    int // tabs turned into spaces
	Breaks  int // line breaks turned into spaces
}

// Changed reports that there is something to tell of.
func (p Pasted) Changed() bool { return p.Unseen+p.Bullets+p.Tabs+p.Breaks > 0 }

// A word processor puts a bullet at the head of a line, of its own fonts or of
// none that a Japanese form takes, and a tab after it. A letter o is one only with
// the tab.
var bullet = regexp.MustCompile(`(?m)^[ \t\x{00A0}]*(?:[•▪◦‣⁃∙\x{F000}-\x{F0FF}][ \t\x{00A0}]*|[o●○■□◆◇▲▼➢➣✓✔·・\-–][ \x{00A0}]*\t[ \t\x{00A0}]*)`)

// Paste prepares a text from the clipboard for a field of several lines: Normalize,
// and before it what word processors and spreadsheets bring along. A single cell of
// a spreadsheet loses the quotation marks around it; bullets become ・; a line that
// was broken without a new paragraph (a vertical tab) stays broken. Paragraphs,
// indents and typographic quotation marks stay as they are.
func Paste(s string) Pasted {
	if cells := Cells(s); strings.HasPrefix(s, `"`) && len(cells) == 1 && len(cells[0]) == 1 {
		s = cells[0][0]
	}
	var p Pasted
	s = bullet.ReplaceAllStringFunc(s, func(string) string { p.Bullets++; return "・" })
	p.Tabs = strings.Count(s, "\t")
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		if normalized(r) < 0 {
			p.Unseen++
		}
	}
	p.Text = Normalize(s)
	return p
}

// PasteLine is Paste for a field of one line, see Line.
func PasteLine(s string) Pasted {
	p := Paste(s)
	parts := lines(p.Text)
	p.Text, p.Breaks = strings.Join(parts, " "), max(0, len(parts)-1)
	return p
}
