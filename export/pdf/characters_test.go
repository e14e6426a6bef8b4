package pdf

import (
	"strings"
	"testing"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
	"toprunner/model/glyph"
)

// hard are the characters that documents are known to lose: of names and
// places, beyond the first plane, with a chosen form, composed, of half width
// and with twins that look alike.
const hard = "髙﨑𠮷𠀋葛\U000E0100㈱①㍻㋿〜～−―ｱｶﾞか\u3099€Ω"

// hardEverywhere is an entry with the characters in every text there is.
func hardEverywhere(ed *model.Edition) *model.Entry {
	e := full(ed)
	for _, q := range ed.Questions() {
		switch q.Type {
		case model.TypeText, model.TypeLong:
			e.Answers[q.ID] = model.TextAnswer(hard)
		case model.TypeTable:
			row := model.Row{}
			for _, c := range q.Columns {
				if c.Type == model.TypeText {
					row[c.ID] = hard
				}
			}
			e.Answers[q.ID] = model.RowsAnswer(row)
		}
	}
	return e
}

// TestHardCharactersComeBack from two readers that share no code: in each field
// the text as it was typed, a chosen form as its base character.
func TestHardCharactersComeBack(t *testing.T) {
	want := strings.NewReplacer("\U000E0100", "", "か\u3099", "が").Replace(hard)
	for _, ed := range []*model.Edition{editiontest.TopRunner(t), editiontest.Harbour(t)} {
		e := hardEverywhere(ed)
		fields := 0
		for _, q := range ed.Questions() {
			if !ed.Shown(q, e) {
				continue
			}
			fields += strings.Count(e.Answers[q.ID].Text, hard)
			for _, row := range e.Answers[q.ID].Rows {
				for _, cell := range row {
					fields += strings.Count(cell, hard)
				}
			}
		}
		if fields < len(ed.Sections) {
			t.Fatalf("%s: the text stands in %d fields only", ed.ID, fields)
		}
		document := inFile(t, made(t, final(ed, e), Options{}))
		for _, reader := range [][]string{
			{"pdftotext", "-raw", document, "-"},
			{"mutool", "draw", "-q", "-F", "txt", document},
		} {
			text := proof.Squeezed(tool(t, reader[0], reader[1:]...))
			if found := strings.Count(text, want); found < fields {
				t.Errorf("%s: %s finds the text %d times, want %d", ed.ID, reader[0], found, fields)
			}
		}
	}
}

// TestTheCheckNamesWhatIsMissing, and nothing that is drawn: a form that a font has
// or that its plain character stands for is no character that is missing.
func TestTheCheckNamesWhatIsMissing(t *testing.T) {
	ed := editiontest.TopRunner(t)
	name := ed.ByRole(model.RoleOrganizationName).ID
	for typed, want := range map[string]string{
		hard: "", "葛\U000E0100飾": "", "辻\U000E0100": "", "字\U000E01EF": "", "葛\U000E0100\U00020BFF": "\U00020BFF",
		"☑\uFE0Fみずほ": "☑",
	} {
		e := full(ed)
		e.Answers[name] = model.TextAnswer(typed)
		said := ""
		for _, f := range checked(ed, e).Report.Findings {
			if f.Rule == model.RuleGlyphMissing && f.Question == name {
				said = f.Params["characters"]
			}
		}
		if said != want {
			t.Errorf("%q: the check names %q, want %q", typed, said, want)
		}
		_, losses := layout.Printable(typed)
		missing := ""
		for _, l := range losses {
			if l.Printed == string(glyph.Missing) {
				missing += l.Typed
			}
		}
		if missing != want {
			t.Errorf("%q: the document does not draw %q, want %q", typed, missing, want)
		}
	}
}
