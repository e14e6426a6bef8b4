package check

import (
	"regexp"
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
	return ts
}

// mark is a trigger word at its place in a sentence, in bytes.
type mark struct {
	trigger
	start, end int
}

// occurrences returns where trigger words stand; a word within a longer one
// does not count.
func occurrences(sentence string, words []trigger) []mark {
	var marks []mark
	for _, w := range words {
		for from := 0; ; {
			i := strings.Index(sentence[from:], w.word)
			if i < 0 {
				break
			}
			start := from + i
			marks = append(marks, mark{w, start, start + len(w.word)})
			from = start + len(w.word)
		}
	}
	return outermost(marks)
}

func outermost(marks []mark) []mark {
	var kept []mark
	for _, m := range marks {
		inside := false
		for _, o := range marks {
			inside = inside || o.start <= m.start && m.end <= o.end && o.end-o.start > m.end-m.start
		}
		if !inside {
			kept = append(kept, m)
		}
	}
	return kept
}

// claim returns the number that a trigger word speaks of: the first after it,
// else the last before it in the same clause. It claims none that another
// trigger word stands nearer to, that belongs to another measure
// (離職率は12.4%), or that is a change rather than a level (20%減).
func claim(sentence string, m mark, marks []mark, all []quantity, id model.FigureID) (quantity, bool) {
	for _, q := range all {
		if q.end > m.end {
			between := sentence[min(m.end, q.start):q.start]
			if parted(marks, id, m.end, q.start) || otherMeasure(between) {
				break
			}
			if q.level(sentence) {
				return q, true
			}
		}
	}
	for i := len(all) - 1; i >= 0; i-- {
		q := all[i]
		if q.end <= m.start {
			clause := sentence[clauseStart(sentence, q.start):q.start]
			between := sentence[q.end:m.start]
			if parted(marks, id, q.end, m.start) || anyMeasure.MatchString(clause) || comma.MatchString(between) {
				break
			}
			if q.level(sentence) {
				return q, true
			}
		}
	}
	return quantity{}, false
}

// parted reports that a trigger word of other figures alone stands between.
func parted(marks []mark, id model.FigureID, from, to int) bool {
	for _, o := range marks {
		if o.start >= from && o.end <= to && !o.figures[id] {
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
