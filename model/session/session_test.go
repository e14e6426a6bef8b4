package session

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
)

func TestSet(t *testing.T) {
	s := newStage(t)
	rows := []model.Row{{"c": "か\u3099"}}
	s.Set("table", model.RowsAnswer(rows...))
	rows[0]["c"] = "changed by the caller"
	if got := s.Answer("table").Rows[0]["c"]; got != "が" {
		t.Errorf("kept %q, want が: normalised and a copy", got)
	}
	s.Answer("table").Rows[0]["c"] = "changed by the caller"
	s.Entry().Answers["table"].Rows[0]["c"] = "changed by the caller"
	if got := s.Answer("table").Rows[0]["c"]; got != "が" {
		t.Errorf("kept %q: what was handed out was no copy", got)
	}

	s.heard = nil
	s.Set("table", model.RowsAnswer(model.Row{"c": "が"}))
	s.Set("no such question", model.TextAnswer("x"))
	s.SetNote("no such question", "x")
	s.SetNotAsked("no such question", true)
	s.Attach("no such question", "x", given(nil), s.refuse)
	s.Detach("file", "x")
	s.PutBack("file", "x")
	s.SetNote("name", "")
	s.SetNotAsked("name", false)
	if s.heard != nil {
		t.Errorf("what changes nothing was told: %+v", s.heard)
	}

	s.typeName("12x") // unreadable is no reason to change it
	s.Set("total", model.TextAnswer("１２人"))
	if got := s.Answer("total").Text; got != "１２人" {
		t.Errorf("kept %q", got)
	}
	s.typeName("")
	if _, there := s.Entry().Answers["name"]; there {
		t.Error("an answer taken away is still there")
	}
}

func TestNotesAndMarks(t *testing.T) {
	s := newStage(t)
	s.SetNote("name", "確認中")
	s.SetNotAsked("total", true)
	s.Leave()
	if got := s.shelf.saves[0]; got.Notes["name"] != "確認中" || !got.NotAsked["total"] {
		t.Errorf("saved %+v", got)
	}
	s.SetNote("name", "")
	s.SetNotAsked("total", false)
	s.Leave()
	if got := s.shelf.saves[1]; len(got.Notes) != 0 || len(got.NotAsked) != 0 {
		t.Errorf("saved %+v", got)
	}
}

func TestChangesAreTold(t *testing.T) {
	s := newStage(t)
	var also []Change
	cancel := s.Subscribe(func(c Change) { also = append(also, c) })
	s.typeName("あ")
	cancel()
	s.Leave()
	want := []Change{{Questions: []string{"name"}, Saving: true}, {Saving: true}, {Checked: true, Saving: true}}
	if !reflect.DeepEqual(s.heard, want) {
		t.Errorf("told %+v, want %+v", s.heard, want)
	}
	if !reflect.DeepEqual(also, want[:1]) {
		t.Errorf("told one that has cancelled: %+v", also)
	}
}

func TestListenerMayCancelWhileItIsTold(t *testing.T) {
	s := newStage(t)
	heard := 0
	var cancel func()
	cancel = s.Subscribe(func(Change) { heard++; cancel() })
	s.Subscribe(func(Change) { heard++ })
	s.typeName("あ")
	s.typeName("あい")
	if heard != 3 {
		t.Errorf("%d calls, want one and two", heard)
	}
}

func TestDefaultsFollow(t *testing.T) {
	s := newStage(t)
	s.Set("base", model.TextAnswer("total"))
	s.heard = nil
	s.Set("unit", model.TextAnswer("site"))
	if got := s.Answer("base").Text; got != "unit" {
		t.Errorf("the base is %q", got)
	}
	if want := []string{"unit", "base"}; len(s.heard) != 1 || !slices.Equal(s.heard[0].Questions, want) {
		t.Errorf("told %+v, want %v", s.heard, want)
	}
	s.Set("base", model.TextAnswer("全員")) // one's own word stays
	s.Set("unit", model.TextAnswer("whole"))
	if got := s.Answer("base").Text; got != "全員" {
		t.Errorf("the base is %q", got)
	}
}

func TestFiguresAreOfThisMoment(t *testing.T) {
	s := newStage(t)
	s.Set("base", model.TextAnswer("total"))
	s.Set("total", model.TextAnswer("200"))
	s.Set("eligible", model.TextAnswer("50"))
	f, ok := s.Figures().Get(model.EligibleShare)
	if !ok || f.Value == nil || f.Value.RatString() != "1/4" {
		t.Fatalf("share %+v", f)
	}
	s.Set("eligible", model.TextAnswer("５０"))
	s.Set("total", model.TextAnswer("100"))
	if f, _ := s.Figures().Get(model.EligibleShare); f.Value.RatString() != "1/2" {
		t.Errorf("share %v", f.Value)
	}
	if s.checks != 0 {
		t.Error("figures need no check")
	}
}

func TestSnapshot(t *testing.T) {
	s := newStage(t)
	s.typeName("あ")
	today := calendar.Date{Year: 2025, Month: 7, Day: 1}
	snapshot := s.Snapshot(today, s.shelf)
	if snapshot.Report.Answered != 1 || snapshot.Report != s.Report() || snapshot.Today != today || snapshot.Edition != s.Edition() {
		t.Errorf("snapshot %+v", snapshot)
	}
	s.typeName("あい")
	if got := snapshot.Entry.Answers["name"].Text; got != "あ" {
		t.Errorf("the snapshot changed to %q", got)
	}
	s.Leave()
	checks := s.checks
	if s.Snapshot(today, s.shelf); s.checks != checks {
		t.Error("an entry that was checked is checked again")
	}
}

// A report of older answers does not take the place of a newer one.
func TestLateReport(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	s.typeName("あ")
	s.Leave()
	s.Set("total", model.TextAnswer("1"))
	s.Snapshot(calendar.Date{}, nil)
	s.hand.work()
	if got := s.Report().Answered; got != 2 {
		t.Errorf("the report is of %d answers", got)
	}
}

// Whatever a person does, and however often saving fails, in the end what is
// saved is what stands on the screen.
func TestNothingIsLost(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 1))
		s := newStage(t)
		s.hand.prompt = random.IntN(2) == 0
		for range 60 {
			act(s, random)
		}
		s.shelf.fail = nil
		if err := s.Close(); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for len(s.hand.queue) > 0 { // the runner is late
			s.hand.work()
		}
		s.hand.forward(time.Hour)
		if s.State().Status != Saved || s.shelf.overlap {
			t.Fatalf("seed %d: %+v, overlap %v", seed, s.State(), s.shelf.overlap)
		}
		want := s.Entry()
		got := model.NewEntry("a", "form", model.Japanese)
		if n := len(s.shelf.saves); n > 0 {
			got = s.shelf.saves[n-1]
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("seed %d: saved %+v, want %+v", seed, got, want)
		}
	}
}

// act does one thing a person or the system may do.
func act(s *stage, random *rand.Rand) {
	file := []byte(fmt.Sprint("file", random.IntN(3)))
	switch random.IntN(13) {
	case 0, 1, 2, 3:
		s.typeName(strings.Repeat("あ", random.IntN(5)))
	case 4:
		s.Set("unit", model.TextAnswer([]string{"whole", "site"}[random.IntN(2)]))
	case 5:
		s.SetNote("name", fmt.Sprint(random.IntN(2)))
	case 6:
		s.Attach("file", "x.pdf", given(file), s.refuse)
	case 7:
		s.Detach("file", keyOf(file))
	case 8:
		s.Leave()
	case 9:
		s.hand.forward(time.Duration(random.IntN(4000)) * time.Millisecond)
	case 10:
		if len(s.hand.queue) > 0 {
			s.hand.work()
		}
	case 11:
		s.shelf.fail = []error{nil, errNoContent}[random.IntN(2)]
	case 12:
		s.PutBack("file", keyOf(file))
	}
}

func BenchmarkKeystroke(b *testing.B) {
	s := newStage(&testing.T{})
	for i := range 80 {
		s.entry.Answers[fmt.Sprint(i)] = model.TextAnswer(strings.Repeat("文", 200))
	}
	text := strings.Repeat("長い文章。", 160)
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n++
		s.typeName(text[:len(text)-3*(n%2)])
		s.hand.timers = s.hand.timers[:0]
		s.heard = s.heard[:0]
	}
}
