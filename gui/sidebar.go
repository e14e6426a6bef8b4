package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// sideBar lists the sections with their states, and the findings.
type sideBar struct {
	screen   *entryScreen
	object   fyne.CanvasObject
	progress *kit.WrapText
	items    map[place]*kit.SideItem
	page     *kit.Page
	shown    place // that was brought into view last
}

func newSideBar(e *entryScreen) *sideBar {
	s := &sideBar{screen: e, progress: kit.NewWrapText("", kit.Small), items: map[place]*kit.SideItem{}}
	column := kit.NewColumn(0, kit.NewInset(0, kit.GapTight, s.progress))
	for _, at := range e.places() {
		s.items[at] = kit.NewSideItem(e.titleOf(at), func() { e.show(at); e.focusFirst() })
		column.Add(s.items[at])
	}
	s.page = kit.NewWidePage(column)
	s.object = container.NewStack(kit.NewBackdrop(kit.ColorPanel), s.page)
	return s
}

// refresh shows how far each section has come by the report.
func (s *sideBar) refresh(r *model.Report) {
	c, session := s.screen.win.words, s.screen.session
	ed, entry := session.Edition(), session.Entry()
	s.progress.SetText(s.screen.answered(r))
	for at, item := range s.items {
		item.SetSelected(at == s.screen.at)
		if at.section == nil {
			state := s.screen.state(r)
			item.SetState(c.Text("gui.state."+string(state)), badgeOf(state), leftToDo(c, r))
			continue
		}
		state := stateOf(ed, entry, r, at.section)
		left := ""
		if state != sectionUntouched {
			left = leftToDo(c, within(ed, r, at.section))
		}
		item.SetState(c.Text("gui.section."+string(state)), sectionBadge(state), left)
	}
	if s.shown != s.screen.at { // with large text not all of them have room
		s.shown = s.screen.at
		s.page.Reveal(s.items[s.shown])
	}
}

// leftToDo words how much is to be put right and how much is still to be answered or,
// when nothing is, how much to look at once more; "" when all is done.
func leftToDo(c *words.Catalogue, r *model.Report) string {
	count := func(id string, n int) string { return c.Text("gui.findings.count_"+id, words.Args{"Count": n}) }
	var parts []string
	if n := len(r.Those(model.Finding.Wrong)); n > 0 {
		parts = append(parts, count("wrong", n))
	}
	if n := len(r.Those(model.Finding.Unanswered)); n > 0 {
		parts = append(parts, count("unanswered", n))
	}
	if n := r.Count(model.Warning); n > 0 && len(parts) == 0 {
		parts = append(parts, count("warned", n))
	}
	return strings.Join(parts, c.Text("core.and"))
}

// sectionBadge is the look of a section's state.
func sectionBadge(s sectionState) kit.BadgeKind {
	switch s {
	case sectionMending:
		return kit.BadgeError
	case sectionEditing:
		return kit.BadgeActive
	case sectionDone:
		return kit.BadgeSuccess
	default:
		return kit.BadgeQuiet
	}
}

// badgeOf is the look of an entry's state.
func badgeOf(s model.EntryState) kit.BadgeKind {
	switch s {
	case model.StateMending:
		return kit.BadgeError
	case model.StateChecked, model.StateSubmitted:
		return kit.BadgeSuccess
	default:
		return kit.BadgeActive
	}
}
