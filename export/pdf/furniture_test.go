package pdf

import (
	"slices"
	"strings"
	"testing"

	"toprunner/export/pdf/layout"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// TestTheHeaderIsCutOnlyWhereItMustBe: a text has the room that the other leaves.
func TestTheHeaderIsCutOnlyWhereItMustBe(t *testing.T) {
	const short, middle = "株式会社みずほ野精機", "Harbour Ways of Working Prize of the Northern Ports 2031"
	long := strings.Repeat(short, 9)
	for _, test := range []struct {
		left, right       string
		leftCut, rightCut bool
	}{
		{short, middle, false, false},
		{middle, short, false, false},
		{long, short, true, false},
		{short, long, false, true},
		{long, long, true, true},
	} {
		left, right := halves(test.left, test.right, layout.ColumnWidth)
		if left != test.left != test.leftCut || right != test.right != test.rightCut {
			t.Errorf("%q and %q are set as %q and %q", test.left, test.right, left, right)
		}
		if running.Width(left)+gutter+running.Width(right) > layout.ColumnWidth+0.01 {
			t.Errorf("%q meets %q", left, right)
		}
	}
}

// TestTheCoverExplainsTheSign of a document that has it, and of no other.
func TestTheCoverExplainsTheSign(t *testing.T) {
	for _, ed := range []*model.Edition{editiontest.TopRunner(t), editiontest.Harbour(t)} {
		for name, e := range map[string]*model.Entry{"full": full(ed), "empty": empty(ed)} {
			for _, o := range []Options{{}, {Redacted: true}} {
				d := compose(checked(ed, e), o)
				signs := slices.ContainsFunc(d.Pages, func(page layout.Page) bool { return hasAssumed(&page) })
				explained := slices.ContainsFunc(d.Pages[0].Body.Texts, func(t layout.Text) bool {
					return strings.HasPrefix(t.Text, assumedMark)
				})
				if explained != signs {
					t.Errorf("%s, %s, %+v: there are signs: %t, they are explained: %t", ed.ID, name, o, signs, explained)
				}
			}
		}
	}
}

// TestTheSignIsExplainedWhereItStands, and on no other page.
func TestTheSignIsExplainedWhereItStands(t *testing.T) {
	ed := editiontest.TopRunner(t)
	for name, o := range map[string]Options{"ja": {}, "both": {Both: true}, "redacted": {Redacted: true}} {
		with, without := 0, 0
		for i, page := range compose(checked(ed, full(ed)), o).Pages {
			signs := 0
			for _, text := range page.Body.Texts {
				if text.Text == assumedMark || strings.HasSuffix(text.Text, " "+assumedMark) {
					signs++
				}
			}
			explained := slices.ContainsFunc(page.Furniture.Texts, func(t layout.Text) bool { return strings.HasPrefix(t.Text, assumedMark) })
			if explained != (signs > 0) {
				t.Errorf("%s: page %d has %d signs, explained: %t", name, i+1, signs, explained)
			}
			if explained {
				with++
			} else {
				without++
			}
		}
		if with == 0 || without < 2 { // the cover and the contents
			t.Errorf("%s: %d pages with the sign, %d without", name, with, without)
		}
	}
}

// TestFiguresStandOnOneLine, in any language and however many digits they have.
func TestFiguresStandOnOneLine(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := full(ed)
	e.Answers[ed.ByRole(model.RoleTeleworkDays).ID] = model.TextAnswer("123456789")
	for _, lang := range []model.Lang{model.Japanese, model.English} {
		c := newComposer(checked(ed, e), Options{Lang: lang})
		printed := map[string]bool{}
		for _, page := range compose(checked(ed, e), Options{Lang: lang}).Pages {
			for _, text := range page.Body.Texts {
				printed[text.Text] = true
			}
		}
		figures := checked(ed, e).Report.Figures
		for _, f := range figures {
			if value := c.words.Figure(f); !printed[value] {
				t.Errorf("%s: %s is not on a line of its own", lang, value)
			}
		}
	}
}

// TestOnlyLettersOfTheNotesArePrinted: A, B and C, which the published notes call
// the screening items by, and no name that an edition gave one.
func TestOnlyLettersOfTheNotesArePrinted(t *testing.T) {
	for _, test := range []struct {
		ed   *model.Edition
		want []string
	}{{editiontest.TopRunner(t), []string{"A", "B", "C"}}, {editiontest.Harbour(t), nil}} {
		var marks []string
		for _, page := range compose(final(test.ed, full(test.ed)), Options{}).Pages {
			for _, text := range page.Body.Texts {
				if text.Style == figureMark {
					marks = append(marks, text.Text)
				}
			}
		}
		if !slices.Equal(marks, test.want) {
			t.Errorf("%s: over the figures stands %q, want %q", test.ed.ID, marks, test.want)
		}
	}
}
