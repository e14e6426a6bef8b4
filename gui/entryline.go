package gui

import (
	"slices"
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
	title    string // organisation, or that it has no name yet
	edition  string // what is left until it closes, and its name
	state    model.EntryState
	progress string
	findings string
	changed  string
}

// lineOf words an entry of the overview for the given day in Japan. Times are
// shown in zone. It is called for the rows in view alone.
func lineOf(s model.Summary, eds Editions, c *words.Catalogue, today calendar.Date, zone *time.Location) entryLine {
	return entryLine{
		title:    titleOf(c, s.Organization),
		edition:  editionLine(eds, s.Edition, c, today),
		state:    s.State,
		progress: c.Text("gui.overview.progress", words.Args{"Answered": s.Answered, "Required": s.Required}),
		findings: findingsLine(c, s),
		changed:  c.Text("gui.overview.changed", words.Args{"Time": s.Changed.In(zone).Format("2006-01-02 15:04")}),
	}
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
		return left + "　" + name // the day is what must not be cut off
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

// listed is an entry of the overview with the text that a search looks into.
type listed struct {
	summary model.Summary
	text    string
}

// index prepares entries for searching, by organisation and name of the edition.
func index(all []model.Summary, eds Editions, c *words.Catalogue) []listed {
	out := make([]listed, len(all))
	for i, s := range all {
		text := titleOf(c, s.Organization)
		if ed, ok := eds.Get(s.Edition); ok {
			text += " " + ed.Programme.Name.Words.In(c.Lang())
		}
		out[i] = listed{s, folded(text)}
	}
	return out
}

// matching returns the entries that hold every word of the query, whatever its
// width, case or kind of kana.
func matching(all []listed, query string) []model.Summary {
	wanted := strings.Fields(folded(query))
	var found []model.Summary
	for _, l := range all {
		missing := func(word string) bool { return !strings.Contains(l.text, word) }
		if !slices.ContainsFunc(wanted, missing) {
			found = append(found, l.summary)
		}
	}
	return found
}

func folded(s string) string {
	return strings.ToLower(text.FoldKana(text.FoldWidth(text.Line(s))))
}
