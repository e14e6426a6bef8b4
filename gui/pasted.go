package gui

import (
	"toprunner/model"
	"toprunner/model/text"
	"toprunner/model/words"
)

// hearPastes lets a field of text tell of what was changed in a paste.
func (r *row) hearPastes() {
	if e, ok := r.editor.(interface {
		OnPasted(func(text.Pasted, model.Answer))
	}); ok {
		e.OnPasted(r.pasted)
	}
}

// pasted says what was left out of a paste, and offers to take it back.
func (r *row) pasted(p text.Pasted, before model.Answer) {
	if !p.Changed() {
		return
	}
	c := r.screen.win.words
	r.replaced, r.done = &before, ""
	for _, part := range []struct {
		id    string
		count int
	}{{"gui.pasted.unseen", p.Unseen}, {"gui.pasted.bullets", p.Bullets}, {"gui.pasted.breaks", p.Breaks}, {"gui.pasted.tabs", p.Tabs}} {
		if part.count > 0 {
			r.done += c.Text(part.id, words.Args{"Count": part.count})
		}
	}
	r.offerRemedy()
}

// endStep ends a step of undo in a field of text: the person has paused.
func (r *row) endStep() {
	if e, ok := r.editor.(interface{ EndStep() }); ok {
		e.EndStep()
	}
}
