package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
)

// sight is what a person has before their eyes in the middle of an entry screen: where
// it is drawn anew, in other words of other lengths, it is to stand where it stood.
type sight struct {
	question *model.Question // the one that was entered last if it is in view, else the first that is
	top      float32         // how far below the upper edge its field stands, in Fyne's pixels
	entered  bool
	cell     kit.Cell // of a table
	offset   float32  // of the page, where there is no question in view
}

// keepSight is for when the screen is drawn anew: it returns what leads back to where
// the person is.
func (e *entryScreen) keepSight() (lookAgain func()) {
	before := e.sight()
	return func() { e.lookAt(before) }
}

// keepSight does the same for the list: the keys stay at the row or in the search.
func (o *overview) keepSight() (lookAgain func()) {
	canvas := o.win.win.Canvas()
	at, searching, listed := o.list.At, o.head.searching, canvas.Focused() == fyne.Focusable(o.list)
	return func() {
		o.list.moveTo(at)
		if searching {
			o.head.query.Focus(canvas)
		} else if listed {
			o.focusList()
		}
	}
}

func (e *entryScreen) sight() sight {
	f, ok := e.shown.(*form)
	if !ok {
		return sight{offset: e.shown.(*findings).page.Offset()}
	}
	if e.entered != nil && e.entered.q.Section == f.section {
		if top, seen := f.page.InView(e.entered.field); seen {
			return sight{question: e.entered.q, top: top, entered: true, cell: e.entered.lastCell()}
		}
	}
	for _, q := range e.session.Edition().Questions() {
		if r := f.rows[q]; r != nil {
			if top, seen := f.page.InView(r.field); seen {
				return sight{question: q, top: top}
			}
		}
	}
	return sight{offset: f.page.Offset()}
}

// lookAt brings what was drawn anew to where it stood.
func (e *entryScreen) lookAt(s sight) {
	f, ok := e.shown.(*form)
	switch {
	case !ok:
		e.shown.(*findings).page.ScrollTo(s.offset)
	case s.question == nil:
		f.page.ScrollTo(s.offset)
	default:
		field := f.row(s.question).field
		if s.entered {
			f.row(s.question).focusOn(s.cell)
		}
		top, _ := f.page.InView(field)
		f.page.ScrollTo(f.page.Offset() + top - s.top)
		if s.entered { // in larger text it may stand further down in its field
			f.page.Reveal(f.row(s.question).editor.Object())
		}
	}
}

// lastCell is the cell of a table in which the person was, the zero Cell elsewhere.
func (r *row) lastCell() kit.Cell {
	if table, ok := r.editor.(*kit.Table); ok {
		return table.LastCell()
	}
	return kit.Cell{}
}

// focusOn gives the field the focus, and of a table that cell.
func (r *row) focusOn(cell kit.Cell) {
	canvas := r.screen.win.win.Canvas()
	if table, ok := r.editor.(*kit.Table); ok {
		table.FocusCell(canvas, cell)
		return
	}
	r.editor.Focus(canvas)
}
