package pdf

import (
	"time"

	"toprunner/export/pdf/layout"
	"toprunner/model"
)

// japan is the time zone documents are dated in.
var japan = time.FixedZone("JST", 9*60*60)

// compose lays the document out.
func compose(s *model.Snapshot, o Options) *layout.Document { return composeBefore(s, o, nil) }

// composeBefore lays out the document that pages of files will be put into,
// with a separator for each file, and tells the files where their pages belong.
func composeBefore(s *model.Snapshot, o Options, files []*appendedFile) *layout.Document {
	c := newComposer(s, o)
	c.cover()
	for i, section := range s.Edition.Sections {
		c.section(i+1, section)
	}
	c.evidence()
	c.open()
	c.lost()
	c.separators(files)
	pages, bookmarks := layout.Fill(c.strips)
	placeAfter(files, bookmarks, len(pages))
	for i := range pages {
		number, all := numberAmong(files, i+1, len(pages))
		c.furnish(&pages[i], number, all)
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
