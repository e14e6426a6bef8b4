package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/words"
)

// Field is what stands in a field row, worded.
type Field struct {
	Label string
	Badge string // 必須, 推奨 or 任意; "" shows none
	Kind  BadgeKind
	Ref   string // number on the official form, "Q1-1"
	Hint  string
	Lang  model.Lang
}

// FieldRow is one question on a form: label, badge and number, hint, editor,
// counter, what the answer is taken for, and messages.
type FieldRow struct {
	Column
	editor Editor
	say    *words.Catalogue
	badge  *Badge
	// onExplain is told that the explanation is wanted or has been read.
	onExplain func()
	noted     []string  // what the tags say
	tags      *Row      // 公式様式にない, メモあり
	explain   *TextLink // opens the explanation where there is no room beside
	echo      *WrapText
	counter   *Counter
	messages  *MessageList
	aid       *Column // what helps to find the answer
	remedy    *Column // what can be done about a message by one click
	below     *Column // the explanation
}

// NewFieldRow returns the row of a question around its editor.
func NewFieldRow(field Field, editor Editor) *FieldRow {
	r := &FieldRow{
		editor:   editor,
		say:      words.For(field.Lang),
		echo:     NewWrapText("", Style{Size: SizeSmall, Color: ColorSuccessText}),
		counter:  NewCounter(field.Lang),
		messages: NewMessageList(field.Lang),
		badge:    NewBadge(field.Badge, field.Kind),
		tags:     NewRow(GapSmall),
		aid:      NewColumn(0),
		remedy:   NewColumn(0),
		below:    NewColumn(GapSmall),
	}
	r.explain = NewTextLink(r.say.Text("kit.explain"), func() { r.onExplain() })
	r.tags.Hidden, r.explain.Hidden = true, true
	r.aid.Hidden, r.remedy.Hidden, r.below.Hidden = true, true, true
	r.echo.Hidden = true
	r.badge.Hidden = field.Badge == ""
	head := NewRow(GapSmall, NewWrapText(field.Label, Strong), r.badge)
	if field.Ref != "" {
		head.Add(NewWrapText(field.Ref, Hint))
	}
	head.Add(r.tags)
	head.Add(r.explain)
	above := NewColumn(2, head)
	if field.Hint != "" {
		above.Add(NewWrapText(field.Hint, Hint))
	}
	below := NewColumn(GapTight, NewSides(GapMedium, nil, r.echo, r.counter), r.aid, r.messages, r.remedy, r.below)
	r.fill(r, stacked{GapSmall}, above, editor.Object(), below)
	return r
}

// Tapped implements fyne.Tappable: a click on the label or the hint leads into the
// editor.
func (r *FieldRow) Tapped(ev *fyne.PointEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	if c != nil && ev.Position.Y < r.editor.Object().Position().Y {
		r.editor.Focus(c)
	}
}

// Editor returns the row's editor.
func (r *FieldRow) Editor() Editor { return r.editor }

// SetBadge changes the badge: a question may become required by another answer.
func (r *FieldRow) SetBadge(word string, kind BadgeKind) {
	r.badge.Set(word, kind)
	if word == "" {
		r.badge.Hide()
	} else {
		r.badge.Show()
	}
}

// SetMessages shows what is to be said about the answer; a mistake is shown by the
// edge of the editor too.
func (r *FieldRow) SetMessages(messages []Message) {
	r.messages.Set(messages)
	right := func(m Message) bool { return !m.wrong() }
	r.editor.SetWrong(slices.DeleteFunc(slices.Clone(messages), right))
}

// Messages returns what is shown about the answer.
func (r *FieldRow) Messages() []Message { return r.messages.Messages() }

// SetCounter shows n of a limit of most characters; no limit (0) shows nothing.
func (r *FieldRow) SetCounter(n, most int) { r.counter.Set(n, most) }

// SetEcho shows what the answer is taken for, where that is not what was typed;
// "" shows nothing.
func (r *FieldRow) SetEcho(understood string) {
	if understood == "" {
		r.echo.Hide()
		r.echo.SetText("")
		return
	}
	r.echo.SetText(r.say.Text("kit.echo", words.Args{"Text": understood}))
	r.echo.Show()
}

// SetTags shows what a person has noted of the question, a word or two each.
func (r *FieldRow) SetTags(tags ...string) {
	if slices.Equal(tags, r.noted) {
		return
	}
	r.noted = tags
	badges := make([]fyne.CanvasObject, len(tags))
	for i, tag := range tags {
		badges[i] = NewBadge(tag, BadgeActive)
	}
	r.tags.Hidden = len(tags) == 0
	r.tags.SetObjects(badges...)
}

// OnExplain puts a link to the explanation beside the label; nil takes it away.
func (r *FieldRow) OnExplain(f func()) {
	if r.onExplain = f; f == nil {
		r.explain.Hide()
		return
	}
	r.explain.Show()
}

// Explain shows the explanation below the editor and brings into view as much
// of it as there is room for; without objects it takes it away.
func (r *FieldRow) Explain(objects ...fyne.CanvasObject) {
	if len(objects) > 0 {
		objects = []fyne.CanvasObject{NewPanel(PanelStyle{Ground: ColorPanel, Radius: 8, Sides: GapMedium, Ends: 12},
			NewColumn(GapMedium, objects...))}
	}
	r.below.Hidden = len(objects) == 0
	r.below.SetObjects(objects...)
	if len(objects) == 0 {
		return
	}
	bottom := r.Size().Height
	top := bottom - r.below.Size().Height
	r.RevealSpan(r, top, min(top+Scaled(revealStep), bottom))
	for end := top; end < bottom; { // with the question, as far as there is room
		end = min(end+Scaled(revealStep), bottom)
		r.RevealSpan(r, 0, end)
	}
}

// revealStep is how much more of an explanation is brought into view at a time, in
// Fyne's pixels at a text size of 100 %.
const revealStep float32 = 96

// Explained reports whether the explanation is shown.
func (r *FieldRow) Explained() bool { return len(r.below.Objects()) > 0 }

// SetAid offers something that helps to find the answer: what there is to say, which
// may be "", and a button.
func (r *FieldRow) SetAid(text, label string, do func()) { suggest(r.aid, text, Offer{label, do}) }

// SetRemedy offers to do something about the answer: what there is to say, which may be
// "", and what can be done.
func (r *FieldRow) SetRemedy(text string, offers ...Offer) { suggest(r.remedy, text, offers...) }

// Offer is something that a person can have done: the label of its button, and what it
// does.
type Offer struct {
	Label string
	Do    func()
}

// suggest shows a text, unless it is "", and buttons in a column.
func suggest(in *Column, text string, offers ...Offer) {
	row := NewRow(GapSmall)
	if text != "" {
		row.Add(NewWrapText(text, Small))
	}
	for _, o := range offers {
		row.Add(NewButton(o.Label, Quiet, o.Do))
	}
	in.Hidden = text == "" && len(offers) == 0
	if in.Hidden {
		in.SetObjects()
		return
	}
	in.SetObjects(row)
}
