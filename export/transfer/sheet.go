package transfer

import (
	"iter"

	"toprunner/model"
	"toprunner/model/words"
)

// sheet is the transfer sheet before it is written as a page or as text. Its
// words are those of the entry's language.
type sheet struct {
	Lang         string
	EntryID      string
	Award        string
	Authority    string // who gives the award
	Organization string
	Practice     bool // the entry is an example
	Errors       int  // findings of severity error
	Sections     []section
	LeftOut      []string // labels of questions that the official form does not have
	Filled       int      // number of boxes with something to copy or attach
	Assumed      bool     // whether the sign of what is assumed stands on it
}

// section is one page of the official form.
type section struct {
	Title  string
	Groups []group
}

// group is a run of boxes under one heading; the heading may be empty.
type group struct {
	Title string
	Boxes []box
}

// box is one box of the official form and what goes into it.
type box struct {
	ID    string
	Ref   string // number on the official form, "Q1-1"
	Label string
	Sign  string // of a question that is assumed
	// Official is the Japanese label when Label is in another language, so that
	// the box can be found on the form.
	Official string

	Value string // what is copied; "" when there is nothing
	// Meaning is Value in the language of the sheet, when it is another one.
	Meaning string
	Length  string     // number of characters and the limit, for long texts, with its sign
	Table   [][]string // the rows of Value, the first one being the headings
	Files   []string   // names of the files to attach
	// Todo says what to do with Value where pasting is not it.
	Todo     string
	Missing  string // why there is nothing
	Required bool   // whether something is missing that must be there
	Remarks  []remark
}

// composer builds the sheet of one snapshot.
type composer struct {
	*model.Snapshot
	lang  model.Lang
	words *words.Catalogue
}

func newComposer(s *model.Snapshot) *composer {
	return &composer{s, s.Entry.Language, words.For(s.Entry.Language)}
}

func newSheet(s *model.Snapshot) *sheet {
	c := newComposer(s)
	out := &sheet{
		Lang:         string(c.words.Lang()),
		EntryID:      s.Entry.ID,
		Award:        s.Edition.Programme.Name.Words.In(c.lang),
		Authority:    s.Edition.Programme.Authority.Words.In(c.lang),
		Organization: c.organization(),
		Practice:     s.Entry.Origin == model.OriginPractice,
		Errors:       s.Report.Count(model.Error),
	}
	for _, part := range s.Edition.Sections {
		if groups := c.groups(part); len(groups) > 0 {
			out.Sections = append(out.Sections, section{part.Title.In(c.lang), groups})
		}
	}
	for _, q := range s.Edition.Questions() {
		if c.leftOut(q) {
			out.LeftOut = append(out.LeftOut, c.fullLabel(q))
		}
	}
	for b := range out.boxes() {
		if b.Filled() {
			out.Filled++
		}
	}
	out.Assumed = out.holdsAssumed()
	return out
}

// organization returns the name of the applicant, or words for one without.
func (c *composer) organization() string {
	if q := c.Edition.ByRole(model.RoleOrganizationName); q != nil {
		if v := q.Read(c.Entry.Answers[q.ID]); !v.Empty {
			return v.Canonical
		}
	}
	return c.words.Text("transfer.unnamed")
}

// leftOut reports that the entry marks the question as not on the official
// form. Only one that nobody could read there can be marked so.
func (c *composer) leftOut(q *model.Question) bool {
	return c.Entry.NotAsked[q.ID] && q.Status == model.Assumed
}

// groups returns the boxes of a section under their headings.
func (c *composer) groups(part *model.Section) []group {
	var groups []group
	var block *model.Block
	choice := ""
	for _, q := range c.Edition.Questions() {
		if q.Section != part || !c.Edition.Shown(q, c.Entry) || c.leftOut(q) {
			continue
		}
		if q.Block != block || q.Choice != choice {
			block, choice = q.Block, q.Choice
			groups = append(groups, group{Title: c.heading(q)})
		}
		last := &groups[len(groups)-1]
		last.Boxes = append(last.Boxes, c.box(q))
	}
	if c.holdsFigures(part) {
		if boxes := c.figures(); len(boxes) > 0 {
			groups = append(groups, group{c.words.Text("transfer.figures"), boxes})
		}
	}
	return groups
}

// heading is the title of the question's block; in a repeated block the choice
// it stands for comes first.
func (c *composer) heading(q *model.Question) string {
	title := q.Block.Title.In(c.lang)
	if q.Choice == "" {
		return title
	}
	choice := c.choiceLabel(q)
	if title == "" {
		return choice
	}
	return choice + " / " + title
}

func (c *composer) choiceLabel(q *model.Question) string {
	return c.Edition.Question(q.Block.RepeatFor).ChoiceLabel(q.Choice, c.lang)
}

// fullLabel names a question where no heading stands above it.
func (c *composer) fullLabel(q *model.Question) string {
	label := q.Label.In(c.lang)
	if q.Ref != "" {
		label = q.Ref + " " + label
	}
	if q.Choice != "" {
		label += " / " + c.choiceLabel(q)
	}
	return label
}

// holdsFigures reports that the figures belong to the section: it asks for the
// first number they are computed from.
func (c *composer) holdsFigures(part *model.Section) bool {
	q := c.Edition.ByRole(model.RoleEligible)
	return q != nil && q.Section == part
}

// boxes goes through the boxes of all sections.
func (s *sheet) boxes() iter.Seq[box] {
	return func(yield func(box) bool) {
		for _, part := range s.Sections {
			for _, g := range part.Groups {
				for _, b := range g.Boxes {
					if !yield(b) {
						return
					}
				}
			}
		}
	}
}

// Filled reports that there is something to copy or attach.
func (b box) Filled() bool { return b.Value != "" || len(b.Files) > 0 }
