package gui

import (
	"strings"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// terms explains the words of the glossary that a question uses.
func (h *help) terms(q *model.Question) {
	asked := asking(q, h.lang)
	var lines []string
	for _, t := range h.ed.Glossary {
		name := h.plain(t)
		// What the whole award is about needs no explaining at each question.
		if strings.Contains(folded(asked), folded(name)) && !strings.Contains(folded(h.ed.Programme.Name.Words.In(h.lang)), folded(name)) {
			lines = append(lines, h.words.Text("gui.help.term", words.Args{"Term": name, "Meaning": t.Meaning.In(h.lang)}))
		}
	}
	if len(lines) > 0 {
		h.add(kit.NewColumn(kit.GapTight,
			kit.NewWrapText(h.words.Text("gui.help.terms"), kit.Style{Size: kit.SizeSmall, Bold: true}),
			kit.NewWrapText(strings.Join(lines, "\n"), kit.Small)))
	}
}

// plain is a term without what stands in brackets after it.
func (h *help) plain(t model.Term) string {
	name, _, _ := strings.Cut(t.Term.In(h.lang), "（")
	return strings.TrimSpace(name)
}

// asking is all that a question says.
func asking(q *model.Question, lang model.Lang) string {
	parts := []string{q.Label.In(lang), q.Hint.In(lang), q.Help.In(lang)}
	for _, c := range q.Choices {
		parts = append(parts, c.Label.In(lang), c.Help.In(lang))
	}
	return strings.Join(parts, "\n")
}

// rules says of each message at a question how sure the rule behind it is, and
// where it comes from.
func (h *help) rules(findings []model.Finding) {
	for _, f := range findings {
		spec, ok := h.ed.Rule(f.Rule)
		if !ok {
			continue
		}
		one := kit.NewColumn(kit.GapTight,
			kit.NewWrapText(h.words.Text("gui.help.rule."+string(spec.Status)), kit.Style{Size: kit.SizeSmall, Bold: true}),
			kit.NewWrapText(h.words.Finding(h.ed, f), kit.Small))
		h.source(one, "gui.help.rule_source", spec.Source)
		h.add(one)
	}
}
