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
	return of(lang).catalogue
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
	known := of(lang).ids
	ids := make([]string, 0, len(known))
	for id := range known {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	return ids
}

// spoken is the words of one language.
type spoken struct {
	catalogue *Catalogue
	ids       map[string]bool
}

// Each language is read once, when its first word is asked for: a program that
// speaks one of them need not wait for the other.
var (
	japanese = sync.OnceValue(func() spoken { return load(model.Japanese) })
	english  = sync.OnceValue(func() spoken { return load(model.English) })
)

func of(lang model.Lang) spoken {
	if lang == model.English {
		return english()
	}
	return japanese()
}

// load reads the embedded files of a language. They are part of the program, so
// one that cannot be read is a fault of the build and panics at the first word.
func load(lang model.Lang) spoken {
	messages, err := read(assets.Translations, path.Join("translations", string(lang)))
	if err != nil {
		panic(err)
	}
	tag := language.MustParse(string(lang))
	bundle := i18n.NewBundle(tag)
	s := spoken{ids: make(map[string]bool, len(messages))}
	for _, m := range messages {
		s.ids[m.ID] = true
		if m.One == "" {
			m.One = m.Other // the same words for any count
		}
	}
	if err := bundle.AddMessages(tag, messages...); err != nil {
		panic(err)
	}
	s.catalogue = &Catalogue{lang, i18n.NewLocalizer(bundle, string(lang))}
	return s
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
		var texts map[string]any
		if err := yaml.UnmarshalWithOptions(data, &texts, yaml.Strict()); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for id, t := range texts {
			if other, twice := seen[id]; twice {
				return nil, fmt.Errorf("%s: %q stands in %s too", name, id, other)
			}
			seen[id] = name
			m, err := message(id, t)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			messages = append(messages, m)
		}
	}
	return messages, nil
}

// message is a text as it stands in a file: the words, or one and other.
func message(id string, text any) (*i18n.Message, error) {
	switch text := text.(type) {
	case string:
		return &i18n.Message{ID: id, Other: text}, nil
	case map[string]any:
		one, hasOne := text["one"].(string)
		other, hasOther := text["other"].(string)
		if hasOne && hasOther && len(text) == 2 {
			return &i18n.Message{ID: id, One: one, Other: other}, nil
		}
	}
	return nil, fmt.Errorf("%q is neither words nor one and other", id)
}
