package entryfile

import (
	"math/big"
	"strconv"
	"strings"
)

// The bounds of a number whose exponent is written out: a handful of characters
// must not become a megabyte of zeros, or cost the work of one.
const (
	maxExponent = 30
	maxMantissa = 40 // characters
)

// decimal returns a JSON number as people write numbers: 2.48e2 is 248. A
// number without an exponent stays as it was typed, and so does one beyond the
// bounds, for the check to say that it cannot be read.
func decimal(number string) string {
	mantissa, power, ok := strings.Cut(strings.ToLower(number), "e")
	if !ok || len(mantissa) > maxMantissa {
		return number
	}
	exponent, err := strconv.Atoi(power)
	if err != nil || exponent < -maxExponent || exponent > maxExponent {
		return number
	}
	value, ok := new(big.Rat).SetString(number)
	if !ok {
		return number
	}
	_, fraction, _ := strings.Cut(mantissa, ".")
	written := value.FloatString(max(0, len(fraction)-exponent)) // so many places hold it whole
	if strings.Contains(written, ".") {
		written = strings.TrimRight(strings.TrimRight(written, "0"), ".")
	}
	return written
}
