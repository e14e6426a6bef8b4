package store

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/check"
	"toprunner/model/edition"
	"toprunner/model/session"
)

// onTheSpot is a runner without another goroutine, whose clock a test moves.
type onTheSpot struct{}

func (onTheSpot) Go(work, done func())               { work(); done() }
func (onTheSpot) After(time.Duration, func()) func() { return func() {} }

// longText is so many megabytes of Japanese in paragraphs, with a mark at its end.
func longText(megabytes int, mark string) string {
	const line = "毎週月曜日に全社員が在宅で働き、会議は開かない。\n"
	return strings.Repeat(line, megabytes<<20/len(line)) + mark
}

// Twenty megabytes pasted into an answer go the whole way: into the open entry,
// through the check, onto the disk, into the history and a backup, and back.
func TestLongText(t *testing.T) {
	megabytes := trials(2, 20)
	s, c := newStore(t)
	ctx := context.Background()
	ed, ok := edition.Open("").Get("toprunner-2025")
	if !ok {
		t.Fatal("no edition")
	}
	judge := func(e *model.Entry) *model.Report { return check.Run(ed, e, check.Facts{Today: calendar.Date{}}) }
	e := model.NewEntry("a", ed.ID, model.Japanese)
	open := session.Open(session.Config{
		Edition: ed, Entry: e, Check: judge, Saver: s, Runner: onTheSpot{}, Now: c.Now,
		Examine: func(string, []byte) model.Attachment { return model.Attachment{} },
	})
	const question = "efforts.1.action"
	var typed string
	for i := range 6 { // pasted, and then worked on for ten seconds
		typed = longText(megabytes, fmt.Sprintf("終わり%d", i))
		open.Set(question, model.TextAnswer(typed))
		open.Leave()
		if state := open.State(); state.Status != session.Saved {
			t.Fatalf("save %d: %+v", i, state)
		}
		c.forward(2 * time.Second)
	}
	must(t, open.Close())
	if got := mustLoad(t, s.Reader, "a").Answers[question].Text; got != typed {
		t.Errorf("%d bytes came back of %d", len(got), len(typed))
	}
	states, err := s.History(ctx, "a", question)
	if err != nil || states[0].Answer.Text != typed || !strings.HasSuffix(states[len(states)-1].Answer.Text, "終わり0") {
		t.Errorf("%d states, %v", len(states), err)
	}
	if len(states) > 2 {
		t.Errorf("%d states of %d MB after ten seconds", len(states), megabytes)
	}
	b := mustBackup(t, s.Reader, c)
	if p, err := Look(ctx, b.Path); err != nil || p.Entries != 1 {
		t.Errorf("%+v, %v", p, err)
	}
}

// Texts of the length that is asked for are kept at every save, however soon.
func TestEveryStateOfAnOrdinaryText(t *testing.T) {
	s, _ := newStore(t)
	ctx := context.Background()
	e := model.NewEntry("a", "toprunner-2025", model.Japanese)
	mustCreate(t, s, e)
	for i := range 20 {
		e.Answers["q"] = model.TextAnswer(strings.Repeat("長", 5000) + fmt.Sprint(i))
		must(t, s.Save(ctx, e, filledReport()))
	}
	if states, err := s.History(ctx, "a", "q"); err != nil || len(states) != 20 {
		t.Errorf("%d states, %v", len(states), err)
	}
}

// A large text that was submitted stays in the history, whatever comes after it.
func TestLargeTextThatWasSubmitted(t *testing.T) {
	s, c := newStore(t)
	ctx := context.Background()
	e := model.NewEntry("a", "toprunner-2025", model.Japanese)
	mustCreate(t, s, e)
	for i := range 8 {
		e.Answers["q"] = model.TextAnswer(longText(1, fmt.Sprint(i)))
		must(t, s.Save(ctx, e, filledReport()))
		if i == 3 {
			must(t, s.SetSubmitted(ctx, "a", submission))
		}
		c.forward(time.Second)
	}
	states, err := s.History(ctx, "a", "q")
	must(t, err)
	var said string
	for _, state := range states {
		said += fmt.Sprint(state.Answer.Text[len(state.Answer.Text)-1:], state.Submitted, " ")
	}
	if said != "7false 3true 0false " {
		t.Errorf("%s", said)
	}
}

// Ten thousand entries are taken in, listed, saved to, checked and backed up.
func TestTenThousandEntries(t *testing.T) {
	count := trials(500, 10000)
	s, c := newStore(t)
	ctx := context.Background()
	all := make([]New, count)
	for i := range all {
		all[i] = New{filled(fmt.Sprintf("0190-%06d", i)), filledReport(), nil}
	}
	must(t, s.CreateAll(ctx, all))
	e := all[count/2].Entry
	e.Answers["contact.name"] = model.TextAnswer("山田")
	c.forward(time.Minute)
	must(t, s.Save(ctx, e, filledReport()))
	if got := mustOverview(t, s); len(got) != count || got[0].ID != e.ID {
		t.Errorf("%d of %d entries, %s first", len(got), count, got[0].ID)
	}
	must(t, s.Check(ctx))
	b := mustBackup(t, s.Reader, c)
	if p, err := Look(ctx, b.Path); err != nil || p.Entries != count {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := s.Tidy(ctx); err != nil {
		t.Error(err)
	}
	f := leave(t, s)
	if again := reopen(t, string(f), c); len(mustOverview(t, again)) != count {
		t.Error("fewer after a start")
	}
}
