package edition

import (
	"reflect"
	"slices"
	"strings"

	"toprunner/model"
)

// required lists, per struct, the keys that must be there. The keys of an
// embedded model.Fact are added to those of the struct it stands in.
var required = map[reflect.Type][]string{
	typeOf[model.Edition]():   {"format", "id", "checked", "programme", "sections", "rules"},
	typeOf[model.Programme](): {"name", "authority", "period", "tiers"},
	typeOf[model.Fact]():      {"words", "status", "source"},
	typeOf[model.Period]():    {"opens", "closes"},
	typeOf[model.Event]():     {"on"},
	typeOf[model.Tier]():      {"id", "name"},
	typeOf[model.Benefit]():   {"id", "tiers"},
	typeOf[model.Item]():      {"id"},
	typeOf[model.Winners]():   {"year", "tier", "names"},
	typeOf[model.Mark]():      {"figure", "at_least"},
	typeOf[model.Benchmark](): {"population", "points"},
	typeOf[model.DataPoint](): {"label", "value", "unit"},
	typeOf[model.Example]():   {"year", "tier", "name"},
	typeOf[model.Term]():      {"term", "meaning"},
	typeOf[model.Requisite](): {"id", "name"},
	typeOf[model.Section]():   {"id", "title", "blocks"},
	typeOf[model.Block]():     {"id", "questions"},
	typeOf[model.RuleSpec]():  {"id", "status", "source"},
	typeOf[model.Question]():  {"id", "label", "type", "need", "status", "source"},
	typeOf[model.Choice]():    {"id", "label"},
	typeOf[model.Column]():    {"id", "label", "type"},
	typeOf[model.Condition](): {"question"},
	typeOf[model.Default]():   {"value"},
}

// knownWords lists, per type of word, those that are known.
var knownWords = map[reflect.Type][]string{
	typeOf[model.Status](): wordsOf(model.Official, model.Predecessor, model.Assumed),
	typeOf[model.Need]():   wordsOf(model.Required, model.Soft, model.Optional),
	typeOf[model.Type](): wordsOf(model.TypeText, model.TypeLong, model.TypeInteger, model.TypeDecimal, model.TypeDate,
		model.TypeMonth, model.TypeChoice, model.TypeMulti, model.TypeYes, model.TypeTable, model.TypeFile),
	typeOf[model.Format](): wordsOf(model.FormatKana, model.FormatPostalCode, model.FormatPhone,
		model.FormatEmail, model.FormatURL, model.FormatCorporateNumber),
	typeOf[model.Role]():     roleWords(),
	typeOf[model.RuleID]():   wordsOf(model.RuleIDs()...),
	typeOf[model.FigureID](): wordsOf(model.FigureIDs()...),
}

func typeOf[T any]() reflect.Type { return reflect.TypeFor[T]() }

func wordsOf[T ~string](known ...T) []string {
	list := make([]string, len(known))
	for i, w := range known {
		list[i] = string(w)
	}
	return list
}

// shape is a struct as an edition file writes it.
type shape struct {
	keys     []string         // in the order of the struct
	index    map[string][]int // of the field of each key
	required []string
}

// shapeOf reads the yaml tags of a struct.
func shapeOf(t reflect.Type) shape {
	s := shape{index: map[string][]int{}, required: slices.Clone(required[t])}
	for i := range t.NumField() {
		f := t.Field(i)
		key, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case options == "inline":
			inner := shapeOf(f.Type)
			for _, key := range inner.keys {
				s.keys = append(s.keys, key)
				s.index[key] = append([]int{i}, inner.index[key]...)
			}
			s.required = append(s.required, inner.required...)
		case key != "" && key != "-":
			s.keys = append(s.keys, key)
			s.index[key] = []int{i}
		}
	}
	return s
}
