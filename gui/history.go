package gui

import (
	"time"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/text"
	"toprunner/model/words"
)

// history is the sheet with every saved state of one answer: a list of them
// beside the chosen one, compared with the answer as it stands.
type history struct {
	screen  *entryScreen
	q       *model.Question
	states  []model.AnswerState // the latest first
	failed  error               // why some or all could not be read
	present model.Answer

	sheet  *sheet
	list   *kit.Column
	items  []*kit.SideItem
	view   *kit.Page
	chosen int
}

// hasHistory reports a question whose answer is kept as a text or table; files
// are not.
func hasHistory(q *model.Question) bool { return q.Type != model.TypeFile }

// historyHere shows the earlier states of the answer that a person is at.
func (e *entryScreen) historyHere() {
	if q := e.help.shown; q != nil && e.at.section != nil && hasHistory(q) {
		e.showHistory(q)
	}
}

// showHistory reads what was saved of an answer and shows it.
func (e *entryScreen) showHistory(q *model.Question) {
	e.session.Leave()
	h := &history{screen: e, q: q, present: e.session.Answer(q.ID)}
	if e.session.State().At.IsZero() { // the library does not know the entry
		h.show()
		return
	}
	id := e.session.Entry().ID
	e.win.deps.Runner.Go(
		func() { h.states, h.failed = e.win.deps.Library.History(background, id, q.ID) },
		h.show)
}

// The measures of the sheet, in Fyne's pixels at a text size of 100 %.
const (
	historyWidth  float32 = 980
	historyHeight float32 = 560
)

// mostStates is how many states are listed at first, and how many more each time
// that a person asks for them.
const mostStates = 50

func (h *history) show() {
	c := h.screen.win.words
	h.sheet = h.screen.win.newSheet(c.Text("gui.history.title", words.Args{
		"Question": placeName(c, h.screen.session.Edition(), h.q)}))
	h.sheet.width, h.sheet.least = historyWidth, historyHeight
	h.list, h.view = kit.NewColumn(kit.GapTight), kit.NewWidePage()
	h.listStates(mostStates)
	side := kit.NewWidePage(h.list)
	side.Column().SetGap(kit.GapMedium)
	h.view.Column().SetGap(kit.GapMedium)
	if len(h.states) == 0 {
		side = nil
	}
	h.choose(0)
	h.sheet.showPages(side, h.view, h.sheet.closing("gui.shut"))
}

// listStates fills the list with so many of the latest states.
func (h *history) listStates(n int) {
	h.items = nil
	var rows []fyne.CanvasObject
	for i, state := range h.states[:min(n, len(h.states))] {
		item := h.item(i, state)
		item.SetSelected(i == h.chosen)
		h.items = append(h.items, item)
		rows = append(rows, item)
	}
	if n < len(h.states) {
		rows = append(rows, kit.NewButton(h.screen.win.words.Text("gui.history.more"), kit.Quiet,
			func() { h.listStates(n + mostStates) }))
	}
	h.list.SetObjects(rows...)
}

// item is a state in the list: when it was saved, and how long it is.
func (h *history) item(i int, state model.AnswerState) *kit.SideItem {
	w := h.screen.win
	item := kit.NewSideItem(h.saved(state), func() { h.choose(i) })
	badge, kind := "", kit.BadgeQuiet
	switch {
	case state.Submitted:
		badge, kind = w.words.Text("gui.history.submitted"), kit.BadgeActive
	case state.Answer.Equal(h.present):
		badge = w.words.Text("gui.history.present")
	}
	length := w.words.Text("gui.history.empty")
	if written := answerText(w.words, h.q, state.Answer); written != "" {
		length = w.words.Text("gui.history.length", words.Args{"Count": text.Count(written)})
	}
	item.SetState(badge, kind, length)
	return item
}

// choose shows a state beside the list.
func (h *history) choose(i int) {
	h.chosen = i
	for n, item := range h.items {
		item.SetSelected(n == i)
	}
	c := h.screen.win.words
	var objects []fyne.CanvasObject
	if h.failed != nil {
		objects = append(objects, kit.NewBanner(kit.BannerError, c.Problem(h.failed), "", nil))
	}
	if i >= len(h.states) {
		if h.failed == nil {
			objects = append(objects, texts(c.Text("gui.history.none"))...)
		}
		h.view.SetObjects(objects...)
		return
	}
	h.view.SetObjects(append(objects, h.compared(h.states[i])...)...)
}

// compared is how a state differs from the answer as it stands, and then the
// whole of it.
func (h *history) compared(state model.AnswerState) []fyne.CanvasObject {
	c := h.screen.win.words
	then, now := answerText(c, h.q, state.Answer), answerText(c, h.q, h.present)
	title := kit.NewWrapText(c.Text("gui.history.of", words.Args{"Time": h.saved(state)}), kit.Strong)
	var objects []fyne.CanvasObject
	if then == now {
		objects = append(objects, title, kit.NewWrapText(c.Text("gui.history.same"), kit.Body))
	} else {
		back := kit.NewButton(c.Text("gui.history.back"), kit.Secondary, h.bringBack)
		objects = append(objects, kit.NewSidesCentred(kit.GapMedium, nil, title, back),
			kit.NewWrapText(c.Text("gui.history.legend"), kit.Hint),
			differences(c, text.Compare(then, now)),
			kit.NewWrapText(c.Text("gui.history.whole"), kit.Strong))
	}
	if then == "" {
		then = c.Text("gui.history.empty")
	}
	return append(objects, kit.NewPanel(
		kit.PanelStyle{Ground: kit.ColorPanel, Radius: 8, Sides: kit.GapMedium, Ends: 12}, kit.NewWrapText(then, kit.Body)))
}

// bringBack puts the chosen state into the field as an ordinary change: it is
// saved like any other, and can be taken back at the field.
func (h *history) bringBack() {
	h.sheet.close()
	e, c := h.screen, h.screen.win.words
	e.goTo(h.q)
	r := e.forms[h.q.Section].row(h.q)
	before := e.session.Answer(h.q.ID)
	r.write(h.states[h.chosen].Answer)
	r.replaced, r.done = &before, c.Text("gui.history.done", words.Args{"Time": h.saved(h.states[h.chosen])})
	r.offerRemedy()
}

// saved words when a state was saved, to the second where another was saved in the
// same minute.
func (h *history) saved(state model.AnswerState) string {
	w, inMinute := h.screen.win, 0
	for _, s := range h.states {
		if s.Saved.Truncate(time.Minute).Equal(state.Saved.Truncate(time.Minute)) {
			inMinute++
		}
	}
	if inMinute > 1 {
		return w.words.Second(w.here(state.Saved))
	}
	return w.words.Moment(w.here(state.Saved))
}

// here is a time on the clock of the machine.
func (w *Window) here(at time.Time) time.Time { return at.In(w.deps.Now().Location()) }

// moment words a time of the machine.
func (w *Window) moment(at time.Time) string { return w.words.Moment(w.here(at)) }
