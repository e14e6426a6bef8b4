package gui

import (
	"time"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
)

// newEntry begins an entry and opens it, after asking for the edition where
// there are several.
func (w *Window) newEntry() {
	all := w.deps.Editions.List()
	if len(all) == 1 {
		w.begin(all[0])
		return
	}
	var choices []fyne.CanvasObject
	ask := w.newSheet(w.words.Text("gui.overview.choose_edition"))
	for _, ed := range all {
		name := ed.Programme.Name.Words.In(w.words.Lang())
		choices = append(choices,
			kit.NewButton(name, kit.Secondary, func() { ask.close(); w.begin(ed) }),
			kit.NewWrapText(deadline(w.words, ed, w.today()), kit.Hint))
	}
	ask.show(choices, ask.closing("gui.cancel"))
}

// begin shows an entry that holds nothing but the edition's defaults, and before it
// what is to be settled before it is filled in. It is kept from its first change on.
func (w *Window) begin(ed *model.Edition) {
	entry := model.NewEntry(w.deps.NewID(), ed.ID, w.words.Lang())
	ed.FillDefaults(entry)
	w.show(func() screen {
		s := w.openSession(ed, entry, time.Time{})
		if startsWithQuestions(ed) {
			return newStartScreen(w, s, model.Submission{})
		}
		return newEntryScreen(w, s, model.Submission{})
	})
}

// create keeps a new entry, which build returns in the background, and then
// goes on with done, or with failed when it could not.
func (w *Window) create(ed *model.Edition, build func() (*model.Entry, error), failed func(error), done func()) {
	var err error
	w.deps.Runner.Go(
		func() {
			var entry *model.Entry
			if entry, err = build(); err == nil {
				err = w.deps.Library.Create(background, entry, w.deps.Check(ed, entry, calendar.Date{}))
			}
		},
		func() {
			if err != nil {
				failed(err)
				return
			}
			done()
		})
}

// openPractice keeps a practice entry of its own, its files included, and opens
// it.
func (w *Window) openPractice() {
	entry, contents, err := w.deps.Practice()
	if err != nil {
		w.problem(err)
		return
	}
	ed, ok := w.editionOf(entry.Edition)
	if !ok {
		return
	}
	entry.ID, entry.Origin = w.deps.NewID(), model.OriginPractice
	w.create(ed,
		func() (*model.Entry, error) { return entry, w.keepFiles(entry, contents) },
		w.tell,
		func() { w.openLoaded(entry, w.deps.Now()) })
}

// keepFiles puts the files that an entry names into the library.
func (w *Window) keepFiles(entry *model.Entry, contents model.Contents) error {
	for _, a := range entry.Attachments {
		data, err := contents.Content(a.SHA256)
		if err != nil {
			return err
		}
		if _, err := w.deps.Library.AddContent(background, data); err != nil {
			return err
		}
	}
	return nil
}

// duplicate keeps a copy of an entry as an entry of its own.
func (o *overview) duplicate(s model.Summary) {
	w := o.win
	ed, ok := w.editionOf(s.Edition)
	if !ok {
		return
	}
	var copied string
	w.create(ed,
		func() (*model.Entry, error) {
			entry, err := w.deps.Library.Load(background, s.ID)
			if err != nil {
				return nil, err
			}
			entry.ID, entry.Origin = w.deps.NewID(), model.OriginCopy
			copied = entry.ID
			return entry, nil
		},
		w.tell,
		func() {
			w.view = w.view.around(copied)
			w.listWith(&note{id: "gui.overview.duplicated", organization: s.Organization})
		})
}

// editionOf returns the edition with an id, or tells the person that it is missing.
func (w *Window) editionOf(id string) (*model.Edition, bool) {
	ed, ok := w.deps.Editions.Get(id)
	if !ok {
		w.problem(editionMissing(id))
	}
	return ed, ok
}

func editionMissing(id string) error {
	return &model.Problem{ID: "gui.problem.edition", Args: map[string]string{"Edition": id}}
}
