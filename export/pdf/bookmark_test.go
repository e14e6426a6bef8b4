package pdf

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// TestBookmarksLeadToTheRightPages asks mutool, which follows the outline as a
// reader does.
func TestBookmarksLeadToTheRightPages(t *testing.T) {
	for _, ed := range []*model.Edition{editiontest.TopRunner(t), editiontest.Harbour(t)} {
		e := full(ed)
		document := made(t, final(ed, e), Options{})
		pages := extracted(t, document)
		outline := tool(t, "mutool", "show", inFile(t, document), "outline")
		entries := regexp.MustCompile(`"(.+)"\s+#(?:page=)?(\d+)`).FindAllStringSubmatch(outline, -1)
		want := len(ed.Sections) + 3 // the cover, the contents and the list of evidence
		if by := ed.ByRole(model.RoleCategories); by != nil {
			want += len(by.Choices)
		}
		for _, role := range []model.Role{model.RoleEligible, model.RoleOutstanding} { // the figures, the reasons
			if ed.ByRole(role) != nil {
				want++
			}
		}
		if len(entries) != want {
			t.Errorf("%s: %d bookmarks, want %d:\n%s", ed.ID, len(entries), want, outline)
		}
		for _, entry := range entries {
			page, err := strconv.Atoi(entry[2])
			if err != nil {
				t.Fatal(err)
			}
			if title := proof.Squeezed(entry[1]); !strings.Contains(pages[page-1], title) {
				t.Errorf("%s: %q is not on page %d", ed.ID, entry[1], page)
			}
		}
	}
}
