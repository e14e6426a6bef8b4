package check_test

import (
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

func TestOrganization(t *testing.T) {
	for typed, want := range map[string]string{"": "", " 株式会社みずほ野精機\n": "株式会社みずほ野精機"} {
		e := good()
		e.Answers["organization.name"] = model.TextAnswer(typed)
		if got := check.Run(editiontest.TopRunner(t), e, check.Facts{}).Organization; got != want {
			t.Errorf("%q: the report names %q", typed, got)
		}
	}
}

// An answer that cannot be read, wherever it stands, is a finding and no more.
func TestAnyAnswerMayBeUnreadable(t *testing.T) {
	for _, ed := range []*model.Edition{editiontest.TopRunner(t), editiontest.Harbour(t)} {
		for _, q := range ed.Questions() {
			e := good()
			e.Edition = ed.ID
			e.Answers[q.ID] = model.TextAnswer("読めない")
			r := check.Run(ed, e, check.Facts{})
			text := q.Type == model.TypeText && q.Format == model.FormatNone || q.Type == model.TypeLong || q.Type == model.TypeFile
			if !text && ed.Applies(q, e) && len(r.Of(q.ID)) == 0 {
				t.Errorf("%s: nothing is found", q.ID)
			}
		}
	}
}
