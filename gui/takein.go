package gui

import (
	"slices"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// EntryFiles reads and writes entry files with the evidence beside them.
type EntryFiles interface {
	// LoadEntry reads an entry file and the evidence it names. An entry whose file
	// gives no id has none.
	LoadEntry(path string) (*model.Entry, model.Contents, error)
	// SaveEntry writes an entry and its evidence into a new folder in parent,
	// named after name, and returns the path of the entry file.
	SaveEntry(parent, name string, ed *model.Edition, e *model.Entry, contents model.Contents) (path string, err error)
}

// takeInEntry asks for an entry file and takes it into the list.
func (w *Window) takeInEntry() {
	w.deps.Dialogs.OpenFile(w.win, w.words.Lang(), EntryFile, func(path string) { w.takeIn(path, w.filesTaken) })
}

// arrival is an entry that was read from a file, and what the library holds
// under its id.
type arrival struct {
	entry    *model.Entry
	contents model.Contents
	there    *model.Entry // nil when there is none
	summary  model.Summary
}

// takeIn reads an entry file and takes it into the list, after asking when the
// list has an entry of the same id: nothing there is ever overwritten. next is
// called when that is over, so that several files can follow each other.
func (w *Window) takeIn(path string, next func()) {
	var a arrival
	var err error
	w.deps.Runner.Go(
		func() { a, err = w.receive(path) },
		func() {
			switch {
			case err != nil:
				w.problemThen(err, next)
			case a.there != nil:
				w.askAboutTwin(a, next)
			default:
				w.keepArrival(a, next)
			}
		})
}

// receive reads an entry file and looks for its id in the library.
func (w *Window) receive(path string) (a arrival, err error) {
	if a.entry, a.contents, err = w.deps.EntryFiles.LoadEntry(path); err != nil {
		return a, err
	}
	if a.entry.ID == "" {
		a.entry.ID = w.deps.NewID()
		return a, nil
	}
	// What cannot be read of other entries is told where they are listed.
	kept, _ := w.deps.Library.Overview(background)
	deleted, _ := w.deps.Library.Trash(background)
	all := slices.Concat(kept, deleted)
	if i := slices.IndexFunc(all, func(s model.Summary) bool { return s.ID == a.entry.ID }); i >= 0 {
		a.summary = all[i]
		a.there, err = w.deps.Library.Load(background, a.entry.ID)
	}
	return a, err
}

// keepArrival puts an entry into the library and shows it in the list.
func (w *Window) keepArrival(a arrival, next func()) {
	ed, ok := w.deps.Editions.Get(a.entry.Edition)
	if !ok {
		w.problemThen(editionMissing(a.entry.Edition), next)
		return
	}
	w.create(ed,
		func() (*model.Entry, error) { return a.entry, w.keepFiles(a.entry, a.contents) },
		func(err error) { w.problemThen(err, next) },
		func() {
			w.view = w.view.around(a.entry.ID)
			w.listWith(&note{id: "gui.take_in.done", organization: organizationOf(ed, a.entry)})
			next()
		})
}

// askAboutTwin says that the list has this entry already, and offers what can be
// done without losing either.
func (w *Window) askAboutTwin(a arrival, next func()) {
	c := w.words
	id := "gui.take_in.differs"
	if a.there.Same(a.entry) {
		id = "gui.take_in.same"
	}
	ask := w.newSheet(c.Text("gui.take_in.twin"))
	ask.onClose = next
	buttons := []*kit.Button{ask.closing("gui.cancel")}
	if id == "gui.take_in.differs" {
		buttons = append(buttons, kit.NewButton(c.Text("gui.take_in.as_copy"), kit.Secondary, func() {
			ask.onClose = nil
			ask.close()
			a.entry.ID, a.entry.Origin = w.deps.NewID(), model.OriginCopy
			w.keepArrival(a, next)
		}))
	}
	if a.summary.Deleted.IsZero() {
		buttons = append(buttons, ask.thenDoing(w, "gui.take_in.open", func() { w.openListed(a.summary) }, next))
	} else {
		id += "_trashed"
	}
	ask.show(texts(c.Text(id, words.Args{
		"Organization": titleOf(c, a.summary.Organization),
		"Time":         w.moment(a.summary.Changed),
	})), buttons...)
}

// listWith shows the list and what was just done.
func (w *Window) listWith(n *note) {
	w.show(func() screen {
		o := newOverview(w)
		o.note = n
		return o
	})
}

// export writes an entry and its evidence into a folder of its own.
func (o *overview) export(s model.Summary) {
	w := o.win
	ed, ok := w.editionOf(s.Edition)
	if !ok {
		return
	}
	w.writeEntry(ed, s.Organization, func() (*model.Entry, model.Contents, error) {
		entry, err := w.deps.Library.Load(background, s.ID)
		return entry, w.deps.Library, err
	})
}

// export writes the open entry as it stands into a folder of its own.
func (e *entryScreen) export() {
	s := e.snapshot()
	e.win.writeEntry(s.Edition, organizationOf(s.Edition, s.Entry), func() (*model.Entry, model.Contents, error) {
		return s.Entry, s.Contents, nil
	})
}

// writeEntry asks for a folder and writes an entry, which load returns in the
// background, into a new one in it.
func (w *Window) writeEntry(ed *model.Edition, organization string, load func() (*model.Entry, model.Contents, error)) {
	w.deps.Dialogs.ChooseFolder(w.win, w.words.Lang(), func(folder string) {
		name := entryFolderName(w.words, organization, w.today())
		var path string
		var err error
		w.deps.Runner.Go(
			func() {
				var entry *model.Entry
				var contents model.Contents
				if entry, contents, err = load(); err == nil {
					path, err = w.deps.EntryFiles.SaveEntry(folder, name, ed, entry, contents)
				}
			},
			func() {
				if err != nil {
					w.problem(err)
					return
				}
				w.written(path, "gui.take_in.exported")
			})
	})
}
