package pdf

import (
	"time"

	"toprunner/export/pdf/layout"
	"toprunner/model"
)

// japan is the time zone documents are dated in.
var japan = time.FixedZone("JST", 9*60*60)

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
