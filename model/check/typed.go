package check

import (
	"strconv"

	"toprunner/model"
	"toprunner/model/calendar"
	"toprunner/model/text"
)

// format finds what cannot be read as the question's type, one finding for
// each choice or cell.
func format(s *subject) []model.Finding {
	var fs []model.Finding
	for _, q := range s.shown {
		for _, bad := range s.values[q.ID].Bad {
			f := found(model.Error, q.ID, "", "expected", string(bad.Expected), "typed", bad.Typed)
			if bad.Behind != "" {
				f.Params["behind"] = bad.Behind
			}
			if bad.Fault.Kind != calendar.NoFault {
				f.Params["fault"] = string(bad.Fault.Kind)
			}
			if in := bad.Fault.In; !in.IsZero() {
				f.Params["in"], f.Params["last"] = in.String(), strconv.Itoa(in.Last().Day)
			}
			if bad.Row > 0 {
				f.Case = "cell"
				f.Params["row"], f.Params["column"] = strconv.Itoa(bad.Row), bad.Column
			}
			fs = append(fs, f)
		}
	}
	return fs
}

// length finds texts longer than their limit. Only an official limit blocks.
func length(s *subject) []model.Finding {
	var fs []model.Finding
	for _, q := range s.shown {
		severity := model.Warning
		if q.LimitStatus == model.Official {
			severity = model.Error
		}
		if over, params := beyond(q.Max, s.entry.Answers[q.ID].Text); over {
			fs = append(fs, found(severity, q.ID, "", params...))
		}
		for i, row := range s.entry.Answers[q.ID].Rows {
			for _, c := range q.Columns {
				if over, params := beyond(c.Max, row[c.ID]); over {
					params = append(params, "row", strconv.Itoa(i+1), "column", c.ID)
					fs = append(fs, found(severity, q.ID, "cell", params...))
				}
			}
		}
	}
	return fs
}

// beyond counts a text as the counter beside the field does, and gives the
// parameters of the message. A limit of 0 is none.
func beyond(limit int, typed string) (bool, []string) {
	if limit == 0 {
		return false, nil
	}
	count := text.Count(text.Normalize(typed))
	return count > limit, []string{
		"count", strconv.Itoa(count), "max", strconv.Itoa(limit), "over", strconv.Itoa(count - limit),
	}
}
