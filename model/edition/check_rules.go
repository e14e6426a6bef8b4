package edition

import "toprunner/model"

// rules judges which rules apply and whether the parameters bear them.
func (c *checker) rules() {
	e := c.edition
	for i := range e.Rules {
		c.unique("rule", string(e.Rules[i].ID), c.at(&e.Rules[i].ID))
	}
	p := &e.Parameters
	within(c, &p.WorkdaysPerMonth, 1, 31, "1–31")
	within(c, &p.MinPeriodMonths, 1, 120, "1–120")
	within(c, &p.FigureTolerance, 0, 100, "0–100")
	within(c, &p.MailLimit, 1, 1<<40, "1–1099511627776")

	c.wants(model.RuleDaysPlausible, &p.WorkdaysPerMonth, "workdays_per_month")
	c.wants(model.RulePeriodOrder, &p.MinPeriodMonths, "min_period_months")
	c.wants(model.RuleFigureDiffers, &p.FigureTolerance, "figure_tolerance")
	c.wants(model.RuleFigureDiffers, &p.FigureWords, "figure_words")
	c.wants(model.RuleKanaCompanyWord, &p.CompanyWords, "company_words")
	c.wants(model.RuleMailSize, &p.MailLimit, "mail_limit")
}

// wants reports a rule that is to be applied without the parameter it needs,
// given by its field's address.
func (c *checker) wants(id model.RuleID, parameter any, key string) {
	if c.has(parameter) {
		return
	}
	for i := range c.edition.Rules {
		if rule := &c.edition.Rules[i]; rule.ID == id {
			c.add(c.at(&rule.ID), "rule_parameter", args{"Typed": string(id), "Key": "parameters." + key})
		}
	}
}
