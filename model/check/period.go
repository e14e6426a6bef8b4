package check

import (
	"strconv"

	"toprunner/model"
	"toprunner/model/calendar"
)

// periodOrder: the period of the track record runs forward, is long enough to
// mean something, and is over when the application is handed in.
func periodOrder(s *subject) []model.Finding {
	end, from, to, ok := s.period()
	if ok && to.Before(from) {
		return one(found(model.Error, end.ID, "reversed", "from", from.String(), "to", to.String()))
	}
	var fs []model.Finding
	months := s.edition.Parameters.MinPeriodMonths
	if ok && months > 0 && to.Before(from.AddMonths(months).AddDays(-1)) {
		fs = append(fs, found(model.Warning, end.ID, "short", "least", strconv.Itoa(months)))
	}
	closes := s.edition.Programme.Period.Closes
	end, v, ok := s.role(model.RolePeriodEnd)
	if ok && !closes.IsZero() && v.Date.After(closes) {
		fs = append(fs, found(model.Warning, end.ID, "after_closing", "to", v.Date.String(), "closes", closes.String()))
	}
	return fs
}

// periodClosed tells that applications are not taken today.
func periodClosed(s *subject) []model.Finding {
	today, p := s.facts.Today, s.edition.Programme.Period
	variant := ""
	switch {
	case today.IsZero():
	case !p.Opens.IsZero() && today.Before(p.Opens):
		variant = "before"
	case !p.Closes.IsZero() && today.After(p.Closes):
		variant = "after"
	}
	if variant == "" {
		return nil
	}
	return one(found(model.Notice, "", variant, "opens", p.Opens.String(), "closes", p.Closes.String()))
}

// within reports that the month and the period have a day in common.
func within(m calendar.Month, from, to calendar.Date) bool {
	return !m.Last().Before(from) && !m.First().After(to)
}
