package kit

import (
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
	editor   Editor
	say      *words.Catalogue
	badge    *Badge
	echo     *WrapText
	counter  *Counter
	messages *MessageList
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
	}
	r.echo.Hidden = true
	r.badge.Hidden = field.Badge == ""
	head := NewRow(GapSmall, NewWrapText(field.Label, Strong), r.badge)
	if field.Ref != "" {
		head.Add(NewWrapText(field.Ref, Hint))
	}
	above := NewColumn(2, head)
	if field.Hint != "" {
		above.Add(NewWrapText(field.Hint, Hint))
	}
	below := NewColumn(GapTight, NewSides(GapMedium, nil, r.echo, r.counter), r.messages)
	r.fill(r, stacked{GapSmall}, above, editor.Object(), below)
	return r
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

// SetMessages shows what is to be said about the answer.
func (r *FieldRow) SetMessages(messages []Message) { r.messages.Set(messages) }

// Messages returns what is shown about the answer.
func (r *FieldRow) Messages() []Message { return r.messages.Messages() }

// SetCounter shows n of a limit of most characters; no limit (0) shows nothing.
func (r *FieldRow) SetCounter(n, most int) { r.counter.Set(n, most) }

// SetEcho shows what the answer is taken for, where that is not what was typed;
// "" shows nothing.
func (r *FieldRow) SetEcho(understood string) {
	if understood == "" {
		r.echo.Hide()
		return
	}
	r.echo.SetText(r.say.Text("kit.echo", words.Args{"Text": understood}))
	r.echo.Show()
}
