package session

import (
	"errors"
	"testing"

	"toprunner/model"
)

// wantCreated fails unless the shelf was told of so many entries, with no name yet.
func (s *stage) wantCreated(want int) {
	s.t.Helper()
	if len(s.shelf.created) != want {
		s.t.Fatalf("created %d times, want %d", len(s.shelf.created), want)
	}
	for _, e := range s.shelf.created {
		if _, named := e.Answers["name"]; named {
			s.t.Error("created with an answer that it did not begin with")
		}
	}
}

func TestLookedAtIsNotKept(t *testing.T) {
	s := newStage(t)
	s.Leave()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.wantCreated(0)
	s.wantSaved(0, "")
}

func TestKeptFromTheFirstChangeOn(t *testing.T) {
	s := newStage(t)
	s.typeName("あ")
	s.wantCreated(0)
	s.Leave()
	s.wantCreated(1)
	s.wantSaved(1, "あ")
	s.typeName("あい")
	s.Leave()
	s.wantCreated(1)
	s.wantSaved(2, "あい")
}

// Who typed a word and took it back has worked on the entry.
func TestTypedAndDeletedIsKept(t *testing.T) {
	s := newStage(t)
	s.typeName("あ")
	s.typeName("")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s.wantCreated(1)
	s.wantSaved(1, "")
}

func TestKeepWithoutAChange(t *testing.T) {
	s := newStage(t)
	s.hand.prompt = false
	s.Keep()
	s.wantStatus(Saving)
	s.hand.work()
	s.wantCreated(1)
	s.wantSaved(1, "")
	s.wantStatus(Saved)
	s.Keep()
	if len(s.hand.queue) != 0 {
		t.Error("what is kept is saved again without a change")
	}
}

func TestBeginningThatCannotBeKeptIsTriedAgain(t *testing.T) {
	s := newStage(t)
	s.shelf.fail = errors.New("full")
	s.typeName("あ")
	s.Leave()
	s.wantStatus(Failed)
	if !s.State().At.IsZero() {
		t.Error("it counts as saved")
	}
	s.shelf.fail = nil
	s.hand.forward(RetryAfter)
	s.wantCreated(1)
	s.wantSaved(1, "あ")
}

// An entry that was created but could not be saved yet is not created again.
func TestBeginningIsCreatedOnce(t *testing.T) {
	s := newStage(t)
	s.entry.Attachments = []model.Attachment{{Question: "file", SHA256: "lost"}} // Save refuses it
	s.typeName("あ")
	s.Leave()
	s.wantCreated(1)
	s.wantStatus(Failed)
	s.entry.Attachments = nil
	s.hand.forward(RetryAfter)
	s.wantCreated(1)
	s.wantSaved(1, "あ")
}

// An entry that is in the store already is only saved.
func TestOpenedIsNotCreated(t *testing.T) {
	s := newStage(t)
	s.shelf.created = []*model.Entry{model.NewEntry("a", "form", model.Japanese)}
	config := s.config(s.hand)
	config.SavedAt = s.hand.now
	opened := Open(config)
	opened.Set("name", model.TextAnswer("あ"))
	opened.Leave()
	s.wantCreated(1)
	s.wantSaved(1, "あ")
}
