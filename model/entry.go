package model

import (
	"maps"
	"slices"
	"strings"

	"toprunner/model/text"
)

// Entry is one organisation's application to one edition, as typed.
type Entry struct {
	ID          string // UUIDv7
	Edition     string // id of the edition
	Language    Lang   // of documents and reports
	Answers     map[string]Answer
	Notes       map[string]string // in-house memos per question, never printed
	NotAsked    map[string]bool   // assumed questions the official form does not have
	Attachments []Attachment
	Origin      Origin // not in an entry file
}

// Origin is what an entry is marked as in the list, so that it is not taken for
// the application itself. The zero Origin is no mark.
type Origin string

// The marks.
const (
	OriginPractice Origin = "practice"
	OriginCopy     Origin = "copy"
)

// NewEntry returns an entry without a single answer.
func NewEntry(id, edition string, lang Lang) *Entry {
	return &Entry{
		ID: id, Edition: edition, Language: lang,
		Answers: map[string]Answer{}, Notes: map[string]string{}, NotAsked: map[string]bool{},
	}
}

// Clone returns a copy that shares nothing with e.
func (e *Entry) Clone() *Entry {
	c := *e
	c.Answers = make(map[string]Answer, len(e.Answers))
	for id, a := range e.Answers {
		c.Answers[id] = a.Clone()
	}
	c.Notes = maps.Clone(e.Notes)
	c.NotAsked = maps.Clone(e.NotAsked)
	c.Attachments = slices.Clone(e.Attachments)
	return &c
}

// Same reports that two entries say the same and name the same files, whatever
// their ids and marks. A file is told by its content.
func (e *Entry) Same(other *Entry) bool {
	given := func(of *Entry) map[string]Answer {
		all := maps.Clone(of.Answers)
		maps.DeleteFunc(all, func(_ string, a Answer) bool { return a.Empty() })
		return all
	}
	marked := func(of *Entry) map[string]bool {
		all := maps.Clone(of.NotAsked)
		maps.DeleteFunc(all, func(_ string, on bool) bool { return !on })
		return all
	}
	file := func(a, b Attachment) bool {
		return a.Question == b.Question && a.Name == b.Name && a.SHA256 == b.SHA256
	}
	return e.Edition == other.Edition && e.Language == other.Language &&
		maps.EqualFunc(given(e), given(other), Answer.Equal) && maps.Equal(e.Notes, other.Notes) &&
		maps.Equal(marked(e), marked(other)) && slices.EqualFunc(e.Attachments, other.Attachments, file)
}

// AttachmentsOf returns the files given for a question, in their order.
func (e *Entry) AttachmentsOf(question string) []Attachment {
	var of []Attachment
	for _, a := range e.Attachments {
		if a.Question == question {
			of = append(of, a)
		}
	}
	return of
}

// Answer is what was typed or chosen for one question, kept as it came even
// when it cannot be read as the question's type. The zero Answer is "not
// answered".
//
// Text holds texts, numbers, dates, the id or label of a choice, and "true" or
// "false" for a declaration. List holds the choices of a multi question, Rows
// those of a table. Text is also set for a multi or table question when a
// script gave a bare string there.
type Answer struct {
	Text string
	List []string
	Rows []Row
}

// Row is one row of a table answer: column id to what was typed.
type Row map[string]string

// TextAnswer returns an answer of one text, number, date or choice.
func TextAnswer(typed string) Answer { return Answer{Text: typed} }

// ListAnswer returns an answer of several choices.
func ListAnswer(choices ...string) Answer { return Answer{List: choices} }

// RowsAnswer returns the answer to a table question.
func RowsAnswer(rows ...Row) Answer { return Answer{Rows: rows} }

// Blank reports that a row holds nothing but white space.
func (r Row) Blank() bool {
	for _, cell := range r {
		if !blank(cell) {
			return false
		}
	}
	return true
}

// Empty reports that nothing but white space (of any width) was given.
func (a Answer) Empty() bool {
	return blank(a.Text) &&
		!slices.ContainsFunc(a.List, func(s string) bool { return !blank(s) }) &&
		!slices.ContainsFunc(a.Rows, func(r Row) bool { return !r.Blank() })
}

// blank reports that nothing in s can be seen: white space of any width, and
// what pasted text carries along unseen.
func blank(s string) bool { return strings.TrimSpace(text.Normalize(s)) == "" }

// Equal reports that two answers hold the same.
func (a Answer) Equal(b Answer) bool {
	return a.Text == b.Text && slices.Equal(a.List, b.List) &&
		slices.EqualFunc(a.Rows, b.Rows, maps.Equal[Row, Row])
}

// Clone returns a copy that shares nothing with a.
func (a Answer) Clone() Answer {
	a.List = slices.Clone(a.List)
	if a.Rows != nil {
		rows := make([]Row, len(a.Rows))
		for i, r := range a.Rows {
			rows[i] = maps.Clone(r)
		}
		a.Rows = rows
	}
	return a
}

// Map returns a copy with every text of a, its cells included, replaced by what of
// makes of it. Choices in a list stay: they are ids.
func (a Answer) Map(of func(string) string) Answer {
	a = a.Clone()
	a.Text = of(a.Text)
	for _, row := range a.Rows {
		for column, typed := range row {
			row[column] = of(typed)
		}
	}
	return a
}

// AttachmentState says what a look into an attached file found.
type AttachmentState string

// The states of an attachment.
const (
	AttachmentGood      AttachmentState = "good"
	AttachmentWrongType AttachmentState = "wrong_type" // not PDF, JPEG or PNG
	AttachmentBroken    AttachmentState = "broken"
	AttachmentEncrypted AttachmentState = "encrypted"
	AttachmentTooLarge  AttachmentState = "too_large" // an image that needs more memory than is right
)

// Attachment is a file given as the answer to a file question. Its bytes are
// kept apart and found by SHA256.
type Attachment struct {
	Question string
	Name     string // file name without folder
	Size     int64  // bytes
	SHA256   string // lower-case hex
	Kind     string // "pdf", "jpeg", "png" or "" when unknown
	Pages    int    // 0 when unknown
	State    AttachmentState
}

// Contents gives the bytes of attachments.
type Contents interface {
	// Content returns the bytes with that SHA-256 (lower-case hex).
	Content(sha256 string) ([]byte, error)
}
