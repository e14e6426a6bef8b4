package text

import (
	"math/big"
	"strings"
)

// maxNumber is the most characters of a number. It keeps a pasted megabyte of
// digits from being reckoned with.
const maxNumber = 40

// numberSigns are the signs that FoldWidth does not fold.
var numberSigns = strings.NewReplacer("、", ",", "−", "-")

// Number reads a number as people type it: full-width or half-width digits,
// point and sign, spaces around it, and thousands separators (, ， 、) if they
// part proper groups of three. ok is false for anything else, an exponent
// among it, and for more than 40 characters.
func Number(s string) (n *big.Rat, ok bool) {
	s = strings.TrimSpace(s)
	if len(s) > 3*maxNumber { // a full-width character is 3 bytes
		return nil, false
	}
	s = numberSigns.Replace(FoldWidth(s))
	if len(s) > maxNumber {
		return nil, false
	}
	whole, part, hasPoint := strings.Cut(strings.TrimLeft(s, "+-"), ".")
	if len(s)-len(strings.TrimLeft(s, "+-")) > 1 || hasPoint && !digits(part) {
		return nil, false
	}
	whole, ok = ungroup(whole)
	if !ok {
		return nil, false
	}
	if hasPoint {
		whole += "." + part
	}
	n, ok = new(big.Rat).SetString(whole)
	if ok && s[0] == '-' {
		n.Neg(n)
	}
	return n, ok
}

// ungroup drops the thousands separators of a whole number.
func ungroup(s string) (string, bool) {
	groups := strings.Split(s, ",")
	for i, group := range groups {
		proper := len(group) == 3 || i == 0 && (len(groups) == 1 || len(group) < 3)
		if !proper || !digits(group) {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

// digits reports one or more half-width digits and nothing else.
func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
