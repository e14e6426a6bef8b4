package pdf

import (
	"slices"

	"toprunner/export/pdf/layout"
	"toprunner/model"
)

// wrong is the mark of answers one of which is wrong, or does not go together with
// another; nil for right ones. Of what could not be read a mark of its own speaks.
func (c *composer) wrong(questions ...string) []layout.Run {
	if c.redacted || c.report == nil {
		return nil
	}
	if !slices.ContainsFunc(c.report.Findings, func(f model.Finding) bool {
		return f.Wrong() && f.Rule != model.RuleFormat && slices.ContainsFunc(c.edition.Concerned(f), func(id string) bool {
			return slices.Contains(questions, id)
		})
	}) {
		return nil
	}
	return c.text("document.wrong").runs(mark)
}
