// Package words is the one catalogue of the product's own words, in Japanese
// and English: screens, findings, command line and document labels take theirs
// from here. The words of a programme come from its edition instead.
//
// A text has an id such as "overview.new" and stands under it in the files of
// assets/translations/ja and assets/translations/en. It may use {{.Name}} for
// arguments. Where English needs a singular, the English file gives "one" and
// "other", and Count chooses.
package words

import (
	"fmt"
	"io/fs"
	"path"
	"sort"
	"sync"

	"github.com/goccy/go-yaml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"toprunner/assets"
	"toprunner/model"
)

// Args are the named arguments of a text. "Count" also chooses the plural.
type Args map[string]any

// Catalogue is the words of one language. It is safe for concurrent use.
type Catalogue struct {
	lang      model.Lang
	localizer *i18n.Localizer
}

// For returns the catalogue of lang.
func For(lang model.Lang) *Catalogue {
	if lang == model.English {
		return loaded().english
	}
	return loaded().japanese
}

// Lang returns the catalogue's language.
func (c *Catalogue) Lang() model.Lang { return c.lang }

// Text returns the text with that id, its arguments filled in. An unknown id
// comes back in brackets, so that it is seen and never an empty label; a test
// keeps it from happening.
func (c *Catalogue) Text(id string, args ...Args) string {
	config := &i18n.LocalizeConfig{MessageID: id}
	if len(args) > 0 {
		config.TemplateData = map[string]any(args[0])
		if n, ok := args[0]["Count"].(int); ok {
			config.PluralCount = n
		}
	}
	s, err := c.localizer.Localize(config)
	if err != nil {
		return "[" + id + "]"
	}
	return s
}

// IDs returns every id of a language, sorted.
func IDs(lang model.Lang) []string {
	ids := make([]string, 0, len(loaded().ids[lang]))
	for id := range loaded().ids[lang] {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	return ids
}

type catalogues struct {
	japanese, english *Catalogue
	ids               map[model.Lang]map[string]bool
}

// loaded reads the embedded files once. They are part of the program, so one
// that cannot be read is a fault of the build and panics at the first word.
var loaded = sync.OnceValue(func() catalogues {
	bundle := i18n.NewBundle(language.Japanese)
	c := catalogues{ids: map[model.Lang]map[string]bool{}}
	for _, lang := range model.Langs() {
		messages, err := read(assets.Translations, path.Join("translations", string(lang)))
		if err != nil {
			panic(err)
		}
		c.ids[lang] = map[string]bool{}
		for _, m := range messages {
			c.ids[lang][m.ID] = true
			if m.One == "" {
				m.One = m.Other // the same words for any count
			}
		}
		if err := bundle.AddMessages(language.MustParse(string(lang)), messages...); err != nil {
			panic(err)
		}
	}
	c.japanese = &Catalogue{model.Japanese, i18n.NewLocalizer(bundle, string(model.Japanese))}
	c.english = &Catalogue{model.English, i18n.NewLocalizer(bundle, string(model.English))}
	return c
})

// text is a value of a translation file: a string, or one and other.
type text struct{ One, Other string }

func (t *text) UnmarshalYAML(data []byte) error {
	if err := yaml.Unmarshal(data, &t.Other); err == nil {
		return nil
	}
	forms := struct {
		One   string `yaml:"one"`
		Other string `yaml:"other"`
	}{}
	err := yaml.UnmarshalWithOptions(data, &forms, yaml.Strict())
	t.One, t.Other = forms.One, forms.Other
	return err
}

// read returns the messages of every YAML file in a folder. An id that stands
// in two files is an error.
func read(files fs.FS, dir string) ([]*i18n.Message, error) {
	names, err := fs.Glob(files, path.Join(dir, "*.yaml"))
	if err != nil {
		return nil, err
	}
	var messages []*i18n.Message
	seen := map[string]string{}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		var texts map[string]text
		if err := yaml.UnmarshalWithOptions(data, &texts, yaml.Strict()); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for id, t := range texts {
			if other, twice := seen[id]; twice {
				return nil, fmt.Errorf("%s: %q stands in %s too", name, id, other)
			}
			seen[id] = name
			messages = append(messages, &i18n.Message{ID: id, One: t.One, Other: t.Other})
		}
	}
	return messages, nil
}
