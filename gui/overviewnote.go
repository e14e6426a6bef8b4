package gui

import (
	"toprunner/gui/kit"
	"toprunner/model/words"
)

// note says what was just done to an entry, until a person shuts it or does something
// else. undo is the way back, nil when there is none.
type note struct {
	id           string
	organization string
	undo         func()
}

// done says what was done and shows the entries as they are now.
func (o *overview) done(n *note) {
	o.note = n
	o.load()
}

// showNote says what was just done, directly above the foot. As it comes and goes
// there, the rows stay where they are and no click meets another than it was meant for.
func (o *overview) showNote(c *words.Catalogue) {
	if o.note == nil {
		o.noteBar.SetObjects()
		return
	}
	n := o.note
	buttons := kit.NewRow(kit.GapSmall)
	if n.undo != nil {
		buttons.Add(kit.NewButton(c.Text("gui.overview.undo"), kit.Secondary, func() {
			o.shutNote(c)
			n.undo()
		}))
	}
	buttons.Add(kit.NewButton(c.Text("gui.shut"), kit.Quiet, func() { o.shutNote(c) }))
	said := kit.NewWrapText(c.Text(n.id, words.Args{"Organization": titleOf(c, n.organization)}), kit.Body)
	o.noteBar.SetObjects(kit.NewPanel(kit.PanelStyle{Ground: kit.ColorNoticeTint, Edge: kit.ColorLine, Width: 1, Sides: pageEdge, Ends: kit.GapTight},
		kit.NewSidesCentred(kit.GapMedium, nil, said, buttons)))
}

// shutNote takes the note away. The keys go to the list, since the button that they may
// have been at is gone.
func (o *overview) shutNote(c *words.Catalogue) {
	o.note = nil
	o.showNote(c)
	o.focusList()
}

// focusList gives the list the keys, if there is one.
func (o *overview) focusList() {
	if len(o.found) > 0 {
		o.win.win.Canvas().Focus(o.list)
	}
}
