package gui

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/record"
	"toprunner/model/words"
)

// byHand reckons the days of telework from how many people do it how often, for
// those who have no record of the days. How it was reckoned goes into the answer on
// how the figures were counted.
type byHand struct {
	screen *entryScreen
	row    *row            // of the days of telework
	notes  *model.Question // how they were counted; nil when it is not asked

	sheet  *sheet
	groups *kit.Table
	result *kit.WrapText
	// before are the answers before the days were taken over, nil when there is
	// nothing to take back.
	before  map[*model.Question]model.Answer
	putting bool // the change that is told of is our own
}

var _ companion = (*byHand)(nil)

// newByHand offers the calculator at the question for the days of telework.
func newByHand(e *entryScreen, r *row) *byHand {
	b := &byHand{screen: e, row: r, notes: e.session.Edition().ByRole(model.RoleCounting)}
	b.offer()
	return b
}

func (b *byHand) offer() {
	c := b.screen.win.words
	b.row.field.SetAid("", c.Text("gui.byhand.open"), b.open)
}

// open shows the calculator, its first row filled with what the entry tells.
func (b *byHand) open() {
	w := b.screen.win
	c := w.words
	q := record.ByHand()
	for i := range q.Columns {
		q.Columns[i].Label = model.Bilingual{
			JA: words.For(model.Japanese).Text("gui.byhand." + q.Columns[i].ID),
			EN: words.For(model.English).Text("gui.byhand." + q.Columns[i].ID),
		}
	}
	b.groups, b.result = kit.NewTable(q, c.Lang()), kit.NewWrapText("", kit.Body)
	b.groups.SetValue(model.RowsAnswer(b.first()))
	b.groups.OnChanged(func(model.Answer) { b.reckon() })
	b.groups.OnLeave(b.judge)
	b.sheet = w.newSheet(c.Text("gui.byhand.title"))
	b.sheet.least = byHandHeight
	b.sheet.show(append(texts(c.Text("gui.byhand.lead")), b.groups, b.result),
		b.sheet.closing("gui.cancel"), kit.NewButton(c.Text("gui.byhand.take"), kit.Primary, b.take))
	b.groups.Focus(w.win.Canvas())
	if first, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		first.TypedShortcut(&fyne.ShortcutSelectAll{}) // as Tab does in the cells after it
	}
	b.reckon()
}

// byHandHeight leaves room for some rows, in Fyne's pixels.
const byHandHeight float32 = 480

// first is the row that a count begins with: those who teleworked, in the whole
// weeks of the period.
func (b *byHand) first() model.Row {
	row := model.Row{}
	if people := b.screen.read(model.RoleParticipants); people.Number != nil {
		row[record.People] = people.Canonical
	}
	from, to := b.screen.period()
	if !from.IsZero() && !to.IsZero() && !to.Before(from) {
		row[record.Weeks] = big.NewRat(int64(calendar.DaysOf(from, to)/7), 1).RatString()
	}
	return row
}

// read returns what the answer to the question with that role is read as.
func (e *entryScreen) read(role model.Role) model.Value {
	q := e.session.Edition().ByRole(role)
	if q == nil {
		return model.Value{}
	}
	return q.Read(e.session.Answer(q.ID))
}

// period returns the days of the record, zero where they are not known.
func (e *entryScreen) period() (from, to calendar.Date) {
	return e.read(model.RolePeriodStart).Date, e.read(model.RolePeriodEnd).Date
}

// reckon shows what the rows come to.
func (b *byHand) reckon() {
	c := b.screen.win.words
	groups, whole := record.Groups(b.groups.Value())
	if whole {
		b.groups.SetWrong(nil)
	}
	b.result.SetStyle(kit.Hint)
	b.result.SetText(c.Text("gui.byhand.wanted"))
	if whole {
		b.result.SetStyle(kit.Strong)
		b.result.SetText(formula(c, groups))
	}
}

// judge says what a number can be at the most, once a person has left one that is more.
func (b *byHand) judge() {
	c := b.screen.win.words
	var wrong []kit.Message
	for _, cell := range record.Impossible(b.groups.Value()) {
		wrong = append(wrong, kit.Message{Severity: model.Error, Row: cell.Row, Column: cell.Column})
	}
	if b.groups.SetWrong(wrong); len(wrong) > 0 {
		b.result.SetStyle(kit.Style{Color: kit.ColorErrorText})
		b.result.SetText(c.Text("gui.byhand.impossible"))
	}
}

// formula is how the days come about: 20人 × 週2日 × 48週 = 1,920日.
func formula(c *words.Catalogue, groups []record.Group) string {
	parts := make([]string, len(groups))
	for i, g := range groups {
		parts[i] = c.Text("gui.byhand.group", words.Args{
			"People": c.Number(g.People), "Days": c.Number(g.DaysPerWeek), "Weeks": c.Number(g.Weeks),
		})
	}
	return c.Text("gui.byhand.formula", words.Args{
		"Groups": strings.Join(parts, " + "), "Days": c.Number(record.Total(groups)),
	})
}

// take makes the result the answer, and writes down how it was reckoned. While
// something is missing it says what.
func (b *byHand) take() {
	c := b.screen.win.words
	groups, whole := record.Groups(b.groups.Value())
	if !whole {
		b.result.SetStyle(kit.Style{Color: kit.ColorErrorText})
		b.result.SetText(c.Text("gui.byhand.missing"))
		return
	}
	b.sheet.close()
	b.takeOver(groups)
}

func (b *byHand) takeOver(groups []record.Group) {
	c, session := b.screen.win.words, b.screen.session
	b.before = map[*model.Question]model.Answer{b.row.q: session.Answer(b.row.q.ID)}
	total := record.Total(groups)
	places, _ := total.FloatPrec()
	after := map[*model.Question]model.Answer{b.row.q: model.TextAnswer(total.FloatString(places))}
	if b.notes != nil {
		own := words.For(session.Entry().Language) // the answer is in the language of the entry
		sentence := own.Text("gui.byhand.sentence", words.Args{"Formula": formula(own, groups)})
		b.before[b.notes] = session.Answer(b.notes.ID)
		noted := b.before[b.notes].Text
		after[b.notes] = model.TextAnswer(withSentence(noted, earlierSentence(own, noted), sentence))
	}
	b.put(after)
	told := c.Text("gui.byhand.taken", words.Args{"Formula": formula(c, groups)})
	if b.notes != nil {
		told += c.Text("gui.byhand.noted", words.Args{"Question": b.notes.Label.In(c.Lang())})
	}
	b.row.field.SetAid(told, c.Text("gui.replace.undo"), b.takeBack)
	b.row.editor.Focus(b.screen.win.win.Canvas())
}

// earlierSentence returns the sentence that a reckoning has left in a text, be it
// of another day, with whatever numbers; "" when there is none.
func earlierSentence(c *words.Catalogue, text string) string {
	const groups, days = "GROUPS", "DAYS"
	formula := c.Text("gui.byhand.formula", words.Args{"Groups": groups, "Days": days})
	sentence := regexp.QuoteMeta(c.Text("gui.byhand.sentence", words.Args{"Formula": formula}))
	return regexp.MustCompile(strings.NewReplacer(groups, `.+?`, days, `[\d.,]+`).Replace(sentence)).FindString(text)
}

// withSentence puts a sentence in the place of an older one, or at the end.
func withSentence(text, old, sentence string) string {
	switch {
	case old != "" && strings.Contains(text, old):
		return strings.Replace(text, old, sentence, 1)
	case strings.Contains(text, sentence):
		return text
	case strings.TrimSpace(text) == "":
		return sentence
	}
	return strings.TrimRight(text, "\n") + "\n" + sentence
}

func (b *byHand) takeBack() {
	before := b.before
	b.before = nil
	b.put(before)
	b.offer()
	b.row.editor.Focus(b.screen.win.win.Canvas())
}

func (b *byHand) put(answers map[*model.Question]model.Answer) {
	b.putting = true
	for q, a := range answers {
		r := b.screen.rowOf(q)
		r.forgetReplaced() // what it would bring back is older than this answer
		r.put(a)
	}
	b.putting = false
}

func (b *byHand) at() *model.Question       { return b.row.q }
func (b *byHand) object() fyne.CanvasObject { return nil }

// refresh implements companion: what was typed since is not taken back.
func (b *byHand) refresh(questions []string) {
	if b.before == nil || b.putting {
		return
	}
	for q := range b.before {
		if slices.Contains(questions, q.ID) {
			b.before = nil
			b.offer()
			return
		}
	}
}
