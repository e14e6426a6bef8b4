package finish

import (
	"io"

	"toprunner/export/pdf/tag"
	"toprunner/model/calendar"
)

// Document is what a file says beside its pages.
type Document struct {
	Lang    string // of most of its text, such as "ja-JP"
	Title   string
	Author  string
	Subject string
	Date    calendar.Date // of its making, in Japan; the zero Date says nothing
	Files   []File
	Drawn
}

// Drawn is what is known of the pages by who drew them: the fonts, what their
// parts are, nil when that is not said, which part each mark belongs to, in the
// order of the marks on each page, and what leads to another place.
type Drawn struct {
	Fonts     []Font
	Structure *tag.Element
	Marks     []tag.Mark
	Jumps     []tag.Jump
}

// Finish writes the finished file to w. raw is what gofpdf wrote, without
// compression, and is left as it is. The same input gives the same bytes. An
// error is one of w, or says that raw has another form, when nothing was written,
// or that the file would have more than 4 GB.
func Finish(w io.Writer, raw []byte, d Document) error {
	f, err := read(raw)
	if err != nil {
		return err
	}
	for _, step := range []func(*file, Document) error{embed, jumps, structure, metadata, colours, attach, gather, compress} {
		if err := step(f, d); err != nil {
			return err
		}
	}
	return f.write(w)
}
