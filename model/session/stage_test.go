package session

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"toprunner/model"
)

// hand is a runner driven by hand: time passes when forward is called and work
// is done when work is called, or at once when prompt is set.
type hand struct {
	now    time.Time
	prompt bool
	timers []*timer
	queue  []task
}

type timer struct {
	at      time.Time
	f       func()
	stopped bool
}

type task struct{ work, done func() }

func (h *hand) Now() time.Time { return h.now }

func (h *hand) Go(work func(), done func()) {
	if h.prompt {
		work()
		done()
		return
	}
	h.queue = append(h.queue, task{work, done})
}

func (h *hand) After(d time.Duration, f func()) (stop func()) {
	t := &timer{at: h.now.Add(d), f: f}
	h.timers = append(h.timers, t)
	return func() { t.stopped = true }
}

// forward lets time pass and the timers go off in their order.
func (h *hand) forward(d time.Duration) {
	end := h.now.Add(d)
	for {
		h.timers = slices.DeleteFunc(h.timers, func(t *timer) bool { return t.stopped })
		if len(h.timers) == 0 {
			break
		}
		next := slices.MinFunc(h.timers, func(a, b *timer) int { return cmp.Compare(a.at.UnixNano(), b.at.UnixNano()) })
		if next.at.After(end) {
			break
		}
		h.now, next.stopped = next.at, true
		next.f()
	}
	h.now = end
}

// work does the oldest background work and says so.
func (h *hand) work() {
	first := h.queue[0]
	h.queue = h.queue[1:]
	first.work()
	first.done()
}

// shelf is a saver that remembers what it was given.
type shelf struct {
	created  []*model.Entry
	saves    []*model.Entry
	reports  []*model.Report
	contents map[string][]byte
	fail     error
	busy     atomic.Bool
	overlap  bool          // two calls at once
	entered  chan struct{} // when set, Save says that it was called …
	leave    chan struct{} // … and waits
}

func (s *shelf) enter() (leave func()) {
	if !s.busy.CompareAndSwap(false, true) {
		s.overlap = true
	}
	return func() { s.busy.Store(false) }
}

var (
	errNoContent  = errors.New("an attachment without content")
	errNotCreated = errors.New("saved before it was created once")
)

func (s *shelf) Create(_ context.Context, e *model.Entry, _ *model.Report) error {
	defer s.enter()()
	if s.fail != nil {
		return s.fail
	}
	s.created = append(s.created, e.Clone())
	return nil
}

func (s *shelf) Save(_ context.Context, e *model.Entry, r *model.Report) error {
	defer s.enter()()
	if s.entered != nil {
		s.entered <- struct{}{}
		<-s.leave
	}
	if s.fail != nil {
		return s.fail
	}
	if len(s.created) != 1 {
		return errNotCreated
	}
	for _, a := range e.Attachments {
		if _, ok := s.contents[a.SHA256]; !ok {
			return errNoContent
		}
	}
	s.saves, s.reports = append(s.saves, e.Clone()), append(s.reports, r)
	return nil
}

func (s *shelf) AddContent(_ context.Context, data []byte) (string, error) {
	defer s.enter()()
	if s.fail != nil {
		return "", s.fail
	}
	key := keyOf(data)
	s.contents[key] = slices.Clone(data)
	return key, nil
}

// Content is the bytes that were kept.
func (s *shelf) Content(key string) ([]byte, error) {
	if data, ok := s.contents[key]; ok {
		return data, nil
	}
	return nil, errNoContent
}

func keyOf(data []byte) string {
	digest := sha256.Sum256(data)
	return hex.EncodeToString(digest[:])
}

// given reads a file.
func given(data []byte) func() ([]byte, error) {
	return func() ([]byte, error) { return data, nil }
}

// refuse is told why a file was not added.
func (s *stage) refuse(why error) { s.told = append(s.told, why) }

func examined(name string, data []byte) model.Attachment {
	return model.Attachment{Name: name, Size: int64(len(data)), SHA256: keyOf(data), Kind: "pdf", State: model.AttachmentGood}
}

// stage is a session with what it is joined to.
type stage struct {
	*Session
	t      *testing.T
	hand   *hand
	shelf  *shelf
	checks int
	heard  []Change
	told   []error // why files were not added
}

// newStage is a session with an entry that begins.
func newStage(t *testing.T) *stage {
	t.Helper()
	s := &stage{
		t: t, shelf: &shelf{contents: map[string][]byte{}},
		hand: &hand{now: time.Date(2025, 7, 1, 9, 0, 0, 0, time.UTC), prompt: true},
	}
	s.Session = Open(s.config(s.hand))
	s.Subscribe(func(c Change) { s.heard = append(s.heard, c) })
	s.checks = 0
	return s
}

func (s *stage) config(runner Runner) Config {
	return Config{
		Edition: form(s.t), Entry: model.NewEntry("a", "form", model.Japanese),
		Saver: s.shelf, Runner: runner, Now: s.hand.Now, Examine: examined,
		// The check counts the answers, so that a report tells what it is of.
		Check: func(e *model.Entry) *model.Report {
			s.checks++
			return &model.Report{Answered: len(e.Answers)}
		},
	}
}

// form is a small edition: a name, a choice that a default depends on, the
// questions of a figure, a file.
func form(t *testing.T) *model.Edition {
	t.Helper()
	ed := &model.Edition{ID: "form", Sections: []*model.Section{{ID: "s", Blocks: []*model.Block{{ID: "b", Questions: []*model.Question{
		{ID: "name", Type: model.TypeLong},
		{ID: "table", Type: model.TypeTable, Columns: []model.Column{{ID: "c", Type: model.TypeText}}},
		{ID: "unit", Type: model.TypeChoice, Choices: []model.Choice{{ID: "whole"}, {ID: "site"}}},
		{ID: "base", Type: model.TypeChoice, Role: model.RoleHeadcountBase,
			Choices: []model.Choice{{ID: "total"}, {ID: "unit"}},
			Defaults: []model.Default{
				{Value: "unit", When: &model.Condition{Question: "unit", Not: []string{"whole"}}},
				{Value: "total"},
			}},
		{ID: "total", Type: model.TypeInteger, Role: model.RoleHeadcountTotal},
		{ID: "people", Type: model.TypeInteger, Role: model.RoleHeadcountUnit},
		{ID: "eligible", Type: model.TypeInteger, Role: model.RoleEligible},
		{ID: "file", Type: model.TypeFile},
	}}}}}}
	if err := ed.Index(); err != nil {
		t.Fatal(err)
	}
	return ed
}

func (s *stage) typeName(text string) { s.Set("name", model.TextAnswer(text)) }

// wantSaved fails unless so many saves were made, the last with this name.
func (s *stage) wantSaved(saves int, name string) {
	s.t.Helper()
	if len(s.shelf.saves) != saves {
		s.t.Fatalf("%d saves, want %d", len(s.shelf.saves), saves)
	}
	if saves > 0 {
		if got := s.shelf.saves[saves-1].Answers["name"].Text; got != name {
			s.t.Errorf("saved %q, want %q", got, name)
		}
	}
}

func (s *stage) wantStatus(want Status) {
	s.t.Helper()
	if got := s.State(); got.Status != want || (got.Err != nil) != (want == Failed) {
		s.t.Errorf("state %+v, want status %d", got, want)
	}
}
