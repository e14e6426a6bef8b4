package store

import (
	"context"
	"maps"
	"slices"

	"toprunner/model"
)

// image is what the store holds of an entry, so that a save of it finds in memory
// what differs, instead of reading a hundred rows to change one. Of each save it is
// brought along, so that a save of one answer makes next to nothing anew and seldom
// meets the garbage collector. It is known for the entry saved last and only until
// anything else is written or a save fails: the first save after that compares with
// the disk, and so mends what has been damaged there since.
type image struct {
	entry string
	known bool // the rest is what is on the disk
	digests

	typed   map[string]model.Answer // what the cells of answers were made of
	answers map[string]cell
	notes   map[string]cell

	marked   map[string]bool
	marks    digest
	attached []model.Attachment
	files    digest
	findings []model.Finding
}

// of returns the image when it is that of an entry, else one that knows nothing.
func (i *image) of(entry string) *image {
	if i == nil || i.entry != entry {
		return &image{entry: entry}
	}
	return i
}

// readSheets makes an image that knows nothing hold what the sheets do.
func (i *image) readSheets(ctx context.Context, tx *txn) (err error) {
	i.typed = map[string]model.Answer{}
	if i.answers, err = answers.there(ctx, tx, i.entry); err != nil {
		return err
	}
	i.notes, err = notes.there(ctx, tx, i.entry)
	return err
}

// writeParts writes what hangs on an entry's row, brings its image along, and
// returns whether anything of the entry itself was different.
func writeParts(ctx context.Context, tx *txn, e *model.Entry, r *model.Report, now int64, i *image) (bool, error) {
	if !i.known {
		if err := i.readSheets(ctx, tx); err != nil {
			return false, err
		}
	}
	changes, err := writeAnswers(ctx, tx, e, i)
	if err != nil {
		return false, err
	}
	if err := addHistory(ctx, tx, e.ID, changes, now); err != nil {
		return false, err
	}
	notes, err := writeNotes(ctx, tx, e, i)
	if err != nil {
		return false, err
	}
	marks, err := writeNotAsked(ctx, tx, e, i)
	if err != nil {
		return false, err
	}
	files, err := writeAttachments(ctx, tx, e, i)
	if err != nil {
		return false, err
	}
	if err := writeFindings(ctx, tx, e.ID, r.Findings, i); err != nil {
		return false, err
	}
	i.said, i.noted = sum(i.answers)+i.marks+i.files, sum(i.notes)
	i.known = true
	return len(changes) > 0 || notes || marks || files, nil
}

// sameFindings reports that two lists of findings say the same.
func sameFindings(a, b []model.Finding) bool {
	return slices.EqualFunc(a, b, func(a, b model.Finding) bool {
		return a.Rule == b.Rule && a.Severity == b.Severity && a.Question == b.Question && a.Case == b.Case &&
			maps.Equal(a.Params, b.Params)
	})
}

// copyFindings returns findings that nobody else holds.
func copyFindings(found []model.Finding) []model.Finding {
	copied := slices.Clone(found)
	for i := range copied {
		copied[i].Params = maps.Clone(copied[i].Params)
	}
	return copied
}
