package edition

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/words"
)

// breakage is a way for a file to be wrong: the invented edition with old
// replaced by with. The mark « in the change, or else before, tells the place
// where id is told; before is a text of the file that begins there.
type breakage struct{ id, old, with, before string }

// breakages lists every way a file can be wrong, but for those of the file as a
// whole, which TestParseRefusesTheWholeFile has.
var breakages = []breakage{
	// how it is written
	{"syntax", "id: harbour-2031", "id: «harbour-2031: 3", ""},
	{"syntax", "checked: 2031-01-15", "checked: [2031-01-15", "programme:"},
	{"several_documents", "\nsections:", "\n«---\nsections:", ""},
	{"no_anchors", "status: official", "status: «&s official", ""},
	{"no_anchors", "status: official", "status: «*s", ""},
	{"no_anchors", "status: official", "status: «!!str official", ""},
	{"no_anchors", "status: official", "«<<: {status: official}", ""},
	{"no_anchors", "format:", "«%YAML 1.2\n---\nformat:", ""},
	{"too_deep", "status: official", "status: " + strings.Repeat("[", maxDepth-3) + "«" + strings.Repeat("[", 50), ""},

	// kinds of values
	{"want_mapping", "words: {ja: 記念の銘板, en: A plaque}", "words: «記念の銘板", ""},
	{"want_list", "tiers: [lighthouse]", "tiers: «lighthouse", ""},
	{"want_text", "id: plate", "id: «7", ""},
	{"want_text", "en: A plaque", "en: «true", ""},
	{"want_text", "status: official", "«7: x\n    status: official", ""},
	{"want_whole", "max: 30", "max: «thirty", ""},
	{"want_whole", "max: 30", "max: «30.5", ""},
	{"want_whole", "max: 30", "max: «99999999999999999999", ""},
	{"want_number", "figure_tolerance: 1", "figure_tolerance: «.inf", ""},
	{"want_number", "figure_tolerance: 1", "figure_tolerance: «one", ""},
	{"want_truth", "published: true", "published: «\"true\"", ""},
	{"want_date", "checked: 2031-01-15", "checked: «2031-02-30", ""},
	{"want_date", "checked: 2031-01-15", "checked: «令和13年1月15日", ""},
	{"want_date", "checked: 2031-01-15", "checked: «20310115", ""},
	{"empty_text", "role: contact", "role: «\"\"", ""},
	{"empty_list", "tiers: [lighthouse]", "tiers: «[]", ""},
	{"long_list", "tiers: [lighthouse]", "tiers: «[" + strings.Repeat("lighthouse, ", maxList+1) + "]", ""},
	{"control_character", "en: A plaque", `en: «"A\u0007plaque"`, ""},

	// keys
	{"unknown_key", "need: required", "«neeed: required\n            need: required", ""},
	{"unknown_key", "{ja: 記念の銘板, en: A plaque}", "{ja: 記念の銘板, en: A plaque, «fr: Une plaque}", ""},
	{"unknown_key", "eligible_share: [沖", "«eligibility: [沖", ""},
	{"duplicate_key", "need: required", "need: required\n            «need: soft", ""},
	{"missing_key", "- id: plate\n", "-\n", "tiers: [lighthouse]"},
	{"missing_key", "            need: required\n            status: official\n            source: {ja: 架空の要項, en: Invented call}\n            role: categories", "            status: official\n            source: {ja: 架空の要項, en: Invented call}\n            role: categories", "id: voyage.courses"},
	{"missing_translation", "{ja: 記念の銘板, en: A plaque}", "«{ja: 記念の銘板}", ""},
	{"missing_translation", "{ja: 記念の銘板, en: A plaque}", "«{ja: 記念の銘板, en: \" \"}", ""},
	{"missing_translation", "{ja: 記念の銘板, en: A plaque}", "«{ja: , en: A plaque}", ""},

	// words and ids
	{"unknown_word", "status: official", "status: «certain", ""},
	{"unknown_word", "type: month", "type: «year", ""},
	{"unknown_word", "need: required", "need: «yes", ""},
	{"unknown_word", "format: email", "format: «fax", ""},
	{"unknown_word", "role: contact", "role: «harbour_master", ""},
	{"unknown_word", "figure: eligible_share", "figure: «catch", ""},
	{"unknown_word", "{id: mail_size", "{id: «tide", ""},
	{"unknown_word", "type: text, max: 20", "type: «long", ""},
	{"unknown_format", "format: toprunner.edition/1", "format: «toprunner.edition/2", ""},
	{"bad_id_edition", "id: harbour-2031", "id: «../harbour", ""},
	{"bad_id_question", "id: crew.radio", "id: «Radio", ""},
	{"bad_id_question", "id: crew.radio", "id: «crew." + strings.Repeat("r", 80), ""},
	{"bad_id_part", "id: lighthouse", "id: «light house", ""},
	{"duplicate_id", "id: crew.radio", "id: «crew.ship", ""},
	{"duplicate_id", "- id: papers\n", "- id: «crew\n", ""},
	{"duplicate_id", "id: courses\n", "id: course\n", "course\n        title: {ja: 航路ごと"},
	{"duplicate_id", "{id: fleet, label", "{id: «crew, label", ""},
	{"duplicate_id", "label: {ja: 浮標, en: Buoy}", "label: «{ja: 浮標, en: Quay}", ""},
	{"duplicate_id", "{id: tons, label", "{id: «goods, label", ""},
	{"duplicate_id", "{id: mail_size, status", "{id: «file_type, status", ""},
	{"duplicate_id", "id: crew.radio", "id: «voyage.tide.headline", ""},
	{"duplicate_id", "{id: buoy, label: {ja: 浮標, en: Buoy}}", "{id: buoy, label: {ja: 浮標, en: Buoy}}\n              - {id: «quay, label: {ja: 桟橋, en: Pier}}", ""},

	// references
	{"unknown_question", "repeat_for: voyage.courses", "repeat_for: «voyage.ways", ""},
	{"unknown_question", "when: {question: crew.berth,", "when: {question: «crew.harbour,", ""},
	{"unknown_question", "when: {question: crew.berth, not: [none]}", "when: {question: «\"voyage.{k}.scale\", not: [crew]}", ""},
	{"choiceless_question", "repeat_for: voyage.courses", "repeat_for: «crew.ship", ""},
	{"choiceless_question", "when: {question: crew.berth,", "when: {question: «crew.ship,", ""},
	{"unknown_choice", "not: [none]", "not: [«anchor]", ""},
	{"unknown_choice", "is: [fleet]", "is: [fleet, «navy]", ""},
	{"unknown_tier", "tiers: [lighthouse]", "tiers: [«beacon]", ""},
	{"unknown_tier", "tier: lighthouse", "tier: «beacon", ""},
	{"channel_label", "    - id: counter\n      label: {ja: 港の窓口, en: Harbour counter}\n", "    - id: «counter\n", ""},
	{"channel_other", "id: counter", "id: «other", ""},
	{"bad_id_part", "id: counter", "id: «the counter", ""},
	{"unknown_category", "categories: [tide]", "categories: [«storm]", ""},
	{"no_categories", "            role: categories\n", "", "[tide]"},
	{"period_order", "closes: 2031-03-15", "closes: «2031-01-15", ""},
	{"condition_words", "{question: crew.berth, not: [none]}", "«{question: crew.berth}", ""},
	{"condition_words", "{question: crew.berth, not: [none]}", "«{question: crew.berth, is: [quay], not: [none]}", ""},
	{"condition_on_itself", "            defaults:\n              - value: quay", "            when: {question: «crew.berth, is: [quay]}", ""},

	// what is to be settled first
	{"unknown_question", "ask: [papers.oath]", "ask: [«papers.vow]", ""},
	{"unknown_question", "ask: [papers.oath]", "ask: [«\"voyage.{k}.story\"]", ""},
	{"not_a_declaration", "ask: [papers.oath]", "ask: [«crew.ship]", ""},
	{"duplicate_id", "ask: [papers.oath]", "ask: [papers.oath, «papers.oath]", ""},
	{"bad_id_part", "id: sea_chart", "id: «sea chart", ""},
	{"missing_key", "      name: {ja: 海図, en: The sea chart}\n", "", "id: sea_chart"},
	{"key_not_for_type", "max: 30", "max: 30\n            if_no: «{ja: あ, en: A}", ""},
	{"key_not_for_need", "max: 30", "max: 30\n            if_empty: «{ja: あ, en: A}", ""},

	// repeated blocks
	{"mark_outside", "id: crew.radio", "id: «crew.{k}.radio", ""},
	{"mark_missing", "id: voyage.{k}.headline", "id: «voyage.headline", ""},

	// types, limits, defaults
	{"missing_key", "            choices:\n              - {id: crew, label: {ja: 自分の組だけ, en: One crew}}\n              - {id: fleet, label: {ja: 船団全体, en: The whole fleet}}\n", "", "id: voyage.{k}.scale"},
	{"key_not_for_type", "max: 30", "max: 30\n            choices: «[{id: a, label: {ja: あ, en: A}}]", ""},
	{"key_not_for_type", "min: 2", "max: «2", ""},
	{"key_not_for_type", "max: 30", "min: «30", ""},
	{"key_not_for_type", "type: integer\n", "type: integer\n            format: «kana\n", ""},
	{"key_not_for_type", "type: decimal, min: 0", "type: decimal, max: «9", ""},
	{"key_not_for_type", "type: text, max: 20", "type: text, min: «2", ""},
	{"out_of_range", "max: 30", "max: «0", ""},
	{"out_of_range", "max: 30", "max: «20001", ""},
	{"out_of_range", "mail_limit: 2000000", "mail_limit: «-1", ""},
	{"out_of_range", "figure_tolerance: 1", "figure_tolerance: «-0.1", ""},
	{"out_of_range", "year: 2030", "year: «30", ""},
	{"limit_status_alone", "            max: 120\n            status: official\n            limit_status: assumed", "            status: official\n            limit_status: «assumed", ""},
	{"default_value", "value: quay", "value: «岸壁", ""},
	{"default_value", "            type: month\n", "            type: month\n            defaults: [{value: «2031/2}]\n", ""},
	{"no_defaults", "            type: file\n", "            type: file\n            defaults: «[{value: x}]\n", ""},

	// roles and rules
	{"role_type", "role: organisation_name", "role: «headcount_regular", ""},
	{"duplicate_id", "role: eligible\n", "role: «headcount_total\n", ""},
	{"role_outside_effort", "role: organisation_name", "role: «effort_title", ""},
	{"role_repeated", "role: effort_title", "role: «city", ""},
	{"unknown_word", "role: organisation_name\n            published: true\n          - id: crew.berth\n            label: {ja: 係留のしかた, en: Berth}\n            type: choice\n", "published: true\n          - id: crew.berth\n            role: headcount_base\n            label: {ja: 係留のしかた, en: Berth}\n            type: choice\n", "quay, label"},
	{"role_columns", "            type: table\n            need: soft\n", "            type: table\n            role: monthly\n            need: soft\n", "- {id: goods"},
	{"rule_parameter", "  mail_limit: 2000000\n", "", "mail_size"},
	{"rule_parameter", "{id: mail_size,", "{id: «period_order,", ""},
}

func TestParseTellsWhatIsWrongAndWhere(t *testing.T) {
	for _, b := range breakages {
		marked := swap(t, harbour(t), b.old, b.with)
		if b.before != "" {
			marked = swap(t, marked, b.before, marker+b.before)
		}
		file, at := unmark(marked)
		_, err := Parse("f.yaml", []byte(file))
		want := b.id + " " + at[0]
		if got := told(t, err); !slices.Contains(got, want) {
			t.Errorf("%q instead of %q: told %v, want %s", b.with, b.old, got, want)
		}
	}
}

// What cannot be read as a number is not judged as one besides.
func TestParseTellsAnUnreadNumberOnce(t *testing.T) {
	for _, key := range []string{"max: 30", "mail_limit: 2000000", "figure_tolerance: 1", "year: 2030"} {
		name, _, _ := strings.Cut(key, " ")
		_, err := Parse("f.yaml", []byte(swap(t, harbour(t), key, name+" sixty")))
		if got := told(t, err); len(got) != 1 || !strings.HasPrefix(got[0], "want_") {
			t.Errorf("%s sixty: told %v", name, got)
		}
	}
}

func TestParseRefusesTheWholeFile(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"nothing":          {"", "empty_file 1:1"},
		"a remark alone":   {"# nothing\n", "empty_file 1:1"},
		"too large":        {strings.Repeat("#\n", MaxSize/2+1), "too_large 1:1"},
		"not UTF-8":        {"id: a\nname: あ\xff\n", "encoding 2:8"},
		"a list":           {"- a\n", "want_mapping 1:1"},
		"a text":           {"hello", "want_mapping 1:1"},
		"dashes":           {strings.Repeat("- ", 1<<16), "too_deep 1:127"},
		"question marks":   {strings.Repeat("? ", 1<<16), "too_deep 1:127"},
		"open brackets":    {strings.Repeat("{a: [", 1<<16), "too_deep 1:158"},
		"stairs":           {stairs(1000), "too_deep 64:65"},
		"many keys":        {strings.Repeat("a: b\n", maxSiblings+1), "too_many_parts 2001:1"},
		"many elements":    {"a: [" + strings.Repeat("a, ", maxSiblings+1) + "]", "too_many_parts 1:"},
		"many marks":       {strings.Repeat("a:\n - b\n", maxMarks/4+1), "too_many_parts 1:1"},
		"aliases of a lot": {"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "no_anchors 1:4"},
	} {
		_, err := Parse("f.yaml", []byte(c.file))
		if got := told(t, err); len(got) == 0 || !strings.HasPrefix(got[0], c.want) {
			t.Errorf("%s: told %v, want %s", name, got, c.want)
		}
	}
}

// stairs returns a mapping in a mapping, so many times.
func stairs(steps int) string {
	var b strings.Builder
	for i := range steps {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func TestParseBoundsWhatARepeatedBlockBecomes(t *testing.T) {
	var choices strings.Builder
	for i := range maxList - 3 {
		fmt.Fprintf(&choices, "              - {id: c%d, label: {ja: 航路%d, en: Course %d}}\n", i, i, i)
	}
	one := "              - id: tide\n"
	file := swap(t, harbour(t), one, choices.String()+one)
	_, err := Parse("f.yaml", []byte(file))
	if got := told(t, err); len(got) != 1 || !strings.HasPrefix(got[0], "too_many_questions ") {
		t.Errorf("told %v", got)
	}
}

func TestParseTellsNoMoreThanAnyoneReads(t *testing.T) {
	file := swap(t, harbour(t), "tiers: [lighthouse]", "tiers: ["+strings.Repeat("beacon, ", 400)+"beacon]")
	_, err := Parse("f.yaml", []byte(file))
	if got := len(told(t, err)); got != maxProblems {
		t.Errorf("told %d problems", got)
	}
}

func TestEveryProblemIsCoveredAndWorded(t *testing.T) {
	covered := map[string]bool{"unreadable": true, "id_taken": true, "too_many_questions": true, "unwritable": true} // by other tests
	for _, b := range breakages {
		covered[b.id] = true
		file, _ := unmark(swap(t, harbour(t), b.old, b.with))
		_, err := Parse("f.yaml", []byte(file))
		for _, p := range problems(t, err) {
			worded(t, p)
		}
	}
	for _, whole := range []string{"empty_file", "too_large", "encoding", "too_many_parts"} {
		covered[whole] = true
	}
	for _, id := range words.IDs(model.Japanese) {
		if id, ours := strings.CutPrefix(id, "edition."); ours && !covered[id] {
			t.Errorf("no test breaks a file so that edition.%s is told", id)
		}
	}
}

// worded reports a problem that the catalogue cannot word in both languages
// with its place first.
func worded(t *testing.T, p *model.Problem) {
	t.Helper()
	with := words.Args{}
	for name, value := range p.Args {
		with[name] = value
	}
	for _, lang := range model.Langs() {
		said := words.For(lang).Text(p.ID, with)
		if !strings.HasPrefix(said, p.Args["At"]+": ") || strings.Contains(said, "<no value>") {
			t.Errorf("%v is worded %q", p, said)
		}
	}
}
