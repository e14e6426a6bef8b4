package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"toprunner/model"
	"toprunner/model/entryfile"
	"toprunner/model/store"
	"toprunner/model/words"
)

// storeExport writes an entry of the store as an entry file, and its evidence
// beside it. Standard output takes the entry alone.
func (p *program) storeExport(args []string) (err error) {
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
	e, err := r.Load(ctx, args[0])
	if err != nil {
		return err
	}
	ed, ok := p.editions().Get(e.Edition)
	if !ok {
		return &model.Problem{ID: "ctl.store.edition_missing",
			Args: map[string]string{"ID": e.Edition, "Folder": filepath.Join(folder, "editions")}}
	}
	a := &application{edition: ed, entry: e, contents: r}
	if p.options.output == standardOutput {
		return p.printEntry(a)
	}
	if err := entryfile.Save(p.options.output, a.edition, a.entry, a.contents); err != nil {
		return err
	}
	p.say("ctl.store.exported", words.Args{"Path": p.options.output, "Count": len(e.Attachments)})
	return nil
}

// printEntry writes the entry to standard output and says what is not there.
func (p *program) printEntry(a *application) error {
	err := p.write(standardOutput, func(w io.Writer) error { return entryfile.Write(w, a.edition, a.entry) })
	if n := len(a.entry.Attachments); err == nil && n > 0 {
		p.say("ctl.store.evidence_left", words.Args{"Count": n})
	}
	return err
}
