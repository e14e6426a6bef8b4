package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/session"
	"toprunner/model/words"
)

// findings is the list of what the check has to say, summary first, each
// finding leading to its field.
type findings struct {
	screen *entryScreen
	page   *kit.Page
}

func newFindings(e *entryScreen) *findings {
	f := &findings{screen: e, page: kit.NewPage()}
	f.refresh()
	return f
}

func (f *findings) object() fyne.CanvasObject { return f.page }

// changed implements body.
func (f *findings) changed(c session.Change) {
	if c.Checked {
		f.refresh()
	}
}

// refresh checks the entry as it stands today, so that what depends on the day
// is among the findings; that is never stored.
func (f *findings) refresh() {
	w, s := f.screen.win, f.screen.session
	report := w.deps.Check(s.Edition(), s.Entry(), w.today())
	c := w.words
	objects := []fyne.CanvasObject{kit.NewColumn(kit.GapMedium,
		kit.NewWrapText(c.Text("gui.findings.title"), kit.Title),
		f.summary(c, report), f.counts(c, report))}
	objects = append(objects, w.periodBanner(s.Edition(), report)...)
	if report.Complete() {
		objects = append(objects, f.nextSteps(c))
	}
	for _, kind := range findingKinds {
		objects = append(objects, f.part(report, kind)...)
	}
	if !report.Complete() { // it may have gone out all the same
		objects = append(objects, kit.NewRow(kit.GapSmall, f.submitButton(c, kit.Quiet)))
	}
	f.page.Column().SetObjects(objects...)
}

// findingKind is a kind of findings that the screen sets apart; its texts are
// "gui.findings.<id>", "gui.findings.<id>_lead" and "gui.findings.badge_<id>".
type findingKind struct {
	id    string
	are   func(model.Finding) bool
	badge kit.BadgeKind
}

// findingKinds are what has to be done first, and what is good to know last. An
// answer that is still to come is no mistake, and does not look like one.
var findingKinds = []findingKind{
	{"error", model.Finding.Wrong, kit.BadgeError},
	{"unanswered", model.Finding.Unanswered, kit.BadgeQuiet},
	{"warning", func(f model.Finding) bool { return f.Severity == model.Warning }, kit.BadgeWarning},
	{"notice", func(f model.Finding) bool { return f.Severity == model.Notice && f.Rule != model.RulePeriodClosed }, kit.BadgeActive},
}

// summary says first how much is left, and always that nothing was submitted.
func (f *findings) summary(c *words.Catalogue, r *model.Report) fyne.CanvasObject {
	wrong, unanswered, how := len(r.Those(model.Finding.Wrong)), len(r.Those(model.Finding.Unanswered)), f.screen.submission
	left := words.Args{
		"Fix":    c.Text("gui.findings.to_fix", words.Args{"Count": wrong}),
		"Answer": c.Text("gui.findings.to_answer", words.Args{"Count": unanswered}),
	}
	switch {
	case !how.IsZero():
		said := c.Text("gui.findings.submitted", words.Args{
			"Date": c.Date(how.On), "Channel": channelName(c, f.screen.session.Edition(), how.Channel)})
		if f.screen.changedSince {
			said += "\n" + c.Text("gui.findings.changed_since")
		}
		if n := wrong + unanswered; n > 0 {
			said += "\n" + c.Text("gui.findings.submitted_open", words.Args{"Count": n})
		}
		return kit.NewBanner(kit.BannerSuccess, said, "", nil)
	case wrong > 0 && unanswered > 0:
		return kit.NewBanner(kit.BannerWarning, c.Text("gui.findings.left_both", left), "", nil)
	case wrong > 0:
		return kit.NewBanner(kit.BannerWarning, c.Text("gui.findings.left_to_fix", left), "", nil)
	case unanswered > 0:
		return kit.NewBanner(kit.BannerNotice, c.Text("gui.findings.left_to_answer", left), "", nil)
	default:
		return kit.NewBanner(kit.BannerSuccess, c.Text("gui.findings.complete"), "", nil)
	}
}

// counts says how far the answers have come, and how much is to be read below.
func (f *findings) counts(c *words.Catalogue, r *model.Report) fyne.CanvasObject {
	row := kit.NewRow(kit.GapSmall, kit.NewWrapText(f.screen.answered(r), kit.Body))
	for _, kind := range findingKinds {
		if n := len(r.Those(kind.are)); n > 0 {
			row.Add(kit.NewBadge(c.Text("gui.findings.badge_"+kind.id, words.Args{"Count": n}), kind.badge))
		}
	}
	if r.Complete() {
		return row
	}
	return kit.NewColumn(kit.GapTight, row, kit.NewWrapText(c.Text("gui.findings.draft"), kit.Hint))
}

// nextStep is one thing to do, and the button that does it or helps with it.
type nextStep struct {
	id     string
	button fyne.CanvasObject
}

// nextSteps is what is left to do when the check is content: none of it is done
// by the check, and the application itself goes out outside of this app.
func (f *findings) nextSteps(c *words.Catalogue) fyne.CanvasObject {
	title := "gui.next.title"
	list := []nextStep{
		{"gui.next.pdf", kit.NewButton(c.Text("gui.files.pdf"), kit.Secondary, f.screen.savePDF)},
		{"gui.next.transfer", kit.NewButton(c.Text("gui.files.transfer"), kit.Secondary, f.screen.saveTransferSheet)},
		{f.applying(), kit.NewButton(c.Text("gui.next.how"), kit.Secondary, f.screen.win.showChannels)},
		{"gui.next.note", f.submitButton(c, kit.Secondary)},
	}
	if !f.screen.submission.IsZero() {
		title = "gui.next.submitted"
		list = []nextStep{list[0], {"gui.next.noted", list[3].button}}
	}
	steps := kit.NewColumn(kit.GapMedium, kit.NewWrapText(c.Text(title), kit.Heading))
	for i, step := range list {
		said := c.Text("gui.next.step", words.Args{"Number": i + 1, "Text": c.Text(step.id)})
		steps.Add(kit.NewSidesCentred(kit.GapMedium, nil, kit.NewWrapText(said, kit.Body), step.button))
	}
	return kit.NewPanel(kit.PanelStyle{Ground: kit.ColorPanel, Radius: 8, Sides: kit.GapMedium, Ends: kit.GapMedium}, steps)
}

// applying says how to apply, or that it is too late to.
func (f *findings) applying() string {
	closes := f.screen.session.Edition().Programme.Period.Closes
	if !closes.IsZero() && f.screen.win.today().DaysTo(closes) < 0 {
		return "gui.next.closed"
	}
	return "gui.next.apply"
}

// submitButton leads to the note that the application went out.
func (f *findings) submitButton(c *words.Catalogue, kind kit.ButtonKind) fyne.CanvasObject {
	id := "gui.row.submit"
	if !f.screen.submission.IsZero() {
		id = "gui.row.submission"
	}
	return kit.NewButton(c.Text(id), kind, f.screen.askSubmitted)
}

// part lists the findings of one kind by section.
func (f *findings) part(r *model.Report, kind findingKind) []fyne.CanvasObject {
	all := r.Those(kind.are)
	if len(all) == 0 {
		return nil
	}
	c, ed := f.screen.win.words, f.screen.session.Edition()
	id := "gui.findings." + kind.id
	objects := []fyne.CanvasObject{kit.NewInset(0, kit.GapSmall, kit.NewColumn(kit.GapTight,
		kit.NewWrapText(c.Text(id, words.Args{"Count": len(all)}), kit.Heading),
		kit.NewWrapText(c.Text(id+"_lead"), kit.Hint)))}
	var section *model.Section
	var rows *kit.Column
	for _, finding := range all {
		at := sectionOf(ed, finding)
		if rows == nil || at != section {
			section = at
			rows = kit.NewColumn(kit.GapSmall, kit.NewWrapText(f.sectionTitle(at, len(findingsIn(ed, all, at))), kit.Strong))
			objects = append(objects, rows)
		}
		rows.Add(f.link(finding))
	}
	return objects
}

// link is a finding as a row that leads to its field.
func (f *findings) link(finding model.Finding) fyne.CanvasObject {
	c, ed := f.screen.win.words, f.screen.session.Edition()
	message := kit.Message{Severity: finding.Severity, Text: c.Finding(ed, finding)}
	q := ed.Question(finding.Question)
	if q == nil {
		return kit.NewBanner(bannerOf(finding.Severity), message.Text, "", nil)
	}
	lead := func() { f.screen.goTo(q) }
	if finding.Unanswered() {
		return kit.NewPlaceRow(placeName(c, ed, q), message.Text, lead)
	}
	return kit.NewLinkRow(message, placeName(c, ed, q), c.Lang(), lead)
}

// sectionTitle names a section with the number of findings in it.
func (f *findings) sectionTitle(s *model.Section, n int) string {
	c := f.screen.win.words
	title := c.Text("gui.findings.whole")
	if s != nil {
		title = s.Title.In(c.Lang())
	}
	return c.Text("gui.findings.section", words.Args{"Title": title, "Count": n})
}

// bannerOf is the look of a finding that concerns no single field.
func bannerOf(s model.Severity) kit.BannerKind {
	switch s {
	case model.Error:
		return kit.BannerError
	case model.Warning:
		return kit.BannerWarning
	default:
		return kit.BannerNotice
	}
}
