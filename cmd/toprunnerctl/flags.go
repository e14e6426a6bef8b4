package main

import (
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"toprunner/cmd/internal/setup"
	"toprunner/model"
	"toprunner/model/words"
)

// options are the values of all flags. There is one set of flags for all
// commands, so that a flag may stand anywhere on the line, also before the
// command, and means the same everywhere.
type options struct {
	messages string
	today    string
	output   string
	lang     string
	edition  string
	data     string

	json, yaml               bool
	redacted, appendEvidence bool
	repair                   bool
	help, version            bool

	given []string // names of the flags on the line that have a value
}

// everywhere are the flags that every command takes.
var everywhere = []string{"messages", "help", "version"}

// parse splits the line into flags and words.
func parse(args []string) (o options, rest []string, err error) {
	set := pflag.NewFlagSet("toprunnerctl", pflag.ContinueOnError)
	set.SetOutput(io.Discard) // errors are worded by us
	set.Usage = func() {}
	set.StringVar(&o.messages, "messages", "", "")
	set.StringVar(&o.today, "today", "", "")
	set.StringVarP(&o.output, "output", "o", "", "")
	set.StringVar(&o.lang, "lang", "", "")
	set.StringVar(&o.edition, "edition", "", "")
	set.StringVar(&o.data, "data", "", "")
	set.BoolVar(&o.json, "json", false, "")
	set.BoolVar(&o.yaml, "yaml", false, "")
	set.BoolVar(&o.redacted, "redacted", false, "")
	set.BoolVar(&o.appendEvidence, "append-evidence", false, "")
	set.BoolVar(&o.repair, "repair", false, "")
	set.BoolVarP(&o.help, "help", "h", false, "")
	set.BoolVar(&o.version, "version", false, "")
	if err := set.Parse(args); err != nil {
		return o, nil, flagProblem(err)
	}
	set.Visit(func(f *pflag.Flag) {
		if f.Value.String() != "" {
			o.given = append(o.given, f.Name)
		}
	})
	return o, set.Args(), nil
}

// flagProblem words what pflag could not read.
func flagProblem(err error) error {
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return &model.Problem{ID: "ctl.usage.unknown_flag", Args: map[string]string{"Flag": dashed(unknown.GetSpecifiedName())}}
	case errors.As(err, &noValue):
		return &model.Problem{ID: "ctl.usage.flag_needs_value", Args: map[string]string{"Flag": dashed(noValue.GetSpecifiedName())}}
	case errors.As(err, &bad):
		return badValue(dashed(bad.GetFlag().Name), bad.GetValue(), "true|false")
	}
	return &model.Problem{ID: "ctl.usage.unreadable_flag", Args: map[string]string{"Flag": strings.TrimPrefix(err.Error(), "bad flag syntax: ")}}
}

// dashed is a flag as it is typed.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// badValue is the problem of a flag with a value it cannot have.
func badValue(flag, value, expected string) error {
	return &model.Problem{ID: "ctl.usage.bad_value",
		Args: map[string]string{"Flag": flag, "Value": value, "Expected": expected}}
}

// checkTaken returns a problem when a flag was given that the command has no
// use for: a flag that is silently ignored misleads.
func (o *options) checkTaken(c *command) error {
	for _, name := range o.given {
		if !slices.Contains(everywhere, name) && !slices.Contains(c.flags, name) {
			return &model.Problem{ID: "ctl.usage.flag_not_taken",
				Args: map[string]string{"Flag": flagName(name), "Command": c.name}}
		}
	}
	return nil
}

// flagName is the form of a flag that the help speaks of.
func flagName(name string) string {
	if name == "output" {
		return "-o"
	}
	return dashed(name)
}

// chooseMessages takes the language of messages from --messages, if given.
func (p *program) chooseMessages() error {
	if p.options.messages == "" {
		return nil
	}
	for _, lang := range model.Langs() {
		if p.options.messages == string(lang) {
			p.words = words.For(lang)
			return nil
		}
	}
	return badValue("--messages", p.options.messages, "ja|en")
}

// messagesAsked returns the language that --messages names when the line as a
// whole cannot be read, so that even that is said in the language asked for.
func messagesAsked(args []string) (model.Lang, bool) {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--messages="); ok {
			return setup.ParseLanguage(value)
		}
		if arg == "--messages" && i+1 < len(args) {
			return setup.ParseLanguage(args[i+1])
		}
	}
	return "", false
}
