package main

import (
	"strings"

	"toprunner/cmd/internal/setup"
	"toprunner/model"
	"toprunner/model/edition"
)

// editions returns the built-in editions and those of the data folder. Where
// there is no data folder, as for a service without a home, the built-in ones
// are all there is.
func (p *program) editions() *edition.Set {
	folder, err := p.folder()
	if err != nil {
		return edition.Builtin()
	}
	return setup.Editions(folder, p.messages, p.words)
}

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
