package main

import (
	"context"
	"path/filepath"
	"strings"

	"toprunner/cmd/internal/place"
	"toprunner/model/store"
	"toprunner/model/words"
)

// doctorJSON is what "store doctor --json" prints.
type doctorJSON struct {
	Sound    bool         `json:"sound"`
	Damage   string       `json:"damage,omitempty"` // in the language of messages
	Rows     []string     `json:"rows"`             // damaged ones: table and key
	Log      bool         `json:"log,omitempty"`    // the log of the last changes is damaged
	Remedy   store.Remedy `json:"remedy"`
	Repaired bool         `json:"repaired"`
	Backup   string       `json:"backup,omitempty"` // the newest that is whole
	Aside    string       `json:"aside,omitempty"`  // where the damaged store was kept
	Place    string       `json:"place,omitempty"`  // why the folder is no good place, in the language of messages
}

// storeDoctor says what is wrong with the store and what it would do, and does it
// with --repair. A store that stays damaged ends with its problem.
func (p *program) storeDoctor([]string) error {
	folder, err := p.folder()
	if err != nil {
		return err
	}
	ctx := context.Background()
	found, err := store.Examine(ctx, folder) // also says whether there is a store at all
	if err != nil {
		return err
	}
	aside := ""
	if p.options.repair {
		if found, aside, err = store.Repair(ctx, folder, p.now); err != nil {
			return err
		}
	}
	danger := placeDanger(folder)
	if p.options.json {
		err = p.printJSON(p.doctorJSON(found, aside, danger))
	} else {
		err = p.print(p.doctorText(found, danger))
		p.sayAside(aside)
	}
	if err != nil || p.options.repair {
		return err
	}
	return found.Damage
}

// placeDanger says when a folder lies where SQLite's promises do not hold.
func placeDanger(folder string) error {
	full, err := filepath.Abs(folder)
	if err != nil {
		return nil // without a working folder there is worse to be told
	}
	return place.Judge(full, place.Here())
}

func (p *program) doctorJSON(d store.Diagnosis, aside string, danger error) doctorJSON {
	said := doctorJSON{
		Sound: d.Damage == nil, Rows: append([]string{}, d.Rows...), Log: d.Log, Remedy: d.Remedy,
		Repaired: p.options.repair && d.Remedy != store.RemedyNone, Backup: d.Backup.Path, Aside: aside,
	}
	if d.Damage != nil {
		said.Damage = p.words.Problem(d.Damage)
	}
	if danger != nil {
		said.Place = p.words.Problem(danger)
	}
	return said
}

// doctorText says what was found, the backup there is, what is or would be done,
// and what is wrong with where the folder lies.
func (p *program) doctorText(d store.Diagnosis, danger error) string {
	var lines []string
	if d.Damage == nil {
		lines = append(lines, p.words.Text("ctl.doctor.sound"))
	}
	for _, row := range d.Rows {
		lines = append(lines, p.damageText(row))
	}
	if d.Log {
		lines = append(lines, p.words.Text("ctl.doctor.log"))
	}
	if d.Backup.Path != "" {
		lines = append(lines, p.words.Text("ctl.doctor.newest", words.Args{"Path": d.Backup.Path}), p.preview(d.Backup))
	} else if d.Damage == nil {
		lines = append(lines, p.words.Text("ctl.doctor.no_backup"))
	}
	if text := p.remedyText(d); text != "" {
		lines = append(lines, text)
	}
	if danger != nil {
		lines = append(lines, p.words.Problem(danger))
	}
	return strings.Join(lines, "\n") + "\n"
}

// damageText says in plain words where a damaged row stands.
func (p *program) damageText(row string) string {
	table, key, _ := strings.Cut(row, " ")
	entry, question, _ := strings.Cut(key, "/")
	return p.words.Text("ctl.doctor.row."+table, words.Args{"Entry": entry, "Question": question})
}

// remedyText is what would be done or, with --repair, has been.
func (p *program) remedyText(d store.Diagnosis) string {
	remedy, done := d.Remedy, p.options.repair
	switch {
	case d.Log && done:
		return p.words.Text("ctl.doctor.log_kept")
	case d.Log:
		return p.words.Text("ctl.doctor.would_keep_log")
	case remedy == store.RemedyMend && done:
		return p.words.Text("ctl.doctor.mended")
	case remedy == store.RemedyMend:
		return p.words.Text("ctl.doctor.would_mend")
	case remedy == store.RemedyReplace && done:
		return p.words.Text("ctl.doctor.replaced")
	case remedy == store.RemedyReplace:
		return p.words.Text("ctl.doctor.would_replace")
	case remedy == store.RemedyAfresh && done:
		return p.words.Text("ctl.doctor.begun")
	case remedy == store.RemedyAfresh:
		return p.words.Text("ctl.doctor.would_begin")
	}
	return ""
}
