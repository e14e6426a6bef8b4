package main

import (
	"math"

	"toprunner/model"
	"toprunner/model/words"
)

// reportJSON is a check report as scripts read it; see "check --json" in the
// help. Outsiders rely on its names.
type reportJSON struct {
	Edition  string        `json:"edition"`
	Complete bool          `json:"complete"`
	Progress progressJSON  `json:"progress"`
	Metrics  metricsJSON   `json:"metrics"`
	Findings []findingJSON `json:"findings"`
}

type progressJSON struct {
	Required int `json:"required"`
	Answered int `json:"answered"`
}

// metricsJSON holds the figures unrounded, a share as a ratio; nil is null and
// means not computable.
type metricsJSON struct {
	EligibleShare      *float64 `json:"eligible_share"`
	ParticipationShare *float64 `json:"participation_share"`
	DaysPerMonth       *float64 `json:"days_per_month"`
	DaysPerWeek        *float64 `json:"days_per_week"`
}

type findingJSON struct {
	Rule     model.RuleID   `json:"rule"`
	Severity model.Severity `json:"severity"`
	Question string         `json:"question"` // "" when it is about no single one
	Message  string         `json:"message"`
}

func reportAsJSON(ed *model.Edition, r *model.Report, c *words.Catalogue) reportJSON {
	out := reportJSON{
		Edition:  ed.ID,
		Complete: r.Complete(),
		Progress: progressJSON{r.Required, r.Answered},
		Metrics: metricsJSON{
			EligibleShare:      metric(r.Figures, model.EligibleShare),
			ParticipationShare: metric(r.Figures, model.ParticipationShare),
			DaysPerMonth:       metric(r.Figures, model.DaysPerMonth),
			DaysPerWeek:        metric(r.Figures, model.DaysPerWeek),
		},
		Findings: []findingJSON{},
	}
	for _, f := range r.Findings {
		out.Findings = append(out.Findings, findingJSON{f.Rule, f.Severity, f.Question, c.Finding(ed, f)})
	}
	return out
}

// metric returns a figure as JSON can hold it: a number beyond float64, which
// only a mistyped answer gives, is not computable.
func metric(figures model.Figures, id model.FigureID) *float64 {
	f, ok := figures.Get(id)
	if !ok || f.Value == nil {
		return nil
	}
	v, _ := f.Value.Float64()
	if math.IsInf(v, 0) {
		return nil
	}
	return &v
}
