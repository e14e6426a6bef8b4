package edition

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/goccy/go-yaml/token"

	"toprunner/model"
)

// place is where something stands in the file; line and column count from 1,
// columns in characters.
type place struct{ line, column int }

// start is the place of what concerns the file as a whole.
var start = place{1, 1}

func placeOf(t *token.Token) place {
	if t == nil || t.Position == nil {
		return start
	}
	return place{max(t.Position.Line, 1), max(t.Position.Column, 1)}
}

// report gathers what is wrong with one file.
type report struct {
	file     string
	problems []located
}

type located struct {
	place
	*model.Problem
}

// args are the arguments of a problem's text.
type args map[string]string

// maxProblems is how many problems of one file are told; nobody mends more at
// once, and a hostile file must not fill the memory with them.
const maxProblems = 100

// add reports a problem; id is that of its text without the leading "edition.".
func (r *report) add(at place, id string, with args) { r.addCaused(at, id, with, nil) }

// addCaused is add with a cause for the log.
func (r *report) addCaused(at place, id string, with args, cause error) {
	if len(r.problems) >= maxProblems {
		return
	}
	p := &model.Problem{ID: "edition." + id, Args: map[string]string{"At": r.where(at)}, Cause: cause}
	maps.Copy(p.Args, with)
	r.problems = append(r.problems, located{at, p})
}

// told reports whether something was already found wrong at a place.
func (r *report) told(at place) bool {
	return slices.ContainsFunc(r.problems, func(p located) bool { return p.place == at })
}

// where words a place as editors and compilers do.
func (r *report) where(at place) string {
	return fmt.Sprintf("%s:%d:%d", r.file, at.line, at.column)
}

// err returns what was reported: nil, one *model.Problem, or several joined.
func (r *report) err() error {
	switch errs := r.errs(); len(errs) {
	case 0:
		return nil
	case 1:
		return errs[0]
	default:
		return errors.Join(errs...)
	}
}

// errs returns what was reported in the order of the file.
func (r *report) errs() []error {
	slices.SortStableFunc(r.problems, func(a, b located) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column))
	})
	errs := make([]error, len(r.problems))
	for i, p := range r.problems {
		errs[i] = p.Problem
	}
	return errs
}
