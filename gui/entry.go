package gui

import (
	"log/slog"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/session"
	"toprunner/model/words"
)

// entryScreen shows the open entry: its sections with their states on the left,
// one of them, or the findings, in the middle.
type entryScreen struct {
	win     *Window
	session *session.Session
	stop    func() // ends the session's signals

	at place // what stands in the middle
	// submission is when and how the application went out, as noted by hand.
	submission model.Submission
	// changedSince: answers, marks or files are no longer those that went out.
	changedSince bool
	round        int // counts the comparisons with what went out; an older one that ends late is dropped

	// What follows is drawn anew by content.
	frame *frame
	head  *entryHead
	side  *sideBar
	foot  *entryFoot
	help  *helpPanel
	// trouble says why saving fails, while it does.
	trouble *saveTrouble
	roomy   bool // there is room for the help beside the questions
	forms   map[*model.Section]*form
	shown   body
	// entered is the row that got the focus last, nil while none has.
	entered *row
}

// place is what an entry screen shows in its middle: a section, or the findings
// when section is nil.
type place struct{ section *model.Section }

// name is for the log.
func (p place) name() string {
	if p.section == nil {
		return "findings"
	}
	return p.section.ID
}

// body is what stands in the middle of the entry screen.
type body interface {
	object() fyne.CanvasObject
	// changed is told what happened to the entry.
	changed(session.Change)
}

func newEntryScreen(w *Window, s *session.Session, how model.Submission) *entryScreen {
	e := &entryScreen{win: w, session: s, submission: how, at: place{s.Edition().Sections[0]}}
	e.stop = s.Subscribe(e.changed)
	e.compareWithSubmitted()
	return e
}

// name implements screen.
func (e *entryScreen) name() string { return "entry" }

// leave implements screen: it saves what is open, the word in the middle of which a
// person left included, and ends the session.
func (e *entryScreen) leave() error {
	e.win.win.Canvas().Unfocus()
	if err := e.session.Close(); err != nil {
		return err
	}
	e.stop()
	return nil
}

// pause implements screen.
func (e *entryScreen) pause() { e.session.Leave() }

// newDay implements screen.
func (e *entryScreen) newDay() {
	e.head.showDeadline()
	if f, ok := e.shown.(*findings); ok {
		f.refresh()
	}
}

// forgetHidden lets a section that is not shown be built anew when it is.
func (e *entryScreen) forgetHidden() {
	for s := range e.forms {
		if s != e.at.section {
			delete(e.forms, s)
		}
	}
}

// menu implements screen.
func (e *entryScreen) menu() []*fyne.MenuItem {
	w := e.win
	return []*fyne.MenuItem{
		w.command("gui.menu.overview", fyne.KeyL, w.ShowOverview),
		fyne.NewMenuItemSeparator(),
		w.command("gui.menu.save_now", fyne.KeyS, e.saveNow),
		w.command("gui.menu.pdf", fyne.KeyP, e.savePDF),
		w.command("gui.menu.transfer", fyne.KeyT, e.saveTransferSheet),
		w.command("gui.row.export", "", e.export),
		w.command("gui.menu.submitted", "", e.askSubmitted),
	}
}

// goMenu returns the commands that lead about in the entry. They have a menu of
// their own: a menu taller than the window could not be seen whole.
func (e *entryScreen) goMenu() []*fyne.MenuItem {
	w := e.win
	return []*fyne.MenuItem{
		w.command("gui.menu.previous_section", fyne.KeyPageUp, func() { e.step(-1) }),
		w.command("gui.menu.next_section", fyne.KeyPageDown, func() { e.step(+1) }),
		w.command("gui.menu.check", fyne.KeyE, func() { e.show(place{}) }),
		w.keyed("gui.menu.next_finding", fyne.KeyF8, 0, func() { e.stepFinding(+1) }),
		w.keyed("gui.menu.previous_finding", fyne.KeyF8, fyne.KeyModifierShift, func() { e.stepFinding(-1) }),
		w.command("gui.menu.find", fyne.KeyF, e.find),
		w.command("gui.menu.memo", fyne.KeyM, e.memoHere),
		w.keyed("gui.menu.explain", fyne.KeyF2, 0, e.helpHere),
		w.command("gui.menu.history", fyne.KeyH, e.historyHere),
	}
}

// content implements screen.
func (e *entryScreen) content() fyne.CanvasObject {
	e.head = newEntryHead(e)
	e.side = newSideBar(e)
	e.foot = newEntryFoot(e)
	e.help = newHelpPanel(e)
	e.forms = map[*model.Section]*form{}
	e.entered = nil
	e.shown = e.bodyAt(e.at)
	e.trouble = newSaveTrouble(e)
	e.frame = newFrame(e.head.object, e.side.object, e.shown.object(), kit.NewColumn(0, e.trouble.object, e.foot.object))
	e.frame.onRoom, e.frame.roomy = e.setRoom, e.roomy
	e.frame.spare = append(e.head.spare, e.foot.about)
	e.frame.aside = e.aside()
	e.refresh()
	return e.frame
}

// show puts a section or the findings into the middle.
func (e *entryScreen) show(at place) {
	e.session.Leave()
	e.win.win.Canvas().Unfocus()
	e.at = at
	e.shown = e.bodyAt(at)
	e.frame.setBody(e.shown.object(), e.aside())
	e.refresh()
	slog.Debug("section shown", "section", at.name())
}

// aside is the help to the questions of the section shown, nil beside the
// findings. Until a person enters a question it explains the first.
func (e *entryScreen) aside() fyne.CanvasObject {
	f, ok := e.shown.(*form)
	if !ok {
		return nil
	}
	if e.entered != nil && e.entered.q.Section == f.section {
		e.help.show(e.entered.q)
	} else {
		e.help.show(f.first())
	}
	return e.help.object
}

// step goes to the next place or, by -1, to the one before it.
func (e *entryScreen) step(by int) {
	if to, ok := e.beside(by); ok {
		e.show(to)
		e.focusFirst()
	}
}

// beside returns the place before or after the one shown; the findings come
// last.
func (e *entryScreen) beside(by int) (place, bool) {
	all := e.places()
	for i, p := range all {
		if p == e.at && i+by >= 0 && i+by < len(all) {
			return all[i+by], true
		}
	}
	return place{}, false
}

func (e *entryScreen) places() []place {
	var all []place
	for _, s := range e.session.Edition().Sections {
		all = append(all, place{s})
	}
	return append(all, place{})
}

// bodyAt builds a section's form when it is first shown, and keeps it.
func (e *entryScreen) bodyAt(at place) body {
	if at.section == nil {
		return newFindings(e)
	}
	if e.forms[at.section] == nil {
		e.forms[at.section] = newForm(e, at.section)
	}
	return e.forms[at.section]
}

// focusFirst lets a person who goes on by keyboard go on typing.
func (e *entryScreen) focusFirst() {
	if f, ok := e.shown.(*form); ok {
		f.focusFirst()
	}
}

// goTo shows the field of a question, or of the one that leads to it, and puts
// the focus there.
func (e *entryScreen) goTo(q *model.Question) {
	q = landing(e.session.Edition(), e.session.Entry(), q)
	e.show(place{q.Section})
	e.forms[q.Section].reveal(q)
}

// saveNow saves what was typed, if anything was, and says that it is saved even when
// nothing was left to save.
func (e *entryScreen) saveNow() {
	e.session.Keep()
	if s := e.session.State(); s.Status == session.Saved {
		e.head.confirmSaved(s)
	}
}

// changed is told by the session what happened to the entry, on the UI
// goroutine.
func (e *entryScreen) changed(c session.Change) {
	if e.shown == nil {
		return // not drawn yet
	}
	for _, f := range e.forms {
		if f != e.shown {
			f.changed(c)
		}
	}
	e.shown.changed(c)
	if c.Saving {
		e.head.showSaving(e.session.State())
		e.trouble.show(e.session.State())
		if e.entered != nil && e.session.State().Status == session.Saving {
			e.entered.endStep()
		}
		if e.session.State().Status == session.Saved {
			e.compareWithSubmitted()
		}
	}
	if c.Checked {
		e.refresh()
	} else {
		e.head.refresh()
	}
}

// refresh shows in head, side and foot how far the entry has come.
func (e *entryScreen) refresh() {
	report := e.session.Report()
	e.head.refresh()
	e.foot.refresh() // before the side: it may leave that less room
	e.side.refresh(report)
}

// titleOf is a place's title in the language of the screen.
func (e *entryScreen) titleOf(at place) string {
	if at.section == nil {
		return e.win.words.Text("gui.findings.title")
	}
	return at.section.Title.In(e.win.words.Lang())
}

// answered words how many of the required answers are given, and of these how many
// the entry began with.
func (e *entryScreen) answered(r *model.Report) string {
	id, preset := "gui.entry.progress", preset(e.session.Edition(), e.session.Entry())
	if preset > 0 {
		id = "gui.entry.progress_preset"
	}
	return e.win.words.Text(id, words.Args{"Answered": r.Answered, "Required": r.Required, "Preset": preset})
}
