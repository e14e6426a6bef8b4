package gui

import (
	"log/slog"

	"toprunner/model"
)

// compareWithSubmitted asks the library whether an entry that went out still is, as it
// was saved last, what went out, and shows the answer as the overview does.
func (e *entryScreen) compareWithSubmitted() {
	e.round++
	round := e.round
	if e.submission.IsZero() {
		e.showChangedSince(false)
		return
	}
	id := e.session.Entry().ID
	var s model.Summary
	var err error
	e.win.deps.Runner.Go(
		func() { s, err = e.win.deps.Library.Summary(background, id) },
		func() {
			switch {
			case round != e.round:
			case err != nil: // the answers are there; a mark alone is missing
				slog.Warn("not compared with what was submitted", "error", err)
			default:
				e.showChangedSince(s.ChangedSince)
			}
		})
}

func (e *entryScreen) showChangedSince(since bool) {
	if e.changedSince == since {
		return
	}
	e.changedSince = since
	if e.shown == nil {
		return // not drawn yet
	}
	e.head.showMarks()
	e.refreshFindings()
}

// refreshFindings brings the findings up to date if they are what is shown.
func (e *entryScreen) refreshFindings() {
	if f, ok := e.shown.(*findings); ok {
		f.refresh()
	}
}
