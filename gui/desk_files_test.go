package gui

import (
	"errors"
	"path/filepath"

	"toprunner/model"
)

// entryFiles are entry files in memory, by path.
type entryFiles struct {
	files map[string]*model.Entry
	saved map[string]*model.Entry
}

func (f *entryFiles) LoadEntry(path string) (*model.Entry, model.Contents, error) {
	if e := f.files[path]; e != nil {
		return e.Clone(), newMemory(), nil
	}
	return nil, nil, &model.Problem{ID: "entryfile.unreadable", Args: map[string]string{"File": path}}
}

func (f *entryFiles) SaveEntry(parent, name string, _ *model.Edition, e *model.Entry, _ model.Contents) (string, error) {
	path := filepath.Join(parent, name, "entry.toprunner")
	f.saved[path] = e.Clone()
	return path, nil
}

// editionFiles are edition files in memory, by path.
type editionFiles struct {
	offers map[string]EditionOffer
	added  map[string]string // id under which a path was added
}

func (f *editionFiles) Look(path string) (EditionOffer, error) {
	if o, ok := f.offers[path]; ok {
		o.Path = path
		return o, nil
	}
	return EditionOffer{}, &model.Problem{ID: "edition.unreadable", Args: map[string]string{"At": path + ":3:5"}}
}

func (f *editionFiles) Add(o EditionOffer, id string) (*model.Edition, error) {
	if f.added == nil {
		return nil, errors.New("nothing can be added")
	}
	f.added[o.Path] = id
	ed := *o.Edition
	ed.ID = id
	return &ed, nil
}
