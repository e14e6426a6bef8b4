package session

import (
	"errors"
	"slices"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
)

func TestAttach(t *testing.T) {
	s := newStage(t)
	s.Attach("file", "規程.pdf", given([]byte("%PDF")), s.refuse)
	want := examined("規程.pdf", []byte("%PDF"))
	want.Question = "file"
	if got := s.Entry().Attachments; !slices.Equal(got, []model.Attachment{want}) {
		t.Fatalf("attached %+v", got)
	}
	s.wantStatus(Pending)
	s.hand.forward(500 * time.Millisecond)
	s.wantStatus(Saved)
	if got := s.shelf.saves[0].Attachments; !slices.Equal(got, []model.Attachment{want}) {
		t.Errorf("saved %+v", got)
	}

	s.Attach("file", "写し.pdf", given([]byte("%PDF")), s.refuse)
	if got := s.Entry().Attachments; len(got) != 1 {
		t.Errorf("the same bytes stand there twice: %+v", got)
	}
	s.wantStatus(Saved)

	s.Detach("file", want.SHA256)
	s.Leave()
	if got := s.shelf.saves[1].Attachments; len(got) != 0 {
		t.Errorf("after Detach %+v", got)
	}
}

func TestFileIsPendingWhileItIsLookedInto(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	s.Attach("file", "規程.pdf", given([]byte("%PDF")), s.refuse)
	s.wantStatus(Pending)
	if !slices.ContainsFunc(s.heard, func(c Change) bool { return c.Saving }) {
		t.Error("nobody was told")
	}
	s.hand.work()
	if len(s.Entry().Attachments) != 1 {
		t.Error("it was looked into and does not stand in the entry")
	}
}

func TestFileThatCannotBeKeptIsTriedAgain(t *testing.T) {
	s := newStage(t)
	s.shelf.fail = errors.New("full")
	s.Attach("file", "規程.pdf", given([]byte("%PDF")), s.refuse)
	s.Leave()
	s.wantStatus(Failed)
	key := keyOf([]byte("%PDF"))
	got, err := s.Snapshot(calendar.Date{}, s.shelf).Contents.Content(key)
	if err != nil || string(got) != "%PDF" { // a document can be drawn all the same
		t.Errorf("%q, %v", got, err)
	}
	s.shelf.fail = nil
	s.hand.forward(3 * time.Second)
	s.wantStatus(Saved)
	if string(s.shelf.contents[key]) != "%PDF" {
		t.Errorf("kept %q", s.shelf.contents[key])
	}
	if len(s.unkept) != 0 {
		t.Error("the bytes are still held in memory")
	}
}

func TestFileTakenAwayBeforeItWasKept(t *testing.T) {
	s := newStage(t)
	s.Attach("file", "規程.pdf", given([]byte("%PDF")), s.refuse)
	s.Detach("file", keyOf([]byte("%PDF")))
	s.Leave()
	if len(s.shelf.contents) != 0 {
		t.Errorf("kept %v", s.shelf.contents)
	}
}

// A file that is put back stands where it stood, with its bytes, whether they had been
// kept before it was taken off or not.
func TestPutBack(t *testing.T) {
	for _, kept := range []bool{true, false} {
		s := newStage(t)
		for _, data := range []string{"1", "2", "3"} {
			s.Attach("file", data+".pdf", given([]byte(data)), s.refuse)
		}
		if kept {
			s.Leave()
		}
		before := s.Entry().Attachments
		s.Detach("file", keyOf([]byte("2")))
		s.Detach("file", keyOf([]byte("3")))
		s.Leave()
		if got := s.Files("file"); len(got) != 3 || got[0].Taken || !got[1].Taken || got[2].Name != "3.pdf" {
			t.Fatalf("offered %+v", got)
		}
		s.PutBack("file", keyOf([]byte("2")))
		s.PutBack("file", keyOf([]byte("3")))
		s.Leave()
		if got := s.shelf.saves[len(s.shelf.saves)-1].Attachments; !slices.Equal(got, before) {
			t.Errorf("put back %+v, want %+v", got, before)
		}
		if got := string(s.shelf.contents[keyOf([]byte("2"))]); got != "2" {
			t.Errorf("kept the bytes %q", got)
		}
	}
}

// A file that was taken off and is attached anew is offered once, at the end.
func TestFileTakenOffAndAttachedAgain(t *testing.T) {
	s := newStage(t)
	s.Attach("file", "規程.pdf", given([]byte("%PDF")), s.refuse)
	s.Attach("file", "別紙.pdf", given([]byte("2")), s.refuse)
	s.Detach("file", keyOf([]byte("%PDF")))
	s.Attach("file", "規程（新）.pdf", given([]byte("%PDF")), s.refuse)
	if got := s.Files("file"); len(got) != 2 || got[1].Name != "規程（新）.pdf" || got[1].Taken {
		t.Errorf("offered %+v", got)
	}
	if got := s.Entry().Attachments; len(got) != 2 || got[1].Name != "規程（新）.pdf" {
		t.Errorf("attached %+v", got)
	}
}

func TestFileThatCannotBeRead(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	gone := errors.New("gone")
	s.Attach("file", "規程.pdf", func() ([]byte, error) { return nil, gone }, s.refuse)
	s.hand.work()
	s.wantStatus(Saved)
	if len(s.told) != 1 || !errors.Is(s.told[0], gone) || len(s.Entry().Attachments) != 0 {
		t.Errorf("told %v, attached %+v", s.told, s.Entry().Attachments)
	}
	if last := s.heard[len(s.heard)-1]; !last.Saving {
		t.Error("nobody was told that nothing is pending any more")
	}
}

// A file that is refused only when all is to be finished is told of once, and the
// session goes on.
func TestFileRefusedAtTheEnd(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	large := errors.New("too large")
	s.Attach("file", "大.pdf", func() ([]byte, error) { return nil, large }, s.refuse)
	s.Attach("file", "一.pdf", given([]byte("1")), s.refuse)
	if s.FinishAttaching() {
		t.Error("nobody hears of the file that was refused")
	}
	if !s.FinishAttaching() {
		t.Error("it is refused twice")
	}
	if len(s.told) != 1 || !errors.Is(s.told[0], large) || len(s.Entry().Attachments) != 1 {
		t.Errorf("told %v, attached %+v", s.told, s.Entry().Attachments)
	}
}

// A file dropped onto the window just before it is closed is not lost.
func TestCloseWhileAFileIsLookedInto(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	s.Attach("file", "一.pdf", given([]byte("1")), s.refuse)
	s.Attach("file", "二.pdf", given([]byte("2")), s.refuse)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	saved := s.shelf.saves[0].Attachments
	if len(saved) != 2 || saved[0].Name != "一.pdf" || saved[1].Name != "二.pdf" {
		t.Errorf("saved %+v", saved)
	}
	s.hand.work() // the runner is late
	s.hand.work()
	if len(s.Entry().Attachments) != 2 || s.State().Status != Saved {
		t.Errorf("added again: %+v", s.Entry().Attachments)
	}
}
