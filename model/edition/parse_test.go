package edition

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"toprunner/model"
)

// harbour returns the invented edition as a file.
func harbour(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("editiontest/harbour-2031.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// told parts the error of Parse into its problems, each as "id line:column".
func told(t testing.TB, err error) []string {
	t.Helper()
	var list []string
	for _, p := range problems(t, err) {
		list = append(list, strings.TrimPrefix(p.ID, "edition.")+" "+strings.TrimPrefix(p.Args["At"], "f.yaml:"))
	}
	return list
}

func problems(t testing.TB, err error) []*model.Problem {
	t.Helper()
	if err == nil {
		return nil
	}
	errs := []error{err}
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		errs = joined.Unwrap()
	}
	var list []*model.Problem
	for _, err := range errs {
		var p *model.Problem
		if !errors.As(err, &p) {
			t.Fatalf("%v is no *model.Problem", err)
		}
		list = append(list, p)
	}
	return list
}

// marker stands in the file of a case where the next problem is expected.
const marker = "«"

// unmark takes the markers out and returns the places they stood at.
func unmark(marked string) (file string, at []string) {
	line, column := 1, 1
	var b strings.Builder
	for _, r := range marked {
		switch {
		case string(r) == marker:
			at = append(at, fmt.Sprintf("%d:%d", line, column))
			continue
		case r == '\n':
			line, column = line+1, 0
		}
		column++
		b.WriteRune(r)
	}
	return b.String(), at
}

func TestParseReadsAnInventedEdition(t *testing.T) {
	e, err := Parse("f.yaml", []byte(harbour(t)))
	if err != nil {
		t.Fatal(err)
	}
	if e.ID != "harbour-2031" || e.Programme.Period.Opens.String() != "2031-02-01" || len(e.Hash) != 64 {
		t.Errorf("read as %s, opening %s, hash %q", e.ID, e.Programme.Period.Opens, e.Hash)
	}
	if len(e.Questions()) != 1+3*4+7+3 {
		t.Errorf("%d questions", len(e.Questions()))
	}
	size := e.Question("voyage.rope.fleet_size")
	if size == nil || size.When.Question != "voyage.rope.scale" || *size.Min != 2 || size.Choice != "rope" {
		t.Fatalf("voyage.rope.fleet_size is %+v", size)
	}
	story := e.Question("voyage.tide.story")
	if story.Max != 120 || story.Status != model.Official || story.LimitStatus != model.Assumed {
		t.Errorf("voyage.tide.story is %+v", story)
	}
	if got := e.DefaultFor(e.Question("crew.berth"), model.NewEntry("", e.ID, model.Japanese)); got != "quay" {
		t.Errorf("crew.berth begins with %q", got)
	}
	if e.Parameters.FigureTolerance != 1 || e.Parameters.FigureWords[model.EligibleShare][1] != "share of the crew" {
		t.Errorf("parameters %+v", e.Parameters)
	}
}

func TestParseTakesOtherLineEndsAndBOM(t *testing.T) {
	plain, err := Parse("f.yaml", []byte(harbour(t)))
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{
		"BOM":  "\uFEFF" + harbour(t),
		"CRLF": strings.ReplaceAll(harbour(t), "\n", "\r\n"),
		"---":  "---\n" + harbour(t),
	} {
		e, err := Parse("f.yaml", []byte(file))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(e.Questions()) != len(plain.Questions()) || e.Hash == plain.Hash {
			t.Errorf("%s: %d questions, hash %s", name, len(e.Questions()), e.Hash)
		}
	}
}

func TestParseTellsEverythingAtOnceInTheOrderOfTheFile(t *testing.T) {
	file := harbour(t)
	for _, change := range [][2]string{
		{"id: harbour-2031", "id: «Harbour 2031"},
		{"words: {ja: みなと市（架空）, en: City of Minato-by-the-Sea (invented)}", "words: «{ja: みなと市（架空）}"},
		{"need: required\n            max: 30", "need: «mandatory\n            max: 30"},
		{"min: 1", "min: «one"},
		{"{id: mail_size, status", "{id: «mail_sizes, status"},
	} {
		file = swap(t, file, change[0], change[1])
	}
	file, at := unmark(file)
	_, err := Parse("f.yaml", []byte(file))
	got := told(t, err)
	want := []string{"bad_id_edition", "missing_translation", "unknown_word", "want_whole", "unknown_word"}
	for i := range want {
		want[i] += " " + at[i]
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("told  %v\nwanted %v", got, want)
	}
}

// swap replaces a text that stands in the file, the first time it does.
func swap(t testing.TB, file, old, with string) string {
	t.Helper()
	if !strings.Contains(file, old) {
		t.Fatalf("the file does not hold %q", old)
	}
	return strings.Replace(file, old, with, 1)
}
