package pdf

import (
	"fmt"
	"io"

	"toprunner/export/pdf/appendix"
	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/evidence"
	"toprunner/model/words"
)

// appendedFile is a file of evidence whose pages go behind its separator.
type appendedFile struct {
	model.Attachment
	question *model.Question
	pages    *evidence.Pages // nil when there are none
	why      appendix.Why    // there are none
	after    int             // the page of our document that they follow, from 1
}

// count returns how many pages of the file are appended.
func (f *appendedFile) count() int {
	if f.pages == nil {
		return 0
	}
	return len(f.pages.Dicts)
}

// WriteWithEvidence writes the document as Write does, and behind it the pages
// of the attached files, each file behind a separator that names it. A file
// whose pages cannot be shown has a separator that says why. A redacted copy
// has no evidence and is as Write makes it.
func WriteWithEvidence(w io.Writer, s *model.Snapshot, o Options) error {
	if o.Redacted {
		return Write(w, s, o)
	}
	files := appendedFiles(s)
	document, err := file(s, o, composeBefore(s, o, files))
	if err != nil {
		return err
	}
	var inserts []appendix.Insert
	for _, f := range files {
		if f.pages != nil {
			inserts = append(inserts, appendix.Insert{After: f.after, Pages: f.pages})
		}
	}
	pages, err := appendix.Append(document.Bytes(), inserts)
	if err != nil {
		return failed(err)
	}
	if _, err := document.WriteTo(w); err != nil {
		return err
	}
	_, err = pages.WriteTo(w)
	return err
}

// appendedFiles opens the files of the entry in the order of the form.
func appendedFiles(s *model.Snapshot) []*appendedFile {
	var files []*appendedFile
	for _, q := range s.Edition.Questions() {
		for _, a := range s.Entry.AttachmentsOf(q.ID) {
			f := &appendedFile{Attachment: a, question: q, why: appendix.Missing}
			if s.Contents != nil {
				if data, err := s.Contents.Content(a.SHA256); err == nil {
					f.pages, f.why = appendix.Open(data)
				}
			}
			files = append(files, f)
		}
	}
	return files
}

// separators adds a page with an entry in the outline for each file.
func (c *composer) separators() {
	for i, f := range c.appended {
		c.part()
		title := c.text("appendix.title", words.Args{"Number": i + 1})
		name := line(f.Name)
		c.add(layout.Strip{Height: 120, Break: true, Bookmark: entered(title.line(slash)+"　"+name, 0)})
		c.add(title.title(c.element(tag.Head1), coverAward)...)
		c.add(layout.After(8, layout.Row{
			Above: 12, Below: 12, Over: frame, Under: hairline,
			Cells: []layout.Cell{{
				Of: c.element(tag.Paragraph), Width: layout.ColumnWidth, Runs: []layout.Run{{Style: coverName, Text: name}},
			}},
		}.Strips())...)
		c.fact("document.evidence_question", said{first: c.place(f.question)})
		if n := f.count(); n > 0 {
			c.fact("document.evidence_pages", said{first: fmt.Sprint(n)})
		}
		c.fact("document.evidence_size", said{first: c.words.Size(f.Size)})
		c.fact("appendix.sum", said{first: f.SHA256})
		c.add(layout.After(14, c.whatFollows(f))...)
	}
}

// whatFollows says which pages come behind a separator, or why none do, and
// where the original is.
func (c *composer) whatFollows(f *appendedFile) []layout.Strip {
	var strips []layout.Strip
	if n := f.count(); n > 0 {
		strips = c.paragraphs(note, c.text("appendix.follows", words.Args{"Count": n}))
	} else {
		strips = c.paragraphs(missing, c.text("appendix.why."+string(f.why)))
	}
	if f.why != appendix.Missing {
		strips = append(strips, layout.After(5, c.paragraphs(note, c.text("appendix.original")))...)
	}
	return strips
}

// placeFiles notes for each file the last page of its separator, which a very
// long name may carry over to a second one. The separators come last.
func (c *composer) placeFiles(outline []layout.Bookmark, pages int) {
	first := outline[len(outline)-len(c.appended):]
	for i, f := range c.appended {
		f.after = pages
		if i+1 < len(first) {
			f.after = first[i+1].Page - 1
		}
	}
}

// moveFiles makes room for pages set before all others.
func (c *composer) moveFiles(pages int) {
	for _, f := range c.appended {
		f.after += pages
	}
}

// number returns the number of one of our pages in the document with the pages
// of the files.
func (c *composer) number(page int) int {
	number := page
	for _, f := range c.appended {
		if f.after < page {
			number += f.count()
		}
	}
	return number
}
