package model

import (
	"math/big"

	"toprunner/model/text"
)

// readInteger reads a whole number that is not below least.
func readInteger(line string, least *int) (Value, Expectation) {
	n, ok := text.Number(line)
	switch {
	case ok && n.IsInt() && !below(n, least):
		return Value{Canonical: decimal(n), Number: n}, ""
	case least != nil && *least == 1:
		return Value{}, ExpectPositive
	}
	return Value{}, ExpectInteger
}

// readDecimal reads a number that is not below least.
func readDecimal(line string, least *int) (Value, Expectation) {
	n, ok := text.Number(line)
	switch {
	case ok && !below(n, least):
		return Value{Canonical: decimal(n), Number: n}, ""
	case least != nil:
		return Value{}, ExpectNumber
	}
	return Value{}, ExpectDecimal
}

func below(n *big.Rat, least *int) bool {
	return least != nil && n.Cmp(big.NewRat(int64(*least), 1)) < 0
}

// decimal writes a number that was typed in decimals exactly, without zeros at
// its end.
func decimal(n *big.Rat) string {
	places, _ := n.FloatPrec()
	return n.FloatString(places)
}
