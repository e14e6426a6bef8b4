package main

import (
	"context"
	"io"
	"path/filepath"

	"toprunner/model"
	"toprunner/model/entryfile"
	"toprunner/model/store"
	"toprunner/model/words"
)

// storeExport writes an entry of the store as an entry file, and its evidence
// beside it. Standard output takes the entry alone.
func (p *program) storeExport(args []string) error {
	return p.withReader(func(ctx context.Context, r *store.Reader) error {
		e, err := r.Load(ctx, args[0])
		if err != nil {
			return err
		}
		return p.export(e, r)
	})
}

func (p *program) export(e *model.Entry, contents model.Contents) error {
	ed, ok := p.editions().Get(e.Edition)
	if !ok {
		folder, err := p.folder()
		if err != nil {
			return err
		}
		return &model.Problem{ID: "ctl.store.edition_missing",
			Args: map[string]string{"ID": e.Edition, "Folder": filepath.Join(folder, "editions")}}
	}
	a := &application{edition: ed, entry: e, contents: contents}
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
