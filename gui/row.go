package gui

import (
	"log/slog"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/record"
	"toprunner/model/session"
	"toprunner/model/text"
	"toprunner/model/words"
)

// row is one question of a form: it hands on what is typed to the session, and
// shows what the check has to say once the person has left the field.
type row struct {
	screen *entryScreen
	q      *model.Question
	editor kit.Editor
	field  *kit.FieldRow

	focused bool
	// replaced is the answer before the app changed something in it, and done says
	// what; nil when there is nothing to take back.
	replaced *model.Answer
	done     string
	visited  bool            // the person has been there: from now on findings are shown
	told     []model.Finding // those that are shown
}

func newRow(e *entryScreen, q *model.Question) *row {
	lang := e.win.words.Lang()
	r := &row{screen: e, q: q, editor: kit.NewEditor(q, lang)}
	r.field = kit.NewFieldRow(kit.Field{
		Label: q.Label.In(lang), Hint: q.Hint.In(lang), Ref: marks(e.win.words, q), Lang: lang,
	}, r.editor)
	switch editor := r.editor.(type) {
	case *kit.FileList:
		r.takeFiles(editor)
	case *kit.Table:
		editor.CompleteMonths(r.monthOfPeriod)
	}
	r.visited = e.session.Edition().Answered(q, e.session.Entry())
	r.offerHelp()
	r.show()
	r.judge()
	r.editor.OnChanged(r.typed)
	r.hearPastes()
	r.editor.OnFocus(func(fyne.CanvasObject) { r.entered() })
	r.editor.OnLeave(r.left)
	return r
}

// marks is what is said of a question beside its label: its number on the
// official form, whether the answer is published, and whether the question is
// an assumption.
func marks(c *words.Catalogue, q *model.Question) string {
	var all []string
	if q.Ref != "" {
		all = append(all, q.Ref)
	}
	if q.Published {
		all = append(all, c.Text("gui.question.published"))
	}
	if q.Status != model.Official {
		all = append(all, c.Text("gui.status."+string(q.Status)))
	}
	return strings.Join(all, c.Text("gui.question.between"))
}

// typed is told every change a person makes.
func (r *row) typed(a model.Answer) {
	r.screen.session.Set(r.q.ID, a)
	r.forgetReplaced()
	r.count(a)
	r.field.SetEcho("")
}

// entered is told that the person is at the field. Of the field before, an
// editor made of several parts may not have known that it was left.
func (r *row) entered() {
	before := r.screen.entered
	r.screen.entered, r.focused = r, true
	r.screen.help.show(r.q)
	slog.Debug("question entered", "question", r.q.ID)
	if before != nil && before != r && before.focused {
		before.left()
	}
}

// left is told that the person is done with the field for now. While there is
// something to save the report is of an older answer; the one of this answer
// comes with the save.
func (r *row) left() {
	r.focused, r.visited = false, true
	r.screen.session.Leave()
	r.screen.win.deps.Runner.After(stillness, r.settle)
}

// settle shows what the answer is taken for and what there is to say of it.
func (r *row) settle() {
	if !r.focused {
		r.echo(r.editor.Value())
	}
	if r.screen.session.State().Status == session.Saved {
		r.judge()
	}
}

// stillness is how long the page keeps still after a field was left. Whoever
// leaves it by a click has pressed the button and not let go yet: a message that
// appeared now would push what they click on away from under the pointer.
const stillness = 400 * time.Millisecond

// follow shows an answer that was changed elsewhere, and every change of the files. A
// field that has the focus is never written to.
func (r *row) follow() {
	if r.q.Type == model.TypeFile || !r.focused && !r.editor.Value().Equal(r.screen.session.Answer(r.q.ID)) {
		r.show()
	}
}

func (r *row) show() {
	if files, ok := r.editor.(*kit.FileList); ok {
		files.SetFiles(r.files())
		return
	}
	a := r.screen.session.Answer(r.q.ID)
	r.editor.SetValue(a)
	r.count(a)
	r.echo(a)
}

// need shows how much the answer is wanted from the entry as it stands, and what
// was noted of the question.
func (r *row) need(entry *model.Entry) {
	c, ed := r.screen.win.words, r.screen.session.Edition()
	r.field.SetTags(r.tags(entry)...)
	if !ed.Applies(r.q, entry) {
		r.field.SetBadge(c.Text("gui.need.none"), kit.BadgeQuiet)
		return
	}
	kinds := map[model.Need]kit.BadgeKind{
		model.Required: kit.BadgeRequired, model.Soft: kit.BadgeActive, model.Optional: kit.BadgeQuiet,
	}
	need := ed.NeedOf(r.q, entry)
	r.field.SetBadge(c.Text("gui.need."+string(need)), kinds[need])
}

func (r *row) count(a model.Answer) {
	if r.q.Max > 0 {
		r.field.SetCounter(text.Count(text.Normalize(a.Text)), r.q.Max)
	}
}

// monthOfPeriod reads a month without its year as one of the period of the record.
func (r *row) monthOfPeriod(typed string) (calendar.Month, bool) {
	from, to := r.screen.period()
	return record.MonthWithin(typed, from, to)
}

// judge shows what the last check found at the question. While the person is
// typing nothing new is said, but what was said is brought up to date. Into a list of
// files nothing is typed.
func (r *row) judge() {
	typing := r.focused && r.q.Type != model.TypeFile
	if !r.visited || typing && len(r.field.Messages()) == 0 {
		return
	}
	ed, c := r.screen.session.Edition(), r.screen.win.words
	var messages []kit.Message
	before := r.told
	r.told = r.screen.session.Report().Of(r.q.ID)
	for _, f := range r.told {
		messages = append(messages, messageOf(c, ed, f))
	}
	r.field.SetMessages(messages)
	r.offerRemedy()
	if r.screen.help.shown == r.q && !slices.EqualFunc(before, r.told, sameRule) {
		r.screen.help.refresh()
	}
}

// messageOf words a finding beside its question. An answer that is still to come is no
// mistake, and does not look like one.
func messageOf(c *words.Catalogue, ed *model.Edition, f model.Finding) kit.Message {
	m := kit.Message{Severity: f.Severity, Text: c.Finding(ed, f), Column: f.Params["column"]}
	if f.Unanswered() {
		m.Severity = ""
	}
	m.Row, _ = strconv.Atoi(f.Params["row"]) // 0 outside of a table
	return m
}

// sameRule reports that two findings say the same of the same answer.
func sameRule(a, b model.Finding) bool {
	return a.Rule == b.Rule && a.Case == b.Case && maps.Equal(a.Params, b.Params)
}
