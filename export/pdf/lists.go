package pdf

import (
	"fmt"
	"strings"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/words"
)

// evidence lists the attached files.
func (c *composer) evidence() {
	c.heading("", c.text("document.evidence"))
	var rows [][][]layout.Run
	var sums [][]layout.Run
	for _, q := range c.edition.Questions() {
		for _, f := range c.entry.AttachmentsOf(q.ID) {
			rows = append(rows, c.evidenceRow(q, f))
			sums = append(sums, []layout.Run{{Style: fine, Text: f.SHA256}})
		}
	}
	if len(rows) == 0 {
		c.add(layout.After(6, c.paragraphs(note, c.text("document.evidence_none")))...)
		return
	}
	columns := []layout.TableColumn{
		column(c.text("document.evidence_file"), layout.AlignLeft),
		column(c.text("document.evidence_question"), layout.AlignLeft),
		column(c.text("document.evidence_pages"), layout.AlignRight),
		column(c.text("document.evidence_size"), layout.AlignRight),
	}
	table := plain(c.element(tag.Table), columns, rows)
	table.Notes = sums
	c.add(table.Strips()...) // whose upper rule is that of the heading
}

func (c *composer) evidenceRow(q *model.Question, f model.Attachment) [][]layout.Run {
	file := []layout.Run{{Style: tableBody, Text: f.Name}}
	if f.State != model.AttachmentGood {
		file = append(file, c.text("document.evidence_unread").runs(mark)...)
	}
	pages := "–"
	if f.Pages > 0 {
		pages = fmt.Sprint(f.Pages)
	}
	return [][]layout.Run{
		file,
		{{Style: tableBody, Text: c.place(q)}},
		{{Style: tableBody, Text: pages, Whole: true}},
		{{Style: tableBody, Text: c.words.Size(f.Size), Whole: true}},
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
			c.text("document.open_" + f.Kind()).runs(tableBody),
			{{Style: tableBody, Text: where}},
			c.each(func(w *words.Catalogue) string { return w.Finding(c.edition, f) }).runs(tableBody),
		})
	}
	first := len(c.strips)
	c.heading("", c.text("document.open"))
	c.strips[first].Break = len(c.entry.Attachments) > 0 // no page is left with an empty list alone
	c.lead(c.text("document.open_lead"))
	c.list(rows, "document.open_kind", "document.open_question", "document.open_finding")
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
	c.heading("", c.text("document.lost"))
	c.lead(c.text("document.lost_lead"))
	c.list(rows, "document.lost_typed", "document.lost_printed", "document.lost_where")
}

// list adds a table whose columns, under these words, all begin at the left.
func (c *composer) list(rows [][][]layout.Run, titles ...string) {
	var columns []layout.TableColumn
	for _, id := range titles {
		columns = append(columns, column(c.text(id), layout.AlignLeft))
	}
	c.add(layout.After(6, plain(c.element(tag.Table), columns, rows).Strips())...)
}

// codePoints names the characters of a text: "U+20BB7".
func codePoints(s string) string {
	var names []string
	for _, r := range s {
		names = append(names, fmt.Sprintf("U+%04X", r))
	}
	return strings.Join(names, " ")
}
