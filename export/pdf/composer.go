package pdf

import (
	"strings"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/text"
	"toprunner/model/words"
)

// composer turns a snapshot into strips, in the order of printing.
type composer struct {
	edition  *model.Edition
	entry    *model.Entry
	report   *model.Report // nil for an entry that was never checked
	today    said          // empty for no date
	lang     model.Lang
	words    *words.Catalogue
	second   *words.Catalogue // of a document in both languages, else nil
	redacted bool
	appended []*appendedFile // whose pages go between ours

	strips   []layout.Strip
	root     *tag.Element // what the parts of the document are
	in       *tag.Element // the section that is being composed
	rows     *tag.Element // the table that the next row belongs to, nil for a new one
	sections int          // printed so far
	losses   []loss
}

// loss is a character that was printed otherwise than typed, and where.
type loss struct {
	layout.Loss
	where string
}

func newComposer(s *model.Snapshot, o Options) *composer {
	c := &composer{edition: s.Edition, entry: s.Entry, report: s.Report, lang: o.Lang, redacted: o.Redacted}
	c.root = &tag.Element{Kind: tag.Document}
	if c.lang == "" {
		c.lang = s.Entry.Language
	}
	if o.Both {
		c.lang, c.second = model.Japanese, words.For(model.English)
	}
	c.words = words.For(c.lang)
	c.today = c.each(func(w *words.Catalogue) string { return w.Date(s.Today) })
	return c
}

func (c *composer) add(strips ...layout.Strip) { c.strips = append(c.strips, strips...) }

// part begins a part of the document.
func (c *composer) part() *tag.Element {
	c.in, c.rows = c.root.Add(tag.Section), nil
	return c.in
}

// element adds an element to the part that is being composed.
func (c *composer) element(kind tag.Kind) *tag.Element {
	c.rows = nil
	return c.in.Add(kind)
}

// rowElement adds a row to the table it goes on with.
func (c *composer) rowElement() *tag.Element {
	if c.rows == nil {
		c.rows = c.in.Add(tag.Table)
	}
	return c.rows.Add(tag.Row)
}

// taken returns the strips so far and begins anew.
func (c *composer) taken() []layout.Strip {
	strips := c.strips
	c.strips = nil
	return strips
}

// draft reports that the entry still has errors, or was never checked.
func (c *composer) draft() bool { return c.report == nil || !c.report.Complete() }

// practice reports that the entry is an example to try things out on.
func (c *composer) practice() bool { return c.entry.Origin == model.OriginPractice }

// stamp is what is marked on every page of a document that is not to be handed in; it
// says nothing on one that is.
func (c *composer) stamp() said {
	switch {
	case c.draft():
		return c.text("document.draft")
	case c.practice():
		return c.text("document.practice")
	}
	return said{}
}

// prints reports that a question's answer may stand in the document: in a
// redacted copy only what is published, and never a file or a contact.
func (c *composer) prints(q *model.Question) bool {
	return !c.redacted || q.Published && q.Role != model.RoleContact && q.Type != model.TypeFile
}

// typed returns what was typed at a place as it can be printed, and remembers
// what was lost.
func (c *composer) typed(where, s string) string {
	printed, losses := layout.Printable(s)
	for _, l := range losses {
		c.losses = append(c.losses, loss{l, where})
	}
	return strings.TrimRight(printed, "\n \u3000")
}

// organization returns the applicant's name as one printable line, "" when it
// was not given or may not be printed.
func (c *composer) organization() string {
	if !c.named() {
		return ""
	}
	return line(c.entry.Answers[c.edition.ByRole(model.RoleOrganizationName).ID].Text)
}

// named reports that the applicant's name may be printed.
func (c *composer) named() bool {
	q := c.edition.ByRole(model.RoleOrganizationName)
	return q != nil && c.prints(q)
}

// title names the document outside of it.
func (c *composer) title() string {
	parts := []string{line(c.edition.Programme.Name.Words.In(c.lang)), c.words.Text("document.title")}
	if name := c.organization(); name != "" {
		parts = append(parts, name)
	}
	return strings.Join(parts, " ")
}

// line returns a text as one printable line.
func line(s string) string {
	printed, _ := layout.Printable(text.Line(s))
	return strings.TrimSpace(printed)
}

// heading begins a section of the document and enters it into the outline.
func (c *composer) heading(number string, title said) {
	c.part()
	numbered := said{number + title.first, title.second}
	strips := layout.Keep(layout.Row{
		Below: 4, Under: frame,
		Cells: []layout.Cell{{Of: c.element(tag.Head1), Width: layout.ColumnWidth, Runs: numbered.runs(sectionHead)}},
	}.Strips())
	strips[0].Bookmark = entered(numbered.line(slash), 0)
	c.add(layout.After(26, strips)...)
}

// subheading begins a part of a section.
func (c *composer) subheading(title said) {
	c.add(layout.After(12, title.title(c.element(tag.Head2), blockHead))...)
}

// lead sets a remark under a heading, kept with what follows.
func (c *composer) lead(s said) {
	c.add(layout.After(6, layout.Keep(c.paragraphs(note, s)))...)
}

// paragraphs sets a text of ours over the width of the column.
func (c *composer) paragraphs(style layout.Style, s said) []layout.Strip {
	return s.paragraphs(c.element(tag.Paragraph), style)
}

// entered returns the outline's entry of a title.
func entered(title string, level int) *layout.Entry {
	return &layout.Entry{Title: line(title), Level: level}
}
