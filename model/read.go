package model

import (
	"slices"
	"strings"

	"toprunner/model/calendar"
	"toprunner/model/text"
)

// Read tells what an answer means as an answer to q. It reads every form that
// people use (edition-2025: full-width digits, era dates, a choice by its id or
// by its label in either language) and never fails: what cannot be read is
// reported in Bad, and Canonical then is what was typed, on one line. A nil q,
// and a file question, which is answered by attachments, read as empty.
func (q *Question) Read(a Answer) Value {
	if q == nil || q.Type == TypeFile || a.Empty() {
		return Value{Empty: true}
	}
	switch q.Type {
	case TypeChoice:
		return q.readChoices(single(a))
	case TypeMulti:
		if len(a.List) == 0 {
			return q.readChoices(a.Text)
		}
		return q.readChoices(a.List...)
	case TypeTable:
		return q.readTable(a)
	}
	return asked{q.Type, q.Format, q.Min, unitWords[q.Role.Unit()]}.read(single(a))
}

// single is what was given for a question that takes one text. A script may
// have given it as a list.
func single(a Answer) string {
	if !blank(a.Text) {
		return a.Text
	}
	return strings.Join(a.List, "、")
}

// asked is what one value is asked for that is neither a choice nor a table: the
// answer to a question, or a cell.
type asked struct {
	kind   Type
	format Format
	least  *int
	units  []string // that may stand behind a number, the longer before what it ends in
}

func (as asked) read(typed string) Value {
	if blank(typed) { // rows, where one text was wanted
		return unreadable(typed, ExpectSingleLine)
	}
	v, expected := as.understand(typed)
	if expected == "" {
		return v
	}
	v = unreadable(typed, expected)
	switch line, bad := text.Line(typed), &v.Bad[0]; as.kind {
	case TypeInteger, TypeDecimal:
		bad.Behind = behind(line, as.units)
	case TypeDate:
		bad.Fault = calendar.DateFault(line)
	case TypeMonth:
		bad.Fault = calendar.MonthFault(line)
	}
	return v
}

// understand returns what was typed, or what was expected in its place.
func (as asked) understand(typed string) (Value, Expectation) {
	line := text.Line(typed)
	switch as.kind {
	case TypeLong:
		return Value{Canonical: paragraphs(typed)}, ""
	case TypeInteger:
		return readInteger(withoutUnit(line, as.units), as.least)
	case TypeDecimal:
		return readDecimal(withoutUnit(line, as.units), as.least)
	case TypeDate:
		d, ok := calendar.ParseDate(line)
		return Value{Canonical: d.String(), Date: d}, unless(ok, ExpectDate)
	case TypeMonth:
		m, ok := calendar.ParseMonth(line)
		return Value{Canonical: m.String(), Month: m}, unless(ok, ExpectMonth)
	case TypeYes:
		return readYes(line)
	}
	return readText(as.format, line)
}

// unless returns what was expected unless the reading went well.
func unless(ok bool, expected Expectation) Expectation {
	if ok {
		return ""
	}
	return expected
}

// unreadable is the value of a text that is not what was expected.
func unreadable(typed string, expected Expectation) Value {
	return Value{Canonical: text.Line(typed), Bad: []Unreadable{{Expected: expected, Typed: typed}}}
}

// paragraphs normalises a text of several lines and drops the empty lines
// around it. The indent of the first paragraph stays.
func paragraphs(typed string) string {
	lines := strings.Split(strings.TrimRightFunc(text.Normalize(typed), isSpace), "\n")
	first := slices.IndexFunc(lines, func(l string) bool { return strings.TrimSpace(l) != "" })
	return strings.Join(lines[max(0, first):], "\n")
}

// readYes reads the answer to a declaration.
func readYes(line string) (Value, Expectation) {
	switch strings.ToLower(line) {
	case "true", "yes", "はい":
		return Value{Canonical: "true", Yes: true}, ""
	case "false", "no", "いいえ":
		return Value{Canonical: "false"}, ""
	}
	return Value{}, ExpectYesNo
}

// readChoices reads the choices taken. Canonical is their ids, parted by
// commas, in the order of the form.
func (q *Question) readChoices(typed ...string) Value {
	var v Value
	var lines []string
	taken := make([]bool, len(q.Choices))
	for _, one := range typed {
		line := text.Line(one)
		if i := q.choiceIndex(line); i >= 0 {
			taken[i] = true
		} else if line != "" {
			v.Bad = append(v.Bad, Unreadable{Expected: ExpectChoice, Typed: one})
		}
		lines = append(lines, line)
	}
	for i, c := range q.Choices {
		if taken[i] {
			v.Choices = append(v.Choices, c.ID)
		}
	}
	if v.Choices == nil && v.Bad == nil { // rows, where choices were wanted
		return unreadable("", ExpectChoice)
	}
	v.Canonical = strings.Join(v.Choices, ",")
	if v.Bad != nil {
		v.Canonical = strings.Join(lines, "、")
	}
	return v
}

// choiceIndex returns the place of the choice with that id or label, or -1.
func (q *Question) choiceIndex(line string) int {
	byID := slices.IndexFunc(q.Choices, func(c Choice) bool { return c.ID == line })
	if byID >= 0 {
		return byID
	}
	return slices.IndexFunc(q.Choices, func(c Choice) bool {
		return c.Label.JA == line || c.Label.EN == line
	})
}
