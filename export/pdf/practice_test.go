package pdf

import (
	"strings"
	"testing"

	"toprunner/export/pdf/layout/proof"
	"toprunner/model"
	"toprunner/model/edition/editiontest"
)

// Nobody takes a document made of the practice entry for one to hand in: every page says
// what it is, and the cover does not call it final. What is a draft besides says that.
func TestPracticeIsMarked(t *testing.T) {
	ed := editiontest.TopRunner(t)
	e := editiontest.Practice(t)
	e.Origin = model.OriginPractice
	for _, c := range []struct {
		snapshot *model.Snapshot
		stamp    string
	}{{final(ed, e), "練習用"}, {checked(ed, withOrigin(empty(ed))), "下書き"}} {
		d := compose(c.snapshot, Options{})
		for i, page := range d.Pages {
			found := false
			for _, text := range page.Furniture.Texts {
				found = found || text.Text == c.stamp
			}
			if !found {
				t.Errorf("page %d does not say %s", i+1, c.stamp)
			}
		}
		text := strings.Join(extracted(t, made(t, c.snapshot, Options{})), "")
		if !strings.Contains(text, proof.Squeezed("架空の会社の記入例をもとにしています")) || strings.Contains(text, "提出用") {
			t.Errorf("the cover says %.300q", text)
		}
	}
}

func withOrigin(e *model.Entry) *model.Entry {
	e.Origin = model.OriginPractice
	return e
}
