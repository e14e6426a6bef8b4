package check_test

import (
	"maps"
	"testing"

	"toprunner/model"
	"toprunner/model/check"
	"toprunner/model/edition/editiontest"
)

func TestFilesByState(t *testing.T) {
	ed := editiontest.TopRunner(t)
	attach := func(question string, state model.AttachmentState) change {
		return func(e *model.Entry) {
			a := file(question, "a.pdf", 1)
			a.State = state
			e.Attachments = append(e.Attachments, a)
		}
	}
	for state, c := range map[model.AttachmentState]struct {
		rule model.RuleID
		says string
	}{
		model.AttachmentWrongType: {model.RuleFileType, "error efforts.1.evidence"},
		model.AttachmentBroken:    {model.RuleFileBroken, "error efforts.1.evidence"},
		model.AttachmentTooLarge:  {model.RuleFileBroken, "error efforts.1.evidence too_large"},
		model.AttachmentEncrypted: {model.RuleFileEncrypted, "error efforts.1.evidence"},
	} {
		rule := c.rule
		tryRule(t, ed, check.Facts{}, rule, []ruleCase{
			{string(state) + ": good", attach("efforts.1.evidence", model.AttachmentGood), nil},
			{string(state) + ": each file", all(attach("efforts.1.evidence", state), attach("efforts.1.evidence", state)),
				[]string{c.says, c.says}},
			{string(state) + ": a category left out", attach("efforts.2.evidence", state), nil},
		})
		e := good()
		attach("efforts.1.evidence", state)(e)
		r := check.Run(ed, e, check.Facts{})
		if f := only(t, r, rule); f.Params["name"] != "a.pdf" || len(r.Findings) != 1 {
			t.Errorf("%s: %v", state, r.Findings)
		}
	}
}

// TestFilesNamedAsAnotherKind: a photograph named .pdf is told, one that is named
// as it is or in no known way is not, and of a file that cannot be opened that is
// said alone.
func TestFilesNamedAsAnotherKind(t *testing.T) {
	named := func(name, kind string, state model.AttachmentState) change {
		return func(e *model.Entry) {
			a := file("efforts.1.evidence", name, 1)
			a.Kind, a.State = kind, state
			e.Attachments = append(e.Attachments, a)
		}
	}
	bad := []string{"error efforts.1.evidence misnamed"}
	tryRule(t, editiontest.TopRunner(t), check.Facts{}, model.RuleFileType, []ruleCase{
		{"a JPEG named PDF", named("写真.pdf", "jpeg", model.AttachmentGood), bad},
		{"a PDF named JPEG", named("規程.JPG", "pdf", model.AttachmentGood), bad},
		{"a PNG named JPEG", named("図.jpeg", "png", model.AttachmentGood), bad},
		{"a JPEG", named("写真.JPEG", "jpeg", model.AttachmentGood), nil},
		{"a JPEG of the short name", named("写真.jpg", "jpeg", model.AttachmentGood), nil},
		{"a PDF", named("規程.v2.PDF", "pdf", model.AttachmentGood), nil},
		{"no end of a name", named("規程", "pdf", model.AttachmentGood), nil},
		{"another end", named("規程.第2版", "pdf", model.AttachmentGood), nil},
		{"one that is broken", named("写真.pdf", "jpeg", model.AttachmentBroken), nil},
	})
}

func TestMailSize(t *testing.T) {
	ed := editiontest.TopRunner(t)
	ed.Parameters.MailLimit = 4000
	size := func(sizes ...int64) change {
		return func(e *model.Entry) {
			e.Attachments = nil
			for _, s := range sizes {
				e.Attachments = append(e.Attachments, file("eligibility.rule_document", "a.pdf", s))
			}
		}
	}
	tryRule(t, ed, check.Facts{}, model.RuleMailSize, []ruleCase{
		{"small", nothing, nil},
		{"just as large", size(1500, 1500), nil},
		{"a byte more", size(1500, 1501), []string{"warning"}},
		{"no files", size(), nil},
		{"a category left out", all(size(10), func(e *model.Entry) {
			e.Attachments = append(e.Attachments, file("efforts.2.evidence", "b.pdf", 1<<40))
		}), nil},
	})
	e := good()
	size(3001)(e)
	want := map[string]string{"size": "4002", "max_size": "4000"}
	if f := only(t, check.Run(ed, e, check.Facts{}), model.RuleMailSize); !maps.Equal(f.Params, want) {
		t.Errorf("got %v, want %v", f.Params, want)
	}
	ed.Parameters.MailLimit = 0
	tryRule(t, ed, check.Facts{}, model.RuleMailSize, []ruleCase{{"an edition without a limit", size(1 << 40), nil}})
}
