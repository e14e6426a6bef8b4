package main

import (
	"fmt"
	"slices"
	"strings"

	"toprunner/cmd/internal/setup"
	"toprunner/model/words"
)

// help prints the help on the command that the words name, else on all of them.
func (p *program) help(typed []string) error {
	if len(typed) == 0 {
		return p.print(p.overview())
	}
	if family := familyOf(typed[0]); len(typed) == 1 && len(family) > 0 {
		return p.print(p.familyHelp(family))
	}
	c, _, err := find(typed)
	if err != nil {
		return err
	}
	return p.print(p.commandHelp(c))
}

// overview is the help on the whole program.
func (p *program) overview() string {
	var b strings.Builder
	fmt.Fprintln(&b, p.words.Text("ctl.help.intro", words.Args{"Version": setup.VersionName()}))
	fmt.Fprintln(&b)
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %s\n      %s\n", c.line(), p.words.Text(c.textID()))
	}
	fmt.Fprintln(&b)
	fmt.Fprintln(&b, p.words.Text("ctl.help.everywhere"))
	fmt.Fprintln(&b)
	fmt.Fprint(&b, p.words.Text("ctl.help.exit_codes")+"\n")
	return b.String()
}

// familyHelp is the help on commands that share their first word.
func (p *program) familyHelp(names []string) string {
	var parts []string
	for _, c := range commands() {
		if slices.Contains(names, c.name) {
			parts = append(parts, p.commandHelp(c))
		}
	}
	return strings.Join(parts, "\n")
}

// commandHelp is the help on one command: its line, what it does, its flags.
func (p *program) commandHelp(c *command) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", c.line())
	fmt.Fprintf(&b, "%s\n%s\n\n", p.words.Text(c.textID()), p.words.Text(c.textID()+".more"))
	for _, name := range append(slices.Clone(c.flags), everywhere...) {
		fmt.Fprintf(&b, "  %-18s %s\n", flagName(name), p.words.Text("ctl.flag."+flagID(name)))
	}
	return b.String()
}

// line is the command as it is typed.
func (c *command) line() string {
	return strings.TrimSpace("toprunnerctl " + c.name + " " + c.usage)
}

// textID is the id of the sentence that says what the command does.
func (c *command) textID() string {
	return "ctl.help." + strings.ReplaceAll(c.name, " ", "_")
}

func flagID(name string) string { return strings.ReplaceAll(name, "-", "_") }
