package main

import (
	"fmt"
	"slices"
	"strings"

	"toprunner/model"
	"toprunner/model/text"
	"toprunner/model/words"
)

// sayUnseen tells which characters of an entry file the product leaves out
// because nobody can see them: nothing of a file is dropped without a word.
func (p *program) sayUnseen(a *application) {
	var lines strings.Builder
	for _, q := range a.edition.Questions() {
		if unseen := unseenIn(q, a.entry.Answers[q.ID]); len(unseen) > 0 {
			fmt.Fprintf(&lines, "\n  %s: %s", q.ID, strings.Join(unseen, " "))
		}
	}
	if lines.Len() > 0 {
		p.message(p.words.Text("ctl.unseen", words.Args{"Path": a.path}) + lines.String())
	}
}

// unseenIn returns the code points that are left out of an answer, each once.
func unseenIn(q *model.Question, a model.Answer) []string {
	texts := append([]string{a.Text}, a.List...)
	for _, row := range a.Rows {
		for _, c := range q.Columns {
			texts = append(texts, row[c.ID])
		}
	}
	var points []string
	for _, typed := range texts {
		for _, r := range text.Dropped(typed) {
			if point := fmt.Sprintf("U+%04X", r); !slices.Contains(points, point) {
				points = append(points, point)
			}
		}
	}
	return points
}
