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
// A redacted copy has neither the list of evidence nor what the check or the
// typeface found.
func composeBefore(s *model.Snapshot, o Options, files []*appendedFile) *layout.Document {
	c := newComposer(s, o)
	c.appended = files
	c.cover()
	cover := c.taken()
	listed := c.part()
	for _, section := range s.Edition.Sections {
		c.section(section)
	}
	if !c.redacted {
		c.evidence()
		c.open()
		c.lost()
	}
	c.separators()
	body, outline := layout.Fill(c.taken())
	c.placeFiles(outline, len(body))
	c.in = listed
	pages, bookmarks := c.front(cover, outline)
	c.moveFiles(len(pages))
	pages = append(pages, body...)
	all := c.number(len(pages)+1) - 1
	for i := range pages {
		c.furnish(&pages[i], c.number(i+1), all)
	}
	d := &layout.Document{
		Title:     c.title(),
		Author:    c.organization(),
		Pages:     pages,
		Bookmarks: bookmarks,
		Structure: c.root,
	}
	if !s.Today.IsZero() {
		d.Made = time.Date(s.Today.Year, time.Month(s.Today.Month), s.Today.Day, 0, 0, 0, 0, japan)
	}
	return d
}
