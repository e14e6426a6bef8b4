package main

import (
	"errors"

	"toprunner/model/store"
	"toprunner/model/words"
)

// The exit codes that scripts rely on.
const (
	exitDone     = 0
	exitFindings = 1 // from check alone: findings of severity error
	exitBadInput = 2 // bad input or use
	exitStore    = 3 // the store is damaged or held by another program
)

// errFindings ends a check that found errors. It is no failure and is not told:
// the report has said it.
var errFindings = errors.New("the entry has errors")

func exitCode(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, store.ErrDamaged), errors.Is(err, store.ErrHeld), errors.Is(err, store.ErrBusy):
		return exitStore
	default:
		return exitBadInput
	}
}

// misuse is a command used the wrong way; its usage is shown below the problem.
type misuse struct {
	command *command
	err     error
}

func (m misuse) Error() string { return m.command.name + ": " + m.err.Error() }
func (m misuse) Unwrap() error { return m.err }

// tell says on standard error what went wrong and what to do.
func (p *program) tell(err error) {
	if err == nil || errors.Is(err, errFindings) {
		return
	}
	p.message(p.words.Problem(err))
	var m misuse
	if errors.As(err, &m) {
		p.say("ctl.usage.line", words.Args{"Usage": m.command.line()})
	}
}
