package gui

import (
	"cmp"
	"slices"
	"strings"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/text"
	"toprunner/model/words"
)

// listView is what a person looks at in the overview. It is kept while the app
// runs, so that they find the list as they left it.
type listView struct {
	query string
	order order
	shelf shelf
	state model.EntryState // "" is every state
	last  string           // id of the entry opened last
}

// around returns the view in which an entry that was just made is to be seen: all
// entries at hand in the same order, with the keys at that one.
func (v listView) around(id string) listView {
	return listView{order: v.order, shelf: atHand, last: id}
}

// order is what the overview is sorted by. The words for it have ids that end
// with it.
type order string

// The orders, the first being that of a new window.
const (
	byChange       order = "change"       // last changed first
	byDeadline     order = "deadline"     // what closes soonest first, what has closed last
	byOrganization order = "organization" // as characters are coded, once folded
	byState        order = "state"        // what has most to do first
	byFindings     order = "findings"     // most errors first, then most warnings
)

func orders() []order { return []order{byChange, byDeadline, byOrganization, byState, byFindings} }

// shelf is where entries lie.
type shelf string

// The shelves: at hand, put away, and thrown away.
const (
	atHand  shelf = "at_hand"
	archive shelf = "archive"
	trash   shelf = "trash"
)

// states are what entries at hand are filtered by, what has most to do first.
func states() []model.EntryState {
	return []model.EntryState{model.StateMending, model.StateEditing, model.StateChecked, model.StateSubmitted}
}

// listed is an entry of the overview with what it is found and sorted by.
type listed struct {
	summary model.Summary
	text    string // searched: organisation, edition
	name    string // organisation, folded
	closes  calendar.Date
}

func (l listed) shelf() shelf {
	switch {
	case !l.summary.Deleted.IsZero():
		return trash
	case !l.summary.Archived.IsZero():
		return archive
	default:
		return atHand
	}
}

// index prepares entries for searching and sorting.
func index(all []model.Summary, eds Editions, c *words.Catalogue) []listed {
	out := make([]listed, len(all))
	editions := map[string]string{} // folded once: there are few
	for i, s := range all {
		l := listed{summary: s, name: folded(titleOf(c, s.Organization))}
		if ed, ok := eds.Get(s.Edition); ok {
			if _, known := editions[s.Edition]; !known {
				editions[s.Edition] = folded(ed.Programme.Name.Words.In(c.Lang()))
			}
			l.closes = ed.Programme.Period.Closes
		}
		l.text = l.name + " " + editions[s.Edition]
		out[i] = l
	}
	return out
}

// matching returns the entries that hold every word of the query, folded.
func matching(all []listed, query string) []listed {
	wanted := strings.Fields(folded(query))
	if len(wanted) == 0 {
		return all
	}
	var found []listed
	for _, l := range all {
		missing := func(word string) bool { return !strings.Contains(l.text, word) }
		if !slices.ContainsFunc(wanted, missing) {
			found = append(found, l)
		}
	}
	return found
}

// tally counts the entries of each shelf, and those at hand by their state.
type tally struct {
	shelves map[shelf]int
	states  map[model.EntryState]int
}

func count(all []listed) tally {
	t := tally{shelves: map[shelf]int{}, states: map[model.EntryState]int{}}
	for _, l := range all {
		on := l.shelf()
		t.shelves[on]++
		if on == atHand {
			t.states[l.summary.State]++
		}
	}
	return t
}

// shown returns the entries of the view in its order, from those that match its
// query.
func (v listView) shown(all []listed, today calendar.Date) []model.Summary {
	var found []listed
	for _, l := range all {
		if l.shelf() == v.shelf && (v.shelf != atHand || v.state == "" || l.summary.State == v.state) {
			found = append(found, l)
		}
	}
	slices.SortStableFunc(found, v.compare(today))
	summaries := make([]model.Summary, len(found))
	for i, l := range found {
		summaries[i] = l.summary
	}
	return summaries
}

// compare orders entries by the view's order, and those that are alike in it by
// their last change. In the trash what was thrown away last comes first.
func (v listView) compare(today calendar.Date) func(a, b listed) int {
	changed := func(a, b listed) int { return b.summary.Changed.Compare(a.summary.Changed) }
	if v.shelf == trash {
		return func(a, b listed) int { return b.summary.Deleted.Compare(a.summary.Deleted) }
	}
	switch v.order {
	case byDeadline:
		return func(a, b listed) int { return cmp.Or(closing(today, a.closes, b.closes), changed(a, b)) }
	case byOrganization:
		return func(a, b listed) int {
			return cmp.Or(named(a.summary, b.summary), cmp.Compare(a.name, b.name), changed(a, b))
		}
	case byState:
		return func(a, b listed) int {
			return cmp.Or(slices.Index(states(), a.summary.State)-slices.Index(states(), b.summary.State), changed(a, b))
		}
	case byFindings:
		return func(a, b listed) int {
			return cmp.Or(b.summary.Errors-a.summary.Errors, b.summary.Warnings-a.summary.Warnings, changed(a, b))
		}
	default:
		return changed
	}
}

// closing puts what closes soonest first, then what has closed, the latest
// first, and last what has no closing day.
func closing(today, a, b calendar.Date) int {
	rank := func(d calendar.Date) int {
		switch {
		case d.IsZero():
			return 2
		case d.Before(today):
			return 1
		default:
			return 0
		}
	}
	if ranked := cmp.Compare(rank(a), rank(b)); ranked != 0 || rank(a) == 2 {
		return ranked
	}
	if rank(a) == 1 {
		return b.Compare(a)
	}
	return a.Compare(b)
}

// named puts entries without a name last.
func named(a, b model.Summary) int {
	switch {
	case a.Organization == "" && b.Organization != "":
		return 1
	case a.Organization != "" && b.Organization == "":
		return -1
	default:
		return 0
	}
}

// folded is a text as it is searched for: width, case, the kind of kana and the forms of
// a kanji make no difference.
func folded(s string) string {
	return strings.ToLower(text.FoldKana(text.FoldForms(text.Line(s))))
}
