package main

import (
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"testing"
	"time"

	"toprunner/model"
	"toprunner/model/store"
	"toprunner/model/words"
)

// started runs the program in this process, without an environment.
func started(now func() time.Time, args ...string) (code int, out, messages string) {
	var o, m strings.Builder
	p := &program{out: &o, messages: &m, getenv: func(string) string { return "" }, now: now}
	code = p.run(args)
	return code, o.String(), m.String()
}

func noon() time.Time { return time.Date(2025, 7, 1, 12, 0, 0, 0, time.UTC) }

// A fault of ours is told kindly, in the language asked for.
func TestFaultIsTold(t *testing.T) {
	broken := func() time.Time { panic("the clock fell off the wall") }
	code, out, messages := started(broken, "check", "entry.json", "--messages", "ja")
	if code != exitBadInput || out != "" {
		t.Errorf("exit code %d, output %q", code, out)
	}
	if !strings.Contains(messages, "申し訳ありません") || !strings.Contains(messages, "the clock fell off the wall") {
		t.Errorf("said %q", messages)
	}
	if strings.Contains(messages, "goroutine") {
		t.Error("a stack trace is no message")
	}
}

func TestExitCodes(t *testing.T) {
	for _, tc := range []struct {
		err  error
		want int
	}{
		{nil, exitDone},
		{errFindings, exitFindings},
		{errors.New("anything"), exitBadInput},
		{&model.Problem{ID: "entryfile.syntax"}, exitBadInput},
		{store.ErrNewer, exitBadInput},
		{store.ErrFull, exitBadInput},
		{store.ErrNotFound, exitBadInput},
		{store.ErrHeld, exitStore},
		{store.ErrBusy, exitStore},
		{store.ErrDamaged, exitStore},
		{store.ErrForeignFile, exitStore},
		{store.ErrMissingFile, exitStore},
		{fmt.Errorf("while closing: %w", errors.Join(store.ErrDamaged, errors.New("and more"))), exitStore},
	} {
		if got := exitCode(tc.err); got != tc.want {
			t.Errorf("%v: exit code %d, want %d", tc.err, got, tc.want)
		}
	}
}

// wordless is how the catalogue shows an id that has no text.
var wordless = regexp.MustCompile(`\[[a-z]+\.[a-z_.]+\]`)

func TestHelpHasWordsForEverything(t *testing.T) {
	for _, lang := range model.Langs() {
		p := &program{words: words.For(lang)}
		texts := map[string]string{"overview": p.overview()}
		for _, c := range commands() {
			texts[c.name] = p.commandHelp(c)
		}
		for _, state := range []model.EntryState{model.StateEditing, model.StateMending, model.StateChecked, model.StateSubmitted} {
			texts[string(state)] = p.words.Text("ctl.state." + string(state))
		}
		for _, table := range []string{"entry", "answer", "note", "not_asked", "attachment", "content", "finding", "history", "parts"} {
			texts[table] = p.damageText(table + " a/b")
		}
		for name, text := range texts {
			if found := wordless.FindString(text); found != "" {
				t.Errorf("%s: help on %s holds %s", lang, name, found)
			}
		}
	}
}

// Every flag that a command takes is a flag of the program, and one that it
// cannot do without is one that it takes.
func TestCommandsAreWellFormed(t *testing.T) {
	for _, c := range commands() {
		taken := map[string]bool{}
		for _, name := range c.flags {
			taken[name] = true
			if _, _, err := parse([]string{dashed(name) + "=true"}); err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
		}
		for _, name := range c.needs {
			if !taken[name] {
				t.Errorf("%s needs --%s but does not take it", c.name, name)
			}
		}
		if c.run == nil {
			t.Errorf("%s does nothing", c.name)
		}
	}
}

// The day is Japan's, wherever the program runs.
func TestTodayIsJapans(t *testing.T) {
	late := func() time.Time { return time.Date(2025, 7, 31, 15, 0, 0, 0, time.UTC) } // 1 August in Japan
	p := &program{now: late}
	if day, err := p.today(); err != nil || day.String() != "2025-08-01" {
		t.Errorf("got %v, %v", day, err)
	}
	p.options.today = "2025-06-09"
	if day, err := p.today(); err != nil || day.String() != "2025-06-09" {
		t.Errorf("--today: got %v, %v", day, err)
	}
}

// A message that nobody can hear and output that nobody takes end in an exit
// code, not in a fault.
func TestClosedOutput(t *testing.T) {
	p := &program{out: closed{}, messages: closed{}, getenv: func(string) string { return "" }, now: noon}
	if code := p.run([]string{"edition", "list"}); code != exitBadInput {
		t.Errorf("exit code %d", code)
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("closed") }

// Without a home there is no data folder; the built-in editions are there all
// the same.
func TestWithoutHome(t *testing.T) {
	code, out, _ := started(noon, "edition", "list", "--json")
	if code != exitDone || !strings.Contains(out, `"toprunner-2025"`) {
		t.Errorf("exit code %d, output %q", code, out)
	}
}

func TestMetric(t *testing.T) {
	beyond := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(400), nil))
	figures := model.Figures{
		{ID: model.EligibleShare, Value: big.NewRat(200, 248)},
		{ID: model.ParticipationShare, Obstacle: model.ObstacleZero},
		{ID: model.DaysPerMonth, Value: beyond},
	}
	if got := metric(figures, model.EligibleShare); got == nil || *got != 200.0/248 {
		t.Errorf("a share is the unrounded ratio, not %v", got)
	}
	for _, id := range []model.FigureID{model.ParticipationShare, model.DaysPerMonth, model.DaysPerWeek} {
		if got := metric(figures, id); got != nil {
			t.Errorf("%s: got %v, want null", id, *got)
		}
	}
}
