package main

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/words"
)

// maxEdition is how much of an edition file is read, in bytes; the reader
// refuses one that is larger than it takes.
const maxEdition = edition.MaxSize + 1

// editionValidate says whether a file is a usable edition, else each thing
// that is wrong with it and where.
func (p *program) editionValidate(args []string) error {
	data, err := readEdition(args[0])
	if err != nil {
		return err
	}
	ed, err := edition.Parse(args[0], data)
	if err != nil {
		return err
	}
	return p.print(p.words.Text("ctl.edition.valid", words.Args{
		"Path": args[0], "ID": ed.ID, "Name": ed.Programme.Name.Words.In(p.words.Lang()), "Count": len(ed.Questions()),
	}) + "\n")
}

// readEdition reads a file, but not more of it than an edition may have.
func readEdition(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, readProblem(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxEdition))
	if err != nil {
		return nil, readProblem(path, err)
	}
	return data, nil
}

func readProblem(path string, err error) error {
	id := "ctl.read.failed"
	if errors.Is(err, fs.ErrNotExist) {
		id = "ctl.read.missing"
	}
	return &model.Problem{ID: id, Args: map[string]string{"Path": path}, Cause: err}
}
