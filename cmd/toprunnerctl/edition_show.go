package main

import (
	"fmt"
	"strconv"
	"strings"

	"toprunner/model"
	"toprunner/model/words"
)

// editionShow prints an edition: its questions, or with --yaml its file.
func (p *program) editionShow(args []string) error {
	set := p.editions()
	ed, err := pick(set, args[0])
	if err != nil {
		return err
	}
	if p.options.yaml {
		return p.print(string(set.Source(ed.ID)))
	}
	return p.print(editionAsText(ed, p.words))
}

// editionAsText is an edition for people: the dates, then every question with
// what an entry file needs to answer it.
func editionAsText(ed *model.Edition, c *words.Catalogue) string {
	var b strings.Builder
	lang := c.Lang()
	fmt.Fprintf(&b, "%s  (%s)\n", ed.Programme.Name.Words.In(lang), ed.ID)
	for _, fact := range []model.Fact{ed.Programme.Authority, ed.Programme.Period.Fact, ed.Programme.Results.Fact} {
		if words := fact.Words.In(lang); words != "" {
			fmt.Fprintln(&b, words)
		}
	}
	var section *model.Section
	for _, q := range ed.Questions() {
		if q.Section != section {
			section = q.Section
			fmt.Fprintf(&b, "\n■ %s\n", section.Title.In(lang))
		}
		fmt.Fprintf(&b, "  %s\n      %s\n", q.ID, questionLine(q, c))
	}
	return b.String()
}

// questionLine says what is asked and what kind of answer it takes.
func questionLine(q *model.Question, c *words.Catalogue) string {
	parts := []string{
		q.Label.In(c.Lang()),
		string(q.Type),
		c.Text("ctl.need." + string(q.Need)),
		c.Text("ctl.status." + string(q.Status)),
	}
	if q.Max > 0 {
		parts = append(parts, c.Text("ctl.edition.max", words.Args{"Count": q.Max}))
	}
	if len(q.Choices) > 0 {
		parts = append(parts, choicesInBrief(q))
	}
	return strings.Join(parts, " · ")
}

// choicesInBrief lists the ids of the choices; of many only the first and last.
func choicesInBrief(q *model.Question) string {
	const shown = 13
	var ids []string
	for _, choice := range q.Choices {
		ids = append(ids, choice.ID)
	}
	if len(ids) > shown {
		return ids[0] + " … " + ids[len(ids)-1] + " (" + strconv.Itoa(len(ids)) + ")"
	}
	return strings.Join(ids, "/")
}
