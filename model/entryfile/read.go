package entryfile

import (
	"regexp"
	"strings"

	"toprunner/model"
)

// Format is the format id that Read takes and Write gives.
const Format = "toprunner.entry/1"

// Editions finds an edition by its id.
type Editions = func(id string) (*model.Edition, bool)

// Ref is a file that an entry names as evidence. Path is as written, relative
// to the entry file.
type Ref struct {
	Question     string
	Path         string
	Line, Column int
}

// Read reads the text of an entry file; name is used in messages only. The
// entry has no attachments yet: refs names the files that are to become them.
// An entry without a language is Japanese, one without an id has none.
//
// The error is a *model.Problem.
func Read(name string, data []byte, editions Editions) (e *model.Entry, refs []Ref, err error) {
	s, root, err := parse(name, data)
	if err != nil {
		return nil, nil, err
	}
	r := reader{source: s}
	if err := r.document(root, editions); err != nil {
		return nil, nil, err
	}
	return r.entry, r.refs, nil
}

type reader struct {
	source
	edition *model.Edition
	entry   *model.Entry
	refs    []Ref
}

// The keys of an entry file, in the order they are written.
const (
	keyFormat      = "format"
	keyID          = "id"
	keyEdition     = "edition"
	keyLanguage    = "language"
	keyNotes       = "notes"
	keyNotAsked    = "not_asked"
	keyAnswers     = "answers"
	keyAttachments = "attachments"
)

var keys = []string{keyFormat, keyID, keyEdition, keyLanguage, keyNotes, keyNotAsked, keyAnswers, keyAttachments}

func (r *reader) document(root *node, editions Editions) error {
	if root.kind != kindObject {
		return r.problem(probWantObject, root.at, "Key", "")
	}
	// The format comes first: a file of another format may well have other keys.
	if err := r.format(root); err != nil {
		return err
	}
	if err := r.onlyKeys(root, keys...); err != nil {
		return err
	}
	if err := r.head(root, editions); err != nil {
		return err
	}
	for _, part := range []struct {
		key  string
		read func(*node) error
	}{
		{keyNotes, r.notes}, {keyNotAsked, r.notAsked}, {keyAnswers, r.answers}, {keyAttachments, r.attachments},
	} {
		if n := root.get(part.key); n != nil {
			if err := part.read(n); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *reader) format(root *node) error {
	format, at, err := r.str(root, keyFormat)
	switch {
	case err != nil:
		return err
	case format == "":
		// A key written wrong, "Format" say, is the likelier mistake and is told first.
		if err := r.onlyKeys(root, keys...); err != nil {
			return err
		}
		return r.problem(probMissingKey, root.at, "Key", keyFormat)
	case format != Format:
		return r.problem(probFormat, at, "Found", format, "Want", Format)
	}
	return nil
}

// uuid is the written form of a UUID (RFC 9562, section 4).
var uuid = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// head reads what is said of the entry as a whole.
func (r *reader) head(root *node, editions Editions) error {
	edition, at, err := r.str(root, keyEdition)
	if err != nil {
		return err
	}
	if edition == "" {
		return r.problem(probMissingKey, root.at, "Key", keyEdition)
	}
	found, ok := editions(edition)
	if !ok {
		return r.problem(probUnknownEdition, at, "ID", edition)
	}
	id, at, err := r.str(root, keyID)
	if err != nil {
		return err
	}
	id = strings.ToLower(id)
	if id != "" && !uuid.MatchString(id) {
		return r.problem(probEntryID, at, "Found", id)
	}
	language, at, err := r.str(root, keyLanguage)
	if err != nil {
		return err
	}
	switch model.Lang(language) {
	case "":
		language = string(model.Japanese)
	case model.Japanese, model.English:
	default:
		return r.problem(probLanguage, at, "Found", language)
	}
	r.edition, r.entry = found, model.NewEntry(id, edition, model.Lang(language))
	return nil
}

// str returns the string under a key, "" when there is none.
func (r *reader) str(object *node, key string) (value string, at int, err error) {
	n := object.get(key)
	if n == nil {
		return "", object.at, nil
	}
	if n.kind != kindString {
		return "", 0, r.problem(probWantString, n.at, "Key", key)
	}
	return n.text, n.at, nil
}

// onlyKeys refuses a key that is not one of known.
func (r *reader) onlyKeys(object *node, known ...string) error {
	for _, m := range object.members {
		ok := false
		for _, key := range known {
			ok = ok || m.key == key
		}
		if !ok {
			return r.problem(probUnknownKey, m.at, "Key", m.key)
		}
	}
	return nil
}

// question returns the question with that id.
func (r *reader) question(id string, at int) (*model.Question, error) {
	if q := r.edition.Question(id); q != nil {
		return q, nil
	}
	return nil, r.problem(probUnknownQuestion, at, "ID", id, "Edition", r.edition.ID)
}
