package pdf

import (
	"fmt"
	"strings"

	"toprunner/export/pdf/layout"
	"toprunner/model"
)

// evidence lists the attached files.
func (c *composer) evidence() {
	c.heading(c.words.Text("document.evidence"))
	var rows [][][]layout.Run
	for _, q := range c.edition.Questions() {
		for _, f := range c.entry.AttachmentsOf(q.ID) {
			rows = append(rows, c.evidenceRow(q, f))
		}
	}
	if len(rows) == 0 {
		c.add(layout.After(6, layout.Paragraph(note, c.words.Text("document.evidence_none")))...)
		return
	}
	columns := []layout.TableColumn{
		{Title: c.words.Text("document.evidence_file")},
		{Title: c.words.Text("document.evidence_question")},
		{Title: c.words.Text("document.evidence_pages"), Align: layout.AlignRight},
		{Title: c.words.Text("document.evidence_size"), Align: layout.AlignRight},
	}
	c.add(layout.After(10, plain(columns, rows).Strips())...)
}

func (c *composer) evidenceRow(q *model.Question, f model.Attachment) [][]layout.Run {
	file := []layout.Run{
		{Style: tableBody, Text: f.Name},
		{Style: fine, Text: f.SHA256[:len(f.SHA256)/2] + "\n" + f.SHA256[len(f.SHA256)/2:]},
	}
	if f.State != model.AttachmentGood {
		file = append(file, layout.Run{Style: mark, Text: c.words.Text("document.evidence_unread")})
	}
	pages := "–"
	if f.Pages > 0 {
		pages = fmt.Sprint(f.Pages)
	}
	return [][]layout.Run{
		file,
		{{Style: tableBody, Text: c.place(q)}},
		{{Style: tableBody, Text: pages}},
		{{Style: tableBody, Text: c.words.Size(f.Size)}},
	}
}

// open lists, in a draft, what the check found, but for what depends on the
// day: a document says the same whenever it is made.
func (c *composer) open() {
	if c.report == nil || c.report.Complete() {
		return
	}
	var rows [][][]layout.Run
	for _, f := range c.report.Findings {
		if f.Rule == model.RulePeriodClosed {
			continue
		}
		where := c.words.Text("document.open_whole")
		if q := c.edition.Question(f.Question); q != nil {
			where = c.place(q)
		}
		rows = append(rows, [][]layout.Run{
			{{Style: tableBody, Text: c.words.Text("document.open_" + string(f.Severity))}},
			{{Style: tableBody, Text: where}},
			{{Style: tableBody, Text: c.words.Finding(c.edition, f)}},
		})
	}
	first := len(c.strips)
	c.heading(c.words.Text("document.open"))
	c.strips[first].Break = true
	c.lead(c.words.Text("document.open_lead"))
	columns := []layout.TableColumn{
		{Title: c.words.Text("document.open_severity")},
		{Title: c.words.Text("document.open_question")},
		{Title: c.words.Text("document.open_finding")},
	}
	c.add(layout.After(6, plain(columns, rows).Strips())...)
}

// lost lists the characters that were printed otherwise than typed, each place
// once.
func (c *composer) lost() {
	if len(c.losses) == 0 {
		return
	}
	var rows [][][]layout.Run
	seen := map[loss]bool{}
	for _, l := range c.losses {
		if seen[l] {
			continue
		}
		seen[l] = true
		rows = append(rows, [][]layout.Run{
			{{Style: tableBody, Text: codePoints(l.Typed)}},
			{{Style: tableBody, Text: l.Printed}},
			{{Style: tableBody, Text: l.where}},
		})
	}
	c.heading(c.words.Text("document.lost"))
	c.lead(c.words.Text("document.lost_lead"))
	columns := []layout.TableColumn{
		{Title: c.words.Text("document.lost_typed")},
		{Title: c.words.Text("document.lost_printed")},
		{Title: c.words.Text("document.lost_where")},
	}
	c.add(layout.After(6, plain(columns, rows).Strips())...)
}

// codePoints names the characters of a text: "U+20BB7".
func codePoints(s string) string {
	var names []string
	for _, r := range s {
		names = append(names, fmt.Sprintf("U+%04X", r))
	}
	return strings.Join(names, " ")
}
