package check

import (
	"math/big"
	"slices"
	"strings"

	"toprunner/model"
	"toprunner/model/text"
)

// figureDiffers finds numbers in the texts of the efforts that are meant to be
// a figure of the track record and are not.
//
// A number is taken to be a figure when a trigger word of the edition stands in
// its sentence and nothing else claims it (see claim). It is enough that one
// number of the sentence agrees: the others are then of last year, of another
// firm, or a target. A wrong number is told once per text.
func figureDiffers(s *subject) []model.Finding {
	words := triggers(s.edition.Parameters.FigureWords)
	var fs []model.Finding
	for _, q := range s.shown {
		if !isEffortText(q) {
			continue
		}
		written := s.values[q.ID].Canonical
		if len(written) > longestText {
			continue
		}
		told := map[string]bool{}
		for _, sentence := range sentences(written) {
			for _, d := range s.differing(sentence, words) {
				f := found(model.Warning, q.ID, "", "figure", string(d.figure), "typed", d.quantity.typed,
					"computed", d.computed.RatString())
				if key := f.Params["figure"] + f.Params["typed"]; !told[key] {
					told[key] = true
					fs = append(fs, f)
				}
			}
		}
	}
	return fs
}

// longestText is the longest text that is looked through for figures, in bytes:
// eight times 800 characters. Of a longer one, pasted by mistake, length speaks.
const longestText = 20_000

func isEffortText(q *model.Question) bool {
	switch q.Role {
	case model.RoleEffortTitle, model.RoleEffortSummary, model.RoleEffortChallenge, model.RoleEffortAction,
		model.RoleEffortResult, model.RoleEffortTransferability, model.RoleOutstanding:
		return isText(q)
	}
	return false
}

// difference is a number in a sentence that is not the figure it claims to be.
type difference struct {
	figure   model.FigureID
	quantity quantity
	computed *big.Rat
}

// differing returns the numbers of a sentence that differ from the figures
// that its trigger words speak of.
func (s *subject) differing(sentence string, words []trigger) []difference {
	marks := occurrences(sentence, words)
	if len(marks) == 0 {
		return nil
	}
	var ds []difference
	for _, f := range s.figures {
		// Of an impossible one the rule on its head-counts speaks; that the texts
		// differ from it is no second cause.
		if f.Value == nil || f.Impossible() {
			continue
		}
		st := statement{sentence, marks, f.ID, quantities(sentence, f.ID)}
		if slices.ContainsFunc(st.numbers, func(q quantity) bool { return q.bound == exactly && s.agrees(sentence, q, f) }) {
			continue
		}
		for _, m := range marks {
			if !m.figures[f.ID] {
				continue
			}
			if q, ok := st.claim(m); ok && !s.agrees(sentence, q, f) {
				ds = append(ds, difference{f.ID, q, f.Value})
			}
		}
	}
	return ds
}

// agrees reports that the number is the figure at the precision typed: within
// the edition's tolerance or, when it is said to be rough, one unit of its last
// digit.
func (s *subject) agrees(sentence string, q quantity, f model.Figure) bool {
	value := new(big.Rat).Set(f.Value)
	if f.ID.Share() {
		value.Mul(value, whole(100))
	}
	tolerance := new(big.Rat)
	tolerance.SetFloat64(s.edition.Parameters.FigureTolerance)
	if q.unit.Cmp(tolerance) > 0 && q.roughly(sentence, s.edition.Parameters.ApproximateWords) {
		tolerance = q.unit
	}
	value = roundTo(value, q.unit)
	low := new(big.Rat).Sub(q.low, tolerance)
	high := new(big.Rat).Add(q.high, tolerance)
	return (q.bound == atMost || value.Cmp(low) >= 0) && (q.bound == atLeast || value.Cmp(high) <= 0)
}

// roundTo rounds a number that is not negative to a multiple of unit, half up.
func roundTo(n, unit *big.Rat) *big.Rat {
	times := new(big.Rat).Quo(n, unit)
	times.Add(times, big.NewRat(1, 2))
	floor := new(big.Int).Quo(times.Num(), times.Denom())
	return new(big.Rat).Mul(new(big.Rat).SetInt(floor), unit)
}

// sentences parts a text, with its width folded so that words and digits can be
// looked for. A full stop ends a sentence only before a space; between digits
// it is a decimal point.
func sentences(t string) []string {
	t = strings.ToLower(text.FoldWidth(t))
	t = strings.ReplaceAll(t, ". ", ".\n")
	return strings.FieldsFunc(t, func(r rune) bool { return strings.ContainsRune("。!?\n", r) })
}
