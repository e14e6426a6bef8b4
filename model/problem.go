package model

import (
	"errors"
	"maps"
	"slices"
)

// Problem is an error that a person is told about. ID names its text in the
// catalogue of words (what happened and what to do), Args fill that text in, times
// among them in RFC 3339, and Cause is for the log. Two problems are the same to
// errors.Is when their ids are.
type Problem struct {
	ID    string
	Args  map[string]string
	Cause error
}

// Error is for the log; people are shown words.Catalogue.Problem.
func (p *Problem) Error() string {
	s := p.ID
	for _, name := range slices.Sorted(maps.Keys(p.Args)) {
		s += " " + name + "=" + p.Args[name]
	}
	if p.Cause != nil {
		s += ": " + p.Cause.Error()
	}
	return s
}

// Unwrap returns the cause.
func (p *Problem) Unwrap() error { return p.Cause }

// Is reports that target is a problem with the same id.
func (p *Problem) Is(target error) bool {
	var other *Problem
	return errors.As(target, &other) && other.ID == p.ID
}
