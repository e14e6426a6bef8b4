package words

import (
	"strings"
	"testing"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// pairs are the quotes and brackets of both languages, each opening one before the
// closing one that ends it.
const pairs = "“”「」『』（）()【】〔〕《》〈〉"

// unpaired returns the first quote or bracket of a text that has no partner where it
// should stand, or that is straight, "" without one. The font draws a straight quote
// like a closing one. An apostrophe is none.
func unpaired(text string) string {
	var open []string // the closing ones that are waited for
	for _, r := range text {
		at := strings.IndexRune(pairs, r)
		switch {
		case r == '"' || r == '’' || r == '‘':
			return string(r)
		case at < 0:
		case len([]rune(pairs[:at]))%2 == 0:
			open = append(open, string([]rune(pairs[at:])[1]))
		case len(open) == 0 || open[len(open)-1] != string(r):
			return string(r)
		default:
			open = open[:len(open)-1]
		}
	}
	return strings.Join(open, "")
}

func TestUnpaired(t *testing.T) {
	for text, want := range map[string]string{
		"The answer is “no” (this year's).": "", "「『あ』（い）」": "",
		"”no”": "”", `"no"`: `"`, "“no": "”", "「（あ」）": "」", "year’s": "’",
	} {
		if got := unpaired(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// Quotes and brackets stand in pairs, in all that the programs say and in every text
// of the edition.
func TestQuotesStandInPairs(t *testing.T) {
	for _, lang := range model.Langs() {
		for id, m := range messages(t, lang) {
			if id == "edition.want_text" {
				continue // says what is to be typed
			}
			for _, form := range []string{m.One, m.Other} {
				if mark := unpaired(action.ReplaceAllString(form, "")); mark != "" {
					t.Errorf("%s in %s: %s in %q", id, lang, mark, form)
				}
			}
		}
	}
	editiontest.EachText(editiontest.TopRunner(t), func(b model.Bilingual) {
		for _, text := range []string{b.JA, b.EN} {
			if mark := unpaired(text); mark != "" {
				t.Errorf("%s in %q", mark, text)
			}
		}
	})
}
