package check

import "toprunner/model"

// required finds required questions that are empty. A text of an effort is
// left to categoryText, which can name the category.
func required(s *subject) []model.Finding {
	var fs []model.Finding
	for _, q := range s.asked {
		if s.lacks(q, model.Required) && !s.namesCategory(q) {
			fs = append(fs, found(model.Error, q.ID, ""))
		}
	}
	return fs
}

// lacks reports that the question is wanted that much and was left empty.
func (s *subject) lacks(q *model.Question, need model.Need) bool {
	return s.edition.NeedOf(q, s.entry) == need && !s.edition.Answered(q, s.entry)
}

// namesCategory reports that categoryText speaks for the question when it is
// empty.
func (s *subject) namesCategory(q *model.Question) bool {
	return q.Choice != "" && isText(q) && s.lists(model.RuleCategoryText)
}

func isText(q *model.Question) bool { return q.Type == model.TypeText || q.Type == model.TypeLong }

// softRequired finds questions that should be answered and are empty, and
// tables of measures in which nothing was measured both before and after.
func softRequired(s *subject) []model.Finding {
	var fs []model.Finding
	for _, q := range s.asked {
		switch {
		case s.lacks(q, model.Soft):
			fs = append(fs, found(model.Warning, q.ID, ""))
		case q.Role == model.RoleEffortIndicators && s.edition.NeedOf(q, s.entry) != model.Optional &&
			s.values[q.ID].Readable() && !measured(s.values[q.ID].Rows):
			fs = append(fs, found(model.Warning, q.ID, "measured"))
		}
	}
	return fs
}

// measured reports that a row has a number before and one after.
func measured(rows []map[string]model.Value) bool {
	for _, row := range rows {
		if row["before"].Number != nil && row["after"].Number != nil {
			return true
		}
	}
	return false
}

// declaration finds declarations answered no. One that is only wished for, such
// as help with a collection of examples, may be declined: that is a warning.
func declaration(s *subject) []model.Finding {
	var fs []model.Finding
	for _, q := range s.asked {
		v := s.values[q.ID]
		if q.Type != model.TypeYes || !v.Readable() || v.Yes {
			continue
		}
		switch s.edition.NeedOf(q, s.entry) {
		case model.Required:
			fs = append(fs, found(model.Error, q.ID, ""))
		case model.Soft:
			fs = append(fs, found(model.Warning, q.ID, "declined"))
		}
	}
	return fs
}
