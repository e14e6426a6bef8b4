package entryfile

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"slices"

	"toprunner/model"
)

// Write writes an entry as ENTRY.json: what can be read in its canonical form,
// numbers as JSON numbers, and everything else as it was typed. The questions
// come in the order of the form, so the same entry gives the same bytes.
// Evidence is named as FileNames says; its bytes are Save's concern.
//
// Reading it again gives an entry that is read the same in every answer. An
// answer to a question that the edition does not have is written too, at the
// end; Read will name it.
func Write(w io.Writer, ed *model.Edition, e *model.Entry) error {
	_, err := w.Write(document(ed, e))
	return err
}

// New returns an entry file with the id of every question and no answer, for a
// person or a script to fill in. File questions are left out: their answers
// stand under "attachments".
func New(ed *model.Edition, id string, lang model.Lang) []byte {
	answers := &object{}
	for _, q := range ed.Questions() {
		if q.Type != model.TypeFile {
			answers.put(q.ID, []byte("null"))
		}
	}
	doc := head(ed.ID, id, lang)
	doc.put(keyNotes, []byte("{}"))
	doc.put(keyNotAsked, []byte("[]"))
	doc.put(keyAnswers, answers.bytes())
	doc.put(keyAttachments, []byte("[]"))
	return indented(doc)
}

func head(edition, id string, lang model.Lang) *object {
	doc := &object{}
	doc.put(keyFormat, str(Format))
	if id != "" {
		doc.put(keyID, str(id))
	}
	doc.put(keyEdition, str(edition))
	if lang != "" {
		doc.put(keyLanguage, str(string(lang)))
	}
	return doc
}

func document(ed *model.Edition, e *model.Entry) []byte {
	doc := head(e.Edition, e.ID, e.Language)
	notes, notAsked, answers := &object{}, [][]byte{}, &object{}
	for _, id := range idsOf(ed, e) {
		if note := e.Notes[id]; note != "" {
			notes.put(id, str(note))
		}
		if e.NotAsked[id] {
			notAsked = append(notAsked, str(id))
		}
		if a, ok := e.Answers[id]; ok {
			if v := answer(ed.Question(id), a); v != nil {
				answers.put(id, v)
			}
		}
	}
	if len(notes.keys) > 0 {
		doc.put(keyNotes, notes.bytes())
	}
	if len(notAsked) > 0 {
		doc.put(keyNotAsked, array(notAsked))
	}
	doc.put(keyAnswers, answers.bytes())
	if len(e.Attachments) > 0 {
		doc.put(keyAttachments, attachments(e))
	}
	return indented(doc)
}

// idsOf returns every id the entry says something of: first those of the form
// in its order, then any others.
func idsOf(ed *model.Edition, e *model.Entry) []string {
	var ids []string
	others := map[string]bool{}
	for id := range e.Answers {
		others[id] = true
	}
	for id := range e.Notes {
		others[id] = true
	}
	for id := range e.NotAsked {
		others[id] = true
	}
	for _, q := range ed.Questions() {
		ids = append(ids, q.ID)
		delete(others, q.ID)
	}
	return append(ids, slices.Sorted(maps.Keys(others))...)
}

func attachments(e *model.Entry) []byte {
	names := FileNames(e)
	items := make([][]byte, len(e.Attachments))
	for i, a := range e.Attachments {
		item := &object{}
		item.put("question", str(a.Question))
		item.put("file", str(names[i]))
		items[i] = item.bytes()
	}
	return array(items)
}

// object is a JSON object being written, its keys in the order they are put.
type object struct {
	keys   []string
	values [][]byte
}

func (o *object) put(key string, value []byte) {
	o.keys, o.values = append(o.keys, key), append(o.values, value)
}

func (o *object) bytes() []byte {
	b := []byte{'{'}
	for i, key := range o.keys {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(append(b, str(key)...), ':'), o.values[i]...)
	}
	return append(b, '}')
}

func array(items [][]byte) []byte {
	return append(append([]byte{'['}, bytes.Join(items, []byte{','})...), ']')
}

// str writes a JSON string, as plain as JSON allows.
func str(s string) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string into memory cannot fail
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'})
}

func indented(o *object) []byte {
	var b bytes.Buffer
	_ = json.Indent(&b, o.bytes(), "", " ") // what was just put together is JSON
	b.WriteByte('\n')
	return b.Bytes()
}
