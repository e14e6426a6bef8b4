package gui

import (
	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// EditionFiles takes in edition files. What is added can be used at once.
type EditionFiles interface {
	// Look reads an edition file and says whether it can be added. What is wrong
	// with a file is told by the error, each thing with file:line:column.
	Look(path string) (EditionOffer, error)
	// Add copies the file among the editions. With another id than its own it is
	// added under that one; with its own it replaces the file there was under
	// that id, which is kept aside.
	Add(offer EditionOffer, id string) (*model.Edition, error)
}

// EditionOffer is an edition file that was found sound.
type EditionOffer struct {
	Path    string
	Edition *model.Edition
	// Taken says what stands under its id already.
	Taken EditionTaken
	// FreeID is an id like its own that nothing stands under.
	FreeID string
}

// EditionTaken is what stands under the id of an edition that is to be added.
type EditionTaken int

// The cases.
const (
	NotTaken     EditionTaken = iota
	TakenSame                 // the same file, word for word
	TakenOwn                  // another file that was added before
	TakenBuiltIn              // an edition that is part of the program
)

// addEdition asks for an edition file and adds it.
func (w *Window) addEdition() {
	w.deps.Dialogs.OpenFile(w.win, w.words.Lang(), EditionFile, func(path string) { w.addEditionFile(path, w.filesTaken) })
}

// addEditionFile looks at an edition file and adds it, after asking when its id
// is taken. next is called when that is over.
func (w *Window) addEditionFile(path string, next func()) {
	var offer EditionOffer
	var err error
	w.deps.Runner.Go(
		func() { offer, err = w.deps.EditionFiles.Look(path) },
		func() {
			switch {
			case err != nil:
				w.problemThen(err, next)
			case offer.Taken == NotTaken:
				w.keepEdition(offer, offer.Edition.ID, next)
			default:
				w.askAboutTaken(offer, next)
			}
		})
}

// askAboutTaken says what stands under the file's id, and offers what loses
// nothing.
func (w *Window) askAboutTaken(offer EditionOffer, next func()) {
	c := w.words
	args := words.Args{"ID": offer.Edition.ID, "Name": offer.Edition.Programme.Name.Words.In(c.Lang()), "FreeID": offer.FreeID}
	ask := w.newSheet(c.Text("gui.edition.taken_title"))
	ask.onClose = next
	keep := func(label, id string, kind kit.ButtonKind) *kit.Button {
		return kit.NewButton(c.Text(label, args), kind, func() {
			ask.onClose = nil
			ask.close()
			w.keepEdition(offer, id, next)
		})
	}
	switch offer.Taken {
	case TakenSame:
		ask.show(texts(c.Text("gui.edition.taken_same", args)), ask.closing("gui.shut"))
	case TakenOwn:
		ask.show(texts(c.Text("gui.edition.taken_own", args)),
			ask.closing("gui.cancel"), keep("gui.edition.as_another", offer.FreeID, kit.Secondary),
			keep("gui.edition.replace", offer.Edition.ID, kit.Secondary))
	default:
		ask.show(texts(c.Text("gui.edition.taken_built_in", args)),
			ask.closing("gui.cancel"), keep("gui.edition.as_another", offer.FreeID, kit.Secondary))
	}
}

// keepEdition adds the edition and says what it can be used for. An entry that is open
// under the edition it replaces is saved and left first: it would go on being checked
// by the old one.
func (w *Window) keepEdition(offer EditionOffer, id string, next func()) {
	if s := w.opened(); s != nil && s.Edition().ID == id && !w.leaveEntry() {
		next()
		return
	}
	var added *model.Edition
	var err error
	w.deps.Runner.Go(
		func() { added, err = w.deps.EditionFiles.Add(offer, id) },
		func() {
			if err != nil {
				w.problemThen(err, next)
				return
			}
			w.Reload()
			c := w.words
			said := w.newSheet(c.Text("gui.edition.added_title"))
			said.onClose = next
			told := []string{c.Text("gui.edition.added", words.Args{"Name": added.Programme.Name.Words.In(c.Lang())})}
			if left := deadline(c, added, w.today()); left != "" {
				told = append(told, left)
			}
			said.show(texts(told...), said.closing("gui.shut"), said.thenDoing(w, "gui.edition.begin", func() { w.begin(added) }, next))
		})
}
