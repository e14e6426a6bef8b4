package check

import (
	"strings"
	"unicode"

	"toprunner/model"
)

// categoryText finds the required texts that a chosen category lacks, and, once
// per category, answers to one that was not chosen and is left out of the
// document.
func categoryText(s *subject) []model.Finding {
	var fs []model.Finding
	for _, q := range s.asked {
		if s.namesCategory(q) && s.lacks(q, model.Required) {
			fs = append(fs, found(model.Error, q.ID, "", "of", q.Block.RepeatFor, "choice", q.Choice))
		}
	}
	told := map[string]bool{}
	for _, q := range s.edition.Questions() {
		if q.Choice == "" || s.chosen(q) || told[q.Block.ID+" "+q.Choice] || !s.edition.Answered(q, s.entry) {
			continue
		}
		told[q.Block.ID+" "+q.Choice] = true
		fs = append(fs, found(model.Notice, q.ID, "left_out", "of", q.Block.RepeatFor, "choice", q.Choice))
	}
	return fs
}

// chosen reports that the choice which a repeated question was written out for
// is taken.
func (s *subject) chosen(q *model.Question) bool {
	for _, c := range s.values[q.Block.RepeatFor].Choices {
		if c == q.Choice {
			return true
		}
	}
	return false
}

// noNumber finds effects told without a single number, in words or in the table
// of measures.
func noNumber(s *subject) []model.Finding {
	var fs []model.Finding
	for _, q := range s.asked {
		if q.Role != model.RoleEffortResult || !s.values[q.ID].Readable() ||
			strings.ContainsFunc(s.values[q.ID].Canonical, unicode.IsNumber) {
			continue
		}
		table := s.edition.ByRoleIn(model.RoleEffortIndicators, q.Choice)
		if table == nil || !s.edition.Answered(table, s.entry) {
			fs = append(fs, found(model.Notice, q.ID, ""))
		}
	}
	return fs
}
