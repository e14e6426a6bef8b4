package session

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"toprunner/model"
)

func TestSavedAfterAPause(t *testing.T) {
	s := newStage(t)
	s.wantStatus(Saved)
	if !s.State().At.IsZero() {
		t.Error("saved before anything was typed")
	}
	s.typeName("あ")
	s.hand.forward(400 * time.Millisecond)
	s.typeName("あい")
	s.hand.forward(499 * time.Millisecond)
	s.wantSaved(0, "")
	s.wantStatus(Pending)
	s.hand.forward(time.Millisecond)
	s.wantSaved(1, "あい")
	s.wantStatus(Saved)
	if at := s.State().At; !at.Equal(s.hand.now) {
		t.Errorf("saved at %v, want %v", at, s.hand.now)
	}
	s.hand.forward(time.Hour)
	s.wantSaved(1, "あい")
}

func TestSavedAtLatestAfterTwoSeconds(t *testing.T) {
	s := newStage(t)
	text := ""
	for range 9 { // a keystroke every 0.4 s, without a pause
		text += "あ"
		s.typeName(text)
		s.hand.forward(400 * time.Millisecond)
	}
	s.wantSaved(1, "あああああ") // typed at 0, 0.4 … 1.6 s, saved at 2 s; the next 2 s begin at the next keystroke
	s.hand.forward(100 * time.Millisecond)
	s.wantSaved(2, text)
}

func TestSavedOnLeaving(t *testing.T) {
	s := newStage(t)
	s.Leave()
	s.wantSaved(0, "")
	s.typeName("あ")
	s.Leave()
	s.wantSaved(1, "あ")
	s.Leave()
	s.hand.forward(time.Hour)
	s.wantSaved(1, "あ")
}

func TestTypingWhileASaveIsUnderWay(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	s.typeName("あ")
	s.Leave()
	s.wantStatus(Saving)
	s.typeName("あい")
	s.Leave()
	if len(s.hand.queue) != 1 {
		t.Fatalf("%d saves at once", len(s.hand.queue))
	}
	s.hand.work()
	s.wantSaved(1, "あ")
	s.wantStatus(Saving) // the next one, which Leave has asked for
	s.hand.work()
	s.wantSaved(2, "あい")
	s.wantStatus(Saved)
}

func TestChangeDuringASaveWaitsForItsOwnPause(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	s.typeName("あ")
	s.Leave()
	s.typeName("あい")
	s.hand.work()
	s.wantStatus(Pending)
	s.hand.forward(500 * time.Millisecond)
	s.hand.work()
	s.wantSaved(2, "あい")
}

func TestFailedSaveIsTriedAgain(t *testing.T) {
	s := newStage(t)
	s.shelf.fail = errors.New("full")
	s.typeName("あ")
	s.hand.forward(500 * time.Millisecond)
	s.wantStatus(Failed)
	if !errors.Is(s.State().Err, s.shelf.fail) {
		t.Errorf("why: %v", s.State().Err)
	}
	if s.Report().Answered != 1 {
		t.Error("without a save there is no check")
	}
	s.hand.forward(30 * time.Second) // ten more tries
	s.wantStatus(Failed)
	if s.checks != 11 {
		t.Errorf("%d tries, want 11", s.checks)
	}
	s.shelf.fail = nil
	s.hand.forward(2999 * time.Millisecond)
	s.wantSaved(0, "")
	s.hand.forward(time.Millisecond)
	s.wantSaved(1, "あ")
	s.wantStatus(Saved)
}

func TestFailedSaveIsTriedAgainOnTheNextChange(t *testing.T) {
	s := newStage(t)
	s.shelf.fail = errors.New("full")
	s.typeName("あ")
	s.Leave()
	s.shelf.fail = nil
	s.typeName("あい")
	s.wantStatus(Failed) // until a save has succeeded
	s.hand.forward(500 * time.Millisecond)
	s.wantSaved(1, "あい")
	s.wantStatus(Saved)
	s.hand.forward(time.Hour)
	s.wantSaved(1, "あい")
}

func TestClose(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false // Close does not wait for a runner
	s.typeName("あ")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.wantSaved(1, "あ")
	s.hand.forward(time.Hour)
	if len(s.hand.queue) != 0 {
		t.Error("a closed session goes on saving")
	}
	if err := s.Close(); err != nil {
		t.Error("closed again:", err)
	}
}

func TestCloseOfAnEntryThatWasOnlyLookedAt(t *testing.T) {
	s := newStage(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.wantSaved(0, "")
}

// What is still done to a closed session cannot undo what another one saves.
func TestClosedSessionTakesNothing(t *testing.T) {
	s := newStage(t)
	s.Attach("file", "規程.pdf", given([]byte("%PDF")), s.refuse)
	s.typeName("あ")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before := s.Entry()
	s.typeName("い")
	s.SetNote("name", "い")
	s.SetNotAsked("name", true)
	s.Detach("file", keyOf([]byte("%PDF")))
	s.PutBack("file", keyOf([]byte("%PDF")))
	s.Attach("file", "写し.pdf", given([]byte("%PDF 2")), s.refuse)
	s.Keep()
	s.hand.forward(time.Hour)
	s.wantSaved(1, "あ")
	s.wantStatus(Saved)
	if !reflect.DeepEqual(s.Entry(), before) {
		t.Errorf("changed: %+v", s.Entry())
	}
	if len(s.told) != 1 || !errors.Is(s.told[0], ErrClosed) {
		t.Errorf("of the file that comes too late: %v", s.told)
	}
}

func TestKeepAfterCloseOfAnEntryThatBegins(t *testing.T) {
	s := newStage(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.Keep()
	s.hand.forward(time.Hour)
	s.wantSaved(0, "")
}

// Close comes before the runner has begun the save that is under way.
func TestCloseBeforeASaveHasBegun(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	s.typeName("あ")
	s.Leave()
	s.typeName("あい")
	s.Leave()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.wantSaved(2, "あい")
	told := len(s.heard)
	s.hand.work() // the runner is late
	s.wantSaved(2, "あい")
	s.wantStatus(Saved)
	if len(s.heard) != told || len(s.hand.queue) != 0 {
		t.Error("a save that Close has taken over was taken over again")
	}
}

// Close comes while another goroutine is in the middle of Save.
func TestCloseDuringASave(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	s.shelf.entered, s.shelf.leave = make(chan struct{}), make(chan struct{})
	s.typeName("あ")
	s.Leave()
	s.typeName("あい")
	done := make(chan struct{})
	go func() {
		s.hand.queue[0].work()
		close(done)
	}()
	<-s.shelf.entered
	closed := make(chan error)
	go func() { closed <- s.Close() }()
	s.shelf.leave <- struct{}{}
	<-s.shelf.entered // the second save begins when the first is over
	s.shelf.leave <- struct{}{}
	if err := <-closed; err != nil {
		t.Fatal(err)
	}
	<-done
	s.hand.queue[0].done()
	s.wantSaved(2, "あい")
	if s.shelf.overlap {
		t.Error("two saves at once")
	}
}

func TestCloseThatFails(t *testing.T) {
	s := newStage(t)
	s.shelf.fail = errors.New("full")
	s.typeName("あ")
	if err := s.Close(); !errors.Is(err, s.shelf.fail) {
		t.Fatalf("%v", err)
	}
	s.wantStatus(Failed)
	s.shelf.fail = nil
	s.hand.forward(3 * time.Second) // the session is still open
	s.wantSaved(1, "あ")
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	s.wantSaved(1, "あ")
}

// A save under way fails, and Close tries once more.
func TestCloseAfterAFailedSave(t *testing.T) {
	s := newStage(t)
	s.shelf.fail = errors.New("full")
	s.typeName("あ")
	s.Leave()
	s.wantStatus(Failed)
	s.shelf.fail = nil
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.wantSaved(1, "あ")
	s.hand.forward(time.Hour)
	s.wantSaved(1, "あ")
}

// A listener that saves does not make Close save twice at once.
func TestListenerThatSavesDuringClose(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	again := true
	s.Subscribe(func(c Change) {
		if c.Checked && again {
			again = false
			s.typeName("あいう")
			s.Leave()
		}
	})
	s.typeName("あ")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.wantSaved(2, "あいう")
	s.hand.work()
	s.wantSaved(2, "あいう")
}

func TestReportIsOfWhatIsSaved(t *testing.T) {
	s := newStage(t)
	s.typeName("あ")
	s.Set("total", model.TextAnswer("10"))
	if s.checks != 0 || s.Report().Answered != 0 {
		t.Errorf("%d checks while typing", s.checks)
	}
	s.Leave()
	if s.checks != 1 || s.Report().Answered != 2 || s.shelf.reports[0] != s.Report() {
		t.Errorf("%d checks, report %+v", s.checks, s.Report())
	}
}
