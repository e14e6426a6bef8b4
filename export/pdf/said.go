package pdf

import (
	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/tag"
	"toprunner/model"
	"toprunner/model/words"
)

// said is a text of ours or of the edition in the language of the document. In
// a document in both languages, second says it in the other one; it is "" when
// that would be the same again.
type said struct{ first, second string }

// secondLang is the language that second is in.
const secondLang = "en"

// each words a text in the languages of the document.
func (c *composer) each(word func(*words.Catalogue) string) said {
	s := said{first: word(c.words)}
	if c.second != nil {
		if other := word(c.second); other != s.first {
			s.second = other
		}
	}
	return s
}

// text words a text of the catalogue whose arguments are the same in any
// language.
func (c *composer) text(id string, args ...words.Args) said {
	return c.each(func(w *words.Catalogue) string { return w.Text(id, args...) })
}

// of words a text of the edition.
func (c *composer) of(b model.Bilingual) said {
	return c.each(func(w *words.Catalogue) string { return b.In(w.Lang()) })
}

// line puts both languages on one line.
func (s said) line(between string) string {
	if s.second == "" {
		return s.first
	}
	return s.first + between + s.second
}

// slash is what stands between the languages on a line.
const slash = " / "

// runs sets the text in a style, the second language smaller below it.
func (s said) runs(style layout.Style) []layout.Run {
	runs := []layout.Run{{Style: style, Text: s.first}}
	if s.second != "" {
		runs = append(runs, layout.Run{Style: beneath(style), Text: s.second, Lang: secondLang})
	}
	return runs
}

// paragraphs sets the text over the width of the column, the second language
// below it.
func (s said) paragraphs(of *tag.Element, style layout.Style) []layout.Strip {
	strips := layout.Paragraph(of, style, s.first)
	if s.second != "" {
		strips = append(strips, layout.Paragraph(of.AddPhrase(secondLang), beneath(style), s.second)...)
	}
	return strips
}

// title sets a heading, the second language below it.
func (s said) title(of *tag.Element, style layout.Style) []layout.Strip {
	strips := layout.Title(of, style, s.first)
	if s.second != "" {
		strips = append(strips, layout.Title(of.AddPhrase(secondLang), beneath(style), s.second)...)
	}
	return strips
}

// beneath is the style of the second language below a text in that style.
func beneath(style layout.Style) layout.Style {
	const smaller, smallest = 0.72, 6.8
	size := min(max(style.Size*smaller, smallest), style.Size)
	return layout.Style{Face: layout.Regular, Size: size, Leading: size * 1.5, Colour: quiet}
}
