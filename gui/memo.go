package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
)

// inHouse is what a person may keep of a question: a memo that is never printed
// and, where the question is an assumption, the mark that the official form does
// not have it.
func (e *entryScreen) inHouse(q *model.Question) []fyne.CanvasObject {
	c, entry := e.win.words, e.session.Entry()
	memo := kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.memo.title"), kit.Style{Size: kit.SizeSmall, Bold: true}))
	edit := "gui.memo.write"
	if note := entry.Notes[q.ID]; note != "" {
		memo.Add(kit.NewWrapText(note, kit.Small))
		edit = "gui.memo.change"
	}
	links := kit.NewRow(kit.GapSmall, kit.NewButton(c.Text(edit), kit.Quiet, func() { e.writeMemo(q) }))
	if q.Status == model.Assumed {
		marked := entry.NotAsked[q.ID]
		mark := "gui.not_asked.mark"
		if marked {
			memo.Add(kit.NewWrapText(c.Text("gui.not_asked.meaning"), kit.Small))
			mark = "gui.not_asked.unmark"
		}
		links.Add(kit.NewButton(c.Text(mark), kit.Quiet, func() { e.markNotAsked(q, !marked) }))
	}
	if hasHistory(q) {
		links.Add(kit.NewButton(c.Text("gui.history.open"), kit.Quiet, func() { e.showHistory(q) }))
	}
	memo.Add(links)
	return []fyne.CanvasObject{memo}
}

// writeMemo opens a sheet with the memo of a question. It is saved as it is
// typed, as everything is.
func (e *entryScreen) writeMemo(q *model.Question) {
	c := e.win.words
	s := e.win.newSheet(placeName(c, e.session.Edition(), q))
	area := kit.NewTextArea()
	area.SetValue(model.TextAnswer(e.session.Entry().Notes[q.ID]))
	area.OnChanged(func(a model.Answer) { e.session.SetNote(q.ID, a.Text) })
	s.onClose = func() { e.retell(q) }
	s.show([]fyne.CanvasObject{kit.NewWrapText(c.Text("gui.memo.title"), kit.Strong), area}, s.closing("gui.shut"))
	area.Focus(e.win.win.Canvas())
}

// memoHere opens the memo of the question that a person is at.
func (e *entryScreen) memoHere() {
	if q := e.help.shown; q != nil && e.at.section != nil {
		e.writeMemo(q)
	}
}

func (e *entryScreen) markNotAsked(q *model.Question, marked bool) {
	e.session.SetNotAsked(q.ID, marked)
	e.session.Leave()
	e.retell(q)
}

// retell shows in the help of a question and at its label what was noted of it just now.
func (e *entryScreen) retell(q *model.Question) {
	e.help.refresh()
	r := e.forms[q.Section].row(q)
	r.need(e.session.Entry())
	if r.field.Explained() {
		r.explain()
	}
}

// tags are shown at the label of a question: what was noted of it.
func (r *row) tags(entry *model.Entry) []string {
	c := r.screen.win.words
	var tags []string
	if entry.NotAsked[r.q.ID] {
		tags = append(tags, c.Text("gui.not_asked.tag"))
	}
	if entry.Notes[r.q.ID] != "" {
		tags = append(tags, c.Text("gui.memo.tag"))
	}
	return tags
}
