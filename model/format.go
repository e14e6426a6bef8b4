package model

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"toprunner/model/text"
)

// readText reads a text of one line in its format.
func readText(format Format, line string) (Value, Expectation) {
	f, narrow := formats[format]
	switch {
	case !narrow:
		return Value{Canonical: line}, ""
	case len(line) > longestFormatted:
		return Value{}, f.expected
	}
	canonical, ok := f.read(line)
	return Value{Canonical: canonical}, unless(ok, f.expected)
}

// longestFormatted is the most bytes of a text in a format, so that a book
// pasted into the wrong field is not searched for a telephone number.
const longestFormatted = 4096

// formats are how each format is read: what of a line is kept, and whether it
// is of that format.
var formats = map[Format]struct {
	read     func(line string) (canonical string, ok bool)
	expected Expectation
}{
	FormatKana:            {kana, ExpectKana},
	FormatPostalCode:      {postalCode, ExpectPostalCode},
	FormatPhone:           {phone, ExpectPhone},
	FormatEmail:           {email, ExpectEmail},
	FormatURL:             {webAddress, ExpectURL},
	FormatCorporateNumber: {corporateNumber, ExpectCorporateNumber},
}

// A reading is full-width katakana with ー, ・ and spaces. A company type in the
// banks' short form, (カ), is let pass at either end: the rule on company words
// names it, which says more than "not katakana".
var kanaForm = regexp.MustCompile(`^(\([ァ-ヺー]+\))?[ァ-ヺー・ヽヾ 　]*[ァ-ヺ][ァ-ヺー・ヽヾ 　]*(\([ァ-ヺー]+\))?$`)

var halfBrackets = strings.NewReplacer("（", "(", "）", ")")

func kana(line string) (string, bool) {
	folded := halfBrackets.Replace(text.FoldKana(line))
	return folded, kanaForm.MatchString(folded)
}

var postalForm = regexp.MustCompile(`^〒? *([0-9]{3}) *-? *([0-9]{4})$`)

func postalCode(line string) (string, bool) {
	part := postalForm.FindStringSubmatch(foldDashes(line))
	if part == nil {
		return "", false
	}
	return part[1] + "-" + part[2], true
}

// phoneForm is the number, its brackets and hyphens, and an extension.
var phoneForm = regexp.MustCompile(`^(\+?)([0-9() -]*[0-9][0-9() -]*?)(?: *\(? *(?:内線|[Ee]xt\.?)[ :]*[0-9]{1,8} *\)?)?$`)

// phone reads a telephone number: 9–11 digits, or + and up to the 15 digits
// that ITU-T E.164 allows, the country code among them.
func phone(line string) (string, bool) {
	folded := foldDashes(line)
	part := phoneForm.FindStringSubmatch(folded)
	if part == nil {
		return "", false
	}
	count := len(onlyDigits(part[2]))
	if part[1] == "+" {
		return folded, count >= 8 && count <= 15
	}
	return folded, count >= 9 && count <= 11
}

// email reads an address: one @, a dot in the domain, nothing that part of a
// list of addresses or a display name would bring along.
func email(line string) (string, bool) {
	folded := text.FoldWidth(line)
	name, domain, found := strings.Cut(folded, "@")
	odd := func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(`<>()[],;:"\`, r) }
	if !found || name == "" || strings.Contains(domain, "@") || strings.ContainsFunc(folded, odd) {
		return "", false
	}
	labels := strings.Split(domain, ".")
	for _, label := range labels {
		if label == "" {
			return "", false
		}
	}
	return folded, len(labels) > 1
}

func webAddress(line string) (string, bool) {
	folded := text.FoldWidth(line)
	address, err := url.Parse(folded)
	if err != nil || strings.ContainsFunc(folded, isSpace) {
		return "", false
	}
	return folded, (address.Scheme == "http" || address.Scheme == "https") && address.Hostname() != ""
}

// corporateNumber reads a 法人番号: 13 digits, the first of which is
// 9 − (Σ Pn·Qn mod 9) over the other twelve, n counted from the right, Q 1 for
// odd n and 2 for even.
func corporateNumber(line string) (string, bool) {
	number := strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' {
			return -1
		}
		return r
	}, foldDashes(line))
	if len(number) != 13 || onlyDigits(number) != number {
		return "", false
	}
	sum := 0
	for n := 1; n <= 12; n++ {
		sum += int(number[13-n]-'0') * (2 - n%2)
	}
	return number, int(number[0]-'0') == 9-sum%9
}

// foldDashes folds the width of a number and turns the hyphens, dashes and long
// vowel marks that keyboards put between digits into "-".
func foldDashes(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("‐‑‒–—―−ーｰ", r) {
			return '-'
		}
		return r
	}, text.FoldWidth(s))
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

func isSpace(r rune) bool { return unicode.IsSpace(r) }
