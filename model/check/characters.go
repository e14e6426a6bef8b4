package check

import (
	"strconv"
	"strings"

	"github.com/rivo/uniseg"

	"toprunner/model"
	"toprunner/model/text"
)

// maxNamed is how many characters one finding names; a text in another script
// would name them all.
const maxNamed = 20

// characterRefused finds characters that official portals are known to refuse,
// with what to write instead.
func characterRefused(s *subject) []model.Finding {
	var fs []model.Finding
	for _, q := range s.shown {
		var named naming
		for _, t := range s.texts(q) {
			for _, r := range q.Refused(t) {
				named.add(r.Text, r.Suggestion)
			}
		}
		fs = append(fs, named.finding(q.ID, "")...)
	}
	return fs
}

// glyphMissing finds characters that no font of ours can draw, in answers and
// in the names of attached files.
func glyphMissing(s *subject) []model.Finding {
	if s.facts.Draws == nil {
		return nil
	}
	var fs []model.Finding
	for _, q := range s.shown {
		variant, texts := "", s.printed(q)
		if q.Type == model.TypeFile {
			variant, texts = "file_name", nil
			for _, a := range s.entry.AttachmentsOf(q.ID) {
				texts = append(texts, text.Line(a.Name))
			}
		}
		var named naming
		for _, t := range texts {
			for _, c := range s.undrawn(t) {
				named.add(c, "")
			}
		}
		fs = append(fs, named.finding(q.ID, variant)...)
	}
	return fs
}

// undrawn returns the characters, as a reader sees them, of which a part cannot
// be drawn.
func (s *subject) undrawn(t string) []string {
	cannot := func(r rune) bool { return r != '\n' && !s.facts.Draws(r) }
	if !strings.ContainsFunc(t, cannot) {
		return nil
	}
	var of []string
	for clusters := uniseg.NewGraphemes(t); clusters.Next(); {
		if strings.ContainsFunc(clusters.Str(), cannot) {
			of = append(of, clusters.Str())
		}
	}
	return of
}

// printed returns everything typed for a question, in the form it is printed.
func (s *subject) printed(q *model.Question) []string {
	v := s.values[q.ID]
	if q.Type != model.TypeTable {
		return []string{v.Canonical}
	}
	texts := []string{text.Line(s.entry.Answers[q.ID].Text)}
	for _, row := range v.Rows {
		for _, c := range q.Columns {
			texts = append(texts, row[c.ID].Canonical)
		}
	}
	return texts
}

// texts returns what was typed as text. Of a number or date that cannot be
// read, format speaks already.
func (s *subject) texts(q *model.Question) []string {
	v := s.values[q.ID]
	if isText(q) && len(v.Bad) == 0 {
		return []string{v.Canonical}
	}
	var texts []string
	for _, row := range v.Rows {
		for _, c := range q.Columns {
			if c.Type == model.TypeText {
				texts = append(texts, row[c.ID].Canonical)
			}
		}
	}
	return texts
}

// naming collects different characters, each with what to write instead.
type naming struct {
	seen                    map[string]bool
	characters, suggestions []string // at most maxNamed
}

func (n *naming) add(character, suggestion string) {
	if n.seen[character] {
		return
	}
	if n.seen == nil {
		n.seen = map[string]bool{}
	}
	n.seen[character] = true
	if len(n.characters) < maxNamed {
		n.characters = append(n.characters, character)
		n.suggestions = append(n.suggestions, suggestion)
	}
}

// finding names them in lines, since a line break is the one character that is
// never among them.
func (n *naming) finding(question, variant string) []model.Finding {
	if len(n.characters) == 0 {
		return nil
	}
	return one(found(model.Warning, question, variant,
		"characters", strings.Join(n.characters, "\n"),
		"suggestions", strings.Join(n.suggestions, "\n"),
		"more", strconv.Itoa(len(n.seen)-len(n.characters))))
}
