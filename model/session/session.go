package session

import (
	"context"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/text"
)

// Runner does work beside the goroutine of the screens.
type Runner interface {
	// Go calls work on another goroutine and then done on that of the screens.
	Go(work func(), done func())
	// After calls f on the goroutine of the screens when d has passed. After
	// stop has been called there, f is not called any more.
	After(d time.Duration, f func()) (stop func())
}

// Saver keeps entries. Its calls come one after the other, from any goroutine.
type Saver interface {
	// Create keeps an entry that it does not hold yet with the report of its check.
	Create(ctx context.Context, e *model.Entry, r *model.Report) error
	// Save keeps an entry with the report of its check: all of it or nothing.
	Save(ctx context.Context, e *model.Entry, r *model.Report) error
	// AddContent keeps the bytes of a file and returns their SHA-256.
	AddContent(ctx context.Context, data []byte) (sha256 string, err error)
}

// Config is what a session is opened with. Every field is needed, but for SavedAt.
type Config struct {
	Edition *model.Edition
	// Entry is as it is saved, or as it begins. It must not be changed while the
	// session is open, which works on a copy.
	Entry *model.Entry
	// SavedAt is when it was saved; zero for an entry that begins, which the Saver
	// does not hold yet.
	SavedAt time.Time
	// Check judges an entry, without a day: its report is stored. It is called
	// on any goroutine and must not change the entry.
	Check func(*model.Entry) *model.Report
	// Examine looks into a file that is attached. It is called on any goroutine.
	Examine func(name string, data []byte) model.Attachment
	Saver   Saver
	Runner  Runner
	Now     func() time.Time
}

// Session is an open entry.
type Session struct {
	config Config
	entry  *model.Entry
	// revision counts the changes; the others say which one was saved last,
	// which the report is of and which the figures are of.
	revision, saved, checked, reckoned int

	// begun is the report of the entry as it begins, nil once the Saver holds it.
	begun   *model.Report
	report  *model.Report
	figures model.Figures
	leading map[string]bool // questions whose answers defaults depend on

	savedAt time.Time
	failure error             // of the last save, nil when it succeeded
	running *saving           // the save under way, nil when there is none
	again   bool              // another save was asked for while one was under way
	looking []*looking        // files that are being read and looked into
	unkept  map[string][]byte // bytes of attachments that are not saved yet
	files   []File            // of the entry, and those that were taken off

	pause, latest, retry alarm

	closed    bool // it is all saved and another session may have the entry open
	listeners []*listener
}

// Open opens an entry and checks it.
func Open(c Config) *Session {
	s := &Session{
		config: c, entry: c.Entry.Clone(), savedAt: c.SavedAt, leading: leadingQuestions(c.Edition),
		unkept: map[string][]byte{},
		pause:  alarm{runner: c.Runner}, latest: alarm{runner: c.Runner}, retry: alarm{runner: c.Runner},
	}
	for _, a := range s.entry.Attachments {
		s.files = append(s.files, File{Attachment: a})
	}
	s.report = c.Check(s.entry)
	if c.SavedAt.IsZero() {
		s.begun = s.report
	}
	s.figures = model.Compute(c.Edition, s.entry)
	return s
}

// leadingQuestions returns the questions that a condition of a default asks.
func leadingQuestions(ed *model.Edition) map[string]bool {
	leading := map[string]bool{}
	for _, q := range ed.Questions() {
		for _, d := range q.Defaults {
			for _, id := range d.When.Questions() {
				leading[id] = true
			}
		}
	}
	return leading
}

// Edition returns the edition the entry applies to.
func (s *Session) Edition() *model.Edition { return s.config.Edition }

// Entry returns a copy of the entry as it stands.
func (s *Session) Entry() *model.Entry { return s.entry.Clone() }

// Answer returns a copy of one answer, the zero Answer when there is none.
func (s *Session) Answer(question string) model.Answer { return s.entry.Answers[question].Clone() }

// Report returns the result of the last check, which may be some keystrokes old.
// It must not be changed.
func (s *Session) Report() *model.Report { return s.report }

// Figures returns the figures of the entry as it stands. They must not be changed.
func (s *Session) Figures() model.Figures {
	if s.reckoned != s.revision {
		s.figures, s.reckoned = model.Compute(s.config.Edition, s.entry), s.revision
	}
	return s.figures
}

// Set takes an answer as it stands in its field. It is meant to be called for
// every keystroke: nothing is checked or saved before it returns. The text is
// normalised, but what cannot be read stays as it was typed. A default that
// depends on this question and was not touched follows.
func (s *Session) Set(question string, a model.Answer) {
	a = a.Map(text.Normalize)
	if !s.takes(question) || s.entry.Answers[question].Equal(a) {
		return
	}
	if !s.leading[question] {
		s.put(question, a)
		s.touch(question)
		return
	}
	before := s.entry.Clone()
	s.put(question, a)
	s.touch(append([]string{question}, s.config.Edition.FollowDefaults(before, s.entry)...)...)
}

// takes reports that answers to a question are taken. After Close none are: the
// whole entry is saved each time, and would undo what another session has saved since.
func (s *Session) takes(question string) bool {
	return !s.closed && s.config.Edition.Question(question) != nil
}

func (s *Session) put(question string, a model.Answer) {
	if a.Equal(model.Answer{}) {
		delete(s.entry.Answers, question)
		return
	}
	s.entry.Answers[question] = a
}

// SetNote takes the in-house memo of a question; "" takes it away.
func (s *Session) SetNote(question, note string) {
	note = text.Normalize(note)
	if !s.takes(question) || s.entry.Notes[question] == note {
		return
	}
	s.entry.Notes[question] = note
	if note == "" {
		delete(s.entry.Notes, question)
	}
	s.touch(question)
}

// SetNotAsked marks a question as one that the official form does not have, or
// takes the mark away.
func (s *Session) SetNotAsked(question string, marked bool) {
	if !s.takes(question) || s.entry.NotAsked[question] == marked {
		return
	}
	s.entry.NotAsked[question] = marked
	if !marked {
		delete(s.entry.NotAsked, question)
	}
	s.touch(question)
}

// Snapshot returns the entry as it stands, checked as it stands, for a document
// that carries the date today. contents gives the bytes of the attachments that
// are saved; the session adds those that are not.
func (s *Session) Snapshot(today calendar.Date, contents model.Contents) *model.Snapshot {
	if s.checked != s.revision {
		s.report, s.checked = s.config.Check(s.entry), s.revision
		s.tell(Change{Checked: true})
	}
	return &model.Snapshot{
		Edition: s.config.Edition, Entry: s.entry.Clone(), Report: s.report, Today: today,
		Contents: s.Contents(contents),
	}
}
