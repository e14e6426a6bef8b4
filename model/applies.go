package model

import "slices"

// Holds reports whether a condition is met by the entry; a nil condition is.
func (e *Edition) Holds(c *Condition, entry *Entry) bool {
	if c == nil {
		return true
	}
	if c.Or != nil && e.Holds(c.Or, entry) {
		return true
	}
	q := e.Question(c.Question)
	chosen := q.Read(entry.Answers[c.Question]).Choices
	if len(c.Is) > 0 {
		return slices.ContainsFunc(chosen, func(id string) bool { return slices.Contains(c.Is, id) })
	}
	return len(chosen) > 0 &&
		!slices.ContainsFunc(chosen, func(id string) bool { return slices.Contains(c.Not, id) })
}

// Applies reports whether the entry as it stands is asked the question: its
// condition holds and, in a repeated block, its choice is taken.
func (e *Edition) Applies(q *Question, entry *Entry) bool {
	if q.Choice != "" {
		by := e.Question(q.Block.RepeatFor)
		if !slices.Contains(by.Read(entry.Answers[by.ID]).Choices, q.Choice) {
			return false
		}
	}
	return e.Holds(q.When, entry)
}

// Shown reports whether the question is shown and printed. One that no longer
// applies but was answered still is, so that no typed word goes unseen; only
// an effort of a category that was not chosen is left out (rule category_text
// says so).
func (e *Edition) Shown(q *Question, entry *Entry) bool {
	if e.Applies(q, entry) {
		return true
	}
	return q.Choice == "" && e.Answered(q, entry)
}

// Answered reports whether anything was given, readable or not.
func (e *Edition) Answered(q *Question, entry *Entry) bool {
	if q.Type == TypeFile {
		return len(entry.AttachmentsOf(q.ID)) > 0
	}
	return !entry.Answers[q.ID].Empty()
}

// NeedOf returns how much the answer is wanted from this entry: a question the
// entry marks as not asked is optional.
func (e *Edition) NeedOf(q *Question, entry *Entry) Need {
	if entry.NotAsked[q.ID] && q.Status == Assumed {
		return Optional
	}
	return q.Need
}

// DefaultFor returns the answer a question begins with in the entry as it
// stands, "" when it has none.
func (e *Edition) DefaultFor(q *Question, entry *Entry) string {
	for _, d := range q.Defaults {
		if e.Holds(d.When, entry) {
			return d.Value
		}
	}
	return ""
}

// FillDefaults gives every empty question that has a default its default. It
// is called once for an entry begun by a person.
func (e *Edition) FillDefaults(entry *Entry) {
	for _, q := range e.Questions() {
		if d := e.DefaultFor(q, entry); d != "" && !e.Answered(q, entry) {
			entry.Answers[q.ID] = TextAnswer(d)
		}
	}
}

// FollowDefaults carries defaults along after a change: a question whose answer
// in after is still the default that before would give gets the one that after
// gives. It returns the ids it changed.
func (e *Edition) FollowDefaults(before, after *Entry) []string {
	var changed []string
	for _, q := range e.Questions() {
		was, is := e.DefaultFor(q, before), e.DefaultFor(q, after)
		if was != is && is != "" && after.Answers[q.ID].Equal(TextAnswer(was)) {
			after.Answers[q.ID] = TextAnswer(is)
			changed = append(changed, q.ID)
		}
	}
	return changed
}
