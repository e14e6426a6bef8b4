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
	objects := []fyne.CanvasObject{
		kit.NewWrapText(c.Text("gui.findings.title"), kit.Title),
		f.summary(c, report),
		kit.NewWrapText(answered(c, report), kit.Body),
	}
	for _, severity := range []model.Severity{model.Error, model.Warning, model.Notice} {
		objects = append(objects, f.part(report, severity)...)
	}
	f.page.Column().SetObjects(objects...)
}

// summary says first how much is left, and always that nothing was submitted.
func (f *findings) summary(c *words.Catalogue, r *model.Report) fyne.CanvasObject {
	if n := r.Count(model.Error); n > 0 {
		return kit.NewBanner(kit.BannerWarning, c.Text("gui.findings.open", words.Args{"Count": n}), "", nil)
	}
	return kit.NewColumn(kit.GapSmall,
		kit.NewBanner(kit.BannerSuccess, c.Text("gui.findings.complete"), "", nil),
		kit.NewWrapText(c.Text("gui.findings.next"), kit.Body))
}

// part lists the findings of one severity by section.
func (f *findings) part(r *model.Report, severity model.Severity) []fyne.CanvasObject {
	n := r.Count(severity)
	if n == 0 {
		return nil
	}
	c, ed := f.screen.win.words, f.screen.session.Edition()
	id := "gui.findings." + string(severity)
	objects := []fyne.CanvasObject{kit.NewInset(0, kit.GapSmall, kit.NewColumn(kit.GapTight,
		kit.NewWrapText(c.Text(id, words.Args{"Count": n}), kit.Heading),
		kit.NewWrapText(c.Text(id+"_lead"), kit.Hint)))}
	var section *model.Section
	var rows *kit.Column
	for _, finding := range of(r, severity) {
		at := sectionOf(ed, finding)
		if rows == nil || at != section {
			section = at
			rows = kit.NewColumn(kit.GapSmall, kit.NewWrapText(f.sectionTitle(at), kit.Strong))
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
	return kit.NewLinkRow(message, placeName(c, ed, q), c.Lang(), func() { f.screen.goTo(q) })
}

func (f *findings) sectionTitle(s *model.Section) string {
	if s == nil {
		return f.screen.win.words.Text("gui.findings.whole")
	}
	return s.Title.In(f.screen.win.words.Lang())
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

// of returns the findings of one severity in the order of the form.
func of(r *model.Report, severity model.Severity) []model.Finding {
	var all []model.Finding
	for _, f := range r.Findings {
		if f.Severity == severity {
			all = append(all, f)
		}
	}
	return all
}

// sectionOf returns the section a finding stands in, nil for one that concerns
// the whole entry.
func sectionOf(ed *model.Edition, f model.Finding) *model.Section {
	if q := ed.Question(f.Question); q != nil {
		return q.Section
	}
	return nil
}
