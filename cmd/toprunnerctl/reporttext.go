package main

import (
	"fmt"
	"strings"

	"toprunner/model"
	"toprunner/model/words"
)

// reportAsText is a check report for people: what is left to do first, then the
// figures, then the findings in the order of the form.
func reportAsText(ed *model.Edition, e *model.Entry, r *model.Report, c *words.Catalogue) string {
	var b strings.Builder
	t := reportWriter{&b, ed, e, r, c}
	t.head()
	t.figures()
	t.findings()
	t.foot()
	return b.String()
}

type reportWriter struct {
	to      *strings.Builder
	edition *model.Edition
	entry   *model.Entry
	report  *model.Report
	words   *words.Catalogue
}

func (t *reportWriter) line(format string, args ...any) { fmt.Fprintf(t.to, format+"\n", args...) }

// head says who and what, and how much is left to do.
func (t *reportWriter) head() {
	lang := t.words.Lang()
	t.line("%s", t.words.Text("report.title", words.Args{"Edition": t.edition.Programme.Name.Words.In(lang)}))
	if q := t.edition.ByRole(model.RoleOrganizationName); q != nil {
		name := t.words.Answer(q, t.entry.Answers[q.ID])
		if name == "" {
			name = t.words.Text("report.unnamed")
		}
		t.line("%s", name)
	}
	t.line("")
	t.line("%s", t.summary())
	t.line("%s", t.words.Text("report.progress", words.Args{"Required": t.report.Required, "Answered": t.report.Answered}))
	t.line("%s", t.words.Text("report.counts", words.Args{
		"Errors":   t.report.Count(model.Error),
		"Warnings": t.report.Count(model.Warning),
		"Notices":  t.report.Count(model.Notice),
	}))
}

func (t *reportWriter) summary() string {
	if open := t.report.Count(model.Error); open > 0 {
		return t.words.Text("report.open", words.Args{"Count": open})
	}
	return t.words.Text("report.complete")
}

// figures shows each figure with its formula, or why it cannot be computed.
func (t *reportWriter) figures() {
	if len(t.report.Figures) == 0 {
		return
	}
	t.line("\n%s", t.words.Text("report.figures"))
	for _, f := range t.report.Figures {
		how := t.words.FigureFormula(t.edition, f)
		if f.Value == nil {
			how = t.words.FigureWhy(t.edition, f)
		}
		t.line("  %s: %s", t.words.FigureName(f.ID), t.words.Figure(f))
		t.line("      %s", how)
	}
}

// findings lists them below the section and the question they are about.
func (t *reportWriter) findings() {
	lang := t.words.Lang()
	section, question := "", ""
	for _, f := range t.report.Findings {
		q := t.edition.Question(f.Question)
		title := t.words.Text("report.whole")
		if q != nil {
			title = q.Section.Title.In(lang)
		}
		if title != section {
			section, question = title, ""
			t.line("\n■ %s", title)
		}
		if q != nil && q.ID != question {
			question = q.ID
			t.line("  %s", t.label(q))
		}
		t.line("    [%s] %s", t.words.Text("report.kind."+f.Kind()), indent(t.words.Finding(t.edition, f), 6))
	}
}

// label names a question as the form does, with its number there and, in a
// repeated block, the choice it belongs to.
func (t *reportWriter) label(q *model.Question) string {
	lang := t.words.Lang()
	label := q.Label.In(lang)
	if q.Ref != "" {
		label = q.Ref + " " + label
	}
	if q.Choice != "" {
		by := t.edition.Question(q.Block.RepeatFor)
		label += t.words.Text("report.of_choice", words.Args{"Choice": by.ChoiceLabel(q.Choice, lang)})
	}
	return label + "  (" + q.ID + ")"
}

func (t *reportWriter) foot() {
	t.line("\n%s", t.words.Text("report.not_submitted"))
}

// indent moves every line but the first to the right.
func indent(s string, by int) string {
	return strings.ReplaceAll(s, "\n", "\n"+strings.Repeat(" ", by))
}
