package gui

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"toprunner/gui/kit"
	"toprunner/model"
	"toprunner/model/words"
)

// help gathers what there is to know about one question. All of it comes from
// the edition, each statement with where it comes from.
type help struct {
	words   *words.Catalogue
	lang    model.Lang
	ed      *model.Edition
	objects []fyne.CanvasObject
}

// background is what the screening, earlier years and past winners say.
func (h *help) background(q *model.Question) {
	h.screening(q)
	figures := figuresFrom(q.Role)
	h.marks(figures)
	h.benchmarks(figures)
	h.examples(q)
}

// question is how sure the question is, the longer explanation, and how sure the
// limit is.
func (h *help) question(q *model.Question) {
	h.add(kit.NewWrapText(h.words.Text("gui.help.status."+string(q.Status)), kit.Small))
	if text := q.Help.In(h.lang); text != "" {
		h.add(kit.NewWrapText(text, kit.Body))
	}
	if advice := q.IfNo.In(h.lang); advice != "" {
		h.add(kit.NewColumn(kit.GapTight,
			kit.NewWrapText(h.words.Text("gui.help.if_no"), kit.Strong), kit.NewWrapText(advice, kit.Body)))
	}
	limit := kit.NewColumn(kit.GapTight)
	if q.Max > 0 {
		limit.Add(kit.NewWrapText(h.words.Text("gui.help.limit."+string(q.LimitStatus), words.Args{"Count": q.Max}), kit.Small))
	}
	h.source(limit, "gui.help.source", q.Source)
	h.add(limit)
}

// screening names the items of the screening that the answer counts for.
func (h *help) screening(q *model.Question) {
	figures := figuresFrom(q.Role)
	for _, item := range h.ed.Programme.Screening {
		if slices.Contains(figures, item.Figure) || item.Figure == "" && isEffort(q) {
			h.said("gui.help.screening", item.Words.In(h.lang), item.Source)
		}
	}
}

// marks are thresholds of earlier years.
func (h *help) marks(figures []model.FigureID) {
	for _, m := range h.ed.Marks {
		if slices.Contains(figures, m.Figure) {
			h.said("gui.help.history", m.Words.In(h.lang), m.Source)
		}
	}
}

// benchmarks are statistics in the unit of the figure, with year, population
// and source.
func (h *help) benchmarks(figures []model.FigureID) {
	for _, b := range h.ed.Benchmarks {
		if len(figures) > 0 && slices.ContainsFunc(b.Points, func(p model.DataPoint) bool {
			return (p.Unit.EN == percent) == figures[0].Share()
		}) {
			h.said("gui.help.benchmark", h.points(b), b.Source)
		}
	}
}

// percent is the unit of a share.
const percent = "%"

// points is what is measured, among whom, and the values.
func (h *help) points(b model.Benchmark) string {
	lines := []string{b.Words.In(h.lang), h.words.Text("gui.help.population", words.Args{"Who": b.Population.In(h.lang)})}
	for _, p := range b.Points {
		lines = append(lines, h.words.Text("gui.help.point", words.Args{
			"Label": p.Label.In(h.lang), "Value": strconv.FormatFloat(p.Value, 'f', -1, 64), "Unit": p.Unit.In(h.lang),
		}))
	}
	return strings.Join(lines, "\n")
}

// examples are past winners of the category that the question belongs to.
func (h *help) examples(q *model.Question) {
	if !isEffort(q) {
		return
	}
	first := true
	for _, e := range h.ed.Examples {
		if q.Choice != "" && len(e.Categories) > 0 && !slices.Contains(e.Categories, q.Choice) {
			continue
		}
		if first {
			h.add(kit.NewWrapText(h.words.Text("gui.help.examples"), kit.Strong))
			first = false
		}
		one := kit.NewColumn(kit.GapTight,
			kit.NewWrapText(h.words.Text("gui.help.winner", words.Args{"Year": e.Year, "Name": e.Name.In(h.lang)}),
				kit.Style{Size: kit.SizeSmall, Bold: true}),
			kit.NewWrapText(e.Words.In(h.lang), kit.Small))
		h.source(one, "gui.help.source", e.Source)
		h.add(one)
	}
}

// said is a statement under a heading, with its source.
func (h *help) said(heading, text string, source model.Bilingual) {
	one := kit.NewColumn(kit.GapTight,
		kit.NewWrapText(h.words.Text(heading), kit.Style{Size: kit.SizeSmall, Bold: true}),
		kit.NewWrapText(text, kit.Small))
	h.source(one, "gui.help.source", source)
	h.add(one)
}

// source says in the text of an id where a statement comes from.
func (h *help) source(to *kit.Column, id string, source model.Bilingual) {
	if s := source.In(h.lang); s != "" {
		to.Add(kit.NewWrapText(h.words.Text(id, words.Args{"Source": s}), kit.Hint))
	}
}

func (h *help) add(o fyne.CanvasObject) { h.objects = append(h.objects, o) }

// isEffort reports a question about the outstanding efforts.
func isEffort(q *model.Question) bool {
	return q.Choice != "" || q.Role == model.RoleCategories || q.Role == model.RoleOutstanding
}

// figuresFrom returns the figures that an answer with that role goes into.
func figuresFrom(role model.Role) []model.FigureID {
	switch role {
	case model.RoleHeadcountTotal, model.RoleHeadcountRegular, model.RoleHeadcountUnit, model.RoleHeadcountBase:
		return []model.FigureID{model.EligibleShare}
	case model.RoleEligible:
		return []model.FigureID{model.EligibleShare, model.ParticipationShare}
	case model.RoleParticipants:
		return []model.FigureID{model.ParticipationShare, model.DaysPerMonth, model.DaysPerWeek}
	case model.RoleTeleworkDays, model.RolePeriodStart, model.RolePeriodEnd:
		return []model.FigureID{model.DaysPerMonth, model.DaysPerWeek}
	}
	return nil
}
