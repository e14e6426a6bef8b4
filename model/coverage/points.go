package coverage

import (
	"regexp"
	"slices"

	"toprunner/model"
	"toprunner/model/text"
)

// Subject is what a point is about.
type Subject string

// The points, in the order a reader looks for them.
const (
	Before   Subject = "before"   // the situation before
	Action   Subject = "action"   // what was done
	Numbers  Subject = "numbers"  // a number before and after
	Transfer Subject = "transfer" // who can copy it
)

// Reason says why a point is met or open.
type Reason string

// The reasons.
const (
	Told      Reason = "told"       // a text that says enough to be read
	Short     Reason = "short"      // a text, but of a few words
	Untold    Reason = "untold"     // no text
	Measured  Reason = "measured"   // a row of the table has both numbers
	InText    Reason = "in_text"    // the effects name two numbers or more
	OneNumber Reason = "one_number" // the effects name a single number
	NoNumber  Reason = "no_number"  // neither table nor effects hold a number
)

// Point is one thing that readers look for.
type Point struct {
	Subject Subject
	Reason  Reason
	// Question is where the reason was found, or where to write what is missing.
	Question *model.Question
}

// Met reports that the entry gives what is looked for.
func (p Point) Met() bool { return p.Reason == Told || p.Reason == Measured || p.Reason == InText }

// Of returns the points of the effort in the category with that choice id, those
// the edition has questions for.
func Of(ed *model.Edition, e *model.Entry, choice string) []Point {
	var points []Point
	for _, told := range []struct {
		subject Subject
		role    model.Role
	}{{Before, model.RoleEffortChallenge}, {Action, model.RoleEffortAction}} {
		points = append(points, telling(ed, e, choice, told.subject, told.role)...)
	}
	points = append(points, measuring(ed, e, choice)...)
	return append(points, telling(ed, e, choice, Transfer, model.RoleEffortTransferability)...)
}

// fewCharacters is the length below which a text is no more than a heading.
const fewCharacters = 20

// telling is the point of a text, none when the edition does not ask for it.
func telling(ed *model.Edition, e *model.Entry, choice string, s Subject, role model.Role) []Point {
	q := ed.ByRoleIn(role, choice)
	if q == nil {
		return nil
	}
	reason := Told
	switch n := text.Count(q.Read(e.Answers[q.ID]).Canonical); {
	case n == 0:
		reason = Untold
	case n < fewCharacters:
		reason = Short
	}
	return []Point{{s, reason, q}}
}

// measuring is the point of the numbers: the table counts first, then the text
// of the effects.
func measuring(ed *model.Edition, e *model.Entry, choice string) []Point {
	table, effects := ed.ByRoleIn(model.RoleEffortIndicators, choice), ed.ByRoleIn(model.RoleEffortResult, choice)
	if table == nil && effects == nil {
		return nil
	}
	if table != nil && slices.ContainsFunc(table.Read(e.Answers[table.ID]).Rows, bothNumbers) {
		return []Point{{Numbers, Measured, table}}
	}
	written := 0
	if effects != nil {
		written = len(number.FindAllString(effects.Read(e.Answers[effects.ID]).Canonical, 2))
	}
	wanted := table
	if wanted == nil {
		wanted = effects
	}
	switch written {
	case 0:
		return []Point{{Numbers, NoNumber, wanted}}
	case 1:
		return []Point{{Numbers, OneNumber, wanted}}
	}
	return []Point{{Numbers, InText, effects}}
}

// bothNumbers reports a row with a number before and one after.
func bothNumbers(row map[string]model.Value) bool {
	return row["before"].Number != nil && row["after"].Number != nil
}

// number is a number as people write it, in digits of any width.
var number = regexp.MustCompile(`\p{Nd}+(?:[.,．，]\p{Nd}+)*`)
