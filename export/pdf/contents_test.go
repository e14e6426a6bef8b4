package pdf

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"toprunner/export/pdf/layout"
	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// TestTheContentsLeadToTheRightPages: the number beside each title is that of a
// page on which a reader finds the title.
func TestTheContentsLeadToTheRightPages(t *testing.T) {
	for _, ed := range []*model.Edition{editiontest.TopRunner(t), editiontest.Harbour(t)} {
		for _, o := range []Options{{}, {Lang: model.English}, {Both: true}, {Redacted: true}} {
			s := checked(ed, full(ed))
			document := made(t, s, o)
			pages := extracted(t, document)
			outline := compose(s, o).Bookmarks
			contents := contentsOf(t, document)
			for _, b := range outline[2:] { // the cover and the contents do not list themselves
				title := proof.Squeezed(b.Title)
				number := wrapped(title).FindStringSubmatch(contents)
				if number == nil {
					t.Errorf("%+v: %q is not listed in %q", o, b.Title, contents)
					continue
				}
				if page, _ := strconv.Atoi(number[1]); page != b.Page {
					t.Errorf("%+v: %q is listed on page %s, it is on %d", o, b.Title, number[1], b.Page)
				}
				first, _, _ := strings.Cut(title, slash[1:2])
				if !strings.Contains(pages[b.Page-1], first) {
					t.Errorf("%+v: %q is not on page %d", o, b.Title, b.Page)
				}
			}
		}
	}
}

// wrapped finds a title that may go on over lines, with the number after it.
func wrapped(title string) *regexp.Regexp {
	var pattern strings.Builder
	for _, r := range title {
		pattern.WriteString(regexp.QuoteMeta(string(r)) + `\n?`)
	}
	return regexp.MustCompile(pattern.String() + `(\d+)`)
}

// TestTitlesAreWhole in the contents, with the number beside their last line, and in
// the outline, however long they are.
func TestTitlesAreWhole(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := full(ed)
	long := strings.Repeat("見積と設計を工場の外でも進む仕組みに変え、", 5)
	for _, q := range ed.Questions() {
		if q.Role == model.RoleEffortTitle {
			e.Answers[q.ID] = model.TextAnswer(long + q.Choice)
		}
	}
	document := made(t, final(ed, e), Options{})
	outline := tool(t, "mutool", "show", inFile(t, document), "outline")
	contents := contentsOf(t, document)
	for _, choice := range ed.ByRole(model.RoleCategories).Choices {
		title := long + choice.ID
		if !strings.Contains(outline, `"`+title+`"`) {
			t.Errorf("%s is not whole in the outline:\n%s", title, outline)
		}
		if found := wrapped(title).FindString(contents); strings.Count(found, "\n") < 2 {
			t.Errorf("%s is not whole in the contents:\n%s", title, contents)
		}
	}
}

// TestTheContentsAreFollowed: who presses a line of the contents comes to where the
// outline leads, with the pages of evidence between ours too.
func TestTheContentsAreFollowed(t *testing.T) {
	s := attached(t, editiontest.TopRunner(t), given{name: "規程.pdf", data: sampleRules(t)})
	for name, document := range map[string][]byte{
		"embedded": made(t, s, Options{}), "appended": madeWithEvidence(t, s, Options{}),
	} {
		file := inFile(t, document)
		outline := compose(s, Options{}).Bookmarks[2:]
		links := strings.Fields(strings.Trim(tool(t, "mutool", "show", "-g", file, "trailer/Root/Pages/Kids/2/Annots"), "[]\n"))
		if len(links)/3 < len(outline) {
			t.Fatalf("%s: %d links for %d entries", name, len(links)/3, len(outline))
		}
		for i, b := range outline {
			link := tool(t, "mutool", "show", "-g", file, links[3*i])
			page, _, _ := strings.Cut(tool(t, "mutool", "show", "-g", file, fmt.Sprintf("trailer/Root/Pages/Kids/%d", b.Page)), " ")
			if want := fmt.Sprintf("/Dest[%s 0 R/XYZ null %.2f null]", page, layout.PageHeight-b.Y); !strings.Contains(link, want) {
				t.Errorf("%s: %q leads to %s, want %s", name, b.Title, link, want)
			}
		}
	}
}

// contentsOf returns the text of the pages of contents, line by line joined.
func contentsOf(t *testing.T, document []byte) string {
	t.Helper()
	text := tool(t, "pdftotext", "-layout", "-f", "2", "-l", "2", "-y", "70", "-x", "0", "-W", "600", "-H", "715", inFile(t, document), "-")
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		lines = append(lines, proof.Squeezed(line))
	}
	return strings.Join(lines, "\n")
}

// TestLongContents: contents of several pages are counted too.
func TestLongContents(t *testing.T) {
	ed := editiontest.TopRunner(t)
	c := newComposer(final(ed, full(ed)), Options{})
	c.cover()
	cover := c.taken()
	for i := range 120 {
		c.heading("", said{first: strconv.Itoa(i)})
		c.strips[len(c.strips)-1].Break = true
	}
	body := c.taken()
	for i := range body {
		body[i].Keep, body[i].Break = false, true
	}
	_, outline := layout.Fill(body)
	pages, bookmarks := c.front(cover, outline)
	if len(pages) < 5 {
		t.Fatalf("%d pages before the body", len(pages))
	}
	last := bookmarks[len(bookmarks)-1]
	if want := len(pages) + 120; last.Page != want {
		t.Errorf("the last entry is on page %d, want %d", last.Page, want)
	}
	texts := pages[len(pages)-1].Body.Texts
	if got := texts[len(texts)-1].Text; got != strconv.Itoa(last.Page) {
		t.Errorf("the contents end with %q, want %d", got, last.Page)
	}
}
