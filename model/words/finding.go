package words

import "toprunner/model"

// Finding words a finding: what is wrong and what to do. It is shown beside its
// question and does not name it; other questions are named by their labels.
func (c *Catalogue) Finding(ed *model.Edition, f model.Finding) string {
	w := finding{c, ed, f}
	if advice := w.advice(); advice != "" {
		return advice
	}
	args := w.args()
	message := c.Text(w.id(), args)
	if _, inTable := f.Params["row"]; inTable {
		return c.Text("finding.cell", Args{"Row": args["Row"], "Column": args["Column"], "Message": message})
	}
	return message
}

// finding is one being worded.
type finding struct {
	*Catalogue
	edition *model.Edition
	model.Finding
}

// advice is what the edition itself says of a recommended question left empty, ""
// for any other finding.
func (w finding) advice() string {
	q := w.edition.Question(w.Question)
	if w.Rule != model.RuleSoftRequired || w.Case != "" || q == nil {
		return ""
	}
	return q.IfEmpty.In(w.Lang())
}

// id returns the id of the text: the rule's, and what tells its messages apart.
func (w finding) id() string {
	id := "finding." + string(w.Rule)
	switch w.Rule {
	case model.RuleFormat: // one in a table only gets its place told before it
		if w.Params["expected"] == string(model.FormatCorporateNumber) {
			return id + "." + string(model.FormatCorporateNumber)
		}
		if w.Params["expected"] == string(model.ExpectChoice) {
			return id + "." + string(model.ExpectChoice)
		}
		if fault := w.Params["fault"]; fault != "" {
			return id + ".no_" + fault
		}
		if unit := w.unit(); w.Params["behind"] != "" && unit != model.NoUnit {
			return id + ".unit_" + string(unit)
		} else if w.Params["behind"] != "" {
			return id + ".unit"
		}
		return id
	case model.RuleDeclaration:
		if w.Case == "" {
			return id + w.ofStatus()
		}
	case model.RuleLength:
		return id + "." + string(w.Severity)
	case model.RuleRequired, model.RuleSoftRequired:
		if w.Case == "" {
			return id + "." + w.wayToAnswer()
		}
	}
	if w.Case != "" {
		id += "." + w.Case
	}
	return id
}

// ofStatus is what follows the id where a condition is not known to be official.
func (w finding) ofStatus() string {
	if q := w.edition.Question(w.Question); q != nil && q.Status != model.Official {
		return "." + string(q.Status)
	}
	return ""
}

// wayToAnswer tells what a person does to answer the question.
func (w finding) wayToAnswer() string {
	q := w.edition.Question(w.Question)
	if q == nil {
		return "type"
	}
	switch q.Type {
	case model.TypeChoice, model.TypeMulti, model.TypeYes:
		return "choose"
	case model.TypeFile:
		return "attach"
	}
	return "type"
}

func (w finding) args() Args {
	args := Args{}
	for name, raw := range w.Params {
		if p, known := params[name]; known {
			args[p.arg] = p.word(w, raw)
		}
	}
	return args
}
