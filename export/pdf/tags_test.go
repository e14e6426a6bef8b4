package pdf

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/layout/proof"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// structure returns the structure of a document and its text as a program finds
// them. Poppler takes seconds for it.
func structure(t *testing.T, document []byte) string {
	t.Helper()
	return tool(t, "pdfinfo", "-struct-text", inFile(t, document))
}

// heard returns the texts of an element and its parts, in the order of the tree.
func heard(e *tag.Element, texts map[*tag.Element][]string) []string {
	all := texts[e]
	for _, part := range e.Parts {
		all = append(all, heard(part, texts)...)
	}
	return all
}

// TestTheDocumentIsReadInOrder: who listens to the document hears what is in its
// columns in the order in which it is looked at.
func TestTheDocumentIsReadInOrder(t *testing.T) {
	for _, s := range []*model.Snapshot{
		checked(editiontest.TopRunner(t), editiontest.Practice(t)), checked(editiontest.TopRunner(t), overlong(editiontest.TopRunner(t))),
		checked(editiontest.TopRunner(t), empty(editiontest.TopRunner(t))), final(editiontest.Harbour(t), full(editiontest.Harbour(t))),
	} {
		for _, o := range []Options{{}, {Lang: model.English}, {Both: true}, {Redacted: true}} {
			d := compose(s, o)
			texts := map[*tag.Element][]string{}
			var seen []string
			walk(d, func(text layout.Text) {
				if text.Of != nil {
					texts[text.Of] = append(texts[text.Of], text.Text)
					seen = append(seen, text.Text)
				}
			})
			if all := heard(d.Structure, texts); !slices.Equal(all, seen) {
				t.Errorf("%s %+v: heard %q, seen %q", s.Entry.ID, o, all, seen)
			}
		}
	}
}

// TestOnlyHeadsOfTablesAreRepeated: all else in the columns belongs to a part of
// the document.
func TestOnlyHeadsOfTablesAreRepeated(t *testing.T) {
	for _, s := range []*model.Snapshot{
		checked(editiontest.TopRunner(t), editiontest.Practice(t)), checked(editiontest.TopRunner(t), overlong(editiontest.TopRunner(t))), checked(editiontest.Harbour(t), empty(editiontest.Harbour(t))),
	} {
		heads := map[string]bool{}
		walk(compose(s, Options{}), func(text layout.Text) {
			if text.Of != nil && text.Of.Kind == tag.HeadCell {
				heads[text.Text] = true
			}
			if text.Of == nil && !heads[text.Text] {
				t.Errorf("%s: %q belongs to nothing", s.Entry.ID, text.Text)
			}
		})
	}
}

func walk(d *layout.Document, look func(layout.Text)) {
	for _, page := range d.Pages {
		for _, text := range page.Body.Texts {
			look(text)
		}
	}
}

// TestAnswersAreInTheirLanguage: in a document of English labels, what was typed
// in Japanese says so, and numbers and choices do not.
func TestAnswersAreInTheirLanguage(t *testing.T) {
	s := final(editiontest.TopRunner(t), editiontest.Practice(t))
	for o, want := range map[Options]map[string]string{
		{}: {"株式会社みずほ野精機": "", "248": ""}, {Lang: model.English}: {"株式会社みずほ野精機": "ja", "248": "", "Website": ""},
	} {
		found := map[string]string{}
		walk(compose(s, o), func(text layout.Text) {
			if text.Of != nil && text.Of.Kind != tag.Paragraph { // the cover has the name too
				found[text.Text] = text.Of.Lang
			}
		})
		for text, lang := range want {
			if got, ok := found[text]; !ok || got != lang {
				t.Errorf("%+v: %q is in %q, want %q", o, text, got, lang)
			}
		}
	}
}

// TestThePartsAreNamed: a program finds headings, tables, lists and pictures to be
// what they are, and their text in order.
func TestThePartsAreNamed(t *testing.T) {
	s := final(editiontest.TopRunner(t), editiontest.Practice(t))
	outstanding := s.Edition.ByRole(model.RoleOutstanding)
	s.Entry.Answers[outstanding.ID] = model.TextAnswer("理由は次のとおりです。\n・工場でもできること\n・数値で示せること")
	document := made(t, s, Options{Both: true})
	tree := structure(t, document)
	words := strings.Join(strings.FieldsFunc(tree, func(r rune) bool { return r == ' ' || r == '\n' }), " ")
	for _, want := range []string{
		`H1 (block) "目次" Span (inline) "Contents" TOC TOCI Reference (inline) Link (inline) "1　応募要件 / Eligibility3" Object`,
		`TR TH: /Scope /Row "Q1　企業・団体名" Span (inline) "Name of company or organization" TD "株式会社みずほ野精機"`,
		`H2 (block) "算出した数値"`,
		`Figure: /Placement /Block /BBox [`,
		`Table (block) TR TH: /Scope /Column "月" Span`,
		`P (block) "理由は次のとおりです。" L (block) LI (block) LBody (block) "・工場でもできること" LI (block) LBody (block) "・数値で示せること"`,
		`in other words, with other limits.`, // which two lines say
	} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in the structure", want)
		}
	}
	var text, column strings.Builder
	for _, part := range regexp.MustCompile(`(?m)^ *"(.*)"$`).FindAllStringSubmatch(tree, -1) {
		text.WriteString(proof.Squeezed(part[1]))
	}
	walk(compose(s, Options{Both: true}), func(text layout.Text) {
		if text.Of != nil {
			column.WriteString(proof.Squeezed(text.Text))
		}
	})
	if text.String() != column.String() {
		t.Error("the text of the structure is not that of the columns")
	}
	unpacked := everything(t, document)
	for _, want := range []string{"棒グラフ：延べ日数", "棒グラフ：前", "/Lang<feff0065006e>"} {
		if !strings.Contains(unpacked, want) {
			t.Errorf("%q is not said in the file", want)
		}
	}
}
