package check

import (
	"strings"

	"toprunner/model"
	"toprunner/model/text"
)

// kanaCompanyWord finds a reading of the organisation's name that begins or
// ends with the company type.
func kanaCompanyWord(s *subject) []model.Finding {
	q, v, ok := s.role(model.RoleNameKana)
	if !ok {
		return nil
	}
	name := foldName(v.Canonical)
	for _, word := range s.edition.Parameters.CompanyWords {
		folded := foldName(word)
		if folded == "" {
			continue
		}
		if rest, ok := strings.CutPrefix(name, folded); ok {
			return one(found(model.Error, q.ID, "", "word", word, "rest", strings.TrimSpace(rest)))
		}
		if rest, ok := strings.CutSuffix(name, folded); ok {
			return one(found(model.Error, q.ID, "", "word", word, "rest", strings.TrimSpace(rest)))
		}
	}
	return nil
}

// foldName makes a reading comparable whatever the width of its characters.
func foldName(s string) string {
	return strings.TrimSpace(text.FoldWidth(text.FoldKana(s)))
}

// postalPrefecture finds a postal code of another prefecture.
func postalPrefecture(s *subject) []model.Finding {
	code, v, ok := s.role(model.RolePostalCode)
	place, chosen, okPlace := s.role(model.RolePrefecture)
	if !ok || !okPlace || len(chosen.Choices) != 1 {
		return nil
	}
	possible := prefecturesOf(v.Canonical)
	if len(possible) == 0 || possible[chosen.Choices[0]] || !isPrefecture(chosen.Choices[0]) {
		return nil
	}
	return one(found(model.Warning, code.ID, "",
		"of", place.ID, "choice", chosen.Choices[0], "likely", likeliest(v.Canonical)))
}
