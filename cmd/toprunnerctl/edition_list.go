package main

import (
	"fmt"
	"strings"

	"toprunner/model/words"
)

// editionJSON is one edition of "edition list --json".
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
