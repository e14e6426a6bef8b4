package pdf

import (
	"bytes"
	"io"

	"toprunner/export/pdf/draw"
	"toprunner/export/pdf/layout"
	"toprunner/model"
)

// Options choose how a document is made.
type Options struct {
	// Lang is the language of labels; answers are printed as typed. "" takes
	// the language of the entry.
	Lang model.Lang
	// Both gives the labels in Japanese with the English below or after them,
	// whatever Lang says. Answers are printed once.
	Both bool
	// Redacted leaves out all but the answers that are published for winners,
	// and what says nothing but them: no contact, no evidence, no findings.
	Redacted bool
}

// Write writes the submission document of the snapshot as a PDF. A document
// that cannot be made is the problem "document.failed"; an error of w comes
// back as it is, and nothing is written to w before the document is whole.
func Write(w io.Writer, s *model.Snapshot, o Options) error {
	file, err := drawn(compose(s, o))
	if err != nil {
		return err
	}
	_, err = file.WriteTo(w)
	return err
}

// drawn makes the file of a document that is laid out.
func drawn(d *layout.Document) (*bytes.Buffer, error) {
	var file bytes.Buffer
	if err := draw.Write(&file, d); err != nil {
		return nil, failed(err)
	}
	return &file, nil
}

// failed is the problem of a document that cannot be made.
func failed(cause error) error { return &model.Problem{ID: "document.failed", Cause: cause} }
