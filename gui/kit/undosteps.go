package kit

import (
	"slices"
	"strings"
)

// undoSteps decides where a step of undo begins. Fyne's entry begins one after white
// space and ASCII signs, so that a whole passage of Japanese would be taken back at
// once. Here one begins after a sign that ends a clause, after a pause, which the
// screen tells of, after a paste, and wherever a step has grown long.
//
// A character that begins a step goes into the entry as if it was pasted: what is
// pasted is never joined to what stands before it.
type undoSteps struct {
	length int
	ended  bool
	// overwritings are those since the field was set.
	overwritings []overwriting
}

// longestStep is the most characters that one undo takes back.
const longestStep = 24

// clauseEnds are the signs after which a step ends.
const clauseEnds = "。、．，！？!?」』）〕】…　"

// begins reports that a typed character begins a step.
func (u *undoSteps) begins(r rune) bool {
	begins := u.ended || u.length >= longestStep
	if begins {
		u.length = 0
	}
	u.length++
	u.ended = strings.ContainsRune(clauseEnds, r)
	return begins
}

func (u *undoSteps) end() { u.ended = true }

func (u *undoSteps) overwritten(o overwriting) { u.overwritings = append(u.overwritings, o) }

// passes reports that a text is one that undo may pass through without stopping.
func (u *undoSteps) passes(between string) bool {
	return slices.ContainsFunc(u.overwritings, func(o overwriting) bool { return o.between == between })
}

// passed reports that one step of Fyne's entry was half of an overwriting.
func (u *undoSteps) passed(o overwriting) bool { return slices.Contains(u.overwritings, o) }
