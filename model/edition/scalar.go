package edition

import (
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"toprunner/model/calendar"
)

// word reads an id, a word of a known set or a text in one language; none of
// them may be blank.
func (r *reader) word(n ast.Node, v reflect.Value) {
	text, ok := r.text(n)
	if !ok {
		return
	}
	if strings.TrimSpace(text) == "" {
		r.add(placeOfNode(n), "empty_text", nil)
		return
	}
	if known := knownWords[v.Type()]; known != nil && !slices.Contains(known, text) {
		r.add(placeOfNode(n), "unknown_word", args{"Typed": text, "Allowed": strings.Join(known, ", ")})
		return
	}
	v.SetString(text)
}

// date reads a day as YYYY-MM-DD, the one form an edition file uses.
func (r *reader) date(n ast.Node, v reflect.Value) {
	s, _ := n.(*ast.StringNode)
	if s != nil {
		if d, ok := calendar.ParseDate(s.Value); ok && d.String() == s.Value {
			v.Set(reflect.ValueOf(d))
			return
		}
	}
	r.add(placeOfNode(n), "want_date", nil)
}

// truth reads true or false.
func (r *reader) truth(n ast.Node, v reflect.Value) {
	b, ok := n.(*ast.BoolNode)
	if !ok {
		r.add(placeOfNode(n), "want_truth", nil)
		return
	}
	v.SetBool(b.Value)
}

// number reads a whole number, or any number where the field is a float.
func (r *reader) number(n ast.Node, v reflect.Value) {
	whole, isWhole := wholeNumber(n)
	if !v.CanFloat() {
		if !isWhole || v.OverflowInt(whole) {
			r.add(placeOfNode(n), "want_whole", nil)
			return
		}
		v.SetInt(whole)
		return
	}
	f, isFloat := n.(*ast.FloatNode)
	switch {
	case isWhole:
		v.SetFloat(float64(whole))
	case isFloat && !math.IsInf(f.Value, 0) && !math.IsNaN(f.Value):
		v.SetFloat(f.Value)
	default:
		r.add(placeOfNode(n), "want_number", nil)
	}
}

// wholeNumber returns a number that is written without a point.
func wholeNumber(n ast.Node) (int64, bool) {
	i, ok := n.(*ast.IntegerNode)
	if !ok {
		return 0, false
	}
	switch value := i.Value.(type) {
	case int64:
		return value, true
	case uint64:
		return int64(value), value <= math.MaxInt64
	}
	return 0, false
}
