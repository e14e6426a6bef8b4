package model

import (
	"math/big"

	"toprunner/model/calendar"
)

// Value is an answer as understood. Canonical is the form the product itself
// writes: half-width digits without separators, ISO dates, choice ids,
// "true"/"false", a postal code as NNN-NNNN.
type Value struct {
	Empty bool // nothing was given
	// Bad tells what could not be read; the answer is kept as typed.
	Bad []Unreadable

	Canonical string
	Number    *big.Rat
	Date      calendar.Date
	Month     calendar.Month
	Choices   []string // ids, in the order of the question's choices
	Yes       bool
	Rows      []map[string]Value // blank rows left out
}

// Readable reports that something was given and all of it was understood.
func (v Value) Readable() bool { return !v.Empty && len(v.Bad) == 0 }

// Unreadable is a part of an answer that is not of its type. Row counts from 1
// and is 0 outside a table, as Column is "".
type Unreadable struct {
	Expected Expectation
	Typed    string
	Behind   string // what follows a number and is not what it counts, such as %
	// Fault is why a text in the form of a date or month is none.
	Fault  calendar.Fault
	Row    int
	Column string
}

// Expectation names what was expected, for the message: the catalogue has a
// text "expected.<name>" for each.
type Expectation string

// What an answer may have been expected to be.
const (
	ExpectInteger         Expectation = "integer"  // whole number within range
	ExpectPositive        Expectation = "positive" // whole number of 1 or more
	ExpectNumber          Expectation = "number"   // number of 0 or more
	ExpectDecimal         Expectation = "decimal"  // any number
	ExpectDate            Expectation = "date"
	ExpectMonth           Expectation = "month"
	ExpectChoice          Expectation = "choice"
	ExpectYesNo           Expectation = "yes_no"
	ExpectTable           Expectation = "table"
	ExpectKana            Expectation = "kana"
	ExpectPostalCode      Expectation = "postal_code"
	ExpectPhone           Expectation = "phone"
	ExpectEmail           Expectation = "email"
	ExpectURL             Expectation = "url"
	ExpectCorporateNumber Expectation = "corporate_number"
	ExpectSingleLine      Expectation = "single_line"
)
