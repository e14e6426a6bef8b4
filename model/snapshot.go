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
}
