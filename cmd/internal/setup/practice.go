package setup

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

// The practice entry among the embedded samples.
const (
	practiceFolder = "samples"
	practiceEntry  = "entry.json"
)

// PracticeFile is a file of the practice entry: the entry itself or evidence
// that it names.
type PracticeFile struct {
	Name string
	Data []byte
}

// PracticeFiles returns the entry file of the practice entry and, after it, the
// evidence it names, as they stand in the program.
func PracticeFiles() ([]PracticeFile, error) {
	_, files, err := readPractice()
	return files, err
}

// Practice returns the practice entry: the complete application of an invented
// company, with the contents of its evidence. Every call gives a new copy; its
// id is the one in the file, so a program that keeps it gives it one of its own.
func Practice() (*model.Entry, model.Contents, error) {
	e, files, err := readPractice()
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

func readPractice() (*model.Entry, []PracticeFile, error) {
	entry, err := readSample(practiceEntry)
	if err != nil {
		return nil, nil, err
	}
	e, refs, err := entryfile.Read(practiceEntry, entry.Data, edition.Builtin().Get)
	if err != nil {
		return nil, nil, err
	}
	files := []PracticeFile{entry}
	for _, ref := range refs {
		file, err := readSample(ref.Path)
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

func readSample(name string) (PracticeFile, error) {
	data, err := assets.Samples.ReadFile(path.Join(practiceFolder, name))
	return PracticeFile{name, data}, err
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
