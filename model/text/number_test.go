package text

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestNumber(t *testing.T) {
	for typed, want := range map[string]string{
		"0": "0", "248": "248", "007": "7", "-3": "-3", "+3": "3", "－３": "-3", "−3": "-3", "＋３": "3",
		"２４８": "248", " 248　": "248", "12.4": "62/5", "１２．４": "62/5", "0.50": "1/2", "-0": "0",
		"2,000": "2000", "２，０００": "2000", "２、０００": "2000", "1,234,567": "1234567", "12,345.5": "24691/2", "-1,000": "-1000",
		strings.Repeat("9", 40): strings.Repeat("9", 40),
		strings.Repeat("９", 40): strings.Repeat("9", 40),
	} {
		if got, ok := Number(typed); !ok || got.RatString() != want {
			t.Errorf("Number(%q) = %v, %v; want %s", typed, got, ok, want)
		}
	}
}

func TestNumberRefuses(t *testing.T) {
	for _, typed := range []string{
		"", " ", "-", "+", ".", ",", "abc", "12人", "80%", "1e3", "1E3", "0x10", "1_000", "1/2", "½", "①", "二百", "Ⅳ", "٣",
		"5.", ".5", "1.2.3", "1.,2", "--1", "+-1", "1-", "1 000", "1\n2",
		"1,00", "10,00", "1000,000", ",000", "1,,000", "1,000,", "1.000,5", "1.1,000", "0.1,234", "1。5",
		"Inf", "NaN", strings.Repeat("9", 41), strings.Repeat("９", 41), strings.Repeat("9", 1<<20), "1\xff",
	} {
		if got, ok := Number(typed); ok || got != nil {
			t.Errorf("Number(%.50q) = %v, %v", typed, got, ok)
		}
	}
}

// widen gives every character of a number its full-width form.
func widen(s string) string {
	return strings.Map(func(r rune) rune { return r - '!' + '！' }, s)
}

// group puts separators between the thousands of whole.
func group(whole, separator string) string {
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + separator + whole[i:]
	}
	return whole
}

func TestNumberReadsEveryWayOfWriting(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for range 10_000 {
		whole, part := fmt.Sprint(random.Int64N(1<<random.IntN(62)+1)), fmt.Sprintf("%0*d", 1+random.IntN(6), random.IntN(10))
		want, _ := new(big.Rat).SetString(whole + "." + part)
		for _, separator := range []string{"", ",", "，", "、"} {
			typed := group(whole, separator) + "." + part
			for _, form := range []string{typed, " " + typed + "　", "+" + typed, strings.Replace(typed, ".", "．", 1)} {
				if got, ok := Number(form); !ok || got.Cmp(want) != 0 {
					t.Fatalf("Number(%q) = %v, %v; want %v", form, got, ok, want)
				}
			}
		}
		if got, ok := Number(widen("-" + whole + "." + part)); !ok || got.Neg(got).Cmp(want) != 0 {
			t.Fatalf("Number(%q) = %v, %v", widen("-"+whole+"."+part), got, ok)
		}
	}
}

func FuzzNumber(f *testing.F) {
	for _, seed := range []string{"248", "２，０００", "-1,234.5", "１２．４", "1e9", "1,00", "+", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := Number(s)
		if !ok {
			if n != nil {
				t.Errorf("%q is no number but reads as %v", s, n)
			}
			return
		}
		places, exact := n.FloatPrec()
		again, ok := Number(n.FloatString(places))
		if !exact || !ok || again.Cmp(n) != 0 {
			t.Errorf("%q reads as %v, which reads as %v", s, n, again)
		}
	})
}
