package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/entryfile"
	"toprunner/model/store"
	"toprunner/model/words"
)

// storeImport takes entry files into the store, all of them or none. An entry
// keeps its id; one without gets a new one. An entry that the store already
// holds with the same content is left as it is; one with the same id and other
// content is refused, so that nothing is overwritten.
//
// It prints the id and file of each entry.
func (p *program) storeImport(files []string) error {
	loaded, err := p.loadAll(files)
	if err != nil {
		return err
	}
	folder, err := p.folder()
	if err != nil {
		return err
	}
	ctx := context.Background()
	s, err := store.Open(ctx, folder, store.Options{Now: p.now})
	if err != nil {
		return err
	}
	added, err := takeIn(ctx, s, files, loaded)
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	var lines strings.Builder
	for i, a := range loaded {
		fmt.Fprintf(&lines, "%s\t%s\n", a.entry.ID, files[i])
	}
	p.say("ctl.store.imported", words.Args{"Count": added, "Same": len(loaded) - added})
	return p.print(lines.String())
}

// loadAll reads every file before the store is touched.
func (p *program) loadAll(files []string) ([]*application, error) {
	var loaded []*application
	var problems []error
	editions := p.editions()
	for _, file := range files {
		a, err := p.loadWith(editions, file)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		if a.entry.ID == "" {
			id, err := uuid.NewV7()
			if err != nil {
				return nil, err
			}
			a.entry.ID = id.String()
		}
		loaded = append(loaded, a)
	}
	return loaded, errors.Join(problems...)
}

// takeIn keeps the entries that the store does not hold yet, in one
// transaction, and returns how many they were.
func takeIn(ctx context.Context, s *store.Store, files []string, all []*application) (int, error) {
	var fresh []store.New
	var held []string
	first := map[string]*application{}
	for i, a := range all {
		id := a.entry.ID
		there := first[id]
		if there == nil {
			var err error
			if there, err = stored(ctx, s, a); err != nil {
				return 0, err
			}
			if there != nil {
				held = append(held, id)
			}
		}
		if there != nil && !there.same(a) {
			return 0, &model.Problem{ID: "ctl.store.other_content", Args: map[string]string{"ID": id, "Path": files[i]}}
		}
		if there == nil {
			fresh = append(fresh, store.New{Entry: a.entry, Report: a.report(calendar.Date{}), Contents: a.contents})
		}
		first[id] = a
	}
	if err := s.CreateAll(ctx, fresh); err != nil {
		return 0, err
	}
	for _, id := range held {
		if err := s.Undelete(ctx, id); err != nil { // one that was deleted is wanted again
			return 0, err
		}
	}
	return len(fresh), nil
}

// stored returns what the store holds under the application's id, or nil.
func stored(ctx context.Context, s *store.Store, a *application) (*application, error) {
	e, err := s.Load(ctx, a.entry.ID)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return &application{edition: a.edition, entry: e, contents: s}, nil
}

// same reports that two applications say the same and name the same files.
func (a *application) same(b *application) bool {
	var left, right bytes.Buffer
	_ = entryfile.Write(&left, a.edition, a.entry) // into memory it cannot fail
	_ = entryfile.Write(&right, b.edition, b.entry)
	sameFile := func(x, y model.Attachment) bool { return x.SHA256 == y.SHA256 }
	return bytes.Equal(left.Bytes(), right.Bytes()) &&
		slices.EqualFunc(a.entry.Attachments, b.entry.Attachments, sameFile)
}
