package main

import (
	"context"
	"io"
	"os"
	"strconv"
	"sync/atomic"
	"time"

	"toprunner/gui"
	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/store"
)

var (
	_ gui.Editions     = (*editions)(nil)
	_ gui.EditionFiles = (*editions)(nil)
)

// editions are those at hand while the app runs: to them a file can be added.
// They may be asked from any goroutine.
type editions struct {
	set   atomic.Pointer[edition.Set]
	store *store.Store
	data  string // the data folder
	now   func() time.Time
}

func openEditions(s *store.Store, data string, now func() time.Time) *editions {
	e := &editions{store: s, data: data, now: now}
	e.set.Store(edition.Open(data))
	return e
}

// Get implements gui.Editions.
func (e *editions) Get(id string) (*model.Edition, bool) { return e.set.Load().Get(id) }

// List implements gui.Editions.
func (e *editions) List() []*model.Edition { return e.set.Load().List() }

// Look implements gui.EditionFiles.
func (e *editions) Look(path string) (gui.EditionOffer, error) {
	data, err := readEdition(path)
	if err != nil {
		return gui.EditionOffer{}, err
	}
	ed, err := edition.Parse(path, data)
	if err != nil {
		return gui.EditionOffer{}, err
	}
	set := e.set.Load()
	offer := gui.EditionOffer{Path: path, Edition: ed, Taken: taken(set, ed)}
	for n := 2; ; n++ {
		offer.FreeID = ed.ID + "-" + strconv.Itoa(n)
		if _, there := set.Get(offer.FreeID); !there {
			return offer, nil
		}
	}
}

// taken says what stands under an edition's id already.
func taken(set *edition.Set, ed *model.Edition) gui.EditionTaken {
	there, ok := set.Get(ed.ID)
	switch {
	case !ok:
		return gui.NotTaken
	case there.Hash == ed.Hash:
		return gui.TakenSame
	case set.File(ed.ID) == "":
		return gui.TakenBuiltIn
	default:
		return gui.TakenOwn
	}
}

// Add implements gui.EditionFiles. The entries of an edition that was replaced
// are checked again before it returns.
func (e *editions) Add(offer gui.EditionOffer, id string) (*model.Edition, error) {
	data, err := readEdition(offer.Path)
	if err != nil {
		return nil, err
	}
	replaces := ""
	if id == offer.Edition.ID {
		replaces = e.set.Load().File(id)
	} else if data, err = edition.WithID(data, id); err != nil {
		return nil, err
	}
	path, err := edition.Keep(e.data, data, replaces, e.now())
	if err != nil {
		return nil, err
	}
	e.set.Store(edition.Open(e.data))
	added, ok := e.Get(id)
	if !ok {
		return nil, &model.Problem{ID: "edition.unreadable", Args: map[string]string{"At": path}}
	}
	recheck(context.Background(), e.store, e)
	return added, nil
}

// readEdition reads a file, but no more of it than shows that it is too large to
// be an edition.
func readEdition(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err == nil {
		defer f.Close()
		var data []byte
		if data, err = io.ReadAll(io.LimitReader(f, edition.MaxSize+1)); err == nil {
			return data, nil
		}
	}
	return nil, &model.Problem{ID: "edition.unreadable", Args: map[string]string{"At": path}, Cause: err}
}
