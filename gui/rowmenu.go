package gui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// offerActions opens what can be done with an entry at the button of its row.
func (o *overview) offerActions(s model.Summary, at *kit.Button) {
	o.actionsMenu(s).ShowAtRelativePosition(fyne.NewPos(0, at.Size().Height), at)
}

func (o *overview) actionsMenu(s model.Summary) *widget.PopUpMenu {
	return widget.NewPopUpMenu(fyne.NewMenu("", o.actions(s)...), o.win.win.Canvas())
}

// actions are what can be done with an entry where it lies.
func (o *overview) actions(s model.Summary) []*fyne.MenuItem {
	c, library := o.win.words, o.win.deps.Library
	item := func(id string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(c.Text(id), do) }
	if !s.Deleted.IsZero() {
		return []*fyne.MenuItem{
			item("gui.row.restore", func() { o.restore(s) }),
			fyne.NewMenuItemSeparator(),
			item("gui.row.purge", func() { o.askToPurge(s) }),
		}
	}
	submit := "gui.row.submit"
	if s.State == model.StateSubmitted {
		submit = "gui.row.submission"
	}
	items := []*fyne.MenuItem{
		item(submit, func() { o.askSubmitted(s) }),
		item("gui.overview.duplicate", func() { o.duplicate(s) }),
		item("gui.row.export", func() { o.export(s) }),
		fyne.NewMenuItemSeparator(),
	}
	if s.Origin != "" {
		items = append(items, item("gui.row.unmark_"+string(s.Origin), func() { o.unmark(s) }))
	}
	if s.Archived.IsZero() {
		items = append(items, item("gui.row.archive", func() {
			o.alter(library.Archive, s, &note{id: "gui.overview.archived", organization: s.Organization,
				undo: func() { o.unarchive(s) }})
		}))
	} else {
		items = append(items, item("gui.row.unarchive", func() { o.unarchive(s) }))
	}
	return append(items, item("gui.overview.delete", func() { o.remove(s) }))
}

func (o *overview) unarchive(s model.Summary) {
	o.alter(o.win.deps.Library.Unarchive, s, &note{id: "gui.overview.unarchived", organization: s.Organization})
}

// unmark makes an entry look like any other: it is meant in earnest now.
func (o *overview) unmark(s model.Summary) {
	set := func(ctx context.Context, id string) error { return o.win.deps.Library.SetOrigin(ctx, id, "") }
	o.alter(set, s, &note{id: "gui.overview.unmarked", organization: s.Organization})
}

// remove puts an entry into the trash and offers the way back.
func (o *overview) remove(s model.Summary) {
	o.alter(o.win.deps.Library.Delete, s, &note{
		id: "gui.overview.deleted", organization: s.Organization,
		undo: func() { o.restore(s) },
	})
}

// restore brings a deleted entry back.
func (o *overview) restore(s model.Summary) {
	o.alter(o.win.deps.Library.Undelete, s, &note{id: "gui.overview.restored", organization: s.Organization})
}

// offerBack says why an entry in the trash is not opened, and what can be done.
func (o *overview) offerBack(s model.Summary) {
	c := o.win.words
	ask := o.win.newSheet(c.Text("gui.trash.title"))
	ask.show(texts(c.Text("gui.trash.text", words.Args{"Organization": titleOf(c, s.Organization)})),
		ask.closing("gui.cancel"), ask.doing("gui.row.restore", func() { o.restore(s) }))
}

// askToPurge takes an entry away for good once the person has said so. The way
// out has the focus.
func (o *overview) askToPurge(s model.Summary) {
	c := o.win.words
	ask := o.win.newSheet(c.Text("gui.trash.purge_title"))
	ask.show(texts(c.Text("gui.trash.purge", words.Args{"Organization": titleOf(c, s.Organization)})),
		ask.closing("gui.cancel"), kit.NewButton(c.Text("gui.trash.purge_yes"), kit.Secondary, func() {
			ask.close()
			o.alter(o.win.deps.Library.Purge, s, &note{id: "gui.overview.purged", organization: s.Organization})
		}))
}
