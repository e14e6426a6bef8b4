package edition

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml/ast"

	"toprunner/model"
	"toprunner/model/calendar"
)

// reader fills the structs of package model from the tree of a file. What does
// not fit is reported and left out, so that the rest is still read.
type reader struct {
	*report
	// places tells where the value of a field stands, by the field's address.
	// A key that is there has its place even when its value did not fit.
	places map[any]place
	shapes map[reflect.Type]shape
}

func newReader(r *report) *reader {
	return &reader{report: r, places: map[any]place{}, shapes: map[reflect.Type]shape{}}
}

// value reads a node into v, which must be addressable.
func (r *reader) value(n ast.Node, v reflect.Value) {
	r.places[v.Addr().Interface()] = placeOfNode(n)
	switch v.Interface().(type) {
	case calendar.Date:
		r.date(n, v)
		return
	case model.Bilingual:
		r.bilingual(n, v)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.value(n, v.Elem())
	case reflect.Struct:
		r.mapping(n, v)
	case reflect.Slice:
		r.list(n, v)
	case reflect.Map:
		r.lists(n, v)
	case reflect.Bool:
		r.truth(n, v)
	case reflect.String:
		r.word(n, v)
	default:
		r.number(n, v)
	}
}

// mapping reads the keys of a struct.
func (r *reader) mapping(n ast.Node, v reflect.Value) {
	pairs, ok := r.pairs(n)
	if !ok {
		return
	}
	s := r.shapeOf(v.Type())
	given := map[string]bool{}
	for _, pair := range pairs {
		index, known := s.index[pair.key]
		if !known {
			r.add(pair.place, "unknown_key", args{"Typed": pair.key, "Allowed": strings.Join(s.keys, ", ")})
			continue
		}
		given[pair.key] = true
		r.value(pair.value, v.FieldByIndex(index))
	}
	for _, key := range s.required {
		if !given[key] {
			r.add(placeOfNode(n), "missing_key", args{"Key": key})
		}
	}
}

func (r *reader) shapeOf(t reflect.Type) shape {
	s, ok := r.shapes[t]
	if !ok {
		s = shapeOf(t)
		r.shapes[t] = s
	}
	return s
}

// bilingual reads a text in both languages; line breaks around it are those of
// YAML's block style and no part of it.
func (r *reader) bilingual(n ast.Node, v reflect.Value) {
	pairs, ok := r.pairs(n)
	if !ok {
		return
	}
	missing := map[string]bool{"ja": true, "en": true}
	for _, pair := range pairs {
		if !missing[pair.key] {
			r.add(pair.place, "unknown_key", args{"Typed": pair.key, "Allowed": "ja, en"})
			continue
		}
		text, ok := r.text(pair.value)
		if text = strings.TrimSpace(text); ok && text == "" {
			continue
		}
		delete(missing, pair.key)
		v.FieldByName(strings.ToUpper(pair.key)).SetString(text)
	}
	for _, lang := range model.Langs() {
		if missing[string(lang)] {
			r.add(placeOfNode(n), "missing_translation", args{"Missing": string(lang)})
		}
	}
}

// maxList bounds a list. It keeps the work of the checker small on a file made
// to be slow; the longest real list is that of the 47 prefectures.
const maxList = 500

// list reads a list of anything. An empty one says nothing, and is refused like
// a blank text.
func (r *reader) list(n ast.Node, v reflect.Value) {
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		r.add(placeOfNode(n), "want_list", nil)
		return
	}
	switch {
	case len(seq.Values) == 0:
		r.add(placeOfNode(n), "empty_list", nil)
		return
	case len(seq.Values) > maxList:
		r.add(placeOfNode(n), "long_list", nil)
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(seq.Values), len(seq.Values)))
	for i, element := range seq.Values {
		r.value(element, v.Index(i))
	}
}

// lists reads lists under keys that are words of a known set.
func (r *reader) lists(n ast.Node, v reflect.Value) {
	pairs, ok := r.pairs(n)
	if !ok {
		return
	}
	known := knownWords[v.Type().Key()]
	v.Set(reflect.MakeMap(v.Type()))
	for _, pair := range pairs {
		if !slices.Contains(known, pair.key) {
			r.add(pair.place, "unknown_key", args{"Typed": pair.key, "Allowed": strings.Join(known, ", ")})
			continue
		}
		list := reflect.New(v.Type().Elem()).Elem()
		r.value(pair.value, list)
		v.SetMapIndex(reflect.ValueOf(pair.key).Convert(v.Type().Key()), list)
	}
}

// pair is a key of a mapping with its value.
type pair struct {
	key   string
	place place
	value ast.Node
}

// pairs returns what a mapping holds. A key that stands twice is reported and
// returned once; one without a value counts as left out.
func (r *reader) pairs(n ast.Node) ([]pair, bool) {
	m, ok := n.(*ast.MappingNode)
	if !ok {
		r.add(placeOfNode(n), "want_mapping", nil)
		return nil, false
	}
	first := map[string]place{}
	var pairs []pair
	for _, entry := range m.Values {
		at := placeOfNode(entry.Key)
		key, ok := r.text(entry.Key)
		if !ok {
			continue
		}
		if earlier, twice := first[key]; twice {
			r.add(at, "duplicate_key", args{"Typed": key, "First": r.where(earlier)})
			continue
		}
		first[key] = at
		if !absent(entry.Value) {
			pairs = append(pairs, pair{key, at, entry.Value})
		}
	}
	return pairs, true
}

// text reads a text; ok is false when it was none and that was reported.
func (r *reader) text(n ast.Node) (text string, ok bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		text = n.Value
	case *ast.LiteralNode:
		text = n.Value.Value
	default:
		r.add(placeOfNode(n), "want_text", nil)
		return "", false
	}
	if strings.ContainsFunc(text, func(c rune) bool { return unicode.IsControl(c) && c != '\n' }) {
		r.add(placeOfNode(n), "control_character", nil)
		return "", false
	}
	return text, true
}

func absent(n ast.Node) bool {
	if n == nil {
		return true
	}
	_, null := n.(*ast.NullNode)
	return null
}

// placeOfNode returns where a node begins. A mapping in block style has its
// first key's place: its own token is that key's colon.
func placeOfNode(n ast.Node) place {
	if n == nil {
		return start
	}
	if m, ok := n.(*ast.MappingNode); ok && !m.IsFlowStyle && len(m.Values) > 0 {
		return placeOfNode(m.Values[0].Key)
	}
	return placeOf(n.GetToken())
}
