package gui

import (
	"slices"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/words"
)

// closingOn is an edition that closes on a day, the zero day for none.
func closingOn(id string, closes calendar.Date) *model.Edition {
	ed := &model.Edition{ID: id}
	ed.Programme.Name.Words = model.Bilingual{JA: "募集" + id, EN: "Call " + id}
	ed.Programme.Period.Closes = closes
	return ed
}

func day(d int) calendar.Date { return calendar.Date{Year: 2025, Month: 7, Day: d} }

// shownIDs are the entries that a view shows, in its order.
func shownIDs(v listView, eds Editions, all ...model.Summary) []string {
	var ids []string
	for _, s := range v.shown(matching(index(all, eds, words.For(model.Japanese)), v.query), day(22)) {
		ids = append(ids, s.ID)
	}
	return ids
}

func TestListIsSorted(t *testing.T) {
	eds := several{
		closingOn("soon", day(24)), closingOn("later", day(30)), closingOn("today", day(22)),
		closingOn("past", day(20)), closingOn("long_past", day(1)), closingOn("open", calendar.Date{}),
	}
	all := []model.Summary{
		{ID: "1", Edition: "past", Organization: "株式会社いろは", State: model.StateChecked, Changed: july},
		{ID: "2", Edition: "later", Organization: "", State: model.StateEditing, Errors: 3, Changed: july.Add(time.Hour)},
		{ID: "3", Edition: "soon", Organization: "アオゾラ", State: model.StateSubmitted, Changed: july.Add(-time.Hour)},
		{ID: "4", Edition: "long_past", Organization: "あおぞら", State: model.StateMending, Errors: 3, Warnings: 2, Changed: july.Add(-2 * time.Hour)},
		{ID: "5", Edition: "today", Organization: "ＡＢＣ", State: model.StateMending, Errors: 9, Changed: july.Add(2 * time.Hour)},
		{ID: "6", Edition: "gone", Organization: "abc", State: model.StateEditing, Changed: july.Add(3 * time.Hour)},
		{ID: "7", Edition: "open", Organization: "abd", State: model.StateChecked, Warnings: 1, Changed: july.Add(-3 * time.Hour)},
	}
	for by, want := range map[order][]string{
		byChange:       {"6", "5", "2", "1", "3", "4", "7"},
		byDeadline:     {"5", "3", "2", "1", "4", "6", "7"}, // today, soonest, past the latest first, none
		byOrganization: {"6", "5", "7", "3", "4", "1", "2"}, // width and kana do not matter; no name last
		byState:        {"5", "4", "6", "2", "1", "7", "3"},
		byFindings:     {"5", "4", "2", "7", "6", "1", "3"},
	} {
		if got := shownIDs(listView{order: by, shelf: atHand}, eds, all...); !slices.Equal(got, want) {
			t.Errorf("by %s: %v, want %v", by, got, want)
		}
	}
	if got := len(orders()); got != 5 {
		t.Errorf("%d orders are offered", got)
	}
}

func TestListIsFilteredByShelfAndState(t *testing.T) {
	all := []model.Summary{
		{ID: "open", State: model.StateEditing},
		{ID: "sent", State: model.StateSubmitted},
		{ID: "old", State: model.StateSubmitted, Archived: july},
		{ID: "thrown", State: model.StateEditing, Deleted: july},
		{ID: "thrown later", State: model.StateEditing, Deleted: july.Add(time.Hour), Archived: july},
	}
	for _, tc := range []struct {
		view listView
		want []string
	}{
		{listView{shelf: atHand}, []string{"open", "sent"}},
		{listView{shelf: atHand, state: model.StateSubmitted}, []string{"sent"}},
		{listView{shelf: atHand, state: model.StateMending}, nil},
		{listView{shelf: archive, state: model.StateEditing}, []string{"old"}},
		{listView{shelf: trash}, []string{"thrown later", "thrown"}},
	} {
		if got := shownIDs(tc.view, several{}, all...); !slices.Equal(got, tc.want) {
			t.Errorf("%+v: %v, want %v", tc.view, got, tc.want)
		}
	}
	n := count(index(all, several{}, words.For(model.Japanese)))
	for _, tc := range []struct {
		on    shelf
		state model.EntryState
		want  int
	}{{atHand, "", 2}, {atHand, model.StateSubmitted, 1}, {archive, "", 1}, {trash, "", 2}} {
		if got := n.of(tc.on, tc.state); got != tc.want {
			t.Errorf("%s, %q: %d, want %d", tc.on, tc.state, got, tc.want)
		}
	}
}
