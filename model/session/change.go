package session

import "slices"

// Change says what is different since the last one.
type Change struct {
	// Questions holds the ids whose answer, note, mark or files changed.
	Questions []string
	// Checked: there is a new Report.
	Checked bool
	// Saving: State may be another.
	Saving bool
}

// listener is a pointer's worth of identity for a function.
type listener struct{ hear func(Change) }

// Subscribe calls hear after every change, until cancel is called.
func (s *Session) Subscribe(hear func(Change)) (cancel func()) {
	l := &listener{hear}
	s.listeners = append(s.listeners, l)
	return func() {
		s.listeners = slices.DeleteFunc(slices.Clone(s.listeners), func(other *listener) bool { return other == l })
	}
}

// tell calls every listener. One that cancels while it is told, or changes the
// entry, disturbs nothing.
func (s *Session) tell(c Change) {
	for _, l := range s.listeners {
		l.hear(c)
	}
}

// touch counts a change, sees to it that it is saved, and tells of it.
func (s *Session) touch(questions ...string) {
	s.revision++
	s.saveSoon()
	s.tell(Change{Questions: questions, Saving: true})
}
