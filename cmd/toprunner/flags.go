package main

import (
	"io"
	"log/slog"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"toprunner/model"
)

// options is what the command line asks for.
type options struct {
	data       string // folder of the store, as a full path; "" when there is none
	printPaths bool
	version    bool
	help       bool
	level      slog.Level
	files      []string // to be opened, as full paths
}

// parse reads the command line; data is the folder when none is named. Its
// error is a *model.Problem.
func parse(args []string, data string) (options, error) {
	o := options{}
	level := "info"
	flags := pflag.NewFlagSet("toprunner", pflag.ContinueOnError)
	flags.SetOutput(io.Discard) // help and errors are worded by us
	flags.Usage = func() {}
	flags.StringVar(&o.data, "data", data, "")
	flags.BoolVar(&o.printPaths, "print-paths", false, "")
	flags.BoolVar(&o.version, "version", false, "")
	flags.BoolVarP(&o.help, "help", "h", false, "")
	flags.StringVar(&level, "log-level", level, "")
	err := flags.Parse(args)
	if err == nil {
		err = o.level.UnmarshalText([]byte(level))
	}
	if err == nil {
		o.files, err = fullPaths(flags.Args())
	}
	if err == nil && o.data != "" {
		o.data, err = filepath.Abs(o.data)
	}
	if err != nil {
		return o, &model.Problem{
			ID: "toprunner.usage", Args: map[string]string{"Given": strings.Join(args, " ")}, Cause: err}
	}
	return o, nil
}

func fullPaths(files []string) (full []string, err error) {
	for _, file := range files {
		path, err := filepath.Abs(file)
		if err != nil {
			return nil, err
		}
		full = append(full, path)
	}
	return full, nil
}
