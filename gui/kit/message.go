package kit

import (
	"slices"

	"fyne.io/fyne/v2"

	"toprunner/model"
	"toprunner/model/words"
)

// Message is something to say about an answer, in the words of the check.
type Message struct {
	Severity model.Severity // "" of an answer that is still to come, which is no mistake
	Text     string
	// Row, counted from 1, and Column, by its id, are the cell of a table that it is
	// about; 0 and "" is the whole answer.
	Row    int
	Column string
}

// wrong reports that the message is of a mistake.
func (m Message) wrong() bool { return m.Severity == model.Error }

// touches reports that the message is about a cell, or about a whole table, which is
// shown at its first row.
func (m Message) touches(row int, column string) bool {
	return m.Row == row && m.Column == column || m.Row == 0 && row == 1
}

// line is how a message is shown. What kind it is stands before it in words or
// by the sign 「＊」, never by colour alone.
func (m Message) line(say *words.Catalogue) (string, Style) {
	switch m.Severity {
	case model.Error:
		return say.Text("kit.error_line", words.Args{"Text": m.Text}), Style{Color: ColorErrorText}
	case model.Warning:
		return say.Text("kit.warning_line", words.Args{"Text": m.Text}), Style{Color: ColorWarningText}
	case "":
		return m.Text, Body
	default:
		return say.Text("kit.notice_line", words.Args{"Text": m.Text}), Style{Color: ColorNoticeText}
	}
}

// MessageList shows messages one below the other, and takes no room without.
type MessageList struct {
	Column
	say      *words.Catalogue
	messages []Message
}

// NewMessageList returns a list without messages.
func NewMessageList(lang model.Lang) *MessageList {
	l := &MessageList{say: words.For(lang)}
	l.fill(l, stacked{GapTight})
	l.Hidden = true
	return l
}

// Messages returns what is shown.
func (l *MessageList) Messages() []Message { return l.messages }

// Set shows other messages.
func (l *MessageList) Set(messages []Message) {
	if slices.Equal(l.messages, messages) {
		return
	}
	l.messages = slices.Clone(messages)
	objects := make([]fyne.CanvasObject, len(messages))
	for i, m := range messages {
		line, style := m.line(l.say)
		objects[i] = NewWrapText(line, style)
	}
	l.Hidden = len(messages) == 0
	l.SetObjects(objects...)
}
