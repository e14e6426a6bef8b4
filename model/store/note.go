package store

import (
	"context"

	"toprunner/model"
)

const notes sheet = "note"

// writeNotes makes the store hold the notes of an entry and reports whether any
// was different. An empty note is no row.
func writeNotes(ctx context.Context, tx *txn, e *model.Entry, d *digest) (bool, error) {
	wanted := make(map[string]string, len(e.Notes))
	for question, note := range e.Notes {
		if note != "" {
			wanted[question] = note
		}
	}
	changes, err := notes.write(ctx, tx, e.ID, wanted, d)
	return len(changes) > 0, err
}

func readNotes(ctx context.Context, tx *txn, e *model.Entry, d *digest) error {
	values, err := notes.read(ctx, tx, e.ID, d)
	e.Notes = values
	return err
}
