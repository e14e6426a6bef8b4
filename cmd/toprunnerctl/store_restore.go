package main

import (
	"context"
	"errors"
	"io/fs"

	"toprunner/model"
	"toprunner/model/store"
	"toprunner/model/words"
)

// storeRestore puts a backup in the place of the store. Before, it says what the
// backup holds; after, where the store that stood there is.
func (p *program) storeRestore(args []string) error {
	folder, err := p.folder()
	if err != nil {
		return err
	}
	ctx := context.Background()
	preview, err := store.Look(ctx, args[0])
	if err != nil {
		return backupProblem(args[0], err)
	}
	p.message(p.preview(preview))
	aside, err := store.Restore(ctx, folder, preview.Path, p.now)
	if err != nil {
		return err
	}
	p.say("ctl.restore.done")
	p.sayAside(aside)
	return nil
}

func (p *program) sayAside(path string) {
	if path != "" {
		p.say("ctl.restore.aside", words.Args{"Path": path})
	}
}

// preview is what a person is told of a backup; times are those of the machine.
func (p *program) preview(b store.Preview) string {
	changed := p.words.Text("ctl.restore.no_change")
	if !b.LastChange.IsZero() {
		changed = p.words.Moment(b.LastChange.Local())
	}
	return p.words.Text("ctl.restore.preview", words.Args{
		"Made": p.words.Moment(b.Made.Local()), "Count": b.Entries, "Changed": changed,
	})
}

// backupProblem words what is wrong with the file given as a backup. That it is
// damaged says nothing of the store, so it does not end with that exit code.
func backupProblem(path string, err error) error {
	id := ""
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, store.ErrReadOnly):
		id = "ctl.restore.no_file"
	case errors.Is(err, store.ErrDamaged):
		id = "ctl.restore.bad_file"
	default:
		return err
	}
	return &model.Problem{ID: id, Args: map[string]string{"Path": path}, Cause: errors.New(err.Error())}
}
