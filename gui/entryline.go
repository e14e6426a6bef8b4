package gui

import (
	"time"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/words"
)

// entryLine is an entry in the overview, ready to show: every word of it is in
// the language of the screen.
type entryLine struct {
	title    string // organisation, or that it has no name yet
	tag      string // that it is practice or a copy, "" for neither
	edition  string
	deadline string // what is left until it closes or, in the trash, until it is gone
	hurry    bool   // little is left
	state    model.EntryState
	progress string
	findings string // what is open or, of a submitted one, when and how it went out
	changed  string
}

// lineMaker words the entries of the overview as they stand on a day in Japan.
type lineMaker struct {
	words    *words.Catalogue
	editions Editions
	today    calendar.Date
	zone     *time.Location // in which times are shown
	kept     time.Duration  // how long the trash keeps an entry
}

// hurryDays is how many days before the closing day the overview speaks up.
const hurryDays = 7

// line words one entry. It is called for the rows in view alone.
func (m lineMaker) line(s model.Summary) entryLine {
	c := m.words
	l := entryLine{
		title:    titleOf(c, s.Organization),
		edition:  c.Text("gui.overview.edition_missing", words.Args{"Edition": s.Edition}),
		state:    s.State,
		tag:      tagOf(c, s.Origin),
		progress: c.Text("gui.overview.progress", words.Args{"Answered": s.Answered, "Required": s.Required}),
		findings: m.findings(s),
		changed:  c.Text("gui.overview.changed", words.Args{"Time": c.Moment(s.Changed.In(m.zone))}),
	}
	if ed, ok := m.editions.Get(s.Edition); ok {
		l.edition = ed.Programme.Name.Words.In(c.Lang())
		l.deadline = deadline(c, ed, m.today)
		left := m.today.DaysTo(ed.Programme.Period.Closes)
		l.hurry = s.State != model.StateSubmitted && !ed.Programme.Period.Closes.IsZero() && left >= 0 && left <= hurryDays
	}
	if !s.Deleted.IsZero() {
		l.deadline, l.hurry = m.untilGone(s), false
	}
	return l
}

// untilGone words how long the trash will keep an entry.
func (m lineMaker) untilGone(s model.Summary) string {
	left := m.today.DaysTo(calendar.JapanDay(s.Deleted.Add(m.kept)))
	return m.words.Text("gui.trash.left", counted(words.Args{}, max(0, left)))
}

// findings words what is open or, of a submitted entry, when and how it went out.
func (m lineMaker) findings(s model.Summary) string {
	if s.State != model.StateSubmitted {
		return findingsLine(m.words, s)
	}
	id := "gui.overview.submitted"
	if s.ChangedSince {
		id = "gui.overview.submitted_changed"
	}
	ed, _ := m.editions.Get(s.Edition)
	return m.words.Text(id, words.Args{
		"Date": m.words.Date(s.Submission.On), "Channel": channelName(m.words, ed, s.Submission.Channel)})
}

// tagOf words what an entry is marked as, "" for nothing.
func tagOf(c *words.Catalogue, o model.Origin) string {
	if o == "" {
		return ""
	}
	return c.Text("gui.origin." + string(o))
}

// titleOf is an organisation's name as headings show it.
func titleOf(c *words.Catalogue, organization string) string {
	if organization == "" {
		return c.Text("gui.unnamed")
	}
	return organization
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

// deadlineStyle makes a deadline that is near stand out, by weight too.
func deadlineStyle(hurry bool) kit.Style {
	if hurry {
		return kit.Style{Size: kit.SizeSmall, Color: kit.ColorErrorText, Bold: true}
	}
	return kit.Small
}
