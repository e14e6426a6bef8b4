package store

import (
	"context"

	"toprunner/model"
)

const notes sheet = "note"

// writeNotes makes the store hold the notes of an entry and reports whether any
// was different. An empty note is no row.
func writeNotes(ctx context.Context, tx *txn, e *model.Entry, i *image) (bool, error) {
	wanted := map[string]string{}
	for question, note := range e.Notes {
		if note != "" && i.notes[question].value != note {
			wanted[question] = note
		}
	}
	for question := range i.notes {
		if e.Notes[question] == "" {
			wanted[question] = ""
		}
	}
	changes, err := notes.write(ctx, tx, e.ID, i.notes, wanted)
	return len(changes) > 0, err
}

func readNotes(ctx context.Context, tx *txn, e *model.Entry, d *digest) error {
	values, err := notes.read(ctx, tx, e.ID, d)
	e.Notes = values
	return err
}
