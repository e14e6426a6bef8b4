package model

import (
	"time"

	"toprunner/model/calendar"
)

// Snapshot is an entry at one moment with all that a document needs. It is
// never changed, so documents may be drawn from it on any goroutine.
type Snapshot struct {
	Edition  *Edition
	Entry    *Entry
	Report   *Report
	Today    calendar.Date // the date documents carry, in Japan
	Contents Contents      // bytes of the attachments; nil when there are none
}

// Summary is one entry's row in the overview.
type Summary struct {
	ID           string
	Edition      string
	Organization string
	State        EntryState
	Required     int
	Answered     int
	Errors       int
	Warnings     int
	Notices      int
	Changed      time.Time

	// Submission is what was noted by hand when the application went out; State
	// is StateSubmitted then.
	Submission Submission
	// ChangedSince reports that answers, marks or files are no longer those that
	// were submitted.
	ChangedSince bool
	// Origin is what the entry is marked as.
	Origin Origin
	// Archived and Deleted are when the entry was put away, zero while it is not.
	Archived, Deleted time.Time
}

// Submission is what a person notes of an application that went out. The zero
// Submission means "not submitted".
type Submission struct {
	On      calendar.Date // in Japan
	Channel string        // the id of one of the edition's ways, OtherChannel, or in the person's own words
}

// OtherChannel is noted for a way that is none of the edition's and has no words of its
// own, so that no edition may call one so.
const OtherChannel = "other"

// IsZero reports that nothing was submitted.
func (s Submission) IsZero() bool { return s.On.IsZero() }

// AnswerState is an answer as it was once saved. The zero Answer says that it was
// taken away then.
type AnswerState struct {
	Saved     time.Time
	Answer    Answer
	Submitted bool // it stood so when the application went out
}
