package gui

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// hit is a place in an entry where a text was found.
type hit struct {
	question *model.Question
	note     bool   // in the memo, not in the answer
	around   string // the words it stands among
}

// find opens a sheet that looks a text up in all answers of the entry.
func (e *entryScreen) find() {
	c := e.win.words
	s := e.win.newSheet(c.Text("gui.find.title"))
	s.least = findHeight
	field, hits := kit.NewTextField(0), kit.NewColumn(kit.GapSmall)
	field.OnChanged(func(a model.Answer) { hits.SetObjects(e.found(s, a.Text)...) })
	s.show([]fyne.CanvasObject{
		kit.NewColumn(kit.GapTight, kit.NewWrapText(c.Text("gui.find.label"), kit.Strong), field), hits,
	}, s.closing("gui.shut"))
	field.Focus(e.win.win.Canvas())
}

// findHeight leaves room for some hits, in Fyne's pixels at a text
// size of 100 %.
const findHeight float32 = 520

// mostHits is how many are shown at once.
const mostHits = 50

// found is what the sheet says of a text: where it stands, each row leading
// there.
func (e *entryScreen) found(s *sheet, query string) []fyne.CanvasObject {
	c, ed := e.win.words, e.session.Edition()
	if strings.TrimSpace(query) == "" {
		return nil
	}
	hits := hitsIn(c, ed, e.session.Entry(), query)
	if len(hits) == 0 {
		return texts(c.Text("gui.find.none", words.Args{"Text": query}))
	}
	objects := []fyne.CanvasObject{kit.NewWrapText(c.Text("gui.find.count", words.Args{"Count": len(hits)}), kit.Hint)}
	if len(hits) > mostHits {
		hits = hits[:mostHits]
		objects = append(objects, kit.NewWrapText(c.Text("gui.find.more", words.Args{"Count": mostHits}), kit.Hint))
	}
	for _, h := range hits {
		where := placeName(c, ed, h.question)
		if h.note {
			where = c.Text("gui.find.note", words.Args{"Place": where})
		}
		objects = append(objects, kit.NewPlaceRow(where, h.around, func() {
			s.close()
			e.goTo(h.question)
		}))
	}
	return objects
}

// placeName is a question's label and, in a repeated block, which choice it is
// about.
func placeName(c *words.Catalogue, ed *model.Edition, q *model.Question) string {
	where := q.Label.In(c.Lang())
	if q.Choice != "" {
		by := ed.Question(q.Block.RepeatFor)
		where += c.Text("gui.findings.of_choice", words.Args{"Choice": by.ChoiceLabel(q.Choice, c.Lang())})
	}
	return where
}

// hitsIn returns where a text stands in the answers and memos of an entry, in
// the order of the form, at most once per passage. They are folded.
func hitsIn(c *words.Catalogue, ed *model.Edition, entry *model.Entry, query string) []hit {
	wanted := folded(query)
	var hits []hit
	look := func(q *model.Question, note bool, passage string) {
		if at := strings.Index(folded(passage), wanted); at >= 0 {
			hits = append(hits, hit{q, note, around(passage, utf8.RuneCountInString(folded(passage)[:at]))})
		}
	}
	for _, q := range ed.Questions() {
		for _, passage := range passages(c, entry, q) {
			look(q, false, passage)
		}
		look(q, true, entry.Notes[q.ID])
	}
	return hits
}

// passages are the texts that a person sees as the answer: the lines of a text,
// the rows of a table, the names of files.
func passages(c *words.Catalogue, entry *model.Entry, q *model.Question) []string {
	var all []string
	for _, a := range entry.AttachmentsOf(q.ID) {
		all = append(all, a.Name)
	}
	return append(all, answerLines(c, q, entry.Answers[q.ID])...)
}

// answerLines are the lines of a text, or the rows of a table.
func answerLines(c *words.Catalogue, q *model.Question, answer model.Answer) []string {
	var all []string
	for _, row := range answer.Rows {
		var cells []string
		for _, column := range q.Columns {
			if cell := row[column.ID]; cell != "" {
				cells = append(cells, cell)
			}
		}
		all = append(all, strings.Join(cells, " | "))
	}
	if answer.Rows == nil && !answer.Empty() {
		all = append(all, strings.Split(c.Answer(q, answer), "\n")...)
	}
	return all
}

// The characters shown before and after the place where a text was found.
const (
	shownBefore = 24
	shownAfter  = 72
)

// around returns the part of a passage around a character of it. Folding may
// join two characters into one, or make several of one, so the place is near enough,
// not exact.
func around(passage string, at int) string {
	runes := []rune(passage)
	at = min(at, len(runes))
	from, to := max(0, at-shownBefore), min(len(runes), at+shownAfter)
	shown := string(runes[from:to])
	if from > 0 {
		shown = "…" + shown
	}
	if to < len(runes) {
		shown += "…"
	}
	return shown
}
