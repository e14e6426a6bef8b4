package check

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"toprunner/model"
	"toprunner/model/text"
)

// trigger is a word that ties a number in its sentence to figures; several
// figures may share one.
type trigger struct {
	word    string
	figures map[model.FigureID]bool
}

// triggers returns the words of an edition, the longest first.
func triggers(words map[model.FigureID][]string) []trigger {
	var ts []trigger
	index := map[string]int{}
	for _, id := range model.FigureIDs() {
		for _, w := range words[id] {
			w = strings.ToLower(text.FoldWidth(w))
			if w == "" {
				continue
			}
			if _, known := index[w]; !known {
				index[w] = len(ts)
				ts = append(ts, trigger{w, map[model.FigureID]bool{}})
			}
			ts[index[w]].figures[id] = true
		}
	}
	slices.SortStableFunc(ts, func(a, b trigger) int { return cmp.Compare(len(b.word), len(a.word)) })
	return ts
}

// mark is a trigger word at its place in a sentence, in bytes.
type mark struct {
	trigger
	start, end int
}

// occurrences returns where trigger words stand, in their order. A word within
// a longer one does not count: words come with the longest first.
func occurrences(sentence string, words []trigger) []mark {
	var marks []mark
	for at := 0; at < len(sentence); {
		i := slices.IndexFunc(words, func(w trigger) bool { return strings.HasPrefix(sentence[at:], w.word) })
		if i < 0 {
			at++
			continue
		}
		end := at + len(words[i].word)
		marks = append(marks, mark{words[i], at, end})
		at = end
	}
	return marks
}

// statement is a sentence with its trigger words and the numbers in it that
// have the unit of one figure.
type statement struct {
	sentence string
	marks    []mark
	figure   model.FigureID
	numbers  []quantity
}

// reach is how far from a trigger word its number may stand, in bytes: about a
// hundred characters of Japanese.
const reach = 300

// claim returns the number that a trigger word speaks of: the first after it,
// else the last before it in the same clause. It claims none that another
// trigger word stands nearer to, that belongs to another measure
// (離職率は12.4%), or that is a change rather than a level (20%減).
func (s statement) claim(m mark) (quantity, bool) {
	if q, ok := s.after(m); ok {
		return q, true
	}
	return s.before(m)
}

// after takes a number that the word stands within, as 週平均 does in 週平均2日,
// for one that follows.
func (s statement) after(m mark) (quantity, bool) {
	for _, q := range s.numbers {
		if q.end <= m.end {
			continue
		}
		between := s.sentence[min(m.end, q.start):q.start]
		if len(between) > reach || s.parted(m.end, q.start) || otherMeasure(between) {
			break
		}
		if q.level(s.sentence) {
			return q, true
		}
	}
	return quantity{}, false
}

func (s statement) before(m mark) (quantity, bool) {
	for _, q := range slices.Backward(s.numbers) {
		if q.end > m.start {
			continue
		}
		between := s.sentence[q.end:m.start]
		if len(between) > reach || s.parted(q.end, m.start) || comma.MatchString(between) ||
			anyMeasure.MatchString(s.sentence[clauseStart(s.sentence, q.start):q.start]) {
			break
		}
		if q.level(s.sentence) {
			return q, true
		}
	}
	return quantity{}, false
}

// parted reports that a trigger word of other figures alone stands between.
func (s statement) parted(from, to int) bool {
	for _, m := range s.marks {
		if m.start >= from && m.end <= to && !m.figures[s.figure] {
			return true
		}
	}
	return false
}

var (
	comma = regexp.MustCompile(`[、,;]`)
	// anyMeasure are the endings of words for a measure.
	anyMeasure = regexp.MustCompile(`率|割合|度は|\b(?:rate|ratio|share|percentage)\b`)
	// topic begins a statement of its own after a comma.
	topic = regexp.MustCompile(`[はがもを]|\b(?:is|was|are|were|of|fell|rose)\b`)
)

// otherMeasure reports that what stands between a trigger word and a number
// names something else that the number is of.
func otherMeasure(between string) bool {
	if anyMeasure.MatchString(between) {
		return true
	}
	parts := comma.FindAllStringIndex(between, -1)
	return len(parts) > 0 && topic.MatchString(between[parts[len(parts)-1][1]:])
}

// clauseStart returns where the clause that holds the byte at begins.
func clauseStart(sentence string, at int) int {
	parts := comma.FindAllStringIndex(sentence[:at], -1)
	if len(parts) == 0 {
		return 0
	}
	return parts[len(parts)-1][1]
}
