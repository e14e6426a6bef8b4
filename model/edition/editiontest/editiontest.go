// Package editiontest holds what the tests of every room work on: the edition that
// the programs carry, one that is made up, and the practice entry. No program may
// import it. How a file becomes one of them is tested where it is read.
package editiontest

import (
	"embed"
	"reflect"
	"testing"

	"toprunner/assets"
	"toprunner/model"
	"toprunner/model/edition"
	"toprunner/model/practice"
)

//go:embed harbour-2031.yaml
var madeUp embed.FS

// TopRunner returns a copy of the edition toprunner-2025 that the test may change.
func TopRunner(t testing.TB) *model.Edition {
	t.Helper()
	return parsed(t, assets.Editions, "editions/toprunner-2025.yaml")
}

// Harbour returns a copy of an edition made up to prove that no question is known
// to the code: it has other sections, questions and categories.
func Harbour(t testing.TB) *model.Edition {
	t.Helper()
	return parsed(t, madeUp, "harbour-2031.yaml")
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

func parsed(t testing.TB, from embed.FS, name string) *model.Edition {
	t.Helper()
	data, err := from.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	ed, err := edition.Parse(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return ed
}
