package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/session"
	"toprunner/model/words"
)

// startScreen stands before a new entry: the few questions that decide whether
// applying makes sense, with what to do when one is answered no, and what to have
// at hand. Its answers are those of the entry, so nothing is asked twice.
type startScreen struct {
	win     *Window
	session *session.Session
	stop    func() // ends the session's signals
	// submission is that of the entry, to be handed on to its screen.
	submission model.Submission

	// What follows is drawn anew by content.
	asked   []*startQuestion
	verdict *kit.Column
	about   *kit.WrapText // the programme and the time that is left
	period  *kit.Column   // says that applications are not taken, while they are not
}

// startQuestion is one of the questions and, below it, what to do about a no.
type startQuestion struct {
	question *model.Question
	advice   *kit.Column
}

// startsWithQuestions reports that an edition has something to settle before an
// entry is filled in.
func startsWithQuestions(ed *model.Edition) bool {
	return len(ed.Start.Ask) > 0 || len(ed.Start.AtHand) > 0
}

func newStartScreen(w *Window, s *session.Session, how model.Submission) *startScreen {
	screen := &startScreen{win: w, session: s, submission: how}
	screen.stop = s.Subscribe(func(session.Change) { screen.refresh() })
	return screen
}

// backToStart goes from an open entry to what came before it.
func (w *Window) backToStart() {
	if e, ok := w.shown.(*entryScreen); ok {
		w.show(func() screen { return newStartScreen(w, w.reopened(e.session), e.submission) })
	}
}

// name implements screen.
func (s *startScreen) name() string { return "start" }

// leave implements screen.
func (s *startScreen) leave() error {
	if err := s.session.Close(); err != nil {
		return err
	}
	s.stop()
	return nil
}

// pause implements screen.
func (s *startScreen) pause() { s.session.Leave() }

// newDay implements screen.
func (s *startScreen) newDay() {
	ed := s.session.Edition()
	s.about.SetText(s.win.programmeAndDeadline(ed))
	s.period.SetObjects(s.win.periodBanner(ed, s.win.deps.Check(ed, s.session.Entry(), s.win.today()))...)
}

// menu implements screen. The keys are those that lead on in the entry.
func (s *startScreen) menu() []*fyne.MenuItem {
	w := s.win
	return []*fyne.MenuItem{
		w.command("gui.menu.overview", fyne.KeyL, w.ShowOverview),
		fyne.NewMenuItemSeparator(),
		w.command("gui.menu.next_section", fyne.KeyPageDown, s.begin),
	}
}

// content implements screen.
func (s *startScreen) content() fyne.CanvasObject {
	s.asked, s.verdict = nil, kit.NewColumn(0)
	below := kit.NewColumn(kit.GapFields, s.atHand()...)
	aside := kit.NewPage(s.atHand()...)
	aside.Column().SetGap(kit.GapMedium)
	s.about, s.period = kit.NewWrapText("", kit.Hint), kit.NewColumn(0)
	s.newDay()
	kept := kit.NewWrapText(s.win.words.Text("gui.start.kept"), kit.Hint)
	f := newFrame(s.head(), nil, kit.NewPage(slices.Concat([]fyne.CanvasObject{s.period}, s.questions(), []fyne.CanvasObject{below})...), s.foot(kept))
	f.spare = []fyne.CanvasObject{s.about, kept}
	f.aside = container.NewStack(kit.NewBackdrop(kit.ColorPanel), aside)
	f.onRoom = func(roomy bool) { // a narrow window has it below the questions
		if roomy {
			below.Hide()
		} else {
			below.Show()
		}
	}
	s.refresh()
	return f
}

func (s *startScreen) head() fyne.CanvasObject {
	c := s.win.words
	return newBar(
		kit.NewSidesCentred(kit.GapMedium,
			kit.NewButton(c.Text("gui.entry.back"), kit.Quiet, s.win.ShowOverview),
			kit.NewColumn(0, kit.NewWrapText(c.Text("gui.start.title"), kit.Heading), s.about),
			kit.NewButton(c.Text("gui.programme.link"), kit.Secondary, s.win.showProgramme)))
}

func (s *startScreen) foot(kept fyne.CanvasObject) fyne.CanvasObject {
	return newBar(
		kit.NewSidesCentred(kit.GapMedium, nil, kept,
			kit.NewButton(s.win.words.Text("gui.start.begin"), kit.Primary, s.begin)))
}

// begin goes on to the entry, as it is when this screen is left.
func (s *startScreen) begin() {
	w := s.win
	w.show(func() screen { return newEntryScreen(w, w.reopened(s.session), s.submission) })
}

// questions are what is asked first, and what follows from the answers.
func (s *startScreen) questions() []fyne.CanvasObject {
	ed, c := s.session.Edition(), s.win.words
	if len(ed.Start.Ask) == 0 {
		return nil
	}
	objects := []fyne.CanvasObject{kit.NewColumn(kit.GapTight,
		kit.NewWrapText(c.Text("gui.start.ask"), kit.Title), kit.NewWrapText(c.Text("gui.start.ask_lead"), kit.Body))}
	for _, id := range ed.Start.Ask {
		objects = append(objects, s.question(ed.Question(id)))
	}
	return append(objects, s.verdict)
}

func (s *startScreen) question(q *model.Question) fyne.CanvasObject {
	c := s.win.words
	editor := kit.NewEditor(q, c.Lang())
	editor.SetValue(s.session.Answer(q.ID))
	editor.OnChanged(func(a model.Answer) { s.session.Set(q.ID, a) })
	editor.OnLeave(s.session.Leave)
	asked := &startQuestion{question: q, advice: kit.NewColumn(0)}
	s.asked = append(s.asked, asked)
	return kit.NewColumn(kit.GapSmall, kit.NewFieldRow(kit.Field{
		Label: q.Label.In(c.Lang()), Hint: q.Hint.In(c.Lang()), Ref: marks(c, q), Lang: c.Lang(),
	}, editor), asked.advice)
}

// atHand lists what the answers are taken from.
func (s *startScreen) atHand() []fyne.CanvasObject {
	c, things := s.win.words, s.session.Edition().Start.AtHand
	if len(things) == 0 {
		return nil
	}
	objects := []fyne.CanvasObject{kit.NewColumn(kit.GapTight,
		kit.NewWrapText(c.Text("gui.start.at_hand"), kit.Heading), kit.NewWrapText(c.Text("gui.start.at_hand_lead"), kit.Body))}
	for _, thing := range things {
		objects = append(objects, kit.NewColumn(0,
			kit.NewWrapText(thing.Name.In(c.Lang()), kit.Strong),
			kit.NewWrapText(thing.Words.In(c.Lang()), kit.Body),
			kit.NewWrapText(sourceLine(c, thing.Fact), kit.Hint)))
	}
	return objects
}

// refresh shows the advice that the answers call for, and what they come to.
func (s *startScreen) refresh() {
	c := s.win.words
	open, no, barred := 0, 0, false
	for _, a := range s.asked {
		value := a.question.Read(s.session.Answer(a.question.ID))
		a.advise(c, !value.Empty && value.Readable() && !value.Yes)
		switch {
		case value.Empty || !value.Readable():
			open++
		case !value.Yes:
			no++
			barred = barred || a.question.Status == model.Official
		}
	}
	switch {
	case no > 0 && !barred:
		s.verdict.SetObjects(kit.NewBanner(kit.BannerWarning, c.Text("gui.start.some_no_unsure"), "", nil))
	case no > 0:
		s.verdict.SetObjects(kit.NewBanner(kit.BannerWarning, c.Text("gui.start.some_no"), "", nil))
	case open > 0:
		s.verdict.SetObjects(kit.NewBanner(kit.BannerNotice,
			c.Text("gui.start.some_open", words.Args{
				"Count": open, "Section": s.asked[0].question.Section.Title.In(c.Lang())}), "", nil))
	default:
		s.verdict.SetObjects(kit.NewBanner(kit.BannerSuccess, c.Text("gui.start.all_yes"), "", nil))
	}
}

// advise shows what to do about a no, or takes it away.
func (a *startQuestion) advise(c *words.Catalogue, no bool) {
	text := a.question.IfNo.In(c.Lang())
	if !no || text == "" {
		a.advice.SetObjects()
		return
	}
	if len(a.advice.Objects()) == 0 { // else it stands there
		a.advice.SetObjects(kit.NewPanel(
			kit.PanelStyle{Ground: kit.ColorWarningTint, Radius: 8, Sides: kit.GapMedium, Ends: 12},
			kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.start.if_no"), kit.Strong), kit.NewWrapText(text, kit.Body))))
	}
}
