package check

import (
	"cmp"
	"math/big"
	"regexp"
	"slices"
	"strings"

	"toprunner/model"
)

// quantity is a number in a sentence with a unit that a figure can have, or a
// range of two.
type quantity struct {
	start, end int    // in the sentence, in bytes
	typed      string // as written, "2.1日/週"
	low, high  *big.Rat
	// unit is one unit of the last digit typed, in the figure's shown unit: 0.1
	// for 80.6 %, 10 for 8割.
	unit  *big.Rat
	bound bound
}

// bound tells a limit from a value.
type bound int

const (
	exactly bound = iota
	atLeast       // 70%以上
	atMost        // 5%未満
)

// number matches a number or a range of two, each as a group.
const number = `(\d[\d,]*(?:\.\d+)?)(?: *%? *[〜~–-] *(\d[\d,]*(?:\.\d+)?))?`

// filler may stand between 週 or 月 and the number of days.
const filler = `(?:間|の|に|で|は|あたり|当たり|当り|平均|テレワーク|実施|利用|日数|約|およそ|おおよそ|ほぼ|概ね|[:, ])*`

var (
	percents = regexp.MustCompile(number + ` *(%|パーセント|per ?cent|割)`)
	weekDays = []*regexp.Regexp{
		regexp.MustCompile(`週` + filler + number + ` *日`),
		regexp.MustCompile(number + ` *日間? */ *週`),
		regexp.MustCompile(number + ` *days? *(?:a|per|each|every|/) *week`),
	}
	monthDays = []*regexp.Regexp{
		regexp.MustCompile(`月` + filler + number + ` *日`),
		regexp.MustCompile(number + ` *日間? */ *(?:1? *[かカヶケヵ箇]?月)`),
		regexp.MustCompile(number + ` *days? *(?:a|per|each|every|/) *month`),
	}
)

// quantities returns the numbers of a sentence that have the figure's unit, in
// their order.
func quantities(sentence string, id model.FigureID) []quantity {
	switch id {
	case model.DaysPerWeek:
		return matches(sentence, weekDays...)
	case model.DaysPerMonth:
		return matches(sentence, monthDays...)
	}
	return matches(sentence, percents)
}

func matches(sentence string, forms ...*regexp.Regexp) []quantity {
	var qs []quantity
	for _, form := range forms {
		for _, at := range form.FindAllStringSubmatchIndex(sentence, -1) {
			if isDate(sentence, at[0]) || partOfWord(sentence[at[1]:]) {
				continue
			}
			if q, ok := newQuantity(sentence, at); ok {
				qs = append(qs, q)
			}
		}
	}
	slices.SortFunc(qs, func(a, b quantity) int { return cmp.Compare(a.start, b.start) })
	return qs
}

// isDate reports that what begins at the byte is the month of a date (4月8日,
// 毎月8日), not a rate by the month. One month written out (1か月8日) is one.
func isDate(sentence string, at int) bool {
	if !strings.HasPrefix(sentence[at:], "月") {
		return false
	}
	before := sentence[:at]
	for _, oneMonth := range []string{"1か", "1カ", "1ヶ", "1ケ", "1ヵ", "1箇"} {
		if strings.HasSuffix(before, oneMonth) {
			return false
		}
	}
	return dateBefore.MatchString(before)
}

var dateBefore = regexp.MustCompile(`[0-9今先来翌同当毎前かカヶケヵ箇]$`)

// partOfWord reports that the unit was the beginning of a word: 割合, 割引.
func partOfWord(after string) bool {
	return strings.HasPrefix(after, "合") || strings.HasPrefix(after, "引") || strings.HasPrefix(after, "り")
}

func newQuantity(sentence string, at []int) (quantity, bool) {
	q := quantity{start: at[0], end: at[1], typed: strings.TrimSpace(sentence[at[0]:at[1]])}
	first := sentence[at[2]:at[3]]
	last := first
	if at[4] >= 0 {
		last = sentence[at[4]:at[5]]
	}
	low, ok := new(big.Rat).SetString(strings.ReplaceAll(first, ",", ""))
	high, okHigh := new(big.Rat).SetString(strings.ReplaceAll(last, ",", ""))
	if !ok || !okHigh {
		return q, false
	}
	q.low, q.high, q.unit = low, high, lastDigit(last)
	if len(at) > 7 && sentence[at[6]:at[7]] == "割" {
		for _, n := range []*big.Rat{q.low, q.high, q.unit} {
			n.Mul(n, whole(10))
		}
	}
	q.bound = boundOf(sentence[at[1]:])
	return q, true
}

// lastDigit returns one unit of the last digit of a number: 0.01 for "7.25".
func lastDigit(number string) *big.Rat {
	_, decimals, _ := strings.Cut(number, ".")
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(len(decimals))), nil)
	return new(big.Rat).SetFrac(big.NewInt(1), ten)
}

func boundOf(after string) bound {
	switch {
	case lowerBound.MatchString(after):
		return atLeast
	case upperBound.MatchString(after):
		return atMost
	}
	return exactly
}

var (
	lowerBound = regexp.MustCompile(`^ *(?:以上|超|を超|を上回|強| or more|and more)`)
	upperBound = regexp.MustCompile(`^ *(?:以下|未満|を下回|弱| or less)`)
	// change follows a number that says how much something moved; permission
	// one that says how much is allowed, office one of days not teleworked.
	change = regexp.MustCompile(`^ *(?:ポイント|分|の?(?:減|増|削減|短縮|低下|上昇|向上|改善|縮)|(?:減|増|伸|上が|下が|上昇|低下|改善)|` +
		`points?\b|(?:more|fewer|less|higher|lower|increase|decrease|reduction)\b)`)
	permission = regexp.MustCompile(`^ *(?:まで|以内|を上限|を限度|が上限)`)
	office     = regexp.MustCompile(`^ *(?:の|は|を|、)? *(?:出社|出勤|休|オフィス)`)
)

// level reports that the number says how high something is, not how far it
// moved, how much is allowed, or how often people come to the office.
func (q quantity) level(sentence string) bool {
	after := sentence[q.end:]
	return !change.MatchString(after) && !permission.MatchString(after) && !office.MatchString(after)
}

// roughly reports that one of the words stands right before or after the
// number, or between its 週 or 月 and the digits.
func (q quantity) roughly(sentence string, words []string) bool {
	before := strings.TrimRight(sentence[:q.start], " ")
	after := strings.TrimLeft(sentence[q.end:], " ")
	for _, w := range words {
		w = strings.ToLower(w)
		if w != "" && (strings.HasSuffix(before, w) || strings.HasPrefix(after, w) || strings.Contains(q.typed, w)) {
			return true
		}
	}
	return false
}
