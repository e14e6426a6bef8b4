package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/spf13/pflag"
)

// options is what the command line asks for.
type options struct {
	data       string // folder of the store
	printPaths bool
	version    bool
	level      slog.Level
}

// parse reads the command line. Messages and help go to out.
func parse(args []string, data string, out io.Writer) (options, error) {
	o := options{}
	level := "info"
	flags := pflag.NewFlagSet("toprunner", pflag.ContinueOnError)
	flags.SetOutput(out)
	flags.SortFlags = false
	flags.StringVar(&o.data, "data", data, "folder in which the entries are kept")
	flags.BoolVar(&o.printPaths, "print-paths", false, "print the folders the app uses, and end")
	flags.BoolVar(&o.version, "version", false, "print the version, and end")
	flags.StringVar(&level, "log-level", level, "debug, info, warn or error")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("unknown argument: %s", flags.Arg(0))
	}
	if o.data == "" {
		return o, errors.New("--data: name a folder")
	}
	if err := o.level.UnmarshalText([]byte(level)); err != nil {
		return o, fmt.Errorf("--log-level: %q is none of debug, info, warn, error", level)
	}
	return o, nil
}
