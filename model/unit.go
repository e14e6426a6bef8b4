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

// unitColumn is where a row of indicators says what its numbers count.
const unitColumn = "unit"

// inNumber are the signs that a number may begin with and have in it.
const inNumber = "0123456789.,+-"

// units are the words that may stand behind a number in a row: what its column counts,
// and what the row itself says. One that looks like the end of a number is none.
func (c *Column) units(row Row) []string {
	word := text.FoldWidth(text.Line(row[c.unitFrom]))
	if word == "" || strings.IndexAny(word, inNumber) == 0 {
		return unitWords[c.Unit]
	}
	return append([]string{word}, unitWords[c.Unit]...)
}

// withoutUnit returns what was typed without the unit behind it: 248 for 248人.
func withoutUnit(line string, units []string) string {
	folded := text.FoldWidth(line)
	for _, word := range units {
		at := len(folded) - len(word)
		if at > 0 && strings.EqualFold(folded[at:], word) {
			return folded[:at]
		}
	}
	return line
}

// behind returns what stands behind a number and is not what it counts, such as the %
// of 80％, or "" where no number begins the line or it is the number that is wrong.
func behind(line string, units []string) string {
	runes := []rune(text.FoldWidth(strings.TrimSpace(line)))
	end := slices.IndexFunc(runes, func(r rune) bool { return !strings.ContainsRune(inNumber, r) })
	if end <= 0 {
		return ""
	}
	if _, ok := text.Number(string(runes[:end])); !ok {
		return ""
	}
	word := strings.TrimSpace(string(runes[end:]))
	if slices.ContainsFunc(units, func(own string) bool { return strings.EqualFold(word, own) }) {
		return ""
	}
	return word
}
