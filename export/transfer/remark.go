package transfer

import (
	"slices"

	"toprunner/model"
	"toprunner/model/words"
)

// remark is a warning beside a box.
type remark struct {
	Severity string // "error", "warning" or "notice"
	Name     string // the severity in words, with the sign of a rule that is assumed
	Text     string
}

// warns reports that a finding is a warning of what is about to be copied: no advice,
// nothing that is still to come, and nothing that only print is concerned with.
func warns(f model.Finding) bool {
	switch f.Rule {
	case model.RuleSoftRequired, model.RuleGlyphMissing:
		return false
	}
	return f.Wrong() || f.Severity == model.Warning
}

// remarks returns the warnings that stand beside a question's box: those of its answer,
// and those of another one that it does not go together with.
func (c *composer) remarks(q *model.Question) []remark {
	return c.remarksOf(q.ID, func(f model.Finding) bool { return c.concerns(f, q.ID) })
}

// figureRemarks returns the warnings that stand beside the box of a figure: those of the
// numbers that it is computed from, and those of a text that gives another one.
func (c *composer) figureRemarks(figure model.Figure) []remark {
	return c.remarksOf("", func(f model.Finding) bool {
		return f.Params["figure"] == string(figure.ID) ||
			slices.ContainsFunc(figure.Operands, func(o model.Operand) bool { return c.concerns(f, o.Question) })
	})
}

func (c *composer) concerns(f model.Finding, question string) bool {
	return slices.Contains(c.Edition.Concerned(f), question)
}

// remarksOf words the warnings among those findings. One that does not stand at the
// question tells where it does.
func (c *composer) remarksOf(question string, are func(model.Finding) bool) []remark {
	var out []remark
	for _, f := range c.Report.Those(are) {
		if !warns(f) {
			continue
		}
		text := c.words.Finding(c.Edition, f)
		if f.Question != question {
			label := c.fullLabel(c.Edition.Question(f.Question))
			text = c.words.Text("transfer.of_other", words.Args{"Label": label, "Text": text})
		}
		rule, _ := c.Edition.Rule(f.Rule)
		out = append(out, c.remark(f.Severity, text, rule.Status))
	}
	return out
}

// remark is a warning from a rule that is known so surely.
func (c *composer) remark(s model.Severity, text string, rule model.Status) remark {
	return remark{string(s), signed(c.words.Text("transfer.severity."+string(s)), rule), text}
}
