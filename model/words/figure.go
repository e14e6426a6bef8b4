package words

import (
	"math/big"
	"strings"

	"toprunner/model"
)

// figureNames are the ids of the figures' names.
var figureNames = map[model.FigureID]string{
	model.EligibleShare:      "figure.eligible_share",
	model.ParticipationShare: "figure.participation_share",
	model.DaysPerMonth:       "figure.days_per_month",
	model.DaysPerWeek:        "figure.days_per_week",
}

// operandTexts are the ids of the words for a number in a formula, by the role
// of the question it was read from.
var operandTexts = map[model.Role]string{
	model.RoleEligible:         "figure.operand.eligible",
	model.RoleParticipants:     "figure.operand.participants",
	model.RoleTeleworkDays:     "figure.operand.telework_days",
	model.RoleHeadcountTotal:   "figure.operand.headcount_total",
	model.RoleHeadcountRegular: "figure.operand.headcount_regular",
	model.RoleHeadcountUnit:    "figure.operand.headcount_unit",
}

// FigureName returns what a figure is called.
func (c *Catalogue) FigureName(id model.FigureID) string { return c.Text(figureNames[id]) }

// Figure returns a figure with one decimal, rounded half up, and its unit:
// 80.6 %, 7.9日. One that could not be computed is a dash; FigureWhy says why.
func (c *Catalogue) Figure(f model.Figure) string {
	if f.Value == nil {
		return c.Text("figure.none")
	}
	if f.ID.Share() {
		percent := new(big.Rat).Mul(f.Value, big.NewRat(100, 1))
		return c.Text("figure.percent", Args{"Number": grouped(percent.FloatString(1))})
	}
	return c.Text("figure.days", Args{"Number": grouped(f.Value.FloatString(1))})
}

// FigureFormula returns how a figure comes about, in words and with its
// numbers: 対象者 200人 ÷ 総従業員数 248人. It is "" while one of them is missing.
func (c *Catalogue) FigureFormula(ed *model.Edition, f model.Figure) string {
	operands := make([]string, len(f.Operands))
	for i, o := range f.Operands {
		operands[i] = c.Text(operandText(ed, f.ID, o), Args{"Number": c.Number(o.Value), "Count": plural(o.Value)})
	}
	return strings.Join(operands, " ÷ ")
}

// operandText returns the id of the words for a number in a figure's formula.
func operandText(ed *model.Edition, figure model.FigureID, o model.Operand) string {
	if q := ed.Question(o.Question); q != nil {
		return operandTexts[q.Role]
	}
	if figure == model.DaysPerWeek {
		return "figure.operand.weeks"
	}
	return "figure.operand.months"
}

// plural returns 1 for exactly one and 2 for any other number.
func plural(n *big.Rat) int {
	if n.Cmp(big.NewRat(1, 1)) == 0 {
		return 1
	}
	return 2
}

// FigureBase returns the head-count that a figure is measured against, in the
// words of the edition; "" for a figure that has none.
func (c *Catalogue) FigureBase(ed *model.Edition, f model.Figure) string {
	q := ed.ByRole(model.RoleHeadcountBase)
	if q == nil || f.Base == "" {
		return ""
	}
	return q.ChoiceLabel(f.Base, c.lang)
}

// FigurePeriod returns the period a figure was counted in, "" while it is not
// known.
func (c *Catalogue) FigurePeriod(f model.Figure) string {
	if f.From.IsZero() || f.To.IsZero() {
		return ""
	}
	return c.Text("figure.period", Args{"From": c.Date(f.From), "To": c.Date(f.To)})
}

// FigureWhy says why a figure could not be computed and which questions to turn
// to, by their labels; "" for one that could.
func (c *Catalogue) FigureWhy(ed *model.Edition, f model.Figure) string {
	labels := make([]string, len(f.Missing))
	for i, id := range f.Missing {
		labels[i] = c.Text("figure.quoted", Args{"Label": ed.Question(id).Label.In(c.lang)})
	}
	args := Args{"Questions": strings.Join(labels, c.Text("core.and"))}
	switch f.Obstacle {
	case model.ObstacleInput:
		return c.Text("figure.why.input", args)
	case model.ObstacleZero:
		return c.Text("figure.why.zero", args)
	case model.ObstaclePeriod:
		return c.Text("figure.why.period", args)
	}
	return ""
}
