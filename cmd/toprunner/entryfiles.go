package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"toprunner/gui"
	"toprunner/model"
	"toprunner/model/entryfile"
	"toprunner/model/evidence"
)

var _ gui.EntryFiles = entryFiles{}

// entryFiles reads and writes entry files and the evidence beside them.
type entryFiles struct{ editions gui.Editions }

// LoadEntry implements gui.EntryFiles.
func (f entryFiles) LoadEntry(path string) (*model.Entry, model.Contents, error) {
	return entryfile.Load(path, f.editions.Get, evidence.Examine)
}

// entryName is that of the entry file in a folder of its own; the ending is what
// the system opens the app for.
const entryName = "entry.toprunner"

// SaveEntry implements gui.EntryFiles. Where there is a folder of that name, the
// new one gets a number.
func (entryFiles) SaveEntry(parent, name string, ed *model.Edition, e *model.Entry, contents model.Contents) (string, error) {
	folder, err := newFolder(filepath.Join(parent, name))
	if err != nil {
		return "", &model.Problem{ID: "gui.problem.write", Args: map[string]string{"Path": folder}, Cause: err}
	}
	path := filepath.Join(folder, entryName)
	if err := entryfile.Save(path, ed, e, contents); err != nil {
		return "", errors.Join(err, os.Remove(folder)) // Save has left it empty
	}
	return path, nil
}

// newFolder makes a folder of a name that nothing has yet.
func newFolder(name string) (string, error) {
	folder := name
	for n := 2; ; n++ {
		err := os.Mkdir(folder, 0o700)
		if !errors.Is(err, fs.ErrExist) {
			return folder, err
		}
		folder = name + " (" + strconv.Itoa(n) + ")"
	}
}
