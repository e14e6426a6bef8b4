package gui

import (
	"toprunner/model"
)

// sight is what a person has before their eyes in the middle of an entry screen: where
// it is drawn anew, in other words of other lengths, it is to stand where it stood.
type sight struct {
	question *model.Question // the one that was entered last if it is in view, else the first that is
	top      float32         // how far below the upper edge its field stands, in Fyne's pixels
	entered  bool
	offset   float32 // of the page, where there is no question in view
}

func (e *entryScreen) sight() sight {
	f, ok := e.shown.(*form)
	if !ok {
		return sight{offset: e.shown.(*findings).page.Offset()}
	}
	if e.entered != nil && e.entered.q.Section == f.section {
		if top, seen := f.page.InView(e.entered.field); seen {
			return sight{question: e.entered.q, top: top, entered: true}
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
			f.row(s.question).editor.Focus(e.win.win.Canvas())
		}
		top, _ := f.page.InView(field)
		f.page.ScrollTo(f.page.Offset() + top - s.top)
	}
}
