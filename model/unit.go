package model

import (
	"slices"
	"strings"

	"toprunner/model/text"
)

// Unit is what a number counts; NoUnit is nothing that the form speaks of.
type Unit string

// What the numbers of a form count.
const (
	NoUnit     Unit = ""
	UnitPeople Unit = "people"
	UnitDays   Unit = "days"
	UnitWeeks  Unit = "weeks"
)

// Unit returns what the answer to a question with that role counts.
func (r Role) Unit() Unit {
	switch r {
	case RoleHeadcountTotal, RoleHeadcountRegular, RoleHeadcountUnit, RoleEligible, RoleParticipants:
		return UnitPeople
	case RoleTeleworkDays:
		return UnitDays
	}
	return NoUnit
}

// monthlyUnits are what the columns of the monthly record count.
var monthlyUnits = map[string]Unit{"eligible": UnitPeople, "participants": UnitPeople, "telework_days": UnitDays}

// unitWords are how people write a unit behind a number, the longer before what it
// ends in.
var unitWords = map[Unit][]string{
	UnitPeople: {"人", "名", "people", "person"},
	UnitDays:   {"人日", "日間", "日", "person-days", "days", "day"},
	UnitWeeks:  {"週間", "週", "weeks", "week"},
}

// number returns what was typed without the unit behind it: 248 for 248人.
func (u Unit) number(line string) string {
	for _, word := range unitWords[u] {
		at := len(line) - len(word)
		if at > 0 && strings.EqualFold(line[at:], word) {
			return line[:at]
		}
	}
	return line
}

// behind returns what stands behind a number and is not what it counts, such as the %
// of 80％, or "" where no number begins the line or it is the number that is wrong.
func (u Unit) behind(line string) string {
	runes := []rune(text.FoldWidth(strings.TrimSpace(line)))
	end := slices.IndexFunc(runes, func(r rune) bool { return !strings.ContainsRune("0123456789.,+-", r) })
	if end <= 0 {
		return ""
	}
	if _, ok := text.Number(string(runes[:end])); !ok {
		return ""
	}
	word := strings.TrimSpace(string(runes[end:]))
	if slices.ContainsFunc(unitWords[u], func(own string) bool { return strings.EqualFold(word, own) }) {
		return ""
	}
	return word
}
