package gui

import (
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/session"
	"toprunner/model/words"
)

// Window is the app in its one window: it holds the screen that is shown and
// takes a person from one to the next.
type Window struct {
	deps  Deps
	win   fyne.Window
	words *words.Catalogue
	shown screen
	view  listView   // what the person looks at in the list
	pdf   PDFOptions // as chosen last; zero while none was
	// standing is what is said above the entries until it no longer holds.
	standing []standing
	// asked counts the requests for another screen. What was loaded for an older
	// one comes too late and is dropped.
	asked int
	// day is the one in Japan that what is shown goes by.
	day calendar.Date
	// arriving are the files that are to be taken in, the first of them just now.
	arriving []string
	// afterFiles is what a person chose to do while files were taken in one after the
	// other; nil for nothing.
	afterFiles func()
}

// screen is what fills the window.
type screen interface {
	// name is for the log.
	name() string
	// content is drawn anew each time, in the window's language.
	content() fyne.CanvasObject
	// leave saves what is open. When it fails the screen must stay.
	leave() error
	// pause saves what is open in the background and goes on.
	pause()
	// newDay shows what depends on the day anew: another has begun.
	newDay()
	// menu returns the commands that only this screen has.
	menu() []*fyne.MenuItem
}

// New puts the app into win and shows the overview.
func New(win fyne.Window, deps Deps) *Window {
	w := &Window{deps: deps, win: win, words: words.For(deps.Settings.Lang()), view: listView{order: byChange, shelf: atHand}}
	win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.Dropped(files) })
	win.SetPadded(false)
	win.SetCloseIntercept(w.close)
	win.Canvas().SetOnTypedKey(w.typedKey)
	w.hearOtherPlus()
	w.speak(deps.Settings.Lang())
	fyne.CurrentApp().Settings().AddListener(func(fyne.Settings) { w.recoloured() })
	w.ShowOverview()
	w.day = w.today()
	w.watchDay()
	return w
}

// Pause saves what was typed so far; for when the window goes into the
// background.
func (w *Window) Pause() {
	w.shown.pause()
}

// Stop saves what is still open when the app is ended from outside, without its
// window being closed first.
func (w *Window) Stop() {
	if err := w.shown.leave(); err != nil {
		slog.Error("ended without having saved", "error", err)
	}
}

// Reload reads the overview again when it is shown; for when entries were
// checked anew behind it.
func (w *Window) Reload() {
	if o, ok := w.shown.(*overview); ok {
		o.load()
	}
}

// ShowOverview leaves the open entry, if any, and shows the list of entries.
func (w *Window) ShowOverview() {
	w.show(func() screen { return newOverview(w) })
}

// opened is the session of the entry that is open, nil while none is.
func (w *Window) opened() *session.Session {
	switch s := w.shown.(type) {
	case *entryScreen:
		return s.session
	case *startScreen:
		return s.session
	}
	return nil
}

// leaveEntry leaves the open entry, if any, for the list. It reports whether none is
// open now; when it could not be saved the person was told.
func (w *Window) leaveEntry() bool {
	if w.opened() != nil {
		w.ShowOverview()
	}
	return w.opened() == nil
}

// openListed shows an entry of the list, where it was worked on last. It may be the
// one that is open, which therefore is saved before it is read.
func (w *Window) openListed(s model.Summary) {
	if !w.leaveEntry() {
		return
	}
	w.asked++
	request := w.asked
	var entry *model.Entry
	var last string
	var err error
	w.deps.Runner.Go(
		func() {
			if entry, err = w.deps.Library.Load(background, s.ID); err == nil {
				last, _ = w.deps.Library.LastEdited(background, s.ID) // else it opens at its beginning
			}
		},
		func() {
			switch {
			case request != w.asked:
			case err != nil:
				w.problem(err)
			default:
				w.openSubmitted(entry, s.Changed, s.Submission)
				w.goOnAt(last)
			}
		})
}

// goOnAt leads to a question of the open entry, if it is asked.
func (w *Window) goOnAt(question string) {
	e, ok := w.shown.(*entryScreen)
	if !ok {
		return
	}
	ed := e.session.Edition()
	if q := ed.Question(question); q != nil && ed.Shown(q, e.session.Entry()) {
		e.goTo(q)
	}
}

// openLoaded shows an entry that did not go out yet.
func (w *Window) openLoaded(entry *model.Entry, saved time.Time) {
	w.openSubmitted(entry, saved, model.Submission{})
}

func (w *Window) openSubmitted(entry *model.Entry, saved time.Time, how model.Submission) {
	ed, ok := w.editionOf(entry.Edition)
	if !ok {
		return
	}
	w.show(func() screen { return newEntryScreen(w, w.openSession(ed, entry, saved), how) })
}

// reopened is a session that goes on where one that was closed has ended.
func (w *Window) reopened(s *session.Session) *session.Session {
	return w.openSession(s.Edition(), s.Entry(), s.State().At)
}

// openSession opens an entry that was saved then, or, with the zero time, one that
// begins.
func (w *Window) openSession(ed *model.Edition, entry *model.Entry, saved time.Time) *session.Session {
	return session.Open(session.Config{
		Edition: ed, Entry: entry, Saver: w.deps.Library, Runner: w.deps.Runner, Now: w.deps.Now,
		Check:   func(e *model.Entry) *model.Report { return w.deps.Check(ed, e, calendar.Date{}) },
		Examine: w.deps.Examine, SavedAt: saved,
	})
}

// show leaves the screen that is shown and, when it could be left, puts the
// next one in its place.
func (w *Window) show(next func() screen) {
	w.asked++
	if w.shown != nil {
		if err := w.shown.leave(); err != nil {
			w.problem(err)
			return
		}
	}
	w.shown = next()
	w.draw()
}

// draw puts the shown screen into the window in the language of the moment.
func (w *Window) draw() {
	w.win.SetTitle(w.words.Text("app.name"))
	w.win.SetMainMenu(w.mainMenu())
	w.win.SetContent(w.shown.content())
	if o, ok := w.shown.(*overview); ok && o.loaded {
		o.settle()
	}
	slog.Debug("screen shown", "screen", w.shown.name())
}

// setLang switches every word on the screen at once.
func (w *Window) setLang(lang model.Lang) {
	if lang == w.words.Lang() {
		return
	}
	w.drawAnew(func() {
		w.speak(lang)
		w.deps.Settings.SetLang(lang)
	})
}

// drawAnew draws the shown screen again after a change of how all of it looks, and
// leaves a person where they were.
func (w *Window) drawAnew(change func()) {
	lookAgain := func() {}
	if s, ok := w.shown.(interface{ keepSight() (lookAgain func()) }); ok {
		lookAgain = s.keepSight()
	}
	w.win.Canvas().Unfocus() // the field is drawn anew and not told that it is left
	w.shown.pause()
	change()
	w.draw()
	lookAgain()
}

// recoloured is told that the colours of the system have changed. What is on the
// screen has taken them on; what is kept aside has not.
func (w *Window) recoloured() {
	if e, ok := w.shown.(*entryScreen); ok {
		e.forgetHidden()
	}
}

func (w *Window) speak(lang model.Lang) {
	w.words = words.For(lang)
	if err := speakBuiltin(w.words); err != nil {
		slog.Warn("the words of the toolkit could not be changed", "error", err)
	}
}

// close saves what is open and closes the window. When it cannot be saved the
// person decides. A file that is refused only now keeps the window open: what says so
// would go with it.
func (w *Window) close() {
	if s := w.opened(); s != nil && !s.FinishAttaching() {
		return
	}
	if err := w.shown.leave(); err != nil {
		slog.Error("closing without having saved", "error", err)
		w.askToDiscard(err)
		return
	}
	w.win.Close()
}

// today is the day in Japan, which deadlines and documents go by.
func (w *Window) today() calendar.Date { return calendar.JapanDay(w.deps.Now()) }
