package gui

import (
	"slices"

	"toprunner/gui/kit"
	"toprunner/model"
)

// offerRemedy offers to replace the characters that official portals refuse and, after
// that or after a paste that was cleaned, to take it back.
func (r *row) offerRemedy() {
	c := r.screen.win.words
	told := ""
	var offers []kit.Offer
	if r.replaced != nil {
		told, offers = r.done, append(offers, kit.Offer{Label: c.Text("gui.replace.undo"), Do: r.restore})
	}
	if r.refused() {
		offers = append(offers, kit.Offer{Label: c.Text("gui.replace.do"), Do: r.replace})
	}
	r.field.SetRemedy(told, offers...)
}

// refused reports that the check found characters for which there is something to
// write instead.
func (r *row) refused() bool {
	found := slices.ContainsFunc(r.screen.session.Report().Of(r.q.ID), func(f model.Finding) bool {
		return f.Rule == model.RuleCharacterRefused
	})
	answer := r.screen.session.Answer(r.q.ID)
	return found && !r.q.ReplaceRefused(answer).Equal(answer)
}

func (r *row) replace() {
	before := r.screen.session.Answer(r.q.ID)
	r.replaced, r.done = &before, r.screen.win.words.Text("gui.replace.done")
	r.write(r.q.ReplaceRefused(before))
}

func (r *row) restore() {
	before := *r.replaced
	r.replaced = nil
	r.write(before)
}

// forgetReplaced takes the offer away to take the replacement back: that would
// take back what was typed since.
func (r *row) forgetReplaced() {
	if r.replaced != nil {
		r.replaced = nil
		r.offerRemedy()
	}
}

// write puts an answer into the field in place of what stands there, and the focus
// into the field.
func (r *row) write(a model.Answer) {
	r.put(a)
	r.editor.Focus(r.screen.win.win.Canvas())
}

// put puts an answer into the field in place of what stands there. The field is
// left for it, since one that has the focus is never written to.
func (r *row) put(a model.Answer) {
	r.screen.win.win.Canvas().Unfocus()
	r.focused = false
	r.screen.session.Set(r.q.ID, a)
	r.screen.session.Leave()
	r.settle()
}
