package setup

import (
	"time"

	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/glyph"
)

// Today returns the day it is in Japan at the moment now.
func Today(now time.Time) calendar.Date { return calendar.JapanDay(now) }

// Facts is what the check is told of the world: the day (the zero date leaves
// out every finding that depends on it) and what the documents can draw.
func Facts(today calendar.Date) check.Facts {
	return check.Facts{Today: today, Draws: glyph.Prints}
}
