// Package editiontest holds what the tests of every room work on: the edition that
// the programs carry, one that is made up, and the practice entry. No program may
// import it. How a file becomes one of them is tested where it is read.
package editiontest

import (
	_ "embed"
	"reflect"
	"slices"
	"testing"

	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/practice"
)

//go:embed harbour-2031.yaml
var madeUp []byte

// TopRunner returns a copy of the edition toprunner-2025. Its parameters and its list
// of rules are the test's own to change, its questions are not.
func TopRunner(t testing.TB) *model.Edition {
	t.Helper()
	builtin, ok := edition.Builtin().Get("toprunner-2025")
	if !ok {
		t.Fatal("no edition toprunner-2025")
	}
	ed := *builtin
	ed.Rules = slices.Clone(ed.Rules)
	return &ed
}

// Harbour returns an edition made up to prove that no question is known to the code:
// it has other sections, questions and categories.
func Harbour(t testing.TB) *model.Edition {
	t.Helper()
	ed, err := edition.Parse("harbour-2031.yaml", madeUp)
	if err != nil {
		t.Fatal(err)
	}
	return ed
}

// Practice returns a copy of the practice entry with its evidence.
func Practice(t testing.TB) *model.Entry {
	t.Helper()
	e, _, err := practice.Entry()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// EachText calls do with every text of an edition.
func EachText(ed *model.Edition, do func(model.Bilingual)) { eachText(reflect.ValueOf(ed), do) }

func eachText(v reflect.Value, do func(model.Bilingual)) {
	if b, ok := v.Interface().(model.Bilingual); ok {
		if !b.Empty() {
			do(b)
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), do)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Tag.Get("yaml") != "-" {
				eachText(v.Field(i), do)
			}
		}
	}
}
