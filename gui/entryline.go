package gui

import (
	"strings"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/text"
	"toprunner/model/words"
)

// entryLine is an entry in the overview, ready to show: every word of it is in
// the language of the screen.
type entryLine struct {
	summary  model.Summary
	title    string // organisation, or that it has no name yet
	edition  string // its name and what is left until it closes
	progress string
	findings string
	changed  string
}

// lines words the entries of the overview for the given day in Japan. Times are
// shown in zone.
func lines(all []model.Summary, eds Editions, c *words.Catalogue, today calendar.Date, zone *time.Location) []entryLine {
	out := make([]entryLine, len(all))
	for i, s := range all {
		out[i] = entryLine{
			summary:  s,
			title:    titleOf(c, s.Organization),
			edition:  editionLine(eds, s.Edition, c, today),
			progress: c.Text("gui.overview.progress", words.Args{"Answered": s.Answered, "Required": s.Required}),
			findings: findingsLine(c, s),
			changed:  c.Text("gui.overview.changed", words.Args{"Time": s.Changed.In(zone).Format("2006-01-02 15:04")}),
		}
	}
	return out
}

// titleOf is an organisation's name as headings show it.
func titleOf(c *words.Catalogue, organization string) string {
	if organization == "" {
		return c.Text("gui.unnamed")
	}
	return organization
}

func editionLine(eds Editions, id string, c *words.Catalogue, today calendar.Date) string {
	ed, ok := eds.Get(id)
	if !ok {
		return c.Text("gui.overview.edition_missing", words.Args{"Edition": id})
	}
	name := ed.Programme.Name.Words.In(c.Lang())
	if left := deadline(c, ed, today); left != "" {
		return name + "　" + left
	}
	return name
}

func findingsLine(c *words.Catalogue, s model.Summary) string {
	counts := words.Args{"Errors": s.Errors, "Warnings": s.Warnings}
	switch {
	case s.Errors > 0 && s.Warnings > 0:
		return c.Text("gui.overview.findings_warned", counts)
	case s.Errors > 0:
		return c.Text("gui.overview.findings", counts)
	case s.Warnings > 0:
		return c.Text("gui.overview.warnings", counts)
	default:
		return c.Text("gui.overview.no_findings")
	}
}

// matching returns the lines that hold every word of the query, whatever its
// width, case or kind of kana.
func matching(all []entryLine, query string) []entryLine {
	wanted := strings.Fields(folded(query))
	var found []entryLine
	for _, l := range all {
		in := folded(l.title + " " + l.edition)
		holds := true
		for _, word := range wanted {
			holds = holds && strings.Contains(in, word)
		}
		if holds {
			found = append(found, l)
		}
	}
	return found
}

func folded(s string) string {
	return strings.ToLower(text.FoldKana(text.FoldWidth(text.Line(s))))
}
