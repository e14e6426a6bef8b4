package model

import (
	"math/big"

	"toprunner/model/text"
)

// readInteger reads a whole number that is not below least.
func readInteger(line string, least *int) Value {
	n, ok := text.Number(line)
	if !ok || !n.IsInt() || below(n, least) {
		if least != nil && *least == 1 {
			return unreadable(line, ExpectPositive)
		}
		return unreadable(line, ExpectInteger)
	}
	return Value{Canonical: decimal(n), Number: n}
}

// readDecimal reads a number that is not below least.
func readDecimal(line string, least *int) Value {
	n, ok := text.Number(line)
	if !ok || below(n, least) {
		if least != nil {
			return unreadable(line, ExpectNumber)
		}
		return unreadable(line, ExpectDecimal)
	}
	return Value{Canonical: decimal(n), Number: n}
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
