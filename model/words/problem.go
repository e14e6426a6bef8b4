package words

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"toprunner/model"
)

// ProblemInEach returns what Problem does, and then the same in each other language,
// for what whoever sits there must understand.
func (c *Catalogue) ProblemInEach(err error) []string {
	said := []string{c.Problem(err)}
	for _, lang := range model.Langs() {
		if lang != c.Lang() {
			said = append(said, For(lang).Problem(err))
		}
	}
	return said
}

// Problem returns what an error means to a person: what happened and what to
// do. Errors joined into one stand one a line. An error that nobody foresaw
// comes with its cause, so that it can be passed on.
func (c *Catalogue) Problem(err error) string {
	for e := err; e != nil; e = errors.Unwrap(e) {
		//nolint:errorlint // this is the walk down the chain; further down a joined error may be one problem's cause
		switch e := e.(type) {
		case *model.Problem:
			return c.problem(e)
		case interface{ Unwrap() []error }:
			var lines []string
			for _, one := range e.Unwrap() {
				lines = append(lines, c.Problem(one))
			}
			return strings.Join(lines, "\n")
		}
	}
	if err == nil {
		return ""
	}
	return c.Text("core.unexpected", Args{"Cause": err.Error()})
}

// problem words one problem. An argument that is a time is worded; Count, if a
// number, chooses the plural.
func (c *Catalogue) problem(p *model.Problem) string {
	args := Args{}
	for name, value := range p.Args {
		args[name] = value
		if at, err := time.Parse(time.RFC3339, value); err == nil {
			args[name] = c.Moment(at)
		}
	}
	if n, err := strconv.Atoi(p.Args["Count"]); err == nil {
		args["Count"] = n
	}
	return c.Text(p.ID, args)
}
