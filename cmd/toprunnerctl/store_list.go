package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"toprunner/model"
	"toprunner/model/store"
	"toprunner/model/words"
)

// summaryJSON is one entry of "store list --json". Outsiders rely on its names;
// nothing in it depends on the present moment or the machine.
type summaryJSON struct {
	ID           string           `json:"id"`
	Edition      string           `json:"edition"`
	Organization string           `json:"organization"`
	State        model.EntryState `json:"state"`
	Required     int              `json:"required"`
	Answered     int              `json:"answered"`
	Errors       int              `json:"errors"`
	Warnings     int              `json:"warnings"`
	Notices      int              `json:"notices"`
	Changed      string           `json:"changed"` // UTC
}

// changedLayout is a moment in UTC to the millisecond, as the store keeps it.
const changedLayout = "2006-01-02T15:04:05.000Z"

// storeList prints what the store holds, the last changed entry first. Of a
// store with damaged rows it prints the others and ends with the problem.
func (p *program) storeList([]string) error {
	summaries, damaged := p.overviewOfStore()
	if damaged != nil && !errors.Is(damaged, store.ErrDamaged) {
		return damaged
	}
	list := []summaryJSON{}
	for _, s := range summaries {
		list = append(list, summaryJSON{
			s.ID, s.Edition, s.Organization, s.State, s.Required, s.Answered,
			s.Errors, s.Warnings, s.Notices, s.Changed.UTC().Format(changedLayout),
		})
	}
	if len(list) == 0 && damaged != nil {
		return damaged
	}
	if p.options.json {
		return errors.Join(p.printJSON(map[string][]summaryJSON{"entries": list}), damaged)
	}
	return errors.Join(p.print(p.listAsText(list)), damaged)
}

func (p *program) overviewOfStore() (summaries []model.Summary, err error) {
	err = p.withReader(func(ctx context.Context, r *store.Reader) (err error) {
		summaries, err = r.Overview(ctx)
		return err
	})
	return summaries, err
}

// withReader opens the store for reading, beside a running app, for as long as use needs
// it.
func (p *program) withReader(use func(context.Context, *store.Reader) error) (err error) {
	folder, err := p.folder()
	if err != nil {
		return err
	}
	ctx := context.Background()
	r, err := store.OpenReader(ctx, folder)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	return use(ctx, r)
}

// listAsText is the list for people, one entry a line; the words whose width a
// terminal and we may not agree on come last.
func (p *program) listAsText(list []summaryJSON) string {
	if len(list) == 0 {
		return p.words.Text("ctl.store.empty") + "\n"
	}
	var b strings.Builder
	for _, s := range list {
		name := s.Organization
		if name == "" {
			name = p.words.Text("report.unnamed")
		}
		counts := p.words.Text("report.counts", words.Args{
			"Errors": s.Errors, "Warnings": s.Warnings, "Notices": s.Notices,
		})
		fmt.Fprintf(&b, "%s  %s  %s  %3d/%-3d  %s  %s  %s\n", s.ID, s.Changed, s.Edition,
			s.Answered, s.Required, p.words.Text("ctl.state."+string(s.State)), name, counts)
	}
	return b.String()
}
