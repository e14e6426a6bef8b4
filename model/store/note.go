package store

import (
	"context"

	"toprunner/model"
)

const notes sheet = "note"

// writeNotes makes the store hold the notes of an entry and reports whether any
// was different. An empty note is no row.
func writeNotes(ctx context.Context, tx *txn, e *model.Entry, was, is *image) (bool, error) {
	is.notes = make(map[string]cell, len(e.Notes))
	for question, note := range e.Notes {
		c, known := was.notes[question]
		if !known || c.value != note {
			c = notes.cell(e.ID, question, note)
		}
		if note != "" {
			is.notes[question] = c
			is.noted.add(c.checksum)
		}
	}
	changes, err := notes.write(ctx, tx, e.ID, was.notes, is.notes)
	return len(changes) > 0, err
}

func readNotes(ctx context.Context, tx *txn, e *model.Entry, d *digest) error {
	values, err := notes.read(ctx, tx, e.ID, d)
	e.Notes = values
	return err
}
