package store

import (
	"context"
	"maps"
	"slices"

	"toprunner/model"
)

// image is what the rows of an entry were written from when it was last saved, so
// that the next save of it finds in memory what differs, instead of reading a
// hundred rows to change one. It is known for the entry saved last and only until
// anything else is written: the first save after that compares with the disk, and
// so mends what has been damaged there since.
type image struct {
	entry string
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

// known reports that the image holds what is on the disk.
func (i *image) known() bool { return i.answers != nil }

// writeParts writes what hangs on an entry's row, and returns whether anything of
// the entry itself was different and the image of all of it.
func writeParts(ctx context.Context, tx *txn, e *model.Entry, r *model.Report, now int64, was *image) (bool, *image, error) {
	is := &image{entry: e.ID}
	changes, err := writeAnswers(ctx, tx, e, was, is)
	if err != nil {
		return false, nil, err
	}
	if err := addHistory(ctx, tx, e.ID, changes, now); err != nil {
		return false, nil, err
	}
	notes, err := writeNotes(ctx, tx, e, was, is)
	if err != nil {
		return false, nil, err
	}
	marks, err := writeNotAsked(ctx, tx, e, was, is)
	if err != nil {
		return false, nil, err
	}
	files, err := writeAttachments(ctx, tx, e, was, is)
	if err != nil {
		return false, nil, err
	}
	if err := writeFindings(ctx, tx, e.ID, r.Findings, was, is); err != nil {
		return false, nil, err
	}
	is.said += is.marks + is.files
	return len(changes) > 0 || notes || marks || files, is, nil
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
