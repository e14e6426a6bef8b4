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

// FinishAttaching waits for the files that are being read and looked into, and reports
// whether none of them was refused; failed was told of one that was. Close does so too:
// it is for those who want to be told while the session is still open.
func (s *Session) FinishAttaching() (nothingRefused bool) {
	nothingRefused = true
	for _, l := range slices.Clone(s.looking) {
		l.run()
		s.add(l)
		nothingRefused = nothingRefused && l.err == nil
	}
	return nothingRefused
}

// add puts a file that was looked into at the end of the entry. It does so once
// for each, as Close may have come before the runner.
func (s *Session) add(l *looking) {
	at := slices.Index(s.looking, l)
	if at < 0 {
		return
	}
	s.looking = slices.Delete(s.looking, at, at+1)
	there := s.fileAt(l.question, l.found.SHA256)
	switch {
	case l.err != nil:
		s.tell(Change{Saving: true})
		l.failed(l.err)
	case there >= 0 && !s.files[there].Taken:
		s.tell(Change{Saving: true})
	default:
		if there >= 0 {
			s.files = slices.Delete(s.files, there, there+1)
		}
		s.files = append(s.files, File{Attachment: l.found})
		s.unkept[l.found.SHA256] = l.data
		s.filesChanged(l.question)
	}
}

// fileAt returns where among the files one of a question stands, or -1.
func (s *Session) fileAt(question, sha256 string) int {
	return slices.IndexFunc(s.files, func(f File) bool { return f.Question == question && f.SHA256 == sha256 })
}

// File is a file attached to a question, or one that was taken off and can be put back.
type File struct {
	model.Attachment
	Taken bool // it is not part of the entry
}

// Files returns the files of a question, among them those that were taken off, where
// they stood.
func (s *Session) Files(question string) []File {
	return slices.DeleteFunc(slices.Clone(s.files), func(f File) bool { return f.Question != question })
}

// Detach takes a file, known by its SHA-256, away from a question. Until the session
// ends PutBack brings it back.
func (s *Session) Detach(question, sha256 string) { s.setTaken(question, sha256, true) }

// PutBack puts a file that Detach took away back to where it stood. Its bytes are
// there: those not saved yet are held, and a store does not tidy away while it is open
// what it had been given.
func (s *Session) PutBack(question, sha256 string) { s.setTaken(question, sha256, false) }

func (s *Session) setTaken(question, sha256 string, taken bool) {
	at := s.fileAt(question, sha256)
	if at < 0 || s.closed || s.files[at].Taken == taken {
		return
	}
	s.files[at].Taken = taken
	s.filesChanged(question)
}

// filesChanged makes the files that were not taken off those of the entry.
func (s *Session) filesChanged(question string) {
	s.entry.Attachments = nil
	for _, f := range s.files {
		if !f.Taken {
			s.entry.Attachments = append(s.entry.Attachments, f.Attachment)
		}
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

// Contents gives the bytes of the attachments as they stand now. kept gives those that
// are saved; the session adds those that are not.
func (s *Session) Contents(kept model.Contents) model.Contents {
	if len(s.unkept) == 0 {
		return kept
	}
	return contents{unkept: maps.Clone(s.unkept), kept: kept}
}
