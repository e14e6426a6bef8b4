package pdf

import (
	"bytes"
	"io"
	"time"

	"toprunner/export/pdf/draw"
	"toprunner/export/pdf/layout"
	"toprunner/model"
)

// Options choose how a document is made.
type Options struct {
	// Lang is the language of labels; answers are printed as typed. "" takes
	// the language of the entry.
	Lang model.Lang
}

// japan is the time zone documents are dated in.
var japan = time.FixedZone("JST", 9*60*60)

// Write writes the submission document of the snapshot as a PDF. A document
// that cannot be made is the problem "document.failed"; an error of w comes
// back as it is, and nothing is written to w before the document is whole.
func Write(w io.Writer, s *model.Snapshot, o Options) error {
	var file bytes.Buffer
	if err := draw.Write(&file, compose(s, o)); err != nil {
		return &model.Problem{ID: "document.failed", Cause: err}
	}
	_, err := file.WriteTo(w)
	return err
}

// compose lays the document out.
func compose(s *model.Snapshot, o Options) *layout.Document {
	c := newComposer(s, o)
	c.cover()
	for i, section := range s.Edition.Sections {
		c.section(i+1, section)
	}
	c.evidence()
	c.open()
	c.lost()
	pages, bookmarks := layout.Fill(c.strips)
	for i := range pages {
		c.furnish(&pages[i], i+1, len(pages))
	}
	d := &layout.Document{
		Title:     c.title(),
		Author:    c.organization(),
		Pages:     pages,
		Bookmarks: bookmarks,
	}
	if !s.Today.IsZero() {
		d.Made = time.Date(s.Today.Year, time.Month(s.Today.Month), s.Today.Day, 0, 0, 0, 0, japan)
	}
	return d
}
