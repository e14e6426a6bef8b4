// Package practice is the practice entry: the complete application of an invented
// company, with its evidence, as the programs carry it.
package practice

import (
	"fmt"
	"io/fs"
	"path"

	"toprunner/assets"
	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/entryfile"
	"toprunner/model/evidence"
)

// Where it stands among the embedded samples.
const (
	folder = "samples"
	name   = "entry.json"
)

// File is the entry itself or evidence that it names.
type File struct {
	Name string
	Data []byte
}

// Files returns the entry file and, after it, the evidence it names, as they stand
// in the program.
func Files() ([]File, error) {
	_, files, err := read()
	return files, err
}

// Entry returns the practice entry with the contents of its evidence. Every call
// gives a new copy; its id is the one in the file, so a program that keeps it gives
// it one of its own.
func Entry() (*model.Entry, model.Contents, error) {
	e, files, err := read()
	if err != nil {
		return nil, nil, err
	}
	held := contents{}
	for _, a := range e.Attachments {
		for _, f := range files {
			if f.Name == a.Name {
				held[a.SHA256] = f.Data
			}
		}
	}
	return e, held, nil
}

func read() (*model.Entry, []File, error) {
	entry, err := readFile(name)
	if err != nil {
		return nil, nil, err
	}
	e, refs, err := entryfile.Read(name, entry.Data, edition.Builtin().Get)
	if err != nil {
		return nil, nil, err
	}
	files := []File{entry}
	for _, ref := range refs {
		file, err := readFile(ref.Path)
		if err != nil {
			return nil, nil, err
		}
		a := evidence.Examine(ref.Path, file.Data)
		a.Question = ref.Question
		e.Attachments = append(e.Attachments, a)
		files = append(files, file)
	}
	return e, files, nil
}

func readFile(name string) (File, error) {
	data, err := assets.Samples.ReadFile(path.Join(folder, name))
	return File{name, data}, err
}

// contents holds bytes by their SHA-256.
type contents map[string][]byte

func (c contents) Content(sha256 string) ([]byte, error) {
	data, ok := c[sha256]
	if !ok {
		return nil, fmt.Errorf("content %s: %w", sha256, fs.ErrNotExist)
	}
	return data, nil
}
