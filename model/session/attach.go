package session

import (
	"maps"
	"slices"
	"sync"

	"toprunner/model"
)

// ErrClosed is told by Attach when the session was closed before the file was chosen.
var ErrClosed error = &model.Problem{ID: "session.closed"}

// looking is a file on its way into the entry.
type looking struct {
	once    sync.Once
	read    func() ([]byte, error)
	examine func(name string, data []byte) model.Attachment
	failed  func(error)

	question, name string
	data           []byte
	found          model.Attachment
	err            error // why it could not be read
}

// run reads the file and looks into it, once: a second caller waits for the first.
func (l *looking) run() {
	l.once.Do(func() {
		if l.data, l.err = l.read(); l.err == nil {
			l.found = l.examine(l.name, l.data)
			l.found.Question = l.question
		}
	})
}

// Attach adds a file to a question. It is read and looked into in the background,
// stands in the entry then, and is saved with its bytes like any other change; Close
// waits for it. A file whose bytes the question already has is not added twice. read
// is called once, on any goroutine, and what it returns must not be changed
// afterwards. failed is told why nothing is added: what read has returned, or
// ErrClosed.
func (s *Session) Attach(question, name string, read func() ([]byte, error), failed func(error)) {
	if s.closed {
		failed(ErrClosed)
		return
	}
	if !s.takes(question) {
		return
	}
	l := &looking{read: read, examine: s.config.Examine, failed: failed, question: question, name: name}
	s.looking = append(s.looking, l)
	s.tell(Change{Saving: true})
	s.config.Runner.Go(l.run, func() { s.add(l) })
}

// finishLooking waits for the files that are being looked into.
func (s *Session) finishLooking() {
	for _, l := range slices.Clone(s.looking) {
		l.run()
		s.add(l)
	}
}

// add puts a file that was looked into at the end of the entry. It does so once
// for each, as Close may have come before the runner.
func (s *Session) add(l *looking) {
	at := slices.Index(s.looking, l)
	if at < 0 {
		return
	}
	s.looking = slices.Delete(s.looking, at, at+1)
	switch {
	case l.err != nil:
		s.tell(Change{Saving: true})
		l.failed(l.err)
	case s.attached(l.question, l.found.SHA256) >= 0:
		s.tell(Change{Saving: true})
	default:
		s.entry.Attachments = append(s.entry.Attachments, l.found)
		s.unkept[l.found.SHA256] = l.data
		s.touch(l.question)
	}
}

// attached returns where in the entry a file of a question stands, or -1.
func (s *Session) attached(question, sha256 string) int {
	return slices.IndexFunc(s.entry.Attachments, func(a model.Attachment) bool {
		return a.Question == question && a.SHA256 == sha256
	})
}

// Detach takes a file, known by its SHA-256, away from a question.
func (s *Session) Detach(question, sha256 string) {
	at := s.attached(question, sha256)
	if at < 0 || s.closed {
		return
	}
	s.entry.Attachments = slices.Delete(s.entry.Attachments, at, at+1)
	if !slices.ContainsFunc(s.entry.Attachments, func(a model.Attachment) bool { return a.SHA256 == sha256 }) {
		delete(s.unkept, sha256)
	}
	s.touch(question)
}

// contents are the bytes of a snapshot's attachments: those that are not saved
// yet, and all others from where they are kept.
type contents struct {
	unkept map[string][]byte
	kept   model.Contents
}

// Content returns the bytes with that SHA-256 (lower-case hex).
func (c contents) Content(sha256 string) ([]byte, error) {
	if data, ok := c.unkept[sha256]; ok {
		return data, nil
	}
	return c.kept.Content(sha256)
}

func (s *Session) withUnkept(kept model.Contents) model.Contents {
	if len(s.unkept) == 0 {
		return kept
	}
	return contents{unkept: maps.Clone(s.unkept), kept: kept}
}
