package main

import (
	"toprunner/cmd/internal/setup"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/edition"
	"toprunner/model/entryfile"
	"toprunner/model/evidence"
)

// application is an entry with its edition and the files it names.
type application struct {
	edition  *model.Edition
	entry    *model.Entry
	contents model.Contents
	path     string // of the entry file, "" for the practice entry
}

// load reads an entry file and its evidence.
func (p *program) load(path string) (*application, error) { return p.loadWith(p.editions(), path) }

func (p *program) loadWith(editions *edition.Set, path string) (*application, error) {
	e, contents, err := entryfile.Load(path, editions.Get, evidence.Examine)
	if err != nil {
		return nil, err
	}
	ed, _ := editions.Get(e.Edition) // Load refuses an edition that is not there
	a := &application{ed, e, contents, path}
	p.sayUnseen(a)
	return a, nil
}

// snapshot loads what a document is drawn from that goes into output, which may not
// be the place of anything it is drawn from.
func (p *program) snapshot(path, output string) (*model.Snapshot, error) {
	today, err := p.today()
	if err != nil {
		return nil, err
	}
	a, err := p.load(path)
	if err != nil {
		return nil, err
	}
	return a.snapshot(today), a.spare(output)
}

// report checks the application. The zero day leaves out what depends on it.
func (a *application) report(day calendar.Date) *model.Report {
	return check.Run(a.edition, a.entry, setup.Facts(day))
}

// snapshot is what a document dated today is drawn from. Its report holds
// nothing that depends on the day: such findings are never printed.
func (a *application) snapshot(today calendar.Date) *model.Snapshot {
	return &model.Snapshot{
		Edition:  a.edition,
		Entry:    a.entry,
		Report:   a.report(calendar.Date{}),
		Today:    today,
		Contents: a.contents,
	}
}
