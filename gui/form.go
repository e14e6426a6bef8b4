package gui

import (
	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/session"
	"toprunner/model/words"
)

// form shows one section: its questions as field rows under the headings of
// their blocks. Questions that another answer brings up or takes away come and
// go; the rows that stay are the same objects, so that the focus stays too.
type form struct {
	screen   *entryScreen
	section  *model.Section
	page     *kit.Page
	rows     map[*model.Question]*row // built when first shown
	beside   []companion              // what stands among the rows
	coverage map[string]*coverageList // by category, nil where there is none
	// drivers are the questions whose answers decide which others are asked.
	drivers map[string]bool
	judging bool // rows are to be judged when the page may move
}

func newForm(e *entryScreen, s *model.Section) *form {
	ed := e.session.Edition()
	f := &form{
		screen: e, section: s, page: kit.NewPage(),
		rows: map[*model.Question]*row{}, drivers: driversOf(ed),
		coverage: map[string]*coverageList{},
	}
	f.beside = companionsOf(f)
	f.arrange()
	return f
}

// driversOf returns the ids of the questions that others depend on.
func driversOf(ed *model.Edition) map[string]bool {
	drivers := map[string]bool{}
	for _, q := range ed.Questions() {
		for _, id := range q.When.Questions() {
			drivers[id] = true
		}
		if q.Block.RepeatFor != "" {
			drivers[q.Block.RepeatFor] = true
		}
	}
	return drivers
}

func (f *form) object() fyne.CanvasObject { return f.page }

// arrange puts what is asked of the entry as it stands onto the page.
func (f *form) arrange() {
	c, entry := f.screen.win.words, f.screen.session.Entry()
	ed := f.screen.session.Edition()
	objects := []fyne.CanvasObject{kit.NewWrapText(f.section.Title.In(c.Lang()), kit.Title)}
	if lead := f.section.Lead.In(c.Lang()); lead != "" {
		objects = append(objects, kit.NewWrapText(lead, kit.Body))
	}
	var before *model.Block
	for _, g := range groupsOf(ed, f.section) {
		if hint := f.hintToChoose(g, entry); hint != "" && g.block != before {
			objects = append(objects, kit.NewWrapText(hint, kit.Hint))
		}
		before = g.block
		var asked []fyne.CanvasObject
		for _, q := range g.questions {
			if ed.Shown(q, entry) {
				r := f.row(q)
				r.need(entry)
				asked = append(asked, r.field)
			}
			for _, b := range f.beside {
				if b.at() == q && b.object() != nil {
					asked = append(asked, b.object())
				}
			}
		}
		if len(asked) > 0 {
			objects = append(objects, g.heading(c.Lang())...)
			objects = append(objects, asked...)
			if l := f.coverageOf(g.choice); l != nil {
				objects = append(objects, l.object)
			}
		}
	}
	f.page.Column().SetObjects(objects...)
}

// hintToChoose says what to choose first where a repeated block stands empty.
func (f *form) hintToChoose(g group, entry *model.Entry) string {
	c, by := f.screen.win.words, g.chooser
	if by == nil || len(by.Read(entry.Answers[by.ID]).Choices) > 0 {
		return ""
	}
	return c.Text("gui.section.no_choice", words.Args{"Question": by.Label.In(c.Lang())})
}

func (f *form) row(q *model.Question) *row {
	if f.rows[q] == nil {
		f.rows[q] = newRow(f.screen, q)
	}
	return f.rows[q]
}

// changed implements body.
func (f *form) changed(c session.Change) {
	rearrange := false
	for _, id := range c.Questions {
		rearrange = rearrange || f.drivers[id]
		if r := f.rows[f.screen.session.Edition().Question(id)]; r != nil {
			r.follow()
		}
	}
	if rearrange {
		f.arrange()
	}
	if len(c.Questions) > 0 {
		for _, b := range f.beside {
			b.refresh(c.Questions)
		}
	}
	if c.Checked {
		f.judgeSoon()
	}
}

// judgeSoon shows what the last check found and what readers still look for, once
// the page may move again. Asked at every key, that would cost more than the key.
func (f *form) judgeSoon() {
	if f.judging {
		return
	}
	f.judging = true
	f.screen.win.deps.Runner.After(stillness, func() {
		f.judging = false
		for _, r := range f.rows {
			r.judge()
		}
		for _, l := range f.coverage {
			if l != nil {
				l.refresh()
			}
		}
	})
}

// coverageOf returns the list of what readers look for in a category, nil
// outside of one.
func (f *form) coverageOf(choice string) *coverageList {
	if _, known := f.coverage[choice]; !known && choice != "" {
		f.coverage[choice] = newCoverageList(f.screen, choice)
	}
	return f.coverage[choice]
}

// focusFirst puts the focus into the first field.
func (f *form) focusFirst() {
	if q := f.first(); q != nil {
		f.rows[q].editor.Focus(f.screen.win.win.Canvas())
	}
}

// first returns the first question on the page, nil when it has none.
func (f *form) first() *model.Question {
	for _, q := range f.screen.session.Edition().Questions() {
		if f.rows[q] != nil {
			return q
		}
	}
	return nil
}

// reveal puts the focus into the field of a question, brings it into view and
// says what is open there.
func (f *form) reveal(q *model.Question) {
	r := f.row(q)
	r.visited = true
	r.judge()
	r.editor.Focus(f.screen.win.win.Canvas())
	f.page.Reveal(r.field)
}

// group is a run of questions under one heading: a block, or for a repeated
// one the block of one choice.
type group struct {
	block     *model.Block
	choice    string
	questions []*model.Question
	chooser   *model.Question // what the block is repeated for
}

// groupsOf returns the groups of a section in the order of the form.
func groupsOf(ed *model.Edition, s *model.Section) []group {
	var groups []group
	for _, q := range ed.Questions() {
		if q.Section != s {
			continue
		}
		last := len(groups) - 1
		if last < 0 || groups[last].block != q.Block || groups[last].choice != q.Choice {
			groups = append(groups, group{block: q.Block, choice: q.Choice, chooser: ed.Question(q.Block.RepeatFor)})
			last++
		}
		groups[last].questions = append(groups[last].questions, q)
	}
	return groups
}

// heading is the block's title, and above it which choice it is about.
func (g group) heading(lang model.Lang) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	if g.choice != "" {
		lines = append(lines, kit.NewWrapText(g.block.Title.In(lang), kit.Hint),
			kit.NewWrapText(g.chooser.ChoiceLabel(g.choice, lang), kit.Heading))
	} else if title := g.block.Title.In(lang); title != "" {
		lines = append(lines, kit.NewWrapText(title, kit.Heading))
	}
	if len(lines) == 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.NewInset(0, kit.GapSmall, kit.NewColumn(0, lines...))}
}
