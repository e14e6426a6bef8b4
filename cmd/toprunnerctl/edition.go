package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/words"
)

// maxEdition is how much of an edition file is read, in bytes; the reader
// refuses one that is larger than it takes.
const maxEdition = edition.MaxSize + 1

// pick returns the edition with that id, or a problem that names those there are.
func pick(set *edition.Set, id string) (*model.Edition, error) {
	ed, ok := set.Get(id)
	if !ok {
		var known []string
		for _, ed := range set.List() {
			known = append(known, ed.ID)
		}
		return nil, &model.Problem{ID: "ctl.edition.unknown",
			Args: map[string]string{"ID": id, "Known": strings.Join(known, ", ")}}
	}
	return ed, nil
}

type editionJSON struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Opens     string `json:"opens"`
	Closes    string `json:"closes"`
	Questions int    `json:"questions"`
	Hash      string `json:"sha256"`
}

// editionList prints the editions there are.
func (p *program) editionList([]string) error {
	list := []editionJSON{}
	for _, ed := range p.editions().List() {
		list = append(list, editionJSON{
			ID:        ed.ID,
			Name:      ed.Programme.Name.Words.In(p.words.Lang()),
			Opens:     ed.Programme.Period.Opens.String(),
			Closes:    ed.Programme.Period.Closes.String(),
			Questions: len(ed.Questions()),
			Hash:      ed.Hash,
		})
	}
	if p.options.json {
		return p.printJSON(map[string][]editionJSON{"editions": list})
	}
	var b strings.Builder
	for _, ed := range list {
		fmt.Fprintln(&b, p.words.Text("ctl.edition.line", words.Args{
			"ID": ed.ID, "Name": ed.Name, "Opens": ed.Opens, "Closes": ed.Closes, "Count": ed.Questions,
		}))
	}
	return p.print(b.String())
}

// editionShow prints an edition: its questions, or with --yaml its file.
func (p *program) editionShow(args []string) error {
	set := p.editions()
	ed, err := pick(set, args[0])
	if err != nil {
		return err
	}
	if p.options.yaml {
		return p.print(string(set.Source(ed.ID)))
	}
	return p.print(editionAsText(ed, p.words))
}

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
