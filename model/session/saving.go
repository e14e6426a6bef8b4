package session

import (
	"context"
	"sync"
	"time"

	"toprunner/model"
)

// How soon a change is saved: a pause in typing, the longest a first unsaved
// keystroke waits for one.
const (
	pauseBefore    = 500 * time.Millisecond
	longestUnsaved = 2 * time.Second
)

// RetryAfter is the wait before a save that failed is tried again, for as long as
// it fails; a change in between is tried after its own pause.
const RetryAfter = 3 * time.Second

// Status says whether what was typed is kept.
type Status int

// The states of saving.
const (
	Saved   Status = iota // nothing is unsaved
	Pending               // a change waits for a pause in typing
	Saving                // a save is under way
	Failed                // the last save failed; it is tried again by itself
)

// SaveState is the state of saving.
type SaveState struct {
	Status Status
	// At is when the entry was last saved; zero for one that begins until its first
	// save has succeeded.
	At time.Time
	// Err is why the last save failed, nil unless Failed.
	Err error
}

// State returns the state of saving.
func (s *Session) State() SaveState {
	state := SaveState{At: s.savedAt, Err: s.failure}
	switch {
	case s.failure != nil:
		state.Status = Failed
	case s.running != nil:
		state.Status = Saving
	case s.unsaved(), len(s.looking) > 0:
		state.Status = Pending
	}
	return state
}

func (s *Session) unsaved() bool { return s.saved != s.revision }

// Leave saves at once what is unsaved: the person has left a field or a page.
func (s *Session) Leave() { s.save() }

// Keep is Leave for an entry that is to be kept even when nothing was changed since
// it began: the person has said so, or something is noted of it beside its answers.
func (s *Session) Keep() {
	if s.begun != nil && !s.unsaved() && !s.closed {
		s.touch()
	}
	s.save()
}

// Close saves what is unsaved and returns when it is kept. A file that is still
// being read or looked into is waited for, and so is a save under way. From then on
// the session takes no change and saves nothing. When Close returns an error the
// session is open and goes on trying, and Close can be called again.
func (s *Session) Close() error {
	s.FinishAttaching()
	if s.running != nil { // it may fail and still leave a try for what came after it
		s.complete(s.running)
	}
	for s.unsaved() {
		if s.running == nil {
			s.running = s.nextSaving()
		}
		if s.complete(s.running); s.failure != nil {
			return s.failure
		}
	}
	s.stopAlarms()
	s.closed = true
	return nil
}

// complete ends a save here and now, whether the runner has begun it or not.
func (s *Session) complete(job *saving) {
	s.again = false
	job.run()
	s.finish(job)
}

// saveSoon saves after a pause, which each change begins anew, but not later than
// the first unsaved change allows.
func (s *Session) saveSoon() {
	s.pause.set(pauseBefore, s.save)
	if !s.latest.isSet() {
		s.latest.set(longestUnsaved, s.save)
	}
}

func (s *Session) stopAlarms() {
	s.pause.clear()
	s.latest.clear()
	s.retry.clear()
}

// save saves in the background what is unsaved. While a save is under way it only
// remembers that another is wanted.
func (s *Session) save() {
	s.stopAlarms()
	if s.running != nil {
		s.again = true
		return
	}
	if !s.unsaved() {
		return
	}
	job := s.nextSaving()
	s.running = job
	s.tell(Change{Saving: true})
	s.config.Runner.Go(job.run, func() { s.finish(job) })
}

// finish takes over what a save has brought about. It does so once for each save,
// as Close may have come before the runner.
func (s *Session) finish(job *saving) {
	if s.running != job {
		return
	}
	again := s.again
	s.running, s.again, s.failure, s.begun = nil, false, job.err, job.begun
	if job.revision > s.checked {
		s.report, s.checked = job.report, job.revision
	}
	if job.err == nil {
		s.saved, s.savedAt = job.revision, s.config.Now()
		for key := range job.contents {
			delete(s.unkept, key)
		}
	} else {
		s.retry.set(RetryAfter, s.save)
	}
	s.tell(Change{Checked: true, Saving: true})
	if again {
		s.save()
	}
}

// saving is one save: a copy of the entry as of a revision, and what came of it.
type saving struct {
	once     sync.Once
	config   Config
	revision int
	entry    *model.Entry
	contents map[string][]byte // to be kept before the entry names them
	begun    *model.Report     // as in Session

	report *model.Report
	err    error
}

// nextSaving returns the save of the entry as it stands.
func (s *Session) nextSaving() *saving {
	job := &saving{
		config: s.config, revision: s.revision, entry: s.entry.Clone(), contents: map[string][]byte{}, begun: s.begun,
	}
	for _, a := range s.entry.Attachments {
		if data, ok := s.unkept[a.SHA256]; ok {
			job.contents[a.SHA256] = data
		}
	}
	return job
}

// run checks and saves, once: a second caller waits for the first.
func (job *saving) run() {
	job.once.Do(func() {
		job.report = job.config.Check(job.entry)
		job.err = job.keep(context.Background())
	})
}

// keep creates an entry as it began before it saves what has become of it, so that
// its history tells what it began with from what the person gave.
func (job *saving) keep(ctx context.Context) error {
	if job.begun != nil {
		if err := job.config.Saver.Create(ctx, job.config.Entry, job.begun); err != nil {
			return err
		}
		job.begun = nil
	}
	for _, data := range job.contents {
		if _, err := job.config.Saver.AddContent(ctx, data); err != nil {
			return err
		}
	}
	return job.config.Saver.Save(ctx, job.entry, job.report)
}
