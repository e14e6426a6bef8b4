package gui

import (
	"testing"

	"toprunner/model"
	"toprunner/model/edition/editiontest"
	"toprunner/model/words"
)

// The list of sections says at once how much is to be put right and how much is still
// to come; what is only to be looked at is said once nothing else is left.
func TestSectionsSayWhatIsLeft(t *testing.T) {
	wrong := model.Finding{Rule: model.RuleFormat, Severity: model.Error}
	open := model.Finding{Rule: model.RuleRequired, Severity: model.Error}
	look := model.Finding{Rule: model.RuleLength, Severity: model.Warning}
	notice := model.Finding{Rule: model.RulePeriodClosed, Severity: model.Notice}
	for _, c := range []struct {
		findings []model.Finding
		ja, en   string
	}{
		{nil, "", ""},
		{[]model.Finding{notice}, "", ""},
		{[]model.Finding{open, open, look}, "あと2項目", "2 to answer"},
		{[]model.Finding{open, wrong, look, open}, "1件、あと2項目", "1 to fix, 2 to answer"},
		{[]model.Finding{wrong}, "1件", "1 to fix"},
		{[]model.Finding{look, look, notice}, "注意2件", "2 to look at"},
	} {
		r := &model.Report{Findings: c.findings}
		if ja, en := leftToDo(words.For(model.Japanese), r), leftToDo(words.For(model.English), r); ja != c.ja || en != c.en {
			t.Errorf("%v: %q and %q, want %q and %q", c.findings, ja, en, c.ja, c.en)
		}
	}
}

// A section shows its own: what is left elsewhere does not stand at it.
func TestSectionsSayWhatIsLeftInThem(t *testing.T) {
	d := newDesk(t, model.Japanese, builtin(), editiontest.Practice(t))
	e := d.openSample()
	e.show(d.placeOf("organization"))
	d.typeInto("organization.postal_code", "12-34")
	d.runner.wait()
	left := leftToDo(d.app.words, within(e.session.Edition(), e.session.Report(), d.placeOf("organization").section))
	if left != "1件" {
		t.Errorf("the section of the mistake says %q", left)
	}
	if left := leftToDo(d.app.words, within(e.session.Edition(), e.session.Report(), d.placeOf("contact").section)); left != "" {
		t.Errorf("another section says %q", left)
	}
}
