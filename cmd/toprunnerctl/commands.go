package main

import (
	"slices"
	"strings"

	"toprunner/cmd/internal/setup"
	"toprunner/model"
	"toprunner/model/words"
)

// command is one thing the program does.
type command struct {
	name  string   // the words typed, "store list"
	usage string   // what follows them
	flags []string // long names of the flags it takes besides everywhere
	needs []string // those of them it cannot do without
	args  []string // the arguments it needs
	more  bool     // the last argument may be given several times
	run   func(p *program, args []string) error
}

// commands lists every command in the order of the help.
func commands() []*command {
	return []*command{
		{name: "demo", usage: "DIR [--today YYYY-MM-DD]", flags: []string{"today"},
			args: []string{"DIR"}, run: (*program).demo},
		{name: "check", usage: "ENTRY.json [--json] [--today YYYY-MM-DD] [--data DIR]",
			flags: []string{"json", "today", "data"}, args: []string{"ENTRY.json"}, run: (*program).check},
		{name: "pdf", usage: "ENTRY.json -o FILE [--today YYYY-MM-DD] [--lang ja|en|both] [--redacted] [--append-evidence] [--data DIR]",
			flags: []string{"output", "today", "lang", "redacted", "append-evidence", "data"},
			needs: []string{"output"}, args: []string{"ENTRY.json"}, run: (*program).pdf},
		{name: "transfer", usage: "ENTRY.json [-o FILE.html|FILE.txt] [--data DIR]",
			flags: []string{"output", "data"}, args: []string{"ENTRY.json"}, run: (*program).transfer},
		{name: "new", usage: "--edition ID -o ENTRY.json [--lang ja|en] [--data DIR]",
			flags: []string{"edition", "output", "lang", "data"}, needs: []string{"edition", "output"},
			run: (*program).newEntry},
		{name: "edition list", usage: "[--json] [--data DIR]",
			flags: []string{"json", "data"}, run: (*program).editionList},
		{name: "edition show", usage: "ID [--yaml] [--data DIR]",
			flags: []string{"yaml", "data"}, args: []string{"ID"}, run: (*program).editionShow},
		{name: "edition validate", usage: "FILE",
			args: []string{"FILE"}, run: (*program).editionValidate},
		{name: "store list", usage: "[--json] [--data DIR]",
			flags: []string{"json", "data"}, run: (*program).storeList},
		{name: "store import", usage: "FILE... [--data DIR]",
			flags: []string{"data"}, args: []string{"FILE"}, more: true, run: (*program).storeImport},
		{name: "store export", usage: "ID -o FILE.json [--data DIR]",
			flags: []string{"output", "data"}, needs: []string{"output"}, args: []string{"ID"},
			run: (*program).storeExport},
		{name: "store backup", usage: "[--json] [--data DIR]",
			flags: []string{"json", "data"}, run: (*program).storeBackup},
		{name: "store restore", usage: "FILE [--data DIR]",
			flags: []string{"data"}, args: []string{"FILE"}, run: (*program).storeRestore},
		{name: "store doctor", usage: "[--repair] [--json] [--data DIR]",
			flags: []string{"repair", "json", "data"}, run: (*program).storeDoctor},
	}
}

// dispatch reads the line and runs what it names.
func (p *program) dispatch(args []string) error {
	o, rest, err := parse(args)
	if err != nil {
		if lang, ok := messagesAsked(args); ok {
			p.words = words.For(lang)
		}
		return err
	}
	p.options = o
	if err := p.chooseMessages(); err != nil {
		return err
	}
	switch {
	case o.version:
		return p.print("toprunnerctl " + setup.VersionName() + "\n")
	case len(rest) > 0 && rest[0] == "help":
		return p.help(rest[1:])
	case o.help:
		return p.help(rest)
	}
	c, rest, err := find(rest)
	if err != nil {
		return err
	}
	return p.runCommand(c, rest)
}

func (p *program) runCommand(c *command, args []string) error {
	if err := p.options.checkTaken(c); err != nil {
		return misuse{c, err}
	}
	if err := c.checkArguments(args, &p.options); err != nil {
		return misuse{c, err}
	}
	return c.run(p, args)
}

// find returns the command that the words begin with, and what follows it.
func find(typed []string) (*command, []string, error) {
	if len(typed) == 0 {
		return nil, nil, &model.Problem{ID: "ctl.usage.no_command"}
	}
	for _, c := range commands() {
		if name := strings.Fields(c.name); len(typed) >= len(name) && slices.Equal(typed[:len(name)], name) {
			return c, typed[len(name):], nil
		}
	}
	if family := familyOf(typed[0]); len(family) > 0 {
		return nil, nil, &model.Problem{ID: "ctl.usage.no_subcommand",
			Args: map[string]string{"Command": typed[0], "Known": strings.Join(family, ", ")}}
	}
	return nil, nil, &model.Problem{ID: "ctl.usage.unknown_command", Args: map[string]string{"Command": typed[0]}}
}

// familyOf returns the names of the commands that begin with that word.
func familyOf(word string) []string {
	var names []string
	for _, c := range commands() {
		if strings.HasPrefix(c.name, word+" ") {
			names = append(names, c.name)
		}
	}
	return names
}

// checkArguments compares what was given with what is needed.
func (c *command) checkArguments(args []string, o *options) error {
	if len(args) < len(c.args) {
		return &model.Problem{ID: "ctl.usage.missing_argument",
			Args: map[string]string{"Argument": c.args[len(args)]}}
	}
	if len(args) > len(c.args) && !c.more {
		return &model.Problem{ID: "ctl.usage.extra_argument",
			Args: map[string]string{"Argument": args[len(c.args)]}}
	}
	for _, name := range c.needs {
		if !slices.Contains(o.given, name) {
			return &model.Problem{ID: "ctl.usage.missing_flag", Args: map[string]string{"Flag": flagName(name)}}
		}
	}
	return nil
}
