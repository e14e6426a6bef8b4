package text

import "unicode"

// The characters that may not begin a line and those that may not end one (JIS
// X 4051, 行頭禁則 and 行末禁則). UAX #14 keeps most of them in their places by
// itself, but not behind a space, and knows no second best place.
var (
	notAtStart = runesOf("、。，．・：；？！゛゜ヽヾゝゞ々ー～〜’”）〕］｝〉》」』】°′″℃％‰%,.:;?!)]}" +
		"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡｣､･ｰｧｨｩｪｫｬｭｮｯﾞﾟ")
	notAtEnd = runesOf("‘“（〔［｛〈《「『【([{｢￥＄№")
)

// companyMarks stay with the name they belong to, the one behind them if there
// is one on either side.
var companyMarks = runesOf("㈱㈲㈳㈵㈶㈻")

func runesOf(s string) map[rune]bool {
	set := map[rune]bool{}
	for _, r := range s {
		set[r] = true
	}
	return set
}

// placeBefore says how good a place for a line's end is that stands before the
// rune at i; uax tells whether UAX #14 allows it.
func placeBefore(runes []rune, i int, uax bool) place {
	before, after := runes[i-1], runes[i]
	switch {
	case notAtStart[after], notAtEnd[before],
		unicode.IsSpace(after): // it hangs at the end instead
		return forbidden
	case uax && !together(runes, i):
		return allowed
	}
	return forced
}

// together reports what UAX #14 would part though Japanese readers take it for
// one: full-width numbers, and a company type with the name beside it.
func together(runes []rune, i int) bool {
	before, after := runes[i-1], runes[i]
	switch {
	case isFullWidthDigit(after):
		inNumber := (before == '，' || before == '．') && i > 1 && isFullWidthDigit(runes[i-2])
		return isFullWidthDigit(before) || inNumber
	case companyMarks[before]:
		return inName(after)
	case companyMarks[after]:
		followed := i+1 < len(runes) && inName(runes[i+1])
		return inName(before) && !followed
	}
	return false
}

// inName reports a letter that company names begin and end with. Hiragana is
// taken for the particle beside the name.
func inName(r rune) bool {
	return unicode.IsLetter(r) && !unicode.Is(unicode.Hiragana, r)
}

func isFullWidthDigit(r rune) bool { return r >= '０' && r <= '９' }
