package words

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template"

	"github.com/nicksnyder/go-i18n/v2/i18n"

	"toprunner/assets"
	"toprunner/model"
)

// messages returns every text of a language by its id.
func messages(t *testing.T, lang model.Lang) map[string]*i18n.Message {
	t.Helper()
	all, err := read(assets.Translations, path.Join("translations", string(lang)))
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]*i18n.Message{}
	for _, m := range all {
		byID[m.ID] = m
	}
	return byID
}

var (
	action   = regexp.MustCompile(`\{\{.*?\}\}`)
	argument = regexp.MustCompile(`\.(\w+)`)
)

// placeholders returns the names of the arguments that a text uses, sorted.
// Count, which chooses the plural, need not be spoken in every language.
func placeholders(m *i18n.Message) []string {
	var names []string
	for _, a := range action.FindAllString(m.One+m.Other, -1) {
		for _, found := range argument.FindAllStringSubmatch(a, -1) {
			if found[1] != "Count" {
				names = append(names, found[1])
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestEveryTextIsInBothLanguages(t *testing.T) {
	japanese, english := messages(t, model.Japanese), messages(t, model.English)
	for id, ja := range japanese {
		en, ok := english[id]
		if !ok {
			t.Errorf("%s is not in English", id)
			continue
		}
		if j, e := placeholders(ja), placeholders(en); !slices.Equal(j, e) {
			t.Errorf("%s speaks of %v in Japanese and of %v in English", id, j, e)
		}
	}
	for id := range english {
		if japanese[id] == nil {
			t.Errorf("%s is not in Japanese", id)
		}
	}
}

func TestEveryTextIsWhole(t *testing.T) {
	for _, lang := range model.Langs() {
		for id, m := range messages(t, lang) {
			if strings.TrimSpace(m.Other) == "" || m.Other != strings.TrimRight(m.Other, "\n") {
				t.Errorf("%s in %s is %q", id, lang, m.Other)
			}
			for _, form := range []string{m.One, m.Other} {
				if _, err := template.New(id).Parse(form); err != nil {
					t.Errorf("%s in %s: %v", id, lang, err)
				}
			}
			if m.One != "" && lang == model.Japanese {
				t.Errorf("%s has a singular, which Japanese has not", id)
			}
		}
	}
}

func TestText(t *testing.T) {
	c := For(model.English)
	if got := c.Text("core.bytes", Args{"Size": 2, "Count": 2}); got != "2 bytes" {
		t.Errorf("plural: %q", got)
	}
	if got := c.Text("no.such.text"); got != "[no.such.text]" {
		t.Errorf("an unknown id comes out as %q", got)
	}
	if c.Lang() != model.English || For("fr").Lang() != model.Japanese {
		t.Error("the languages are mixed up")
	}
	if ids := IDs(model.Japanese); !slices.IsSorted(ids) || !slices.Contains(ids, "core.yes") {
		t.Errorf("%d ids", len(ids))
	}
}
