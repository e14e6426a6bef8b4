package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"toprunner/cmd/internal/setup"
	"toprunner/model/calendar"
	"toprunner/model/words"
)

func main() { os.Exit(toprunnerctl()) }

// toprunnerctl is the whole program on the real streams, clock and environment.
func toprunnerctl() int {
	p := &program{out: os.Stdout, messages: os.Stderr, getenv: os.Getenv, now: time.Now}
	return p.run(os.Args[1:])
}

// program is one run: what it may touch, and what it was told on the line.
type program struct {
	out, messages io.Writer
	getenv        func(string) string
	now           func() time.Time

	words   *words.Catalogue // of messages; documents speak the entry's language
	options options
}

// run does what the arguments say and returns the exit code. A panic is a fault
// of ours; it is told as such and ends like bad input, never in a stack trace.
func (p *program) run(args []string) (code int) {
	p.words = words.For(setup.MessageLanguage(p.getenv))
	defer func() {
		if fault := recover(); fault != nil {
			p.say("ctl.fault", words.Args{"Fault": fmt.Sprint(fault), "Version": setup.VersionName()})
			code = exitBadInput
		}
	}()
	err := p.dispatch(args)
	p.tell(err)
	return exitCode(err)
}

// say tells people something, worded by the catalogue.
func (p *program) say(id string, args ...words.Args) { p.message(p.words.Text(id, args...)) }

// message writes a line to standard error. When that is closed there is nobody
// left to tell, and the exit code says the rest.
func (p *program) message(line string) { _, _ = io.WriteString(p.messages, line+"\n") }

// folder returns the data folder: that of --data, else the user's.
func (p *program) folder() (string, error) {
	if p.options.data != "" {
		return p.options.data, nil
	}
	return setup.DataFolder(runtime.GOOS, p.getenv)
}

// today returns the day of --today, else the day it is in Japan.
func (p *program) today() (calendar.Date, error) {
	if p.options.today == "" {
		return setup.Today(p.now()), nil
	}
	day, ok := calendar.ParseDate(p.options.today)
	if !ok {
		return calendar.Date{}, badValue("--today", p.options.today, "YYYY-MM-DD")
	}
	return day, nil
}
