package pdf

import (
	"io"
	"strings"
	"testing"
	"unicode"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// texts begin the search for one that breaks a document.
func texts(f *testing.F) {
	for _, s := range []string{
		"", "みずほ野", "𠮷\xff👍\u200d\U000E0100", "{nb}\x00\ufeff()\\", "は\u3099か゚e\u0301",
		strings.Repeat("あ", 500), "\n\n　\n", "１２３",
	} {
		f.Add(s)
	}
}

// everywhere is an entry that has the text at one question of each type.
func everywhere(ed *model.Edition, s string) *model.Entry {
	e := empty(ed)
	answered := map[model.Type]bool{}
	for _, q := range ed.Questions() {
		if answered[q.Type] { // one of each will do, and is faster
			continue
		}
		answered[q.Type] = true
		switch q.Type {
		case model.TypeFile:
			e.Attachments = append(e.Attachments, model.Attachment{Question: q.ID, Name: s, SHA256: s})
		case model.TypeMulti:
			e.Answers[q.ID] = model.ListAnswer(s, q.Choices[0].ID)
		case model.TypeTable:
			e.Answers[q.ID] = model.RowsAnswer(model.Row{q.Columns[0].ID: s, q.Columns[1].ID: s})
		default:
			e.Answers[q.ID] = model.TextAnswer(s)
		}
	}
	return e
}

// FuzzWrite: any text makes a document, whatever it answers.
func FuzzWrite(f *testing.F) {
	texts(f)
	ed := editiontest.TopRunner(f)
	f.Fuzz(func(t *testing.T, s string) {
		if err := Write(io.Discard, checked(ed, everywhere(ed, s)), Options{}); err != nil {
			t.Error(err)
		}
	})
}

// FuzzPages: any text is set where type may stand, and everything of it is to be
// seen.
func FuzzPages(f *testing.F) {
	texts(f)
	ed := editiontest.Harbour(f)
	f.Fuzz(func(t *testing.T, s string) {
		d := compose(final(ed, everywhere(ed, s)), Options{})
		for _, fault := range proof.Faults(d.Pages) {
			t.Error(fault)
		}
		drawn := d.Title + d.Author
		for _, b := range d.Bookmarks {
			drawn += b.Title
		}
		for _, page := range d.Pages {
			for _, text := range append(append([]layout.Text(nil), page.Body.Texts...), page.Furniture.Texts...) {
				drawn += text.Text
			}
		}
		for _, r := range drawn {
			if unicode.IsControl(r) {
				t.Errorf("%q cannot be seen", r)
			}
		}
	})
}
