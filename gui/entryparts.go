package gui

import (
	"time"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/session"
	"toprunner/model/words"
)

// entryHead names whose entry it is and says at any time whether what was typed
// is saved.
type entryHead struct {
	screen *entryScreen
	object fyne.CanvasObject
	title  *kit.Row
	name   *kit.WrapText
	// programme is what is applied for, and the time that is left.
	programme *kit.WrapText
	save      *kit.SaveBadge
	spare     []fyne.CanvasObject // what a low window does without
}

func newEntryHead(e *entryScreen) *entryHead {
	c := e.win.words
	h := &entryHead{screen: e, name: kit.NewWrapText("", kit.Heading), programme: kit.NewWrapText("", kit.Hint), save: kit.NewSaveBadge()}
	h.title = kit.NewRow(kit.GapSmall)
	h.showMarks()
	back := kit.NewButton(c.Text("gui.entry.back"), kit.Quiet, e.win.ShowOverview)
	files := kit.NewRow(kit.GapSmall,
		kit.NewButton(c.Text("gui.files.transfer"), kit.Secondary, e.saveTransferSheet),
		kit.NewButton(c.Text("gui.files.pdf"), kit.Secondary, e.savePDF))
	h.showDeadline()
	h.spare = []fyne.CanvasObject{h.programme, files} // both are in the menu
	h.object = newBar(
		kit.NewSidesCentred(kit.GapMedium, back,
			kit.NewColumn(0, h.title, h.programme),
			kit.NewRow(kit.GapSmall, h.save, files)))
	h.showSaving(e.session.State())
	return h
}

// showMarks puts what the entry is marked as beside its name: practice or a copy, and
// that it was changed after it went out.
func (h *entryHead) showMarks() {
	c := h.screen.win.words
	title := []fyne.CanvasObject{h.name}
	if tag := tagOf(c, h.screen.session.Entry().Origin); tag != "" {
		title = append(title, kit.NewBadge(tag, kit.BadgeWarning))
	}
	if h.screen.changedSince {
		title = append(title, kit.NewBadge(c.Text("gui.entry.changed_since"), kit.BadgeQuiet))
	}
	h.title.SetObjects(title...)
}

func (h *entryHead) showDeadline() {
	h.programme.SetText(h.screen.win.programmeAndDeadline(h.screen.session.Edition()))
}

func (h *entryHead) refresh() {
	ed := h.screen.session.Edition()
	if q := ed.ByRole(model.RoleOrganizationName); q != nil {
		h.name.SetText(titleOf(h.screen.win.words, q.Read(h.screen.session.Answer(q.ID)).Canonical))
	}
}

// savedAt words the time of a save: of today the clock, else the day.
func (h *entryHead) savedAt(at time.Time) string {
	now := h.screen.win.deps.Now()
	at = at.In(now.Location())
	if at.Year() == now.Year() && at.YearDay() == now.YearDay() {
		return at.Format("15:04:05")
	}
	return h.screen.win.words.Date(calendar.Date{Year: at.Year(), Month: int(at.Month()), Day: at.Day()})
}

// showSaving shows how far what was typed has got.
func (h *entryHead) showSaving(s session.SaveState) {
	switch {
	case s.Status == session.Failed:
		h.say("gui.save.failed", kit.SaveFailed, s)
	case s.Status != session.Saved:
		h.say("gui.save.pending", kit.SavePending, s)
	case s.At.IsZero():
		h.say("gui.save.begins", kit.SaveDone, s)
	default:
		h.say("gui.save.saved", kit.SaveDone, s)
	}
}

// confirmSaved answers a person who asks for a save when all is saved already.
func (h *entryHead) confirmSaved(s session.SaveState) { h.say("gui.save.all", kit.SaveDone, s) }

func (h *entryHead) say(id string, kind kit.SaveKind, s session.SaveState) {
	text := h.screen.win.words.Text(id, words.Args{"Time": h.savedAt(s.At)})
	if text != h.save.Text() { // told at every key press, it changes rarely
		h.save.SetState(text, kind)
	}
}

// entryFoot leads to the section before and after the one shown.
type entryFoot struct {
	screen         *entryScreen
	object         fyne.CanvasObject
	previous, next *kit.Button
	about          *kit.Row // what a low window does without
}

func newEntryFoot(e *entryScreen) *entryFoot {
	f := &entryFoot{
		screen:   e,
		previous: kit.NewButton("", kit.Secondary, func() { e.step(-1) }),
		next:     kit.NewButton("", kit.Primary, func() { e.step(+1) }),
	}
	f.about = kit.NewRow(kit.GapSmall, kit.NewWrapText(e.win.words.Text("gui.entry.not_submitted"), kit.Hint),
		kit.NewButton(e.win.words.Text("gui.programme.link"), kit.Quiet, e.win.showProgramme))
	f.object = newBar(
		kit.NewSidesCentred(kit.GapMedium, nil, f.about, kit.NewRow(kit.GapSmall, f.previous, f.next)))
	return f
}

func (f *entryFoot) refresh() {
	f.lead(f.previous, "gui.entry.previous", -1)
	f.lead(f.next, "gui.entry.next", +1)
}

// lead names on a button where it leads; it goes where there is nothing to
// lead to.
func (f *entryFoot) lead(b *kit.Button, id string, by int) {
	to, ok := f.screen.beside(by)
	if !ok {
		b.Hide()
		return
	}
	b.SetText(f.screen.win.words.Text(id, words.Args{"Section": f.screen.titleOf(to)}))
	b.Show()
}
