package check

import (
	"math/big"

	"toprunner/model"
	"toprunner/model/calendar"
)

// subject is the entry under judgement, read once for all rules.
type subject struct {
	edition *model.Edition
	entry   *model.Entry
	facts   Facts
	figures model.Figures
	values  map[string]model.Value
	// asked are the questions the entry as it stands is asked; shown those that
	// are printed, which adds answers to questions no longer asked.
	asked, shown []*model.Question
}

func newSubject(ed *model.Edition, e *model.Entry, facts Facts) *subject {
	s := &subject{edition: ed, entry: e, facts: facts, figures: model.Compute(ed, e),
		values: map[string]model.Value{}}
	for _, q := range ed.Questions() {
		s.values[q.ID] = q.Read(e.Answers[q.ID])
		if ed.Applies(q, e) {
			s.asked = append(s.asked, q)
		}
		if ed.Shown(q, e) {
			s.shown = append(s.shown, q)
		}
	}
	return s
}

// lists reports that the edition applies the rule.
func (s *subject) lists(rule model.RuleID) bool {
	_, ok := s.edition.Rule(rule)
	return ok
}

// role returns the question with that role and its value, if the entry is
// asked it and its answer can be read.
func (s *subject) role(role model.Role) (*model.Question, model.Value, bool) {
	q := s.edition.ByRole(role)
	if q == nil || !s.edition.Applies(q, s.entry) {
		return nil, model.Value{}, false
	}
	v := s.values[q.ID]
	return q, v, v.Readable()
}

// number is role for a question that takes a number.
func (s *subject) number(role model.Role) (*model.Question, *big.Rat, bool) {
	q, v, ok := s.role(role)
	return q, v.Number, ok && v.Number != nil
}

// period returns the days of the track record and the question of its end; ok
// is false unless both are known.
func (s *subject) period() (end *model.Question, from, to calendar.Date, ok bool) {
	_, start, hasStart := s.role(model.RolePeriodStart)
	end, stop, hasEnd := s.role(model.RolePeriodEnd)
	return end, start.Date, stop.Date, hasStart && hasEnd && !start.Date.IsZero() && !stop.Date.IsZero()
}

// found builds a finding; params come in pairs of name and value. Run adds the
// rule.
func found(severity model.Severity, question, variant string, params ...string) model.Finding {
	f := model.Finding{Severity: severity, Question: question, Case: variant}
	for i := 0; i < len(params); i += 2 {
		if f.Params == nil {
			f.Params = map[string]string{}
		}
		f.Params[params[i]] = params[i+1]
	}
	return f
}

// one is the answer of a rule that finds a single thing.
func one(f model.Finding) []model.Finding { return []model.Finding{f} }

// exact writes a number as a parameter: as a decimal when it has an end, as a
// fraction otherwise. big.Rat.SetString reads both.
func exact(n *big.Rat) string {
	if places, finite := n.FloatPrec(); finite {
		return n.FloatString(places)
	}
	return n.RatString()
}

func whole(n int) *big.Rat { return big.NewRat(int64(n), 1) }

func product(factors ...*big.Rat) *big.Rat {
	p := whole(1)
	for _, f := range factors {
		p.Mul(p, f)
	}
	return p
}
