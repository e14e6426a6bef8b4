package pdf

import (
	"bytes"
	"io"

	"toprunner/export/pdf/draw"
	"toprunner/export/pdf/finish"
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

// Write writes the submission document of the snapshot as a PDF, which carries
// the attached files. A document that cannot be made is the problem
// "document.failed"; an error of the snapshot's contents or of w comes back as
// it is, and nothing is written to w before the document is whole.
func Write(w io.Writer, s *model.Snapshot, o Options) error {
	document, err := file(s, o, compose(s, o))
	if err != nil {
		return err
	}
	_, err = document.WriteTo(w)
	return err
}

// file makes the file of a document that is laid out.
func file(s *model.Snapshot, o Options, d *layout.Document) (*bytes.Buffer, error) {
	files, err := carried(s, o)
	if err != nil {
		return nil, err
	}
	var raw, whole bytes.Buffer
	drawn, err := draw.Write(&raw, d)
	if err != nil {
		return nil, failed(err)
	}
	about := finish.Document{
		Lang: language(s, o), Title: d.Title, Author: d.Author, Date: s.Today, Files: files, Drawn: drawn,
	}
	if err := finish.Finish(&whole, raw.Bytes(), about); err != nil {
		return nil, failed(err)
	}
	return &whole, nil
}

// failed is the problem of a document that cannot be made.
func failed(cause error) error { return &model.Problem{ID: "document.failed", Cause: cause} }

// language returns the language most of the document is in.
func language(s *model.Snapshot, o Options) string {
	lang := o.Lang
	if lang == "" {
		lang = s.Entry.Language
	}
	if lang == model.English && !o.Both {
		return "en"
	}
	return "ja-JP"
}

// carried returns the attached files, in the order of the form. A redacted
// copy carries none.
func carried(s *model.Snapshot, o Options) ([]finish.File, error) {
	if o.Redacted || s.Contents == nil {
		return nil, nil
	}
	var files []finish.File
	for _, q := range s.Edition.Questions() {
		for _, a := range s.Entry.AttachmentsOf(q.ID) {
			data, err := s.Contents.Content(a.SHA256)
			if err != nil {
				return nil, err
			}
			files = append(files, finish.File{
				Name: a.Name, MIME: mime[a.Kind], Data: data, Relationship: "Supplement",
				Description: q.Label.In(s.Entry.Language),
			})
		}
	}
	return files, nil
}

// mime gives the media types of the kinds of attachments.
var mime = map[string]string{"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png"}
