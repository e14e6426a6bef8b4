package edition

import (
	"strings"
	"testing"
)

// smallest is an edition with one of each thing that can be referred to. Short
// seeds make for quick mutations.
const smallest = `format: toprunner.edition/1
id: s
checked: 2031-01-15
programme:
  name: &f {words: {ja: あ, en: a}, status: official, source: {ja: い, en: i}}
  authority: &f
  period: {opens: 2031-02-01, closes: 2031-03-15, &f}
  tiers: [{id: t, name: {ja: あ, en: a}, &f}]
  winners: [{year: 2030, tier: t, names: [{ja: あ, en: a}], &f}]
sections:
- id: s
  title: {ja: あ, en: a}
  blocks:
  - id: b
    questions:
    - {id: s.c, label: {ja: う, en: u}, type: multi, need: soft, &s, role: categories, choices: &c}
    - {id: s.n, label: {ja: え, en: e}, type: integer, need: required, min: 1, &s, defaults: [{value: "2"}]}
  - id: r
    repeat_for: s.c
    questions:
    - {id: "s.{k}.t", label: {ja: う, en: u}, type: text, need: soft, max: 9, &s, when: {question: s.c, is: [x]}}
rules: [{id: mail_size, &s}]
parameters: {mail_limit: 9, figure_words: {eligible_share: [a]}}
examples: [{year: 2030, tier: t, name: {ja: あ, en: a}, categories: [x], &f}]
`

// whole writes the parts out that smallest names after "&".
func whole(file string) string {
	return strings.NewReplacer(
		"authority: &f", "authority: {words: {ja: あ, en: a}, status: official, source: {ja: い, en: i}}",
		"&f {", "{",
		"&f", "words: {ja: あ, en: a}, status: official, source: {ja: い, en: i}",
		"&s", "status: official, source: {ja: い, en: i}",
		"&c", "[{id: x, label: {ja: お, en: o}}, {id: y, label: {ja: か, en: k}}]",
	).Replace(file)
}

func TestParseTakesTheSmallestEdition(t *testing.T) {
	e, err := Parse("f.yaml", []byte(whole(smallest)))
	if err != nil {
		t.Fatal(err)
	}
	if len(e.Questions()) != 4 {
		t.Errorf("%d questions", len(e.Questions()))
	}
}

// FuzzParse holds that no file makes the reader panic, that what it refuses is
// told with a place, and that what it takes is ready for use.
func FuzzParse(f *testing.F) {
	f.Add([]byte(whole(smallest)))
	for _, odd := range []string{
		"", "\x00", "- - -", "? a\n: b", "a: |\n\t", "[", "{", "'", "\"\\x", "a: >-9\n b", "---\n...", "a:\n- b: [c",
		smallest, "id: !!str a", "format: toprunner.edition/1\nid: [s]\nsections:\n- id: s\n  blocks: [{questions: [{}]}]",
	} {
		f.Add([]byte(odd))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := Parse("f.yaml", data)
		if err != nil {
			for _, p := range problems(t, err) {
				if !strings.HasPrefix(p.Args["At"], "f.yaml:") {
					t.Errorf("%v has no place", p)
				}
			}
			return
		}
		for _, q := range e.Questions() {
			if q.Section == nil || q.Block == nil || q.Label.JA == "" || q.Label.EN == "" || e.Question(q.ID) != q {
				t.Errorf("%s is not ready for use", q.ID)
			}
		}
	})
}
