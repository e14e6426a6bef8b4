package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"toprunner/gui/kit"
	"toprunner/model"
)

// helpPanel stands beside the questions of a section and explains the one that
// a person is at. It follows the focus and never takes it.
type helpPanel struct {
	screen *entryScreen
	object fyne.CanvasObject
	page   *kit.Page
	shown  *model.Question
}

func newHelpPanel(e *entryScreen) *helpPanel {
	p := &helpPanel{screen: e, page: kit.NewPage()}
	p.page.Column().SetGap(kit.GapMedium)
	p.object = container.NewStack(kit.NewBackdrop(kit.ColorPanel), p.page)
	return p
}

// show explains a question; one that is explained already stays where it was
// scrolled to.
func (p *helpPanel) show(q *model.Question) {
	if q == nil || q == p.shown {
		return
	}
	p.shown = q
	p.refresh()
	p.page.ScrollTo(0)
}

// refresh explains the same question anew.
func (p *helpPanel) refresh() {
	if p.shown == nil {
		return
	}
	title := kit.NewWrapText(p.shown.Label.In(p.screen.win.words.Lang()), kit.Heading)
	p.page.Column().SetObjects(append([]fyne.CanvasObject{title}, p.screen.explanation(p.shown)...)...)
}

// turn shows what stands further down, and after the end the beginning.
func (p *helpPanel) turn() {
	const kept = 48 // of what was shown, so that reading goes on
	before := p.page.Offset()
	p.page.ScrollTo(before + p.page.Size().Height - kept)
	if p.page.Offset() == before {
		p.page.ScrollTo(0)
	}
}

// helpHere is the key for the help to the question that a person is at: it opens it
// below, or reads on in it where it stands beside.
func (e *entryScreen) helpHere() {
	q := e.help.shown
	switch {
	case e.at.section == nil || q == nil:
	case e.roomy:
		e.help.turn()
	default:
		e.rowOf(q).toggleHelp()
	}
}

// explanation is the help to a question, and what a person notes of it.
func (e *entryScreen) explanation(q *model.Question) []fyne.CanvasObject {
	h := &help{words: e.win.words, lang: e.win.words.Lang(), ed: e.session.Edition()}
	h.question(q)
	if f := e.forms[q.Section]; f != nil && f.rows[q] != nil {
		h.rules(f.rows[q].told)
	}
	h.terms(q)
	h.objects = append(h.objects, e.inHouse(q)...)
	h.background(q)
	return h.objects
}

// setRoom is told whether there is room for the panel. Without it each question
// has a link that opens its help below.
func (e *entryScreen) setRoom(roomy bool) {
	e.roomy = roomy
	for _, f := range e.forms {
		for _, r := range f.rows {
			r.offerHelp()
		}
	}
}

// offerHelp puts the link to the help at the question where it is not shown
// beside it.
func (r *row) offerHelp() {
	if r.screen.roomy {
		r.field.OnExplain(nil)
		r.field.Explain()
		return
	}
	r.field.OnExplain(r.toggleHelp)
}

func (r *row) toggleHelp() {
	if r.field.Explained() {
		r.field.Explain()
		return
	}
	r.explain()
}

func (r *row) explain() { r.field.Explain(r.screen.explanation(r.q)...) }
